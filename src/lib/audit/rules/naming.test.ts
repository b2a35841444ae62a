import { expect, it } from 'vitest';
import { auditReport } from '../audit';
import { holdExamples } from '../examples';
import { linesOf, prose, subjectOf } from '../testing';
import { NAMING_RULES } from './naming';

const names = (given: Partial<ReturnType<typeof prose>['names']>) =>
	prose({ names: { title: '示例镇人民政府', page: null, prose: null, ...given } });

holdExamples(NAMING_RULES, [
	{
		rule: 'VER-MIX',
		passes: { text: prose({}) },
		fails: [{ text: prose({ mixedLabels: ['规范性文件'] }) }, 'labels of the other form: 规范性文件'],
		open: [{ form: null, text: prose({}) }, 'without the form cannot be told']
	},
	{
		rule: 'YEAR-TITLE',
		passes: { text: prose({}) },
		fails: [
			{ text: prose({ years: { title: [2023], period: [2022] } }) },
			'period: the period says 2022, the report is of 2023'
		],
		open: [
			{ text: prose({ years: { title: [], period: [2023] } }) },
			'title: without the title names no year'
		]
	},
	{
		rule: 'AREA-MATCH',
		passes: { text: names({ page: '示例县示例镇人民政府' }) },
		fails: [{ text: names({ page: '假想镇人民政府' }) }, 'page: the publisher of the page: 假想镇人民政府'],
		open: [{ text: names({ title: null }) }, 'without the document names no place that could be compared']
	},
	{
		rule: 'DEDUP',
		passes: { text: prose({}) },
		fails: [
			{ text: prose({ deduplicated: true }) },
			'repeated lines were removed from the text: the figures of its tables cannot be used'
		],
		open: [{ form: null, text: prose({}) }, 'without no table was read']
	}
]);

const area = NAMING_RULES.find(({ id }) => id === 'AREA-MATCH')!;

it('lets the office of the county publish for its townships', () => {
	expect(linesOf(area, 'fail', { text: names({ page: '示例县人民政府办公室' }) })).toEqual([]);
});

it('finds a sentence copied from the report of a government above', () => {
	const sections = { requests: ['2023年,向市政府及市政府办公室提出的政府信息公开申请5件。'] };
	expect(linesOf(area, 'fail', { text: prose({ sections }) })).toEqual([
		'above: the report of a township says “向市政府及市政府办公室提出的政府信息公开申请”'
	]);
});

it('doubts the reading, and not the report, where repeated lines were removed', () => {
	const { findings, doubts } = auditReport(subjectOf({ text: prose({ deduplicated: true }) }));
	expect(doubts.map(({ rule, cause }) => [rule, cause.id])).toEqual([['DEDUP', 'misread']]);
	expect(findings.map(({ rule }) => rule)).not.toContain('DEDUP');
});

it('says nothing of a report whose document is not at hand', () => {
	for (const rule of NAMING_RULES) expect(rule.check(subjectOf({}))).toEqual([]);
});
