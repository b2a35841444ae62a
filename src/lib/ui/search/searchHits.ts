import { INDICATORS } from '$lib/form/indicators';
import { TERM_IDS, TERMS, type Term } from '$lib/form/terms';
import type { Language } from '$lib/form/words';
import { reportedFiguresText, organsInState } from '$lib/text/labels';
import { organDetail } from '$lib/text/names';
import { PAGE_NAMES, PAGES } from '$lib/text/pages/names';
import type { SearchKey } from '$lib/text/pages/search';
import type { AreaEntry, Catalog, OrganEntry } from '$lib/data/catalog';
import type { Spellings } from '$lib/data/spellings';
import { findAmong, findAreas, findOrgans, findRules } from '$lib/data/find';

/** One thing found, with what kind it is and its id there. */
export interface SearchHit {
	readonly kind: 'pages' | 'organs' | 'areas' | 'indicators' | 'terms' | 'rules';
	readonly id: string;
	readonly label: string;
	readonly detail: string;
}

interface HitGroup {
	readonly heading: SearchHit['kind'] & SearchKey;
	readonly hits: readonly SearchHit[];
}

interface Lists {
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly spellings: Spellings | null;
}

const MOST = { pages: 9, organs: 8, areas: 5, indicators: 8, terms: 6, rules: 6 };
const UNSPELT = ['', ''] as const;

/** What fits what was typed, of every kind; nothing typed shows the pages. */
export function searchHits(
	typed: string,
	{ organs, areas, spellings }: Lists,
	catalog: Catalog,
	language: Language
): readonly HitGroup[] {
	const other: Language = language === 'zh' ? 'en' : 'zh';
	const group = (heading: SearchHit['kind'], things: readonly Omit<SearchHit, 'kind'>[]): HitGroup => ({
		heading,
		hits: things.map((thing) => ({ kind: heading, ...thing }))
	});
	const pages = findAmong(
		PAGES,
		(page) => ({ ...PAGE_NAMES[page], names: [PAGE_NAMES[page].zh, PAGE_NAMES[page].en] }),
		typed,
		MOST.pages
	).map((page) => ({ id: page, label: PAGE_NAMES[page][language], detail: '' }));
	if (typed.trim() === '') return [group('pages', pages)];
	const reported = (id: string) => catalog.indicators[id]?.reported ?? 0;
	const indicators = findAmong(
		INDICATORS,
		({ id, label }) => {
			const [pinyin, initials] = spellings?.indicators[id] ?? UNSPELT;
			return { names: [label.zh, label.en], pinyin, initials };
		},
		typed,
		MOST.indicators
	).map(({ id, label }) => ({
		id,
		label: label[language],
		detail: reportedFiguresText(reported(id), language)
	}));
	const terms = findAmong(
		TERM_IDS,
		(id) => {
			const { words, also = [] }: Term = TERMS[id];
			const [pinyin, initials] = spellings?.terms[id] ?? UNSPELT;
			return { names: [words.zh, words.en], also, pinyin, initials };
		},
		typed,
		MOST.terms
	).map((id) => ({ id, label: TERMS[id].words[language], detail: TERMS[id].words[other] }));
	const rules = findRules(spellings, typed, MOST.rules).map(([id, names]) => ({
		id,
		label: names[language],
		detail: id
	}));
	return [
		group(
			'organs',
			findOrgans(organs, typed, MOST.organs).map((organ) => ({
				id: organ.code,
				label: organ.name,
				detail: organDetail(organ, language)
			}))
		),
		group(
			'areas',
			findAreas(areas, typed, MOST.areas).map(({ code, name, path, organs: count }) => ({
				id: code,
				label: name,
				detail: [...path, organsInState(count, language)].join(' · ')
			}))
		),
		group('indicators', indicators),
		group('pages', pages),
		group('terms', terms),
		group('rules', rules)
	].filter((one) => one.hits.length > 0);
}
