import type { Words } from '../../form/words';
import type { Report } from '../../report/report';
import type { ReportText } from '../../report/text';
import { growthIn, MEASURE, NUMBER, ofOtherYear, sharesIn, valueOf } from '../claims';
import type { Check, Rule } from '../rule';
import { prints, termOf, told, weigh } from '../weigh';
import { growthCheck, shareCheck, sumChecks } from './claimed-arithmetic';
import { quoted, ROUNDING, sayingsOf } from './sayings';

/** Numbers the prose claims beside those that are figures of the data: recomputed, or held against table 二. They need the document. */

const GROUND: Words = { zh: '同一份报告的正文与表格', en: 'prose and tables of one report' };
const ARITHMETIC: Words = { zh: '正文自己的算术', en: 'arithmetic of the prose itself' };

interface TableClaim {
	/** Field of each form. */
	readonly field: string;
	readonly patterns: readonly RegExp[];
	/** States none: 未制发规范性文件. */
	readonly none?: RegExp;
}

const N = `(?:共计|共|总计|为|数量)*(?<n>${NUMBER})(?<more>余|多)?`;
const say = (...parts: string[]) => new RegExp(parts.join(''), 'gu');
const ISSUE = '(?:制发|制定印发|制定|出台|印发|新制发)(?:了)?';
const DOCUMENTS = '(?:行政)?规范性文件';

const TABLE_CLAIMS: readonly TableClaim[] = [
	...['normative_documents_issued', 'normative_documents_made_v19'].map((field) => ({
		field,
		patterns: [
			say(ISSUE, DOCUMENTS, N, MEASURE),
			say(ISSUE, `(?<n>${NUMBER})(?<more>余|多)?`, MEASURE, DOCUMENTS),
			say(DOCUMENTS, '(?:本年)?(?:制发|制定)', N, MEASURE)
		],
		none: /(?:未|没有|无)(?:制发|制定|出台|印发)[^,。;]{0,4}规范性文件/u
	})),
	{
		field: 'normative_documents_repealed',
		patterns: [say('废止', DOCUMENTS, N, MEASURE), say(DOCUMENTS, '[^。;]{0,16}?废止', N, MEASURE)]
	},
	{
		field: 'normative_documents_in_force',
		patterns: [
			say('现行有效(?:的)?', DOCUMENTS, N, MEASURE),
			say(DOCUMENTS, '[^。;]{0,24}?现行有效(?:件数)?', N, MEASURE)
		]
	},
	{ field: 'licensing_decisions', patterns: [say('行政许可(?:处理)?(?:决定|案件)?', N, MEASURE)] },
	{ field: 'penalty_decisions', patterns: [say('行政处罚(?:处理)?(?:决定|案件)?', N, MEASURE)] },
	{ field: 'coercion_decisions', patterns: [say('行政强制(?:处理)?(?:决定|措施|案件)?', N, MEASURE)] }
];

/** What is made public of decisions is not how many there were. */
const PUBLISHED = /公开|公示|发布|公布|录入|归集|上传|推送|清单|目录|信息/u;

const clauseBefore = (sentence: string, index: number): string =>
	sentence
		.slice(0, index)
		.split(/[,。;]/u)
		.at(-1) ?? '';

interface Stated {
	readonly value: number;
	readonly roughly: boolean;
	readonly clause: string;
}

function statedOf({ field, patterns, none }: TableClaim, text: ReportText, year: number): readonly Stated[] {
	return sayingsOf(text).flatMap((sentence) => {
		const numbers = patterns.flatMap((pattern) =>
			[...sentence.matchAll(pattern)].flatMap(({ groups, index }): Stated[] => {
				const before = sentence.slice(0, index);
				const published = field.endsWith('decisions') && PUBLISHED.test(clauseBefore(sentence, index));
				if (published || ofOtherYear(before, year)) return [];
				return [
					{
						value: valueOf(groups?.['n'] ?? ''),
						roughly: groups?.['more'] !== undefined,
						clause: sentence
					}
				];
			})
		);
		if (numbers.length > 0 || !none?.test(sentence) || ofOtherYear(sentence, year)) return numbers;
		return [{ value: 0, roughly: false, clause: sentence }];
	});
}

function tableChecks(text: ReportText, report: Report): readonly Check[] {
	if (report.form === 'none') return [];
	return TABLE_CLAIMS.filter(({ field }) => prints(report, field)).flatMap((claim): Check[] => {
		const stated = statedOf(claim, text, report.year);
		const [first] = stated;
		if (!first) return [];
		const term = termOf(report, claim.field);
		if (new Set(stated.map(({ value }) => value)).size > 1) {
			const said = {
				zh: `正文有几种说法：${stated.map(({ value }) => value).join('、')}`,
				en: `the prose says it in more than one way: ${stated.map(({ value }) => value).join(', ')}`
			};
			return [told('not_assessable', said, [term], claim.field)];
		}
		const weighed = weigh({ about: claim.field, left: [term], relation: '=', right: [], limit: first.value });
		const met =
			first.roughly &&
			weighed.difference !== null &&
			Math.abs(weighed.difference) <= ROUNDING * Math.max(first.value, term.value ?? 0);
		const said = { zh: `正文：${quoted(first.clause)}`, en: `the prose: ${quoted(first.clause)}` };
		return [{ ...weighed, ...(met ? { outcome: 'pass' } : {}), said }];
	});
}

const FEE = new RegExp(`信息处理费[^,。;\\d]{0,12}?(?<n>${NUMBER}(?:\\.\\d+)?)(?<unit>万元|元)`, 'u');

function feeCheck(text: ReportText, report: Report): readonly Check[] {
	if (!prints(report, 'fees_collected') || report.form === null) return [];
	const fee = termOf(report, 'fees_collected');
	const six = text.sections.other;
	if (fee.value === null || six === undefined)
		return [told('not_assessable', { zh: '没有收费金额或第六部分', en: 'no fee or no section six' }, [fee])];
	const said = six.join('');
	const { n, unit } = FEE.exec(said)?.groups ?? {};
	const claimed = n === undefined ? 0 : valueOf(n);
	const speaks = /费/u.test(said);
	const told6 =
		n !== undefined
			? { zh: `写信息处理费 ${n} ${unit}`, en: `information processing fee ${n} ${unit}` }
			: speaks
				? { zh: '提到收费', en: 'speaks of fees' }
				: { zh: '没有提到收费', en: 'nothing of fees' };
	const words = {
		zh: `表二收费 ${fee.value} 万元，第六部分${told6.zh}`,
		en: `table 2: ${fee.value} (CNY 10,000); section six: ${told6.en}`
	};
	const contradicts = fee.value > 0 ? !speaks : claimed > 0;
	return [told(contradicts ? 'fail' : 'pass', words, [fee])];
}

export const CLAIM_RULES: readonly Rule[] = [
	{
		id: 'NAR-T2',
		name: { zh: '正文与表二', en: 'prose against table 2' },
		severity: 'warning',
		reach: 'prose',
		needs: ['year'],
		statement: {
			zh: '正文说的规范性文件、许可、处罚、强制件数，和表二对得上。',
			en: 'The normative documents, licences, penalties and coercive measures the prose speaks of agree with table 2.'
		},
		legitimate: {
			zh: '正文的范围不同，例如把党委文件也算进来。',
			en: 'The prose has another scope: documents of the party committee too, for example.'
		},
		ground: GROUND,
		formula: '正文 = 表二',
		check: ({ report, text }) => (text ? tableChecks(text, report) : [])
	},
	{
		id: 'T2-FEE-ZERO',
		name: { zh: '收费与第六部分', en: 'fees and section six' },
		severity: 'info',
		reach: 'prose',
		statement: {
			zh: '表二有收费的，第六部分有说明；第六部分有信息处理费的，表二收费不为 0。',
			en: 'Where table 2 has fees section six speaks of them, and where section six has information processing fees table 2 is not 0.'
		},
		legitimate: {
			zh: '表二是全部行政事业性收费，不只是信息处理费；几百元折成万元可能写作 0。',
			en: 'Table 2 has all administrative fees, not only those for processing; a few hundred yuan in 万元 may be written as 0.'
		},
		ground: {
			zh: '国办函〔2020〕109号：信息处理费在年度报告中说明',
			en: 'notice 国办函〔2020〕109号: processing fees are told in the annual report'
		},
		formula: '收费 > 0 ⇒ 第六部分提到；信息处理费 > 0 ⇒ 收费 > 0',
		check: ({ report, text }) => (text ? feeCheck(text, report) : [])
	},
	{
		id: 'NAR-SUM',
		name: { zh: '正文的分类与总数', en: 'classes in the prose' },
		severity: 'info',
		reach: 'prose',
		needs: ['year'],
		statement: {
			zh: '正文里“其中”各类之和，等于它前面的总数；渠道可以重复，不核对。',
			en: 'Classes joined by 其中 add up to the total before them; channels may overlap and are not checked.'
		},
		legitimate: {
			zh: '一条信息归入两类；只列了主要几类。',
			en: 'An item in two classes; only the main ones are listed.'
		},
		ground: ARITHMETIC,
		formula: 'Σ 各类 = 总数',
		check: ({ report, text }) => {
			if (!text) return [];
			const checks = sumChecks(text, report);
			const silent = !text.sections.overview && !text.sections.proactive;
			return checks.length === 0 && silent
				? [told('not_assessable', { zh: '没有第一、二部分的正文', en: 'no prose of sections one and two' })]
				: checks;
		}
	},
	{
		id: 'NAR-SHARE',
		name: { zh: '正文的占比', en: 'shares in the prose' },
		severity: 'info',
		reach: 'prose',
		statement: {
			zh: '正文写的百分比，和它自己的件数算得出来。',
			en: 'Percentages in the prose follow from its own counts.'
		},
		legitimate: {
			zh: '分母不是前面的总数；取整。',
			en: 'Another denominator than the total before it; rounding.'
		},
		ground: ARITHMETIC,
		formula: '件数 ÷ 总数 = 占比（整数百分比容差 1）',
		check: ({ text }) => (text ? sayingsOf(text).flatMap(sharesIn).map(shareCheck) : [])
	},
	{
		id: 'NAR-GROWTH',
		name: { zh: '正文的增幅', en: 'growth in the prose' },
		severity: 'info',
		reach: 'prose',
		needs: ['organ', 'year'],
		statement: {
			zh: '正文写的比上年增减，和两年的数算得出来。',
			en: 'Changes since the year before that the prose claims follow from the figures of both years.'
		},
		legitimate: {
			zh: '去年的数后来改过；口径不同。',
			en: 'Last year’s number was amended; another way of counting.'
		},
		ground: { zh: '两年的数', en: 'the figures of both years' },
		formula: '（Y − Y−1） ÷ Y−1 = 增幅（整数百分比容差 1）',
		check: (subject) => {
			const { text, report } = subject;
			if (!text) return [];
			return sayingsOf(text)
				.filter((sentence) => !ofOtherYear(sentence.replace(/[较比与]20\d\d年/gu, ''), report.year))
				.flatMap(growthIn)
				.map((growth) => growthCheck(growth, subject));
		}
	}
];
