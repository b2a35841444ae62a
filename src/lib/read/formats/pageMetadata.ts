import type { Metadata } from '../document';

/** What a page says of itself in its head: government sites carry the article's title, date and publisher as meta tags. */
export interface PageHead {
	title: string;
	/** Texts of the headings of the first rank. */
	readonly headings: string[];
	/** Content of meta tags by lower-case name; the first of a name counts. */
	readonly meta: Map<string, string>;
}

const TITLES = ['articletitle', 'og:title', 'title'];
const DATES = ['pubdate', 'publishdate', 'publishtime', 'article:published_time', 'date'];
const PUBLISHERS = ['contentsource', 'source', 'publisher'];

/** Longer ones are no name and no title. */
const LONGEST = 300;

const DATE = /(20\d\d)\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/u;

function dateOf(text: string | undefined): string | undefined {
	const [, year, month, day] = DATE.exec(text ?? '') ?? [];
	return year === undefined ? undefined : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

const isPrintable = (text: string | undefined): text is string =>
	text !== undefined && text !== '' && text.length <= LONGEST;

/** `links`: lines of the page that are links to reports. */
export function metadataOf({ title, headings, meta }: PageHead, links: readonly string[]): Metadata {
	const first = (names: readonly string[]): string | undefined =>
		names.map((name) => meta.get(name)?.trim()).find(isPrintable);
	const articleTitle = first(TITLES) ?? (title.length > LONGEST ? '' : title.trim());
	const stated = [...TITLES.map((name) => meta.get(name)?.trim()), title.trim(), ...headings];
	const titles = [...new Set(stated.filter(isPrintable))];
	const publisher = first(PUBLISHERS);
	const published = dateOf(first(DATES));
	return {
		...(articleTitle === '' ? {} : { title: articleTitle }),
		...(titles.length === 0 ? {} : { titles }),
		...(links.length === 0 ? {} : { links }),
		...(publisher === undefined ? {} : { publisher }),
		...(published === undefined ? {} : { published })
	};
}
