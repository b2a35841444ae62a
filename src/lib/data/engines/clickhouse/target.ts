import type { Server } from './http';

/** Where a data set is loaded to, as an operator writes it. */
export interface Target {
	/** Every server of the cluster, the first being the one that is loaded through. One without a cluster. */
	readonly servers: readonly Server[];
	/** What the names of the databases begin with; each version of each data set has its own. */
	readonly database: string;
	/** Name of the cluster in the servers' configuration; null for a single server. */
	readonly cluster: string | null;
}

/**
 * How readers ask, as an operator writes it: `https://user:password@host:8443/`, or a path of the site's own host; the user
 * is lens_reader unless said. Without a text: the first server. Throws a SyntaxError that says what is expected.
 */
export function readerFrom(text: string | undefined, { servers: [first] }: Target): Server {
	const nobody = { user: 'lens_reader', password: '' };
	if (text === undefined) return { ...nobody, url: first?.url ?? '' };
	if (/^\/[\w./-]*$/.test(text) && !text.startsWith('//')) return { ...nobody, url: text };
	const found = URL.canParse(text) ? new URL(text) : null;
	if (!found || !/^https?:$/.test(found.protocol) || found.search !== '' || found.hash !== '')
		throw new SyntaxError(
			'not an address readers can ask: expected https://user:password@host:8443/ or a path such as /clickhouse'
		);
	return {
		url: `${found.origin}${found.pathname}`,
		user: found.username === '' ? nobody.user : decodeURIComponent(found.username),
		password: decodeURIComponent(found.password)
	};
}

const FORM = 'clickhouse://user:password@host:8123[,host:8123…]/database[?cluster=name]';
const PATTERN =
	/^clickhouses?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]+)\/([a-z][a-z0-9_]*)(?:\?cluster=([\w-]+))?$/;

/**
 * `clickhouse://user:password@host:8123,host:8123/database?cluster=name`, over https with `clickhouses:`. Several hosts are
 * a cluster, called lens unless said. Throws a SyntaxError that says what is expected, without the password.
 */
export function targetFrom(text: string): Target {
	const found = PATTERN.exec(text);
	const [, user = '', password = '', hosts = '', database = '', cluster] = found ?? [];
	const names = hosts.split(',');
	if (!found || !names.every((name) => /^(\[[\da-f:]+\]|[\w.-]+)(:\d{1,5})?$/i.test(name)))
		throw new SyntaxError(`not an address to load to: expected ${FORM}`);
	const secure = text.startsWith('clickhouses:');
	const login = {
		user: user === '' ? 'default' : decodeURIComponent(user),
		password: decodeURIComponent(password)
	};
	const url = (name: string) =>
		`${secure ? 'https' : 'http'}://${/:\d+$/.test(name) ? name : `${name}:${secure ? 8443 : 8123}`}/`;
	return {
		servers: names.map((name) => ({ url: url(name), ...login })),
		database,
		cluster: cluster ?? (names.length > 1 ? 'lens' : null)
	};
}
