import { formDue, type FormVersion } from '../../form/field';
import { partLabel } from '../../form/part-labels';
import type { Language } from '../../form/words';
import { exact, FEW_CASES, rateText } from '../../text/numbers';
import { STATE_WORDS } from '../../text/states';
import { unseenState } from '../../warehouse/unseen';
import { intervalOf, ofRates, partOf } from '../../text/topics/units';
import { yearsOfParts, type YearOfParts } from '../../text/topics/years';
import type { PartRow } from '../../warehouse/rows';
import { categoryAxis, ticksWidth, valueAxis, zeroAndUnit } from '../axes';
import { FONT, NORMAL, SMALL, type DrawnChart } from '../drawing';
import { formChangeMarks } from '../form-change';
import { lineOf } from '../line';
import { overlay, type Frame, type Mark } from '../overlay';
import { lookOf, paint } from '../palette';
import { scaleOf } from '../scale';
import { textWidth, wrap } from '../text-width';
import { tooltipOf } from '../tooltip';
import { coverageLines } from '../words';
import { ticksHeight, yearMarks, type YearTick } from '../years-axis';
import type { AskedParts } from './asked';
import { yearTooltip } from './year-tooltip';

/** Parts that stand beside one another: a small chart each with a scale of its own, because their sizes have nothing in common. */

const PLOT = { desk: 170, phone: 150 };
const HEAD_LINE = 20;
const OVER = 34;
const APART = 28;
const BETWEEN = 40;

/** One chart of several: a part, its rows year by year, and where it stands. */
interface Panel {
	readonly part: string;
	readonly head: readonly string[];
	readonly last: string;
	readonly rows: readonly PartRow[];
	readonly ticks: readonly YearTick[];
}

function columnsOf(panels: number, rates: boolean, desk: boolean): number {
	if (!desk) return 1;
	return Math.min(panels, rates && panels !== 3 ? 2 : 3);
}

/** What stands under a year of a part: the counts of a rate, the state of a missing figure, or how many organs it is of. */
function notesOf(part: string, years: readonly YearOfParts[], asked: AskedParts): readonly YearTick[] {
	const { language, topic } = asked;
	const rows = years.flatMap((year) => year.rows.filter((row) => row.indicator === part));
	return years.map(({ year }) => {
		const own = rows.filter((row) => row.year === year);
		const [first] = own;
		if (first?.point && first.value === null && first.point.state !== 'reported')
			return { year, below: [STATE_WORDS[first.point.state].short[language]] };
		if (ofRates(topic)) {
			if (first?.numerator == null || first.denominator == null) return { year, below: [] };
			return { year, below: [`${first.numerator}`, `/ ${first.denominator}`] };
		}
		if (first?.point) return { year, below: [] };
		if (
			own.every(({ reporting }) => reporting === 0) &&
			unseenState(partOf(part), formDue(year) ?? 'none') === 'not_applicable'
		)
			return { year, below: [STATE_WORDS.not_applicable.short[language]] };
		return { year, below: coverageLines(rows, year, language).lines };
	});
}

/** The last value, with its year where it is not the last one shown. */
function lastOf(
	part: string,
	rows: readonly PartRow[],
	years: readonly YearOfParts[],
	{ language }: AskedParts
): string {
	const last = rows.findLast((row) => row.value !== null);
	if (!last || last.value === null) return '';
	const indicator = partOf(part);
	const text =
		indicator.kind === 'ratio'
			? rateText(last.numerator, last.denominator, language)
			: exact(last.value, indicator, language);
	const when =
		last.year === years.at(-1)?.year ? '' : language === 'zh' ? `（${last.year} 年）` : ` (${last.year})`;
	return text + when;
}

/** A rate of few cases is no point: its counts stand under the year. */
const drawnValue = ({ value, denominator }: PartRow): number | null =>
	denominator !== null && denominator < FEW_CASES ? null : value;

/**
 * The lines of a panel, a place for every year in each: one for each stretch of form, the newest form first, and of it one
 * for each run of years whose organs are alike in number.
 */
function linesOf(
	{ rows }: Panel,
	years: readonly YearOfParts[]
): { form: number; values: (number | null)[] }[] {
	const known = rows.filter(({ value }) => value !== null);
	const forms = [...new Set(known.map(formOf))].sort((a, b) => Number(b ?? 0) - Number(a ?? 0));
	return forms.flatMap((form, place) => {
		const own = years.map(({ year }) => known.find((row) => row.year === year && formOf(row) === form));
		const lines: (number | null)[][] = [];
		own.forEach((row, i) => {
			if (!row) return;
			const before = own[i - 1];
			if (lines.length === 0 || !before || !alike(before, row)) lines.push(years.map(() => null));
			const line = lines.at(-1);
			if (line) line[i] = drawnValue(row);
		});
		return lines.map((values) => ({ form: place, values }));
	});
}

/**
 * Sums of organs that differ by more than a fifth from one year to the next are not joined: what changed between them is
 * who is counted.
 */
const alike = (a: PartRow, b: PartRow): boolean =>
	Math.min(a.reporting, b.reporting) * 5 >= Math.max(a.reporting, b.reporting) * 4;

/** The form of a row where the two must not be joined. */
function formOf({ indicator, segment, point }: PartRow): FormVersion | null {
	if (partOf(indicator).atFormChange !== 'separate') return null;
	return segment ?? point?.form ?? null;
}

/** The interval of a rate: an upright line with a foot and a head. */
function intervals({ part, rows }: Panel, years: readonly YearOfParts[], frame: Frame): Mark[] {
	return rows.flatMap(({ year, numerator, denominator }): Mark[] => {
		const interval = intervalOf(part, numerator, denominator);
		if (!interval) return [];
		const at = years.findIndex((known) => known.year === year);
		const [x, low] = frame.at(at, interval.low);
		const high = frame.at(at, interval.high)[1];
		const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
			mark: 'line',
			from,
			to,
			colour: lookOf(0).colour
		});
		return [line([x, low], [x, high]), line([x - 4, low], [x + 4, low]), line([x - 4, high], [x + 4, high])];
	});
}

/** A rate that has too few cases in every year is an empty plot: it says why. */
function tooFew(
	{ rows }: Panel,
	lines: readonly { readonly values: readonly (number | null)[] }[],
	frame: Frame,
	language: Language
): Mark[] {
	const drawn = lines.some(({ values }) => values.some((value) => value !== null));
	if (drawn || rows.every(({ denominator }) => denominator === null)) return [];
	return [
		{
			mark: 'text',
			x: (frame.left + frame.right) / 2,
			y: (frame.top + frame.bottom) / 2,
			text:
				language === 'zh' ? '各年都不足 10 件，只写件数' : 'fewer than ten cases in every year: counts only',
			colour: paint('ink-2'),
			size: SMALL,
			align: 'center'
		}
	];
}

export function panelsChart(asked: AskedParts): DrawnChart {
	const { topic, rows, language, shape, width } = asked;
	const desk = shape === 'desk';
	const years = yearsOfParts(topic, rows);
	const columns = columnsOf(topic.parts.length, ofRates(topic), desk);
	const wide = (width - BETWEEN * (columns - 1)) / columns;
	const panels = topic.parts.map((part): Panel => {
		const own = rows.filter((row) => row.indicator === part);
		const last = lastOf(part, own, years, asked);
		const label = partLabel(topic, part)[language];
		const title = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
		return {
			part,
			head: wrap(title, NORMAL + 1, wide - textWidth(last, NORMAL) - 12),
			last,
			rows: own,
			ticks: notesOf(part, years, asked)
		};
	});
	const axis = Math.max(...panels.map(({ ticks }) => ticksHeight(ticks)));
	const head = Math.max(...panels.map((panel) => panel.head.length)) * HEAD_LINE;
	const row = head + OVER + PLOT[shape] + axis + APART;
	const percent = (px: number) => `${(px / width) * 100}%`;

	const placed = panels.map((panel, i) => {
		const measured = partOf(panel.part);
		const lines = linesOf(panel, years);
		const uppers = panel.rows.map(
			({ numerator, denominator }) => intervalOf(panel.part, numerator, denominator)?.high ?? null
		);
		const scale = scaleOf([...lines.flatMap(({ values }) => values), ...uppers], measured.kind);
		const left = (i % columns) * (wide + BETWEEN);
		const top = Math.floor(i / columns) * row + head + OVER;
		const room = Math.max(ticksWidth(scale, measured, language), 24);
		const marks = (frame: Frame): Mark[] => [
			...panel.head.map((text, line): Mark => ({
				mark: 'text',
				x: frame.left - room,
				y: frame.top - OVER - head + HEAD_LINE * (line + 0.5),
				text,
				colour: paint('ink'),
				size: NORMAL + 1,
				bold: true
			})),
			{
				mark: 'text',
				x: frame.right,
				y: frame.top - OVER - head + HEAD_LINE / 2,
				text: panel.last,
				colour: paint('ink'),
				align: 'right'
			},
			...zeroAndUnit(frame, measured, language).filter(({ mark }) => mark === 'line'),
			...formChangeMarks(
				measured,
				years.map(({ year }) => year),
				frame,
				language
			),
			...intervals(panel, years, frame),
			...tooFew(panel, lines, frame, language),
			...yearMarks(panel.ticks, frame)
		];
		return {
			grid: {
				left: percent(left + room),
				width: percent(wide - room),
				top,
				height: PLOT[shape],
				outerBoundsMode: 'none' as const
			},
			xAxis: {
				...categoryAxis(
					years.map(({ year }) => year),
					'room'
				),
				gridIndex: i
			},
			yAxis: { ...valueAxis(scale, measured, language), gridIndex: i },
			series: [...lines.map(({ form, values }) => lineOf(lookOf(form), values)), overlay(marks, 4)].map(
				(series) => ({ ...series, xAxisIndex: i, yAxisIndex: i })
			)
		};
	});

	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: SMALL },
			grid: placed.map(({ grid }) => grid),
			xAxis: placed.map(({ xAxis }) => xAxis),
			yAxis: placed.map(({ yAxis }) => yAxis),
			tooltip: tooltipOf((place) => {
				const year = years[place];
				return year ? yearTooltip(topic, year, language) : '';
			}, 'line'),
			series: placed.flatMap(({ series }) => series)
		},
		width,
		height: Math.ceil(panels.length / columns) * row - APART,
		points: rows.filter((known) => drawnValue(known) !== null).length,
		remark: null
	};
}
