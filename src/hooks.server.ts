import type { Handle } from '@sveltejs/kit';

/** Writes the language of the page into its first tag, so that fonts and screen readers choose rightly. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%language%', event.params.language === 'en' ? 'en' : 'zh-CN')
	});
