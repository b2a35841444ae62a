import { formDue, type TableId } from '../../form/field';
import { fieldOf, fieldsOn } from '../../form/fields';
import { GROUP_KINDS } from '../../report/organ';
import { punctualityOf, type Punctuality } from '../../report/punctuality';
import type { Report } from '../../report/report';
import type { Rule, Subject } from '../rule';
import { checkInWords } from '../weigh';

/** Rules about the report as a whole: its form, its date, what is in it. */

const FORM_WORDS = {
	'2019': { zh: '2019 年版', en: 'the 2019 form' },
	'2021': { zh: '2021 年版', en: 'the 2021 form' }
} as const;

/** Cells of the tables of each form, without the prose. */
const CELLS = {
	'2019': fieldsOn('2019').filter(({ table }) => table !== 'narrative'),
	'2021': fieldsOn('2021').filter(({ table }) => table !== 'narrative')
} as const;

/** How many cells of the tables have a number, how many of them are not 0, and in which tables they stand. */
interface Filled {
	readonly numbers: number;
	readonly nonzero: number;
	readonly tables: ReadonlySet<TableId>;
}

/** Two rules ask. Gone with the report. */
const counted = new WeakMap<Report, Filled>();

function filledIn(report: Report): Filled {
	const known = counted.get(report);
	if (known) return known;
	let [numbers, nonzero] = [0, 0];
	const tables = new Set<TableId>();
	for (const [field, figure] of report.figures) {
		if (figure.state !== 'reported') continue;
		const { table } = fieldOf(field);
		if (table === 'narrative') continue;
		tables.add(table);
		numbers += 1;
		if (figure.value !== 0) nonzero += 1;
	}
	const filled = { numbers, nonzero, tables };
	counted.set(report, filled);
	return filled;
}

const TABLES = [
	['proactive', '表二', 'table 2'],
	['requests', '表三', 'table 3'],
	['disputes', '表四', 'table 4']
] as const;

const dateRule = (
	id: string,
	severity: Rule['severity'],
	late: readonly Punctuality[],
	words: Pick<Rule, 'name' | 'statement' | 'legitimate' | 'ground' | 'formula'>
): Rule => ({
	id,
	severity,
	reach: 'report',
	needs: ['organ', 'year'],
	...words,
	check: ({ report }: Subject) => {
		// Governments publish their own report by March; before 2019 there was no date in January.
		if (
			late.length > 1 &&
			(GROUP_KINDS.governments.includes(report.organ.kind) || formDue(report.year) === null)
		)
			return [];
		const when = punctualityOf(report.organ.kind, report.year, report.source.published);
		const date = report.source.published ?? '';
		if (when === 'date_unknown')
			return [
				checkInWords('not_assessable', { zh: '没有看到发布日期', en: 'the date of publication was not seen' })
			];
		return [
			checkInWords(late.includes(when) ? 'fail' : 'pass', {
				zh: `发布于 ${date}`,
				en: `published on ${date}`
			})
		];
	}
});

export const FORM_RULES: readonly Rule[] = [
	{
		id: 'VER-YEAR',
		name: { zh: '表格版本', en: 'version of the form' },
		severity: 'warning',
		reach: 'report',
		needs: ['year'],
		statement: {
			zh: '报告用的表格，是当年应当用的那一版。',
			en: 'The report uses the form due for its year.'
		},
		legitimate: {
			zh: '新表格公布得晚，沿用了旧表格。',
			en: 'The new form came late and the old one was kept.'
		},
		ground: {
			zh: '国办公开办函〔2019〕60号、〔2021〕30号',
			en: 'notices 国办公开办函〔2019〕60号 and 〔2021〕30号'
		},
		formula: '表格版本 = 应用版本（Y）',
		check: ({ report }) => {
			const due = formDue(report.year);
			if (due === null) return [];
			if (report.form === null)
				return [checkInWords('not_assessable', { zh: '看不出用的哪一版', en: 'the form cannot be told' })];
			if (report.form === 'none')
				return [
					checkInWords('fail', {
						zh: `没有用官方表格，应为${FORM_WORDS[due].zh}`,
						en: `no official form; ${FORM_WORDS[due].en} is due`
					})
				];
			const said = {
				zh: `用的是${FORM_WORDS[report.form].zh}，应为${FORM_WORDS[due].zh}`,
				en: `uses ${FORM_WORDS[report.form].en}; ${FORM_WORDS[due].en} is due`
			};
			return [checkInWords(report.form === due ? 'pass' : 'fail', said)];
		}
	},
	dateRule('DATE-31JAN', 'info', ['after_january', 'after_march'], {
		name: { zh: '一月底前公布', en: 'published by January' },
		statement: {
			zh: '报告在次年 1 月 31 日前公布。',
			en: 'The report is published by 31 January of the next year.'
		},
		legitimate: {
			zh: '乡镇、街道不在第四十九条之内，期限由县里定；网站搬迁会改日期。',
			en: 'Townships and street offices are not named in article 49, their date is set locally; site migrations change dates.'
		},
		ground: { zh: '《政府信息公开条例》第四十九条', en: 'Regulations, article 49' },
		formula: '发布日期 ≤ Y+1 年 1 月 31 日'
	}),
	dateRule('DATE-31MAR', 'warning', ['after_march'], {
		name: { zh: '三月底前公布', en: 'published by March' },
		statement: {
			zh: '报告在次年 3 月 31 日前公布。',
			en: 'The report is published by 31 March of the next year.'
		},
		legitimate: { zh: '网站搬迁会改日期。', en: 'Site migrations change dates.' },
		ground: { zh: '《政府信息公开条例》第四十九条', en: 'Regulations, article 49' },
		formula: '发布日期 ≤ Y+1 年 3 月 31 日'
	}),
	{
		id: 'MISSING-TABLE',
		name: { zh: '表里没有数', en: 'tables without figures' },
		severity: 'warning',
		reach: 'report',
		needs: ['year'],
		statement: {
			zh: '表二、表三、表四里都有数。',
			en: 'Tables 2, 3 and 4 all hold figures.'
		},
		legitimate: {
			zh: '表格是图片或附件，我们没有看到。',
			en: 'The tables are images or attachments we have not seen.'
		},
		ground: { zh: '《政府信息公开条例》第五十条', en: 'Regulations, article 50' },
		formula: '每张表至少有一个数',
		check: ({ report }) => {
			if (report.form === 'none' || formDue(report.year) === null) return [];
			// What we have not seen in full we cannot miss: that is our reading, not the report.
			const outcome = (found: boolean) =>
				found ? 'pass' : report.source.complete ? 'fail' : 'not_assessable';
			const { tables } = filledIn(report);
			return TABLES.map(([table, zh, en]) => {
				const found = tables.has(table);
				const said = found
					? { zh: `${zh}有数`, en: `${en} has figures` }
					: { zh: `${zh}没有一个数`, en: `${en} has no figure` };
				return checkInWords(outcome(found), said, [], table);
			});
		}
	},
	{
		id: 'ALL-ZERO',
		name: { zh: '全部为零', en: 'all zero' },
		severity: 'info',
		reach: 'report',
		statement: {
			zh: '三张表全是 0 的报告值得看一眼；乡镇多半确实如此。',
			en: 'A report whose three tables are all 0 is worth a look; for townships it is mostly true.'
		},
		legitimate: { zh: '确实都是零。', en: 'They really are all zero.' },
		ground: { zh: '经验', en: 'experience' },
		formula: '至少一个数 ≠ 0',
		check: ({ report }) => {
			if (report.form === 'none') return [];
			const { numbers, nonzero } = filledIn(report);
			const said = {
				zh: `${numbers} 格有数，${nonzero} 格不是 0`,
				en: `${numbers} cells with a number, ${nonzero} not 0`
			};
			if (nonzero > 0) return [checkInWords('pass', said)];
			return [
				checkInWords(numbers === CELLS[report.form ?? '2021'].length ? 'fail' : 'not_assessable', said)
			];
		}
	}
];
