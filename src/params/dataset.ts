/** Published figures at the root, the fictional demonstration under /demo/. */
export const match = (param: string): param is 'demo' => param === 'demo';
