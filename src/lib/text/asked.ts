import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';
import { GROUP_WORDS, type OrganGroup } from '../report/organ';
import type { View } from '../view/view';
import type { Answer } from '../warehouse/rows';
import { shortName } from './names';

/** A view with its answer: what a title, a sentence or a table speaks of. */
export interface Asked {
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
	governments: { zh: '各级政府', en: 'governments' },
	all: { zh: '各单位', en: 'organs' }
};

/** A group within an area: 示例县的乡镇街道. */
export const groupIn = (place: string, group: OrganGroup, language: Language): string =>
	language === 'zh' ? `${place}的${IN_AREA[group].zh}` : `${IN_AREA[group].en} of ${place}`;

/** A group without its area. */
export const groupWord = (group: OrganGroup, language: Language): string => IN_AREA[group][language];

/** Whom a view is about: a group, up to three organs by name, or how many they are. */
function scopeNames({ view, answer, place }: Asked, language: Language): readonly string[] {
	if (view.area !== null && place !== undefined) return [groupIn(place, view.group, language)];
	if (view.organs.length === 0) return [GROUP_WORDS[view.group][language]];
	if (answer.question !== 'trend') {
		const names = [...new Map(answer.rows.map((point) => [point.organ, shortName(point.name)])).values()];
		if (names.length > 0 && names.length <= 3) return names;
	}
	return [language === 'zh' ? `${view.organs.length} 个单位` : `${view.organs.length} organs`];
}

export const scopeText = (asked: Asked, language: Language): string =>
	scopeNames(asked, language).join(language === 'zh' ? '、' : ', ');

/** Title of a figure in parts, which may break between but not within: what, who, when. */
export function titleParts(asked: Asked, language: Language): readonly string[] {
	const comma = language === 'zh' ? '，' : ', ';
	const { label } = indicatorIn(asked.view);
	const names = scopeNames(asked, language);
	const what = label[language];
	return [
		`${what.charAt(0).toUpperCase()}${what.slice(1)}${comma}`,
		...names.map((name, i) => `${name}${i < names.length - 1 && language === 'zh' ? '、' : comma}`),
		yearsText(asked.view.years, language)
	];
}

export const figureTitle = (asked: Asked, language: Language): string => titleParts(asked, language).join('');
