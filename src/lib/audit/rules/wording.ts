import type { ReportText, SectionId } from '../../report/text';
import type { Check, Rule, TextBeside } from '../rule';
import { sharedPassages, similarity } from '../similar';
import { checkInWords } from '../weigh';

/** Rules about what the sections say, word by word. They need the document, and for copies those beside it. */

const sentencesIn = (text: ReportText, sections: readonly SectionId[]): readonly string[] =>
	sections.flatMap((section) =>
		(text.sections[section] ?? []).flatMap((line) => line.split(/(?<=[。;!?])/u))
	);

const WHO = '(?:我|本|全)(?:镇|乡|街道|街|局|委|办|厅|中心|县|区|市|旗|州|省|单位|机关|部门)';
/** 2022年,我镇…: what a report says of the year it is about. */
const OF_THE_YEAR = new RegExp(`^[^,。;\\d]{0,4}(20\\d\\d)年(?:度)?(?:以来)?,?${WHO}`, 'u');
/** 2024年,我镇将…: what it says of the next. */
const OF_THE_NEXT = new RegExp(
	`(20\\d\\d)年(?:度)?,?(?:${WHO})?(?:政务公开工作|政府信息公开工作|工作)?` +
		// 将…纳入 is said of what was done: only words of intention follow the 将 of the future.
		'(?:将(?=继续|进一步|从以下|从|着力|着重|重点|加强|加大|持续|不断|围绕|按照|认真|切实|坚持|严格|努力|深入|在以下|在|以下)|拟(?!定)|计划(?=在|于|从|对|开展|公开|进一步|继续))',
	'u'
);
const COMPARED = /较|相比|比上|同比|上年|去年|上一年|截至|截止|以来|今年|本年|印发|要求|条例|通知|部署/u;

function otherYears(text: ReportText, year: number): readonly string[] {
	const now = sentencesIn(text, ['overview', 'problems']).flatMap((sentence) => {
		const named = OF_THE_YEAR.exec(sentence)?.[1];
		const next = OF_THE_NEXT.exec(sentence)?.[1];
		if (next !== undefined) return Number(next) <= year ? [sentence] : [];
		if (named === undefined || Number(named) === year || COMPARED.test(sentence)) return [];
		return sentence.includes(String(year)) ? [] : [sentence];
	});
	return [...new Set(now)];
}

const BOILERPLATE: readonly RegExp[] = [
	/该部分以表格形式报告/u,
	/含《?[^》]{0,30}条例》?第五十条第四项规定/u,
	/(?:填表|填报|填写)(?:说明|要求)[:,]/u,
	/(?:此处|本部分|该部分)(?:填写|应(?:当)?(?:填写|报告|包括|写明))/u,
	/(?<![×X])[×X]{2,}(?:年|条|件|镇|乡|街道|局)/u
];

const boilerplateIn = (text: ReportText): readonly string[] => {
	const all = Object.values(text.sections).flat().join('\n');
	return BOILERPLATE.flatMap((pattern) => pattern.exec(all)?.[0] ?? []);
};

/** From here on two sections are said to be the same. */
const ALIKE = 0.9;

const COPIED = [
	['overview', '第一部分', 'section one'],
	['problems', '第五部分', 'section five']
] as const;

interface Likeness {
	readonly beside: TextBeside;
	readonly share: number;
}

const closest = (text: ReportText, beside: readonly TextBeside[], section: SectionId): Likeness | null =>
	beside.reduce<Likeness | null>((best, each) => {
		const share = similarity(text, each.text, section);
		return share !== null && share > (best?.share ?? -1) ? { beside: each, share } : best;
	}, null);

const percent = (share: number): string => `${Math.floor(share * 100)}%`;

function copies(text: ReportText, beside: readonly TextBeside[]): readonly Check[] {
	return COPIED.map(([section, zh, en]): Check => {
		const found = closest(text, beside, section);
		if (!found)
			return checkInWords(
				'not_assessable',
				{ zh: `${zh}没有可以对照的文本`, en: `no other text to hold ${en} against` },
				[],
				section
			);
		const { organ, year } = found.beside.report;
		const said = {
			zh: `与${organ.name} ${year} 年的有 ${percent(found.share)} 相同`,
			en: `${percent(found.share)} is that of ${organ.name} ${year}`
		};
		if (found.share < ALIKE) return checkInWords('pass', said, [], section);
		return {
			...checkInWords('fail', said, [], section),
			passages: sharedPassages(text, found.beside.text, section)
		};
	});
}

export const WORDING_RULES: readonly Rule[] = [
	{
		id: 'YEAR-TEXT',
		name: { zh: '正文说的是别的年度', en: 'prose about another year' },
		severity: 'info',
		reach: 'prose',
		needs: ['year'],
		statement: {
			zh: '第一、五部分不把别的年度当作本年度来写。',
			en: 'Sections one and five do not speak of another year as the current one.'
		},
		legitimate: { zh: '回顾往年。', en: 'Looking back.' },
		ground: {
			zh: '统计期限为当年 1 月 1 日至 12 月 31 日',
			en: 'the period is 1 January to 31 December of the year'
		},
		formula: '正文年度 = 报告年度；“将”的年度 > 报告年度',
		check: ({ report, text }) => {
			if (!text) return [];
			if (!text.sections.overview && !text.sections.problems)
				return [
					checkInWords('not_assessable', { zh: '没有第一、五部分', en: 'there is no section one or five' })
				];
			const [first, ...more] = otherYears(text, report.year);
			if (first === undefined)
				return [checkInWords('pass', { zh: '没有写别的年度', en: 'no other year is spoken of' })];
			const excerpt = first.length > 60 ? `${first.slice(0, 60)}…` : first;
			const also = more.length === 0 ? '' : ` (+${more.length})`;
			return [checkInWords('fail', { zh: `“${excerpt}”${also}`, en: `“${excerpt}”${also}` })];
		}
	},
	{
		id: 'BOILER',
		name: { zh: '留着格式说明', en: 'instructions of the form left in' },
		severity: 'info',
		reach: 'prose',
		statement: {
			zh: '正文里不留格式的填写说明。',
			en: 'No instruction of the form is left in the text.'
		},
		legitimate: { zh: '无碍。', en: 'Harmless.' },
		ground: { zh: '格式文本的说明语', en: 'the instructions of the published format' },
		formula: '正文 ∌ “该部分以表格形式报告”等',
		check: ({ text }) => {
			if (!text) return [];
			if (Object.keys(text.sections).length === 0)
				return [checkInWords('not_assessable', { zh: '没有读到正文', en: 'no prose was read' })];
			const found = boilerplateIn(text);
			return found.length === 0
				? [checkInWords('pass', { zh: '没有格式说明', en: 'no instruction of the form' })]
				: [checkInWords('fail', { zh: `“${found.join('”“')}”`, en: `“${found.join('”, “')}”` })];
		}
	},
	{
		id: 'DUP-TEXT',
		name: { zh: '内容雷同', en: 'near-identical text' },
		severity: 'info',
		reach: 'prose',
		needs: ['organ', 'year'],
		statement: {
			zh: '第一、五部分与去年的、邻近单位的相同之处不到九成。',
			en: 'Sections one and five share less than nine tenths with last year’s and with a neighbour’s.'
		},
		legitimate: { zh: '县里发的模板。', en: 'A template given out by the county.' },
		ground: {
			zh: '国办公开办函〔2021〕30号第（四）部分：内容雷同、敷衍塞责的予以通报',
			en: 'notice 国办公开办函〔2021〕30号, part four: near-identical and perfunctory reports are to be named'
		},
		formula: '2 × 相同的三字片段 ÷ 两边的三字片段 < 0.9',
		check: ({ text, beside = [] }) => (text ? copies(text, beside) : [])
	}
];
