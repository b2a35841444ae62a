import type { Words } from '../../form/words';
import type { Report } from '../../report/report';
import type { ReportText } from '../../report/text';
import { isOwnOfYear, speakerOf } from '../../report/prose/scope';
import { growthIn, sharesIn } from '../claims';
import type { Check, Rule } from '../rule';
import { prints, termOf, checkInWords } from '../weigh';
import { growthCheck, shareCheck, sumChecks } from './claimed-arithmetic';
import { sentencesAbout } from './sayings';
import { tableChecks } from './tableClaims';

/** Numbers the prose claims beside those that are figures of the data: recomputed, or held against table 二. They need the document. */

const GROUND: Words = { zh: '同一份报告的正文与表格', en: 'prose and tables of one report' };
const ARITHMETIC: Words = { zh: '正文自己的算术', en: 'arithmetic of the prose itself' };

const FEE =
	/(?:收取|收缴|征收)了?(?:政府信息公开)?信息处理费(?:共计|合计|总计|共|为|:)*(?<n>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<unit>万元|元)(?!以上|\/)/u;
/** Standards and what was not taken are no fees collected. */
const NOT_TAKEN = /标准|每|未|没有|无|减免|免收|免除|退|应收|超过|凡|如/u;

/** The processing fee section six says was collected in the year. */
function feeSaid(text: ReportText, report: Report): readonly [number: string, unit: string] | null {
	const speaker = speakerOf(report.organ.name, report.year);
	for (const { text: sentence, earlier } of sentencesAbout(text, ['other'])) {
		const found = FEE.exec(sentence);
		const before = sentence.slice(0, found?.index);
		if (!found || NOT_TAKEN.test(before) || !isOwnOfYear(before, '', earlier, speaker)) continue;
		return [found.groups?.['n'] ?? '', found.groups?.['unit'] ?? ''];
	}
	return null;
}

function feeCheck(text: ReportText, report: Report): readonly Check[] {
	if (!prints(report, 'fees_collected') || report.form === null) return [];
	const fee = termOf(report, 'fees_collected');
	const six = text.sections.other;
	if (fee.value === null || six === undefined)
		return [
			checkInWords('not_assessable', { zh: '没有收费金额或第六部分', en: 'no fee or no section six' }, [fee])
		];
	const [n, unit] = feeSaid(text, report) ?? [];
	const claimed = n === undefined ? 0 : Number(n.replaceAll(',', ''));
	const speaks = /费/u.test(six.join(''));
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
	return [checkInWords(contradicts ? 'fail' : 'pass', words, [fee])];
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
				? [
						checkInWords('not_assessable', {
							zh: '没有第一、二部分的正文',
							en: 'no prose of sections one and two'
						})
					]
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
		check: ({ text }) => (text ? sentencesAbout(text).flatMap(sharesIn).map(shareCheck) : [])
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
			const speaker = speakerOf(report.organ.name, report.year);
			return sentencesAbout(text)
				.flatMap((sentence) => growthIn(sentence, speaker))
				.map((growth) => growthCheck(growth, subject));
		}
	}
];
