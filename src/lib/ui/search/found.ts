import { INDICATORS } from '$lib/form/indicators';
import { TERM_IDS, TERMS, type Term } from '$lib/form/terms';
import type { Language } from '$lib/form/words';
import { KIND_WORDS } from '$lib/report/organ';
import { figuresHeld, organsInState } from '$lib/text/labels';
import { PAGE_NAMES } from '$lib/text/pages/names';
import type { SearchKey } from '$lib/text/pages/search';
import type { AreaEntry, Catalog, OrganEntry } from '$lib/warehouse/catalog';
import type { Spellings } from '$lib/warehouse/dataset/spellings';
import { findAmong, findAreas, findOrgans, findRules } from '$lib/warehouse/find';
import { PAGES } from '../links';

/** One thing found, with what kind it is and its id there. */
export interface Found {
	readonly kind: 'pages' | 'organs' | 'areas' | 'indicators' | 'terms' | 'rules';
	readonly id: string;
	readonly label: string;
	readonly detail: string;
}

export interface FoundGroup {
	readonly heading: Found['kind'] & SearchKey;
	readonly found: readonly Found[];
}

export interface Lists {
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly spellings: Spellings | null;
}

const MOST = { pages: 9, organs: 8, areas: 5, indicators: 8, terms: 6, rules: 6 };
const UNSPELT = ['', ''] as const;

/** What fits what was typed, of every kind; nothing typed shows the pages. */
export function found(
	typed: string,
	{ organs, areas, spellings }: Lists,
	catalog: Catalog,
	language: Language
): readonly FoundGroup[] {
	const other: Language = language === 'zh' ? 'en' : 'zh';
	const group = (heading: Found['kind'], things: readonly Omit<Found, 'kind'>[]): FoundGroup => ({
		heading,
		found: things.map((thing) => ({ kind: heading, ...thing }))
	});
	const pages = findAmong(
		PAGES,
		(page) => ({ ...PAGE_NAMES[page], names: [PAGE_NAMES[page].zh, PAGE_NAMES[page].en] }),
		typed,
		MOST.pages
	).map((page) => ({ id: page, label: PAGE_NAMES[page][language], detail: '' }));
	if (typed.trim() === '') return [group('pages', pages)];
	const held = (id: string) => catalog.indicators[id]?.reported ?? 0;
	const indicators = findAmong(
		INDICATORS,
		({ id, label }) => {
			const [pinyin, initials] = spellings?.indicators[id] ?? UNSPELT;
			return { names: [label.zh, label.en], pinyin, initials };
		},
		typed,
		MOST.indicators
	).map(({ id, label }) => ({ id, label: label[language], detail: figuresHeld(held(id), language) }));
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
			findOrgans(organs, typed, MOST.organs).map(({ code, name, kind, path }) => ({
				id: code,
				label: name,
				detail: [...path, KIND_WORDS[kind][language]].join(' · ')
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
	].filter((one) => one.found.length > 0);
}
