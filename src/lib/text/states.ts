import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';
import type { State } from '../report/figure';
import { bare } from './numbers';

/** A state in a word, where the number would stand, with one sentence that says what it means. */
interface StateWords extends Words {
	/** A word short enough for a narrow column. */
	readonly short: Words;
	readonly explain: Words;
}

/** The states in words. None of those without a number ever reads like 0. */
export const STATE_WORDS: Readonly<Record<State, StateWords>> = {
	reported: {
		zh: '有数',
		en: 'reported',
		short: { zh: '有数', en: 'reported' },
		explain: {
			zh: '报告里写了这个数，写 0 也算。',
			en: 'The report gives this number; a printed 0 is a number.'
		}
	},
	blank: {
		zh: '未填报',
		en: 'not filled in',
		short: { zh: '未填报', en: 'blank' },
		explain: {
			zh: '表里有这一格，但空着没有填；空着不等于 0。',
			en: 'The cell is in the table but empty; empty is not 0.'
		}
	},
	not_applicable: {
		zh: '不适用',
		en: 'not applicable',
		short: { zh: '不适用', en: 'n/a' },
		explain: {
			zh: '这份报告所用的表没有这一项，或这一格写明不适用。',
			en: 'The form used for this report does not have the figure, or the cell says it does not apply.'
		}
	},
	unreadable: {
		zh: '未能读取',
		en: 'could not be read',
		short: { zh: '未能读取', en: 'unreadable' },
		explain: {
			zh: '这一格印了内容，但我们没能可靠地读出数字；这不说明报告有错。',
			en: 'Something is printed in the cell, but we could not read a number with certainty; the report may well be right.'
		}
	},
	absent: {
		zh: '未见',
		en: 'not seen',
		short: { zh: '未见', en: 'not seen' },
		explain: {
			zh: '表上应有这一项，但我们手头的文件里没有见到，例如缺行、表格是图片，或只见到页面的一部分。',
			en: 'The form has the figure, but it is not in the document as we have it: a row left out, a table as an image, a page known only in part.'
		}
	},
	no_report: {
		zh: '无报告',
		en: 'no report',
		short: { zh: '无报告', en: 'no report' },
		explain: {
			zh: '数据里没有这个单位这一年的报告；可能没有发布，也可能没有收集到。',
			en: 'The data hold no report of this organ for this year; it may not have been published, or not been found.'
		}
	},
	no_cases: {
		zh: '无比率',
		en: 'no rate',
		short: { zh: '无比率', en: 'no rate' },
		explain: {
			zh: '两个件数都填了，作分母的是 0，没有比率可算；这不是 0%。',
			en: 'Both counts are given and the one below is 0, so there is no rate; this is not 0%.'
		}
	}
};

/** A state of an indicator in words: where a rate has no cases, which cases there are none of. */
export function stateText(state: State, { noCases }: Pick<Indicator, 'noCases'>, language: Language): string {
	const text = STATE_WORDS[state][language];
	if (state !== 'no_cases' || !noCases) return text;
	return noCases[language] + (language === 'zh' ? `，${text}` : `: ${text}`);
}

/** How many of these points are rates without cases; none where there is no such point. */
export function withoutRate(
	points: readonly { readonly state: State }[],
	{ noCases }: Pick<Indicator, 'noCases'>,
	language: Language
): readonly string[] {
	const count = points.filter(({ state }) => state === 'no_cases').length;
	if (count === 0 || !noCases) return [];
	const n = bare(count, language);
	return [language === 'zh' ? `${n} 个${noCases.zh}，无比率` : `${n} without a rate (${noCases.en})`];
}
