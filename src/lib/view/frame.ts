/** What frames a figure in another page: beside the view in its address, and no part of it. */
interface FigureFrame {
	/** Id of the one figure to show; null for all of the page. */
	readonly figure: string | null;
	/** Version of the data the frame was made from; null when it does not say. */
	readonly version: string | null;
}

const KEYS = ['embed', 'figure', 'version'] as const;

/** How a page is framed; null when it is not. */
export function frameOf(query: URLSearchParams): FigureFrame | null {
	if (query.get('embed') !== '1') return null;
	return { figure: query.get('figure'), version: query.get('version') };
}

/** Address of a figure to be framed: its view alone, with the version it is made from. */
export function framedAddress(address: string, figure: string, version: string): string {
	const url = new URL(address);
	url.searchParams.set('embed', '1');
	url.searchParams.set('figure', figure);
	url.searchParams.set('version', version);
	return url.href;
}

/** Address of the full view, whatever frames it. */
export function fullAddress(address: string): string {
	const url = new URL(address);
	for (const key of KEYS) url.searchParams.delete(key);
	url.hash = '';
	return url.href;
}

/** The query string of a view with what frames it now, so that a choice stays within the frame. */
export function keepingFrame(query: string, current: URLSearchParams): string {
	const framing = KEYS.flatMap((key) => {
		const value = current.get(key);
		return value === null ? [] : [`${key}=${encodeURIComponent(value)}`];
	});
	if (framing.length === 0) return query;
	return `${query}${query === '' ? '?' : '&'}${framing.join('&')}`;
}
