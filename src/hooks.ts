import type { Reroute } from '@sveltejs/kit';

/**
 * The router takes /demo/organs/<code>/ or /demo/audit/rules/<id>/ for no page: after an optional part that is left out it cannot place a required one.
 * With its language written out, which no link does, the address is the same page.
 */
export const reroute: Reroute = ({ url }) => {
	const [, before, rest] =
		/^(.*?)(\/(?:demo|my)\/(?:organs|reports|areas|audit\/rules)\/[^/]+\/?)$/.exec(url.pathname) ?? [];
	return before === undefined || before.endsWith('/en') ? undefined : `${before}/zh${rest}`;
};
