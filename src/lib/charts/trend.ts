import type { FormVersion } from '../form/field';
import type { Indicator } from '../form/indicator';
import { countsOfFewRemark, notJoined } from '../text/charts/remarks';
import { chartWord, countsOfFew, coverageLines, formText, valueWord, yearBehind } from '../text/charts/words';
import { exact, isOfFew, rateText } from '../text/numbers';
import { hasSameOrgans, isOfSameOrgans } from '../data/questions/sameOrgans';
import type { TrendRow } from '../data/questions/trend/question';
import { besideAxis, ticksWidth, yearAxes, zeroAndUnit } from './axes';
import { NORMAL, SMALL, type ChartInput, type DrawnChart } from './drawing';
import { formChangeMarks } from './formChange';
import { lineOf } from './line';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint, type SeriesLook } from './palette';
import { organDots } from './dots';
import { runsOf, type Run } from './runs';
import { scaleOf } from './scale';
import { spread } from './spread';
import { textWidth } from './textWidth';
import { tooltipOf, trendTooltip } from './tooltip';
import { onlyCounts } from './onlyCounts';
import { tickHalf, ticksHeight, yearMarks } from './yearsAxis';

/**
 * Organs put together, year by year: a line with its quartile band, joined only over the same organs, and under each year how many
 * it comes from. Where the years are of different organs, the organs themselves: a dot each, and the middle of a year marked.
 */

const PLOT = { desk: 300, phone: 230 };
const TOP = 40;
const LABEL_GAP = 14;
const BAR = 34;

/** The rows of one stretch of form, a place for every year; null where the stretch has no row. */
interface Stretch {
	readonly form: FormVersion | null;
	readonly look: SeriesLook;
	readonly rows: readonly (TrendRow | null)[];
	/** Years that are joined: neighbours of the same organs. A year alone is one of its own. */
	readonly runs: readonly Run<number>[];
}

/** Years one after another, as long as they are of the same organs. */
function joinedRuns(rows: readonly (TrendRow | null)[]): Run<number>[] {
	let run = 0;
	const keys = rows.map((row, i) => {
		const before = rows[i - 1];
		if (row && before && !hasSameOrgans(before, row)) run += 1;
		return row && run;
	});
	return runsOf(keys, (key) => key);
}

/** Runs in lines of their own where nothing but their organs parts them: a line joins whatever stands side by side in it. */
function apart(runs: readonly Run<number>[]): Run<number>[][] {
	const lines: Run<number>[][] = [];
	for (const run of runs) {
		const last = lines.at(-1);
		if (last && last.at(-1)?.to !== run.from - 1) last.push(run);
		else lines.push([run]);
	}
	return lines;
}

function stretchesOf(rows: readonly TrendRow[], years: readonly number[], indicator: Indicator): Stretch[] {
	const known = rows.filter((row) => row.value !== null && !isOfFew(row, indicator));
	const forms = [...new Set(known.map((row) => row.segment))].sort((a, b) => Number(b ?? 0) - Number(a ?? 0));
	return forms.map((form, i) => {
		const own = years.map((year) => known.find((row) => row.year === year && row.segment === form) ?? null);
		return { form, look: lookOf(i), rows: own, runs: joinedRuns(own) };
	});
}

/** Where the middle half of the organs lies: broken where the line is, a narrow bar at a year that stands alone. */
function bandMarks({ rows, runs }: Stretch, frame: Frame): Mark[] {
	return runs.flatMap(({ from, to }): Mark[] => {
		const own = rows.slice(from, to + 1);
		if (own.some((row) => !row || row.q1 === null || row.q3 === null)) return [];
		const edge = (quartile: 'q1' | 'q3') =>
			own.flatMap((row, i) => {
				const [x, y] = frame.at(from + i, row?.[quartile] ?? NaN);
				return from === to ? [[x - 5, y] as const, [x + 5, y] as const] : [[x, y] as const];
			});
		return [{ mark: 'area', points: [...edge('q3'), ...edge('q1').reverse()], colour: paint('accent-wash') }];
	});
}

/** A bar through the middle of each year, which has no line through it. */
const barMarks = ({ rows, look }: Stretch, frame: Frame): Mark[] => [
	{
		mark: 'strokes',
		lines: rows.flatMap((row, i) => {
			if (row?.value == null) return [];
			const [x, y] = frame.at(i, row.value);
			const half = Math.min(BAR, (frame.right - frame.left) / rows.length - 8) / 2;
			return [
				[
					[x - half, y],
					[x + half, y]
				] as const
			];
		}),
		colour: look.colour,
		width: 3,
		opacity: 1
	}
];

interface EndLabel {
	readonly text: string;
	readonly value: number;
	readonly bold: boolean;
}

/** What is written where the newest stretch ends; with its year if that is not the last one shown. */
function endLabels({ rows }: Stretch, years: readonly number[], input: ChartInput<'trend'>): EndLabel[] {
	const { view, indicator, language } = input;
	const worded = besideAxis(indicator, language);
	const last = rows.findLast((row) => row !== null);
	if (!last || last.value === null) return [];
	const when = yearBehind(last.year, years.at(-1), language);
	const full =
		indicator.kind === 'ratio'
			? rateText(last.numerator, last.denominator, language)
			: exact(last.value, worded, language);
	const word = indicator.kind === 'ratio' ? '' : `${valueWord(view, indicator, language)} `;
	const quartile = (value: number | null, name: string): EndLabel[] =>
		value === null ? [] : [{ text: `${name} ${exact(value, worded, language)}`, value, bold: false }];
	return [
		{ text: `${word}${full}${when}`, value: last.value, bold: true },
		...(input.answer.values
			? []
			: [
					...quartile(last.q3, chartWord('upperQuartile', language)),
					...quartile(last.q1, chartWord('lowerQuartile', language))
				])
	];
}

function endMarks(labels: readonly EndLabel[], frame: Frame): Mark[] {
	const middles = spread(
		labels.map(({ value }) => ({ at: frame.at(0, value)[1], size: NORMAL + 6 })),
		frame.top,
		frame.bottom + 10
	);
	return labels.map(({ text, bold }, i) => ({
		mark: 'text',
		x: frame.right + LABEL_GAP,
		y: middles[i] ?? frame.top,
		text,
		colour: bold ? paint('c1') : paint('ink-2'),
		size: bold ? NORMAL : SMALL,
		bold
	}));
}

/** Two stretches are each named over their first value, since the margin belongs to the newer one. */
function stretchNames(stretches: readonly Stretch[], frame: Frame, language: 'zh' | 'en'): Mark[] {
	if (stretches.length < 2) return [];
	return stretches.flatMap(({ form, rows }): Mark[] => {
		const place = rows.findIndex((row) => row !== null);
		const value = rows[place]?.value;
		if (form === null || value === null || value === undefined) return [];
		const [x, y] = frame.at(place, value);
		const text = formText(form, language);
		return [{ mark: 'text', x: x - 4, y: y - 18, text, colour: paint('ink'), size: SMALL, bold: true }];
	});
}

export function trendChart(input: ChartInput<'trend'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = input;
	const { rows } = answer;
	const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
	const stretches = stretchesOf(rows, years, indicator);
	const points = stretches.reduce(
		(sum, stretch) => sum + stretch.rows.filter((row) => row !== null).length,
		0
	);
	const coverage = years.map((year) => coverageLines(rows, year, indicator, language));
	// Of the same organs every year: how many they are is said once, beside the chart.
	const alike = view.matchedOrgans && isOfSameOrgans(rows);
	const hollow = coverage.map(({ lines, complete }) => !alike && !complete && lines.length > 1);
	const few = years.map((year) =>
		rows.filter((row) => row.year === year).flatMap((row) => countsOfFew(row, indicator, language) ?? [])
	);
	const ticks = years.map((year, i) => ({
		year,
		below: [...(few[i] ?? []), ...(alike ? [] : (coverage[i]?.lines ?? []))]
	}));
	const dots = answer.values && organDots(answer.values, years, indicator, language);
	const scale = scaleOf(
		[
			...stretches
				.flatMap((stretch) => stretch.rows)
				.flatMap((row) => (row ? (dots ? [row.value] : [row.value, row.q1, row.q3]) : [])),
			...(dots ? [dots.least, dots.most] : [])
		],
		indicator.kind
	);
	// On a phone dots need the room that a label beside them would take; the sentence says the same.
	const labelled = dots && shape === 'phone' ? [] : stretches.slice(0, 1);
	const labels = labelled.flatMap((stretch) => endLabels(stretch, years, input));
	const longest = Math.max(0, ...labels.map(({ text, bold }) => textWidth(text, bold ? NORMAL + 1 : SMALL)));
	const bottom = ticksHeight(ticks);
	const plot = PLOT[shape];
	const broken = stretches.some(({ runs }) => apart(runs).length > 1);
	const margins = {
		top: TOP,
		right: longest + LABEL_GAP,
		bottom,
		// The first year stands on the left edge, with half of what is written under it beside the plot.
		left: Math.max(ticksWidth(scale, indicator, language), tickHalf(ticks[0]))
	};
	return {
		option: {
			...yearAxes(years, scale, margins, indicator, language, dots ? 'room' : 'edge'),
			tooltip: tooltipOf(
				(place) =>
					trendTooltip(
						rows.filter((row) => row.year === years[place]),
						view,
						indicator,
						language
					),
				'line'
			),
			series: [
				overlay(
					(frame) => (dots ? dots.under(frame) : stretches.flatMap((stretch) => bandMarks(stretch, frame))),
					1
				),
				...stretches.flatMap(({ look, rows: own, runs }) =>
					apart(runs).map((those) =>
						lineOf(
							look,
							own.map((row, i) =>
								those.some(({ from, to }) => from <= i && i <= to) ? (row?.value ?? null) : null
							),
							hollow
						)
					)
				),
				overlay(
					(frame) => [
						...zeroAndUnit(frame, indicator, language),
						...formChangeMarks(indicator, years, frame, language),
						...yearMarks(ticks, frame),
						...endMarks(labels, frame),
						...(dots
							? [...stretches.flatMap((stretch) => barMarks(stretch, frame)), ...dots.over(frame)]
							: []),
						...(points === 0 && few.flat().length > 0 ? [onlyCounts(frame, language)] : []),
						...stretchNames(stretches, frame, language)
					],
					4
				)
			]
		},
		width,
		height: TOP + plot + bottom,
		points: points + (dots?.drawn ?? 0),
		remark:
			[
				...(dots ? [dots.remark] : broken ? [notJoined(language)] : []),
				countsOfFewRemark(
					years.map((year, i) => ({ year, counts: few[i] ?? [] })),
					language
				)
			]
				.filter((text) => text !== null)
				.join(language === 'zh' ? '' : ' ') || null
	};
}
