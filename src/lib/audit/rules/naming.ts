import type { ReportText } from '../../report/text';
import type { Check, Rule, Subject } from '../rule';
import { checkInWords } from '../weigh';

/** Rules about how a report names itself, its year and its rows. They need its document. */

const withText = (check: (text: ReportText, subject: Subject) => readonly Check[]): Rule['check'] => {
	return (subject) => (subject.text ? check(subject.text, subject) : []);
};

const YEARS_SAID = [
	['title', '标题', 'the title'],
	['period', '统计期限', 'the period']
] as const;

/** A place as names end with it: 陆浑镇 of 嵩县陆浑镇人民政府, 佳荣里 of 佳荣里街道办事处. */
const placeIn = (name: string): string | null =>
	/^(?:.*[省市县区旗州盟])?(\p{Script=Han}{1,12}?)(?:街道办事处|街道办|街道|地区办事处|镇|乡|苏木)(?:人民政府|政府|办事处|党政办公室|党政办)?$/u.exec(
		name.replace(/^([^(]*)\(.*\)$/u, '$1')
	)?.[1] ?? null;

const NAMES_SAID = [
	['title', '标题里的单位', 'the organ in the title'],
	['page', '页面上的发布机构', 'the publisher of the page'],
	['prose', '正文里的单位', 'the organ in the text']
] as const;

/** A request put to a government above is not one to a township: the sentence is of another report. */
const OF_A_GOVERNMENT_ABOVE =
	/向(?:省|市|县|区|州|旗)(?:人民)?政府[^,。;]{0,14}(?:提出|申请)[^,。;]{0,10}政府信息公开申请/u;

const TOWNSHIPS = ['town', 'township', 'street_office'];

function areaChecks(text: ReportText, { report: { organ } }: Subject): readonly Check[] {
	const own = [organ.name, ...organ.formerNames].map(placeIn);
	const named = NAMES_SAID.flatMap(([id, zh, en]): Check[] => {
		const name = text.names[id];
		const place = name === null ? null : placeIn(name);
		// The county's office publishes for its townships, and a department's name says nothing of a place.
		if (name === null || place === null || own.includes(null)) return [];
		const same = own.some((one) => one !== null && (one.endsWith(place) || place.endsWith(one)));
		const said = { zh: `${zh}：${name}`, en: `${en}: ${name}` };
		return [checkInWords(same ? 'pass' : 'fail', said, [], id)];
	});
	const copied = TOWNSHIPS.includes(organ.kind)
		? Object.values(text.sections)
				.flat()
				.map((line) => OF_A_GOVERNMENT_ABOVE.exec(line)?.[0])
				.find((found) => found !== undefined)
		: undefined;
	if (copied !== undefined)
		return [
			...named,
			checkInWords(
				'fail',
				{ zh: `乡镇街道的报告写的是“${copied}”`, en: `the report of a township says “${copied}”` },
				[],
				'above'
			)
		];
	if (named.length > 0) return named;
	return [
		checkInWords('not_assessable', {
			zh: '文中没有可以核对的单位名称',
			en: 'the document names no place that could be compared'
		})
	];
}

export const NAMING_RULES: readonly Rule[] = [
	{
		id: 'VER-MIX',
		name: { zh: '混用两版表格', en: 'labels of both forms' },
		severity: 'warning',
		reach: 'prose',
		statement: {
			zh: '一份报告的表格，行名和列名都是同一版的。',
			en: 'All labels in the tables of a report are those of one form.'
		},
		legitimate: { zh: '在旧表上改的。', en: 'An old form was patched locally.' },
		ground: {
			zh: '国办公开办函〔2019〕60号、〔2021〕30号',
			en: 'notices 国办公开办函〔2019〕60号 and 〔2021〕30号'
		},
		formula: '各行各列标签 ∈ 同一版表格',
		check: withText(({ mixedLabels }, { report }) => {
			if (report.form === 'none') return [];
			if (mixedLabels.length > 0)
				return [
					checkInWords('fail', {
						zh: `另一版的标签：${mixedLabels.join('、')}`,
						en: `labels of the other form: ${mixedLabels.join(', ')}`
					})
				];
			return report.form === null
				? [checkInWords('not_assessable', { zh: '看不出用的哪一版', en: 'the form cannot be told' })]
				: [checkInWords('pass', { zh: '标签都是同一版的', en: 'all labels are of one form' })];
		})
	},
	{
		id: 'YEAR-TITLE',
		name: { zh: '标题与期限的年度', en: 'year of title and period' },
		severity: 'warning',
		reach: 'prose',
		needs: ['year'],
		statement: {
			zh: '标题的年度、统计期限的年度和报告的年度是同一年。',
			en: 'The year in the title, that of the stated period and that of the report are the same.'
		},
		legitimate: {
			zh: '标题没有写年度；套用了去年的模板。',
			en: 'A title without a year; last year’s template.'
		},
		ground: {
			zh: '统计期限为当年 1 月 1 日至 12 月 31 日',
			en: 'the period is 1 January to 31 December of the year'
		},
		formula: '标题年度 = 统计期限年度 = 报告年度',
		check: withText(({ years }, { report }) =>
			YEARS_SAID.map(([id, zh, en]) => {
				const named = years[id];
				if (named.length === 0)
					return checkInWords('not_assessable', { zh: `${zh}没有写年度`, en: `${en} names no year` }, [], id);
				const outcome = named.every((year) => year === report.year) ? 'pass' : 'fail';
				const said = {
					zh: `${zh}写的是 ${named.join('、')} 年，报告是 ${report.year} 年的`,
					en: `${en} says ${named.join(', ')}, the report is of ${report.year}`
				};
				return checkInWords(outcome, said, [], id);
			})
		)
	},
	{
		id: 'AREA-MATCH',
		name: { zh: '单位名称不一致', en: 'names of the organ' },
		severity: 'warning',
		reach: 'prose',
		needs: ['organ'],
		statement: {
			zh: '标题、页面和正文里写的是同一个单位。',
			en: 'Title, page and text name the same organ.'
		},
		legitimate: {
			zh: '单位改名；挂在别的栏目下。',
			en: 'The organ changed its name; the page is filed under another unit.'
		},
		ground: { zh: '同一份报告的标题、页面与正文', en: 'title, page and text of one report' },
		formula: '标题单位 = 页面单位 = 正文单位',
		check: withText(areaChecks)
	},
	{
		id: 'DEDUP',
		name: { zh: '文本删去了重复行', en: 'text without its repeated lines' },
		severity: 'warning',
		reach: 'prose',
		statement: {
			zh: '各行标签后面的格数与列数相符；不符的文本删去了重复的行，数字不可用。',
			en: 'Labels are followed by as many cells as there are columns; otherwise repeated lines were removed and no figure can be used.'
		},
		legitimate: {
			zh: '不是报告的错，是我们拿到的文本的错。',
			en: 'No fault of the report but of the text at hand.'
		},
		ground: { zh: '表格的列数', en: 'the number of columns of the form' },
		formula: '标签后的格数 = 列数',
		ofReading: true,
		check: withText(({ deduplicated }, { report }) => {
			if (deduplicated)
				return [
					checkInWords('fail', {
						zh: '文本中重复的行已被删去，表格的数字不能用',
						en: 'repeated lines were removed from the text: the figures of its tables cannot be used'
					})
				];
			if (report.form === 'none') return [];
			return report.figures.size > 0
				? [checkInWords('pass', { zh: '格数与列数相符', en: 'cells agree with the columns' })]
				: [checkInWords('not_assessable', { zh: '没有读到表格', en: 'no table was read' })];
		})
	}
];
