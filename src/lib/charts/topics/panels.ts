import { componentLabel } from '../../form/componentLabels';
import { yearBehind } from '../../text/charts/words';
import { exact, rateText } from '../../text/numbers';
import { intervalOf, ofRates, componentIndicator } from '../../text/topics/units';
import { yearsOfComponents, type YearOfComponents } from '../../text/topics/years';
import type { ComponentRow } from '../../data/questions/components/question';
import { categoryAxis, ticksWidth, valueAxis, zeroAndUnit } from '../axes';
import { FONT, NORMAL, SMALL, type DrawnChart } from '../drawing';
import { formChangeMarks } from '../formChange';
import { lineOf } from '../line';
import { overlay, type Frame, type Mark } from '../overlay';
import { lookOf, paint } from '../palette';
import { scaleOf } from '../scale';
import { textWidth, wrap } from '../textWidth';
import { tooltipOf } from '../tooltip';
import { ticksHeight, yearMarks } from '../yearsAxis';
import type { TopicChartInput } from './chartInput';
import { drawnValue, flagMarks, intervals, linesOf, notesOf, tooFew, type Panel } from './panel';
import { yearTooltip } from './yearTooltip';

/** Components that stand beside one another: a small chart each with a scale of its own, because their sizes have nothing in common. */

const PLOT = { desk: 170, phone: 150 };
const HEAD_LINE = 20;
const OVER = 34;
const APART = 28;
const BETWEEN = 40;

function columnsOf(panels: number, rates: boolean, desk: boolean): number {
	if (!desk) return 1;
	return Math.min(panels, rates && panels !== 3 ? 2 : 3);
}

/** The last value, with its year where it is not the last one shown. */
function lastOf(
	component: string,
	rows: readonly ComponentRow[],
	years: readonly YearOfComponents[],
	{ language }: TopicChartInput
): string {
	// Of a year with figures of both forms the one that most organs use.
	const known = rows.filter((row) => row.value !== null);
	const [last] = known
		.filter(({ year }) => year === known.at(-1)?.year)
		.sort((a, b) => b.reporting - a.reporting);
	if (!last || last.value === null) return '';
	const indicator = componentIndicator(component);
	const text =
		indicator.kind === 'ratio'
			? rateText(last.numerator, last.denominator, language)
			: exact(last.value, indicator, language);
	return text + yearBehind(last.year, years.at(-1)?.year, language);
}

export function panelsChart(input: TopicChartInput): DrawnChart {
	const { topic, rows, language, shape, width } = input;
	const desk = shape === 'desk';
	const years = yearsOfComponents(topic, rows);
	const columns = columnsOf(topic.components.length, ofRates(topic), desk);
	const wide = (width - BETWEEN * (columns - 1)) / columns;
	const panels = topic.components.map((component): Panel => {
		const own = rows.filter((row) => row.indicator === component);
		const last = lastOf(component, own, years, input);
		const label = componentLabel(topic, component)[language];
		const title = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
		return {
			component,
			head: wrap(title, NORMAL + 1, wide - textWidth(last, NORMAL) - 12),
			last,
			rows: own,
			ticks: notesOf(component, years, input, wide / (years.length + 1))
		};
	});
	const axis = Math.max(...panels.map(({ ticks }) => ticksHeight(ticks)));
	const head = Math.max(...panels.map((panel) => panel.head.length)) * HEAD_LINE;
	const row = head + OVER + PLOT[shape] + axis + APART;
	const percent = (px: number) => `${(px / width) * 100}%`;

	const placed = panels.map((panel, i) => {
		const measured = componentIndicator(panel.component);
		const lines = linesOf(panel, years);
		const uppers = panel.rows.map(
			({ numerator, denominator }) => intervalOf(panel.component, numerator, denominator)?.high ?? null
		);
		const scale = scaleOf([...lines.flatMap(({ values }) => values), ...uppers], measured.kind);
		const left = (i % columns) * (wide + BETWEEN);
		const top = Math.floor(i / columns) * row + head + OVER;
		const room = Math.max(ticksWidth(scale, measured, language), 24);
		// What stands under the last year may be wider than its place.
		const under = panel.ticks.at(-1)?.below ?? [];
		const widest = Math.max(0, ...under.map((text) => textWidth(text, SMALL)));
		const spill = Math.max(0, (widest - (wide - room) / Math.max(1, years.length)) / 2);
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
				x: frame.right + spill,
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
			...flagMarks(panel, years, input, frame),
			...tooFew(panel, lines, frame, language),
			...yearMarks(panel.ticks, frame)
		];
		return {
			grid: {
				left: percent(left + room),
				width: percent(wide - room - spill),
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
				return year ? yearTooltip(topic, year, input.flags, language) : '';
			}, 'line'),
			series: placed.flatMap(({ series }) => series)
		},
		width,
		height: Math.ceil(panels.length / columns) * row - APART,
		points: rows.filter((known) => drawnValue(known) !== null).length,
		remark: null
	};
}
