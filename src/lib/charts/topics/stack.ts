import { componentLabel } from '../../form/componentLabels';
import type { Topic } from '../../form/topics';
import { onlyCases } from '../../text/charts/words';
import { FEW_CASES } from '../../text/numbers';
import { measureOf } from '../../text/topics/units';
import { baseOf, valueOf, yearsOfComponents, type YearOfComponents } from '../../text/topics/years';
import { flagsOn } from '../../data/flags';
import { ticksWidth, yearAxes, zeroAndUnit } from '../axes';
import { SMALL, UNEQUAL, type DrawnChart } from '../drawing';
import { overlay, type Frame, type Mark } from '../overlay';
import { paint } from '../palette';
import { scaleOf } from '../scale';
import { tooltipOf } from '../tooltip';
import { ticksHeight, yearMarks } from '../yearsAxis';
import type { TopicChartInput } from './chartInput';
import { lookOfComponent, partNames, type NamedComponent } from './names';
import { yearTooltip } from './yearTooltip';
import { yearNotes } from './yearNotes';

/** Components on top of one another, a column a year; two columns a year where one side answers the other or a component stands apart. */

const PLOT = { desk: 280, phone: 220 };
const TOP = 40;
/** Of the room of a year, what its columns take; the widest column in px. */
const ROOM = 0.62;
const WIDEST = 56;
const BETWEEN = 4;

/** The columns of a year, each as its components from the bottom up. */
function columnsOf({ components, relation, apart }: Topic): readonly (readonly string[])[] {
	if (relation === 'sides')
		return [components.slice(0, components.length / 2), components.slice(components.length / 2)];
	if (apart === undefined) return [components];
	return [components.filter((component) => component !== apart), [apart]];
}

/** A component of a column of a year, from where to where it reaches. */
interface Segment {
	readonly component: string;
	readonly from: number;
	readonly to: number;
}

/** Columns of a year; none where a component is not a number, and none of shares of too few. */
function segmentsOf(
	year: YearOfComponents,
	columns: readonly (readonly string[])[],
	base: number | null
): readonly (readonly Segment[])[] {
	if (!year.complete || (base !== null && base < FEW_CASES)) return [];
	return columns.map((stacked) => {
		let top = 0;
		return stacked.map((component): Segment => {
			const from = top;
			top += (valueOf(year, component) ?? 0) / (base ?? 1);
			return { component, from, to: top };
		});
	});
}

const topOf = (column: readonly Segment[]): number => column.at(-1)?.to ?? 0;

/** Where the column at a place of a year stands, in px from the middle of the year. */
function columnAt(place: number, count: number, room: number): { left: number; width: number } {
	const width = Math.min(WIDEST, (room * ROOM - BETWEEN * (count - 1)) / count);
	const whole = width * count + BETWEEN * (count - 1);
	return { left: -whole / 2 + place * (width + BETWEEN), width };
}

export function stackChart(input: TopicChartInput): DrawnChart {
	const { topic, view, rows, flags, language, shape, width } = input;
	const desk = shape === 'desk';
	const years = yearsOfComponents(topic, rows);
	const shares = view.display === 'shares' && topic.relation === 'whole';
	const measured = shares ? ({ id: topic.id, kind: 'ratio', unit: '%' } as const) : measureOf(topic);
	const columns = columnsOf(topic).slice(0, shares ? 1 : 2);
	const bases = years.map((year) => (shares ? baseOf(topic, year) : null));
	const drawn = years.map((year, i) => segmentsOf(year, columns, bases[i] ?? null));
	const notes = yearNotes(topic, years, language, (desk ? width / 2 : width) / (years.length + 1));
	const few = (i: number): string[] => {
		const base = bases[i] ?? null;
		if (base === null || base >= FEW_CASES) return [];
		return [onlyCases(base, language)];
	};
	const ticks = years.map(({ year }, i) => ({ year, below: [...few(i), ...(notes[i] ?? [])] }));
	const scale = shares
		? { min: 0, max: 1, interval: 0.25 }
		: scaleOf(
				drawn.flatMap((column) => column.map(topOf)),
				'count'
			);
	const last = drawn.findLastIndex((column) => column.length > 0);
	const named = columns.flatMap((stacked) =>
		stacked.map((component): NamedComponent => {
			const segment = drawn[last]?.flat().find((known) => known.component === component);
			return {
				look: lookOfComponent(topic, component),
				label: componentLabel(topic, component)[language],
				value: segment ? segment.to - segment.from : null,
				at: segment ? (segment.from + segment.to) / 2 : 0
			};
		})
	);
	const names = partNames(
		named,
		last < 0 ? null : (years[last]?.year ?? null),
		measured,
		language,
		shape,
		width
	);
	const axis = ticksHeight(ticks);
	const margins = {
		top: TOP,
		right: names.right,
		bottom: axis + names.below,
		left: ticksWidth(scale, measured, language)
	};

	const flagged = years.map(
		({ rows: own }) =>
			new Set(own.filter((row) => flagsOn(flags, row).length > 0).map(({ indicator }) => indicator))
	);

	const boxes = (frame: Frame): Mark[] => {
		const room = (frame.right - frame.left) / Math.max(1, years.length);
		return drawn.flatMap((own, i) =>
			own.flatMap((column, place): Mark[] => {
				const { left, width: wide } = columnAt(place, own.length, room);
				const [middle, zero] = frame.at(i, 0);
				const y = (value: number) => frame.at(i, value)[1];
				const total = topOf(column);
				const segments = column
					.filter(({ from, to }) => to > from)
					.map(({ component, from, to }): Mark => ({
						mark: 'box',
						x: middle + left,
						y: y(to),
						width: wide,
						// A hair of paper between components, so that neighbours are told apart without their colours.
						height: Math.max(1, y(from) - y(to) - (from > 0 ? 1 : 0)),
						colour: lookOfComponent(topic, component).colour
					}));
				const written: Mark = {
					mark: 'text',
					x: middle + left + wide / 2,
					y: Math.min(zero, y(total)) - 9,
					text: `${total}`,
					colour: paint('ink-2'),
					size: SMALL,
					align: 'center'
				};
				const hasTotal = !shares && wide >= 14;
				const sign: Mark = {
					mark: 'text',
					x: middle + left + wide / 2,
					y: Math.min(zero, y(total)) - (hasTotal ? 24 : 10),
					text: UNEQUAL,
					colour: paint('flag'),
					bold: true,
					align: 'center'
				};
				return [
					...segments,
					...(hasTotal ? [written] : []),
					...(column.some(({ component }) => flagged[i]?.has(component)) ? [sign] : [])
				];
			})
		);
	};

	return {
		option: {
			...yearAxes(
				years.map(({ year }) => year),
				scale,
				margins,
				measured,
				language
			),
			tooltip: tooltipOf((place) => {
				const year = years[place];
				return year ? yearTooltip(topic, year, flags, language) : '';
			}, 'line'),
			series: [
				// Bars nobody sees: they give the pointer the years to stand on.
				{
					type: 'bar',
					data: drawn.map((own) => Math.max(0, ...own.map(topOf))),
					itemStyle: { color: 'transparent' },
					silent: true,
					emphasis: { disabled: true }
				},
				overlay(
					(frame) => [
						...zeroAndUnit(frame, measured, language),
						...boxes(frame),
						...yearMarks(ticks, frame),
						...names.marks(frame, frame.bottom + axis)
					],
					4
				)
			]
		},
		width,
		height: TOP + Math.max(PLOT[shape], names.height) + axis + names.below,
		points: drawn.flat(2).length,
		remark: null
	};
}
