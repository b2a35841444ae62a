import type { State } from '../report/figure';
import { complete, type View } from '../view/view';
import type { Point } from '../data/questions/points/point';
import type { TrendRow } from '../data/questions/trend/question';
import { trendRow as anyTrendRow } from '../testing/points';

/** Invented answers for the tests of the charts. */

export const sampleView = (part: Partial<View>): View =>
	complete(part, { indicator: 'penalty_decisions', years: [2019, 2023], span: [2016, 2025] });

export const trendRow = (year: number, part: Partial<TrendRow>): TrendRow =>
	anyTrendRow({ year, reports: 10, expected: 10, ...part });

export const point = (
	name: string,
	year: number,
	value: number | State,
	part: Partial<Point> = {}
): Point => ({
	organ: name,
	name,
	path: '示例省 示例市 示例县',
	year,
	state: typeof value === 'number' ? 'reported' : value,
	value: typeof value === 'number' ? value : null,
	numerator: null,
	denominator: null,
	form: year < 2021 ? '2019' : '2021',
	report: value === 'no_report' ? null : `${name} ${year}`,
	url: null,
	mirror: false,
	published: null,
	reportNote: null,
	raw: null,
	note: null,
	opening: false,
	...part
});

/** One organ with a value, a zero and each of the five states without a number. */
export const SIX_STATES: readonly Point[] = [
	point('甲镇', 2017, 12),
	point('甲镇', 2018, 'blank'),
	point('甲镇', 2019, 0),
	point('甲镇', 2020, 'not_applicable'),
	point('甲镇', 2021, 'unreadable'),
	point('甲镇', 2022, 30),
	point('甲镇', 2023, 36),
	point('甲镇', 2024, 'absent'),
	point('甲镇', 2025, 'no_report')
];

/** Texts of a drawing, in the order drawn. */
export const textsOf = (svg: string): string[] =>
	[...svg.matchAll(/<text[^<>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');

/** Lines of a drawing that carry values, each as its sub-paths. */
export const linesOf = (svg: string, colour: string): string[][] =>
	[...svg.matchAll(/<path d="([^"]*)" fill="none" stroke="var\(--(\w+)\)" stroke-width="2.25"/g)]
		.filter((match) => match[2] === colour)
		.map((match) => (match[1] ?? '').split(/(?=M)/));
