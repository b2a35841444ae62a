import type { FormVersion } from '../form/field';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { exact, FEW_CASES, isOfFew, rateText } from '../text/numbers';
import type { TrendRow } from '../warehouse/rows';
import { besideAxis, ticksWidth, yearAxes, zeroAndUnit } from './axes';
import { NORMAL, SMALL, type Asked, type DrawnChart } from './drawing';
import { formChangeMarks } from './form-change';
import { lineOf } from './line';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint, type SeriesLook } from './palette';
import { runsOf } from './runs';
import { scaleOf } from './scale';
import { spread } from './spread';
import { textWidth } from './text-width';
import { tooltipOf, trendTooltip } from './tooltip';
import { countsOfFew, coverageLines, onlyCounts, valueWord } from './words';
import { tickHalf, ticksHeight, yearMarks } from './years-axis';

/** Organs put together, year by year: a line with its quartile band, and under each year how many organs it comes from. */

const PLOT = { desk: 300, phone: 230 };
const TOP = 40;
const LABEL_GAP = 14;

/** The rows of one stretch of form, a place for every year; null where the stretch has no row. */
interface Stretch {
	readonly form: FormVersion | null;
	readonly look: SeriesLook;
	readonly rows: readonly (TrendRow | null)[];
}

function stretchesOf(rows: readonly TrendRow[], years: readonly number[], indicator: Indicator): Stretch[] {
	const known = rows.filter((row) => row.value !== null && !isOfFew(row, indicator));
	const forms = [...new Set(known.map((row) => row.segment))].sort((a, b) => Number(b ?? 0) - Number(a ?? 0));
	return forms.map((form, i) => ({
		form,
		look: lookOf(i),
		rows: years.map((year) => known.find((row) => row.year === year && row.segment === form) ?? null)
	}));
}

/** Where the middle half of the organs lies: broken at missing years, a narrow bar at a year that stands alone. */
function bandMarks({ rows }: Stretch, frame: Frame): Mark[] {
	const known = (row: TrendRow | null) => (row !== null && row.q1 !== null && row.q3 !== null ? true : null);
	return runsOf(rows, known).map(({ from, to }): Mark => {
		const edge = (quartile: 'q1' | 'q3') =>
			rows.slice(from, to + 1).flatMap((row, i) => {
				const [x, y] = frame.at(from + i, row?.[quartile] ?? NaN);
				return from === to ? [[x - 5, y] as const, [x + 5, y] as const] : [[x, y] as const];
			});
		return { mark: 'area', points: [...edge('q3'), ...edge('q1').reverse()], colour: paint('accent-wash') };
	});
}

interface EndLabel {
	readonly text: string;
	readonly value: number;
	readonly bold: boolean;
}

/** What is written where the newest stretch ends; with its year if that is not the last one shown. */
function endLabels({ rows }: Stretch, years: readonly number[], asked: Asked<'trend'>): EndLabel[] {
	const { view, indicator, language } = asked;
	const worded = besideAxis(indicator, language);
	const last = rows.findLast((row) => row !== null);
	if (!last || last.value === null) return [];
	const zh = language === 'zh';
	const when = last.year === years.at(-1) ? '' : zh ? `（${last.year} 年）` : ` (${last.year})`;
	const full =
		indicator.kind === 'ratio'
			? rateText(last.numerator, last.denominator, language)
			: exact(last.value, worded, language);
	const word = indicator.kind === 'ratio' ? '' : `${valueWord(view, indicator, language)} `;
	const quartile = (value: number | null, name: string): EndLabel[] =>
		value === null ? [] : [{ text: `${name} ${exact(value, worded, language)}`, value, bold: false }];
	return [
		{ text: `${word}${full}${when}`, value: last.value, bold: true },
		...quartile(last.q3, zh ? '上四分位' : 'upper quartile'),
		...quartile(last.q1, zh ? '下四分位' : 'lower quartile')
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
		const text = language === 'zh' ? `${form} 年版表` : `${form} form`;
		return [{ mark: 'text', x: x - 4, y: y - 18, text, colour: paint('ink'), size: SMALL, bold: true }];
	});
}

/** Which years have counts for a rate: on a narrow place not every year has room under it. */
function fewRemark(
	years: readonly number[],
	few: readonly (readonly string[])[],
	language: Language
): string | null {
	const zh = language === 'zh';
	const told = years.flatMap((year, i) =>
		(few[i] ?? []).map((counts) => (zh ? `${year} 年 ${counts}` : `${year}: ${counts}`))
	);
	if (told.length === 0) return null;
	return zh
		? `不足 ${FEW_CASES} 件的年份只写件数，不画点：${told.join('；')}。`
		: `Years of fewer than ${FEW_CASES} cases are not drawn; their counts: ${told.join('; ')}.`;
}

export function trendChart(asked: Asked<'trend'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = asked;
	const { rows } = answer;
	const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
	const stretches = stretchesOf(rows, years, indicator);
	const points = stretches.reduce(
		(sum, stretch) => sum + stretch.rows.filter((row) => row !== null).length,
		0
	);
	const coverage = years.map((year) => coverageLines(rows, year, indicator, language));
	const hollow = coverage.map(({ lines, complete }) => !complete && lines.length > 1);
	const few = years.map((year) =>
		rows.filter((row) => row.year === year).flatMap((row) => countsOfFew(row, indicator, language) ?? [])
	);
	const ticks = years.map((year, i) => ({ year, below: [...(few[i] ?? []), ...(coverage[i]?.lines ?? [])] }));
	const scale = scaleOf(
		stretches.flatMap((stretch) => stretch.rows).flatMap((row) => (row ? [row.value, row.q1, row.q3] : [])),
		indicator.kind
	);
	const labels = stretches.slice(0, 1).flatMap((stretch) => endLabels(stretch, years, asked));
	const longest = Math.max(0, ...labels.map(({ text, bold }) => textWidth(text, bold ? NORMAL + 1 : SMALL)));
	const bottom = ticksHeight(ticks);
	const plot = PLOT[shape];
	const margins = {
		top: TOP,
		right: longest + LABEL_GAP,
		bottom,
		// The first year stands on the left edge, with half of what is written under it beside the plot.
		left: Math.max(ticksWidth(scale, indicator, language), tickHalf(ticks[0]))
	};
	return {
		option: {
			...yearAxes(years, scale, margins, indicator, language, 'edge'),
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
				overlay((frame) => stretches.flatMap((stretch) => bandMarks(stretch, frame)), 1),
				...stretches.map(({ look, rows: own }) =>
					lineOf(
						look,
						own.map((row) => row?.value ?? null),
						hollow
					)
				),
				overlay(
					(frame) => [
						...zeroAndUnit(frame, indicator, language),
						...formChangeMarks(indicator, years, frame, language),
						...yearMarks(ticks, frame),
						...endMarks(labels, frame),
						...(points === 0 && few.flat().length > 0 ? [onlyCounts(frame, language)] : []),
						...stretchNames(stretches, frame, language)
					],
					4
				)
			]
		},
		width,
		height: TOP + plot + bottom,
		points,
		remark: fewRemark(years, few, language)
	};
}
