import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { GROUP_WORDS } from '../report/organ';
import type { View } from '../view/view';
import type { Answer } from '../warehouse/rows';
import { shortName } from './names';

/** A view with its answer: what a title, a sentence or a table speaks of. */
export interface Asked {
	readonly view: View;
	readonly answer: Answer;
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

/** Whom a view is about: a group, up to three organs by name, or how many they are. */
function scopeNames({ view, answer }: Asked, language: Language): readonly string[] {
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
