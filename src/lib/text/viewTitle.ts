import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';
import { GROUP_WORDS, type OrganGroup } from '../report/organ';
import type { View } from '../view/view';
import type { Answer } from '../data/askView';
import { shortName } from './names';
import { bare } from './numbers';
import { bracketed } from './punctuation';

/** A view with its answer: what a title, a sentence or a table speaks of. */
export interface AnsweredView {
	readonly view: View;
	readonly answer: Answer;
	/** Name of the area of the view, where it has one. */
	readonly place?: string;
}

export function indicatorIn(view: View): Indicator {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	return indicator;
}

/** Years as a reader writes them: 2019—2025 年, or the one year. */
export function yearsText([from, to]: View['years'], language: Language): string {
	if (from === to) return language === 'zh' ? `${from} 年` : `${from}`;
	return language === 'zh' ? `${from}—${to} 年` : `${from}–${to}`;
}

/** A group as part of an area's name. */
const IN_AREA: Readonly<Record<OrganGroup, Words>> = {
	townships: { zh: '乡镇街道', en: 'townships and street offices' },
	towns: { zh: '镇', en: 'towns' },
	rural_townships: { zh: '乡', en: 'rural townships' },
	street_offices: { zh: '街道', en: 'street offices' },
	departments: { zh: '部门', en: 'departments' },
	other_bodies: { zh: '其他单位', en: 'other bodies' },
	governments: { zh: '各级政府', en: 'governments' },
	all: { zh: '各单位', en: 'organs' }
};

/** An area whose name is not there yet. */
const unnamedArea = (area: string, language: Language): string =>
	language === 'zh' ? `代码 ${area} 的地区` : `area ${area}`;

/** A group within an area: 示例县的乡镇街道. */
export const groupIn = (place: string, group: OrganGroup, language: Language): string =>
	language === 'zh' ? `${place}的${IN_AREA[group].zh}` : `${IN_AREA[group].en} of ${place}`;

/** A group without its area. */
export const groupWord = (group: OrganGroup, language: Language): string => IN_AREA[group][language];

/** Whom a view is about: a group, up to three organs by name, or how many they are. `names`: of organs, by code, as far as they are known. */
export function scopeOf(
	view: View,
	names: ReadonlyMap<string, string>,
	language: Language,
	place?: string
): readonly string[] {
	if (view.area !== null) return [groupIn(place ?? unnamedArea(view.area, language), view.group, language)];
	if (view.organs.length === 0) return [GROUP_WORDS[view.group][language]];
	const known = view.organs.flatMap((code) => names.get(code) ?? []);
	if (known.length === view.organs.length && known.length <= 3) return known.map(shortName);
	return [language === 'zh' ? `${view.organs.length} 个单位` : `${view.organs.length} organs`];
}

/** Of how many organs a figure is, and the name of the only one: whoever has a value in any of its years. */
function countedIn(answer: Answer): { readonly organs: number; readonly name: string | null } {
	if (answer.question === 'trend') {
		const only =
			answer.organs === 1 ? answer.rows.find(({ largestName }) => largestName !== null) : undefined;
		return { organs: answer.organs, name: only?.largestName ?? null };
	}
	const names = new Map(
		answer.rows.flatMap((point) => (point.value === null ? [] : [[point.organ, point.name]]))
	);
	const [name = null] = names.size === 1 ? names.values() : [];
	return { organs: names.size, name };
}

/** How many organs have a figure in an answer. */
export const organsIn = (answer: Answer): number => countedIn(answer).organs;

/** Who of a group or an area is counted: the one organ by name, else how many they are. */
function counted({ view, answer }: AnsweredView, language: Language): string {
	const { organs, name } = countedIn(answer);
	const zh = language === 'zh';
	// Of those with every year nothing is said of the others, who may well have figures.
	const matched = answer.question === 'trend' && view.matchedOrgans;
	const what = zh ? (matched ? '各年都有数' : '有数') : matched ? 'with every year' : 'with figures';
	if (organs === 0)
		return bracketed(zh ? (matched ? `没有一个${what}` : '都没有数') : `none ${what}`, language);
	const many = zh ? `${bare(organs, language)} 个${what}` : `${bare(organs, language)} ${what}`;
	const one = zh ? `只有 1 个${what}` : `the only one ${what}`;
	return bracketed(name === null ? many : `${shortName(name)}${zh ? '，' : ', '}${one}`, language);
}

function scopeNames({ view, answer, place }: AnsweredView, language: Language): readonly string[] {
	if (view.organs.length === 0) {
		const [who = ''] = scopeOf(view, new Map(), language, place);
		return [`${who}${counted({ view, answer }, language)}`];
	}
	if (answer.question === 'trend') return scopeOf(view, new Map(), language, place);
	const names = [...new Map(answer.rows.map((point) => [point.organ, shortName(point.name)])).values()];
	return names.length > 0 && names.length <= 3 ? names : scopeOf(view, new Map(), language, place);
}

/** Whom a view is about, in a sentence that says itself how many of them are counted. */
export const scopeText = ({ view, place }: AnsweredView, language: Language): string =>
	scopeOf(view, new Map(), language, place).join(language === 'zh' ? '、' : ', ');

/** A title in phrases, which may break between but not within: what, who, when. */
export function titleOf(
	what: string,
	scope: readonly string[],
	years: View['years'],
	language: Language
): readonly string[] {
	const comma = language === 'zh' ? '，' : ', ';
	return [
		`${what.charAt(0).toUpperCase()}${what.slice(1)}${comma}`,
		...scope.map((name, i) => `${name}${i < scope.length - 1 && language === 'zh' ? '、' : comma}`),
		yearsText(years, language)
	];
}

/** Years that are pooled into one rate say so. */
const pooledWord = ({ view, answer }: AnsweredView, language: Language): string =>
	answer.question !== 'ranking' || view.years[0] === view.years[1]
		? ''
		: language === 'zh'
			? '合并'
			: ' pooled';

/** When a ranking or another answer is of: 2021—2025 年合并. */
export const whenText = (answered: AnsweredView, language: Language): string =>
	yearsText(answered.view.years, language) + pooledWord(answered, language);

/** Title of a figure in phrases. */
export const titlePhrases = (answered: AnsweredView, language: Language): readonly string[] => {
	const { years } = answered.view;
	const scope = scopeNames(answered, language);
	const phrases = titleOf(indicatorIn(answered.view).label[language], scope, years, language);
	return [...phrases.slice(0, -1), `${phrases.at(-1) ?? ''}${pooledWord(answered, language)}`];
};

export const figureTitle = (answered: AnsweredView, language: Language): string =>
	titlePhrases(answered, language).join('');
