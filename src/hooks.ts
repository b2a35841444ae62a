import type { Reroute } from '@sveltejs/kit';

/**
 * The router takes /demo/organs/<code>/ for no page: after an optional part that is left out it cannot place a required one.
 * With its language written out, which no link does, the address is the same page.
 */
export const reroute: Reroute = ({ url }) => {
	const [, before, rest] = /^(.*?)(\/demo\/(?:organs|reports|areas)\/[^/]+\/?)$/.exec(url.pathname) ?? [];
	return before === undefined || before.endsWith('/en') ? undefined : `${before}/zh${rest}`;
};
