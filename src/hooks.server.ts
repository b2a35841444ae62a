import type { Handle } from '@sveltejs/kit';

/** The script that starts the page, with its data, as SvelteKit writes it. */
const START = /<script>(?=\s*\{\s*__sveltekit_)/;

/**
 * Writes the language of the page into its first tag, so that fonts and screen readers choose rightly; and has scripts wait for
 * the first paint, which the last script of app.html ends: fetched and compiled before it they would keep the reader from the chart
 * that is there already.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%language%', event.params.language === 'en' ? 'en' : 'zh-CN')
				.replaceAll('rel="modulepreload"', 'rel="later"')
				.replace(START, '<script type="later">')
	});
