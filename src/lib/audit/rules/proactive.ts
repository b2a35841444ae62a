import { WITHOUT_RULES, type OrganKind } from '../../report/organ';
import { figureOf, type Report } from '../../report/report';
import type { Rule } from '../rule';
import { prints, termOf, termsOf, checkInWords, weigh } from '../weigh';

/** Rules of table 二 within one report. */

const TOWNSHIPS: readonly OrganKind[] = ['town', 'township', 'street_office'];

const DOCUMENTS = ['rules', 'normative_documents'] as const;

const RULE_CELLS = {
	'2019': ['rules_made_v19', 'rules_newly_disclosed_v19', 'rules_disclosed_total_v19'],
	'2021': ['rules_issued', 'rules_repealed', 'rules_in_force']
} as const;

/** Matters of which table 二 of the 2019 form counts the items and the decisions. */
const ITEMS = [
	{ kind: 'licensing', decided: 'licensing_decisions' },
	{ kind: 'other_services', decided: 'other_services_decisions_v19' },
	{ kind: 'penalty', decided: 'penalty_decisions' },
	{ kind: 'coercion', decided: 'coercion_decisions' }
] as const;

/** What the document adds to a figure: a unit, say. */
const noteOf = (report: Report, field: string): string => {
	const figure = figureOf(report, field);
	return figure.state === 'reported' ? (figure.note ?? '') : '';
};

/** Fees in 万元 beyond this are hardly a township's; a number of yuan is. */
const HIGHEST_FEE = 1000;
/** Amounts in 万元 have decimals; a whole number of three digits and more was hardly converted. */
const HIGHEST_WHOLE = 99;

export const PROACTIVE_RULES: readonly Rule[] = [
	{
		id: 'T2-STOCK-IN',
		name: { zh: '有效件数偏少', en: 'too few in force' },
		severity: 'warning',
		reach: 'report',
		statement: {
			zh: '年底有效的件数，不会少于当年制发的减去当年废止的。',
			en: 'What is in force at the end of the year is at least what was issued in it less what was repealed.'
		},
		legitimate: {
			zh: '当年制发的文件当年失效；有效期届满不算废止。',
			en: 'A document issued and expired within the year; expiry is not repeal.'
		},
		ground: { zh: '存量的算术', en: 'arithmetic of a stock' },
		formula: '现行有效 ≥ 制发 − 废止',
		check: ({ report }) =>
			DOCUMENTS.filter((kind) => prints(report, `${kind}_in_force`)).map((kind) =>
				weigh({
					about: kind,
					left: [termOf(report, `${kind}_in_force`)],
					relation: '≥',
					right: termsOf(report, `${kind}_issued`, `−${kind}_repealed`)
				})
			)
	},
	{
		id: 'T2-RULES-TWP',
		name: { zh: '无权制定而有规章', en: 'rules of an organ that makes none' },
		severity: 'warning',
		reach: 'report',
		needs: ['organ'],
		statement: {
			zh: '县、乡镇和街道不制定规章，规章各格应为 0。',
			en: 'Counties, townships and street offices make no government rules: these cells should be 0.'
		},
		legitimate: {
			zh: '列的是它适用的规章，或把内部规章制度数了进来。',
			en: 'Rules it applies, or internal regulations, were counted.'
		},
		ground: {
			zh: '规章由设区的市以上政府制定',
			en: 'government rules are made by governments of cities with districts and above'
		},
		formula: '规章各格 = 0',
		oneFinding: true,
		check: ({ report }) => {
			if (!WITHOUT_RULES.includes(report.organ.kind) || report.form === 'none') return [];
			return RULE_CELLS[report.form ?? '2021'].map((field) =>
				weigh({ about: field, left: [termOf(report, field)], relation: '=', right: [], limit: 0 })
			);
		}
	},
	{
		id: 'T2-NORM-STREET',
		name: { zh: '乡镇街道制发规范性文件', en: 'normative documents of townships' },
		severity: 'info',
		reach: 'report',
		needs: ['organ'],
		statement: {
			zh: '乡镇、街道很少制发规范性文件：有制发数的值得看一眼目录，数目大的多半把全部文件数了进来。',
			en: 'Townships and street offices rarely issue normative documents: where they do the list is worth a look, and a large number mostly means that all documents were counted.'
		},
		legitimate: { zh: '确实制发了，可以要目录。', en: 'They were issued; the list can be asked for.' },
		ground: { zh: '规范性文件的含义', en: 'what a normative document is' },
		formula: '制发 = 0',
		check: ({ report }) => {
			if (!TOWNSHIPS.includes(report.organ.kind) || report.form === 'none') return [];
			const field = report.form === '2019' ? 'normative_documents_made_v19' : 'normative_documents_issued';
			return [weigh({ left: [termOf(report, field)], relation: '=', right: [], limit: 0 })];
		}
	},
	{
		id: 'T2-V19-STOCK',
		name: { zh: '新公开多于总数', en: 'more newly disclosed than in all' },
		severity: 'warning',
		reach: 'report',
		statement: {
			zh: '本年新公开的，不会多于对外公开的总数。',
			en: 'No more can be newly disclosed in the year than is disclosed in all.'
		},
		legitimate: { zh: '总数只数了现行有效的。', en: 'Only what is in force was counted in the total.' },
		ground: { zh: '存量的算术', en: 'arithmetic of a stock' },
		formula: '本年新公开 ≤ 对外公开总数量',
		check: ({ report }) =>
			DOCUMENTS.filter((kind) => report.form === '2019' && prints(report, `${kind}_newly_disclosed_v19`)).map(
				(kind) =>
					weigh({
						about: kind,
						left: [termOf(report, `${kind}_newly_disclosed_v19`)],
						relation: '≤',
						right: [termOf(report, `${kind}_disclosed_total_v19`)]
					})
			)
	},
	{
		id: 'T2-V19-DEC',
		name: { zh: '没有事项而有决定', en: 'decisions without items' },
		severity: 'info',
		reach: 'report',
		statement: {
			zh: '没有事项，就不会有处理决定。',
			en: 'Where there are no items there can be no decisions.'
		},
		legitimate: { zh: '本级不统计事项。', en: 'Items are not counted locally.' },
		ground: { zh: '表二的含义', en: 'what table 2 counts' },
		formula: '上一年项目 + 增/减 = 0 ⇒ 处理决定 = 0',
		check: ({ report }) =>
			ITEMS.filter(() => report.form === '2019').flatMap(({ kind, decided }) => {
				const items = termsOf(report, `${kind}_items_last_year_v19`, `${kind}_items_change_v19`);
				const decisions = termOf(report, decided);
				const known = items.every(({ value }) => value !== null);
				const sum = items.reduce((all, { value }) => all + (value ?? 0), 0);
				if (known && sum !== 0) return [];
				return [weigh({ about: kind, left: [decisions], relation: '≤', right: items })];
			})
	},
	{
		id: 'T2-FEE-UNIT',
		name: { zh: '收费金额疑为元', en: 'fees perhaps in yuan' },
		severity: 'warning',
		reach: 'report',
		needs: ['organ'],
		statement: {
			zh: '收费金额的单位是万元；乡镇、街道超过 1,000 万元，或是不带小数的三位数以上，多半填的是元。',
			en: 'Fees are in CNY 10,000; more than 1,000 at a township, or a whole number of three digits and more, is probably in yuan.'
		},
		legitimate: { zh: '确实收了这么多。', en: 'So much was really collected.' },
		ground: { zh: '表二印着“单位：万元”', en: 'table 2 prints the unit 万元' },
		formula: '收费金额 ≤ 1000；整数 ≤ 99',
		check: ({ report }) => {
			if (!prints(report, 'fees_collected')) return [];
			if (!TOWNSHIPS.includes(report.organ.kind)) return [];
			const fee = termOf(report, 'fees_collected');
			const whole = fee.value !== null && fee.value >= 100 && Number.isInteger(fee.value);
			return [weigh({ left: [fee], relation: '≤', right: [], limit: whole ? HIGHEST_WHOLE : HIGHEST_FEE })];
		}
	},
	{
		id: 'T2-BUY-UNIT',
		name: { zh: '采购金额没有单位', en: 'procurement amount without a unit' },
		severity: 'warning',
		reach: 'report',
		statement: {
			zh: '2019 年版的采购总金额没有印单位，数不能和别的相加相比。',
			en: 'The 2019 form prints no unit for the procurement amount: it cannot be added up or compared.'
		},
		legitimate: { zh: '表格如此。', en: 'The form is made so.' },
		ground: { zh: '2019 年版表二', en: 'table 2 of the 2019 form' },
		formula: '采购总金额 = 0',
		check: ({ report }) => {
			if (report.form !== '2019') return [];
			const amount = termOf(report, 'procurement_amount_v19');
			if (amount.value === null)
				return [
					checkInWords('not_assessable', { zh: '没有采购总金额', en: 'no procurement amount' }, [amount])
				];
			if (/元/.test(noteOf(report, amount.field)))
				return [
					checkInWords('pass', { zh: '报告自己写了单位', en: 'the report itself says the unit' }, [amount])
				];
			return [
				amount.value === 0
					? checkInWords('pass', { zh: '金额是 0', en: 'the amount is 0' }, [amount])
					: checkInWords('fail', { zh: `${amount.value}，单位未知`, en: `${amount.value}, unit unknown` }, [
							amount
						])
			];
		}
	}
];
