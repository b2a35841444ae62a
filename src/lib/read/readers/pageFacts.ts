import type { Metadata } from '../document';

/** What a page says of itself in its head: government sites carry the article's title, date and publisher as meta tags. */
export interface PageFacts {
	title: string;
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

export function metadataOf({ title, meta }: PageFacts): Metadata {
	const first = (names: readonly string[]): string | undefined =>
		names
			.map((name) => meta.get(name)?.trim())
			.find((text) => text !== undefined && text !== '' && text.length <= LONGEST);
	const articleTitle = first(TITLES) ?? (title.length > LONGEST ? '' : title.trim());
	const publisher = first(PUBLISHERS);
	const published = dateOf(first(DATES));
	return {
		...(articleTitle === '' ? {} : { title: articleTitle }),
		...(publisher === undefined ? {} : { publisher }),
		...(published === undefined ? {} : { published })
	};
}
