/** Has no types: it is imported for what it does. */
declare module 'core-js-bundle/minified.js';
