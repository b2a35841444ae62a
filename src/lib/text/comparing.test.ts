import { expect, it } from 'vitest';
import type { Answer } from '../data/askView';
import { CATALOG, pointOf, viewOf } from '../testing/points';
import { figureTable } from './columns/figureTable';
import { comparisonSentence } from './comparing';
import { coverageSentence } from './coverage';
import { emptySentence } from './empty';
import { figureTitle } from './viewTitle';

const rate = (organ: string, numerator: number, denominator: number) =>
	pointOf({
		organ,
		name: organ,
		numerator,
		denominator,
		...(denominator === 0
			? { state: 'no_cases', value: null }
			: { state: 'reported', value: numerator / denominator })
	});
const ranking = (...rows: readonly ReturnType<typeof rate>[]) => ({
	view: viewOf({ indicator: 'refusal_rate', years: [2022, 2022] }),
	answer: { question: 'ranking', rows, expected: 16 } satisfies Answer
});
const mixed = ranking(rate('甲镇', 9, 30), rate('乙镇', 1, 1), rate('丙镇', 0, 0), rate('丁镇', 0, 0));

it('a rate over nothing is not counted among those with a figure, and is said to be one', () => {
	expect(comparisonSentence(mixed, 'bars', 'zh')).toBe(
		'2022 年，4 个单位中 2 个有数，合并计算 32.3%（10\u00a0/\u00a031）；最高的是甲镇，30%；2 个没有办结件，无比率；1 个不足 10 件，不排名。'
	);
	expect(coverageSentence(mixed, CATALOG, 'zh')).toContain('2 个有这个数，2 个没有办结件，无比率。');
	expect(coverageSentence(mixed, CATALOG, 'en')).toContain(
		'2 this figure, 2 without a rate (no applications handled).'
	);
});

it('is a state of its own in the table and in the file, and no number', () => {
	const { heads, rows } = figureTable(mixed, CATALOG, 'zh');
	const cell = (row: number, id: string) => rows[row]?.cells[heads.findIndex((head) => head.id === id)];
	expect(cell(2, 'value')).toMatchObject({ text: '没有办结件，无比率', file: null, state: 'no_cases' });
	expect(cell(2, 'state')?.file).toBe('无比率');
	expect(cell(0, 'state')?.file).toBe('有数');
	expect([cell(2, 'numerator')?.file, cell(2, 'denominator')?.file]).toEqual([0, 0]);
});

it('where there is nothing but rates over nothing, that is the reason given', () => {
	const none = ranking(rate('甲镇', 0, 0), rate('乙镇', 0, 0));
	expect(emptySentence(none, CATALOG, 'zh')?.text).toBe(
		'2022 年“不予公开率”无比率可算：2 个单位两个件数都有，但没有办结件，作分母的是 0；其余单位缺其中的数。'
	);
	expect(comparisonSentence(none, 'bars', 'zh')).toBe(
		'2022 年，2 个单位中 0 个有数；2 个没有办结件，无比率。'
	);
});

it('years pooled say so in the title, in what is covered and in the table, and say no year of their own', () => {
	const pooled = (organ: string, numerator: number, denominator: number, years: number) => ({
		...rate(organ, numerator, denominator),
		report: null,
		years
	});
	const answered = {
		view: viewOf({ indicator: 'refusal_rate', years: [2021, 2025], display: 'funnel' }),
		answer: {
			question: 'ranking',
			rows: [pooled('甲镇', 30, 60, 5), pooled('乙镇', 2, 40, 3), pooled('丙镇', 0, 0, 1)],
			expected: 16
		} satisfies Answer
	};
	expect(figureTitle(answered, 'zh')).toBe('不予公开率，全部乡镇街道（2 个有数），2021—2025 年合并');
	expect(figureTitle(answered, 'en')).toMatch(/2021–2025 pooled$/);
	expect(comparisonSentence(answered, 'funnel', 'zh')).toMatch(/^2021—2025 年合并，3 个单位中 2 个有数/);
	expect(coverageSentence(answered, CATALOG, 'zh')).toContain(
		'每个单位只合并两个件数都有的年份，缺的年份不当作 0；有几年见表。'
	);
	const { heads, rows } = figureTable(answered, CATALOG, 'zh');
	const column = (id: string, of: 'file' | 'text') =>
		rows.map((row) => row.cells[heads.findIndex((head) => head.id === id)]?.[of]);
	expect(column('rank', 'file')).toEqual([1, 2, null]);
	expect(column('rank_worst', 'file')).toEqual([1, 2, null]);
	expect(column('years_known', 'text')).toEqual(['5 / 5', '3 / 5', '1 / 5']);
	expect([column('first_year', 'file')[0], column('last_year', 'file')[0]]).toEqual([2021, 2025]);
	expect(heads.map(({ id }) => id)).not.toContain('year');
	expect(heads.map(({ id }) => id)).not.toContain('change');
});
