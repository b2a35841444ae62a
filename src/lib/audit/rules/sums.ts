import { sumsOf, type FormSum, type SumRule } from '../../form/sums';
import type { Words } from '../../form/words';
import type { Rule } from '../rule';
import { termsOf, weigh } from '../weigh';

/** The equations of the form, as rules: one family a rule, one equation a check. */

interface Family extends Pick<Rule, 'statement' | 'legitimate' | 'formula'> {
	readonly ground: Words;
}

const PRINTED: Words = {
	zh: '表三表头印着的勾稽关系',
	en: 'the cross-footing printed in the head of table 3'
};
const TOTALS: Words = { zh: '表格的“总计”', en: 'the totals of the form' };

const FAMILIES: Readonly<Record<SumRule, Family>> = {
	'T3-ID': {
		statement: {
			zh: '每一列里，本年新收加上年结转，等于本年办结总计加结转下年度。',
			en: 'In every column, applications received plus carried in equal those handled plus carried out.'
		},
		legitimate: {
			zh: '申请跨年合并或拆分；读取时错了列。',
			en: 'An application joined or split between years; a column misread.'
		},
		ground: PRINTED,
		formula: '一 + 二 = 三（七） + 四'
	},
	'T3-TOT': {
		statement: {
			zh: '每一行的总计，等于六类申请人之和。',
			en: 'The total of every row is the sum of the six kinds of applicants.'
		},
		legitimate: {
			zh: '合并单元格只填了一个数；分项没有填全。',
			en: 'Merged cells with one number; rows not filled in throughout.'
		},
		ground: TOTALS,
		formula: '总计 = Σ 六类申请人'
	},
	'T3-SUM7': {
		statement: {
			zh: '办理结果的总计，等于各种结果之和。',
			en: 'The total handled is the sum of all outcomes.'
		},
		legitimate: {
			zh: '表里另加了一行；少印了一行。',
			en: 'A local row was added; a row is lost.'
		},
		ground: TOTALS,
		formula: '（七） = （一） + （二） + Σ（三） + Σ（四） + Σ（五） + Σ（六）'
	},
	'T4-SUM': {
		statement: {
			zh: '复议和两类诉讼的总计，各等于四种结果之和。',
			en: 'The total of reconsiderations and of each kind of suit is the sum of its four results.'
		},
		legitimate: {
			zh: '两类诉讼印成了一类；分项没有填。',
			en: 'The two kinds of suits printed as one; results left blank.'
		},
		ground: TOTALS,
		formula: '总计 = 维持 + 纠正 + 其他 + 尚未审结'
	}
};

function family(id: SumRule): Rule {
	const about = (sum: FormSum) => sum.id.slice(id.length + 1);
	return {
		id,
		severity: 'error',
		reach: 'report',
		...FAMILIES[id],
		check: ({ report }) => {
			if (report.form === 'none') return [];
			// A form that is not visible is judged as the newest: a cell it lacks leaves the equation open.
			return sumsOf(report.form ?? '2021')
				.filter(({ rule }) => rule === id)
				.map((sum) =>
					weigh({
						about: about(sum),
						left: termsOf(report, ...sum.left),
						relation: '=',
						right: termsOf(report, ...sum.right)
					})
				);
		}
	};
}

export const SUM_RULES: readonly Rule[] = (['T3-ID', 'T3-TOT', 'T3-SUM7', 'T4-SUM'] as const).map(family);
