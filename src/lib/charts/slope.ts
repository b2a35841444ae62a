import { slopeRemark } from '../text/charts/remarks';
import { isComparable } from '../text/comparing';
import { pairsOf, type Pair } from '../text/columns/slope';
import { shortName } from '../text/names';
import { pointText, unitText } from '../text/numbers';
import type { Point } from '../data/questions/points/point';
import { besideAxis } from './axes';
import { FONT, NORMAL, SMALL, type ChartInput, type DrawnChart } from './drawing';
import { lineOf } from './line';
import { looksOf } from './organLines';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint, type SeriesLook } from './palette';
import { scaleOf } from './scale';
import { spread } from './spread';
import { flow, textWidth } from './textWidth';
import { seriesTooltip, tooltipOf } from './tooltip';

/** Two years, one line an organ from the first to the last: who rose, who fell, who passed whom. */

const PLOT = { desk: 420, phone: 320 };
const TOP = 28;
const LINE = 17;
/** How much higher the plot is than its labels need, so that most stand where their lines end. */
const ROOMY = 1.5;
const GAP = 22;
const NAMES = { desk: 260, phone: 118 };

interface Sloped extends Pair {
	readonly look: SeriesLook;
	/** What stands at its right end. */
	readonly lines: readonly string[];
}

/** Values at the left ends and names at the right, in columns of their own that keep them apart. */
function labelMarks(organs: readonly Sloped[], input: ChartInput<'series'>, frame: Frame): Mark[] {
	const { language, shape } = input;
	const indicator = besideAxis(input.indicator, language);
	const size = shape === 'phone' ? SMALL : NORMAL;
	const tops = spread(
		organs.map(({ first }) => ({ at: frame.at(0, first.value ?? 0)[1], size: LINE })),
		frame.top - 8,
		frame.bottom + 8
	);
	const ends = spread(
		organs.map(({ last, lines }) => ({ at: frame.at(0, last.value ?? 0)[1], size: lines.length * LINE })),
		frame.top - 8,
		frame.bottom + 8
	);
	/** From an end of a line to its label, which may stand elsewhere. */
	const lead = (x: number, value: number | null, to: number, label: number): Mark => ({
		mark: 'line',
		from: [x, frame.at(0, value ?? 0)[1]],
		to: [to, label],
		colour: paint('rule')
	});
	return organs.flatMap(({ first, last, lines }, i): Mark[] => {
		const end = ends[i] ?? frame.top;
		const y = end - ((lines.length - 1) * LINE) / 2;
		return [
			lead(frame.left - 5, first.value, frame.left - GAP + 3, tops[i] ?? frame.top),
			lead(frame.right + 5, last.value, frame.right + GAP - 3, end),
			{
				mark: 'text',
				x: frame.left - GAP,
				y: tops[i] ?? frame.top,
				text: pointText(first, indicator, language),
				colour: paint('ink-2'),
				size,
				align: 'right'
			},
			...lines.map((text, line): Mark => ({
				mark: 'text',
				x: frame.right + GAP,
				y: y + line * LINE,
				text,
				colour: paint('ink'),
				size
			}))
		];
	});
}

export function slopeChart(input: ChartInput<'series'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = input;
	const worded = besideAxis(indicator, language);
	const looks = looksOf(view, answer.rows);
	const pairs = pairsOf(answer.rows, view.years);
	const size = shape === 'phone' ? SMALL : NORMAL;
	const organs = pairs
		.filter(({ first, last }) => isComparable(first, last, indicator))
		.map((pair): Sloped => ({
			...pair,
			// Without a choice of organs their names tell them apart, and eight colours would only repeat.
			look: (view.organs.length > 0 ? looks.get(pair.last.organ) : undefined) ?? lookOf(0),
			lines: flow(
				[`${pointText(pair.last, worded, language)} `, shortName(pair.last.name)],
				size,
				NAMES[shape]
			)
		}));
	const scale = scaleOf(
		organs.flatMap(({ first, last }) => [first.value, last.value]),
		indicator.kind
	);
	const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, size)));
	// A unit that is not at the values stands over them.
	const unit = worded === indicator ? '' : unitText(indicator, language);
	const left = Math.max(
		widest(organs.map(({ first }) => pointText(first, worded, language))) + GAP,
		unit === '' ? 0 : textWidth(unit, SMALL) + 8
	);
	const right = widest(organs.flatMap(({ lines }) => lines)) + GAP;
	const labels = organs.reduce((sum, { lines }) => sum + lines.length * LINE * ROOMY, 0);
	const height = Math.max(PLOT[shape], labels) + TOP + 12;
	const years = view.years.map(String);
	const heads = (frame: Frame): Mark[] => [
		...(unit === ''
			? []
			: [{ mark: 'text', x: 0, y: TOP / 2 - 4, text: unit, colour: paint('ink-3'), size: SMALL } as const]),
		...years.flatMap((year, i): Mark[] => {
			const x = i === 0 ? frame.left : frame.right;
			const align = i === 0 ? ('left' as const) : ('right' as const);
			return [
				{ mark: 'line', from: [x, frame.top], to: [x, frame.bottom], colour: paint('rule') },
				{ mark: 'text', x, y: TOP / 2 - 4, text: year, colour: paint('ink-2'), bold: true, align }
			];
		})
	];
	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top: TOP, right, bottom: 12, left, outerBoundsMode: 'none' },
			xAxis: { type: 'category', data: years, boundaryGap: false, show: false },
			yAxis: { type: 'value', ...scale, show: false },
			tooltip: tooltipOf((place) => {
				const at = (pair: Pair): Point => (place === 0 ? pair.first : pair.last);
				return seriesTooltip(organs.map(at), new Map(), indicator, language);
			}, 'none'),
			series: [
				overlay(heads, 1),
				...organs.map(({ look, first, last }) => lineOf(look, [first.value, last.value])),
				overlay((frame) => labelMarks(organs, input, frame), 4)
			]
		},
		width,
		height,
		points: organs.length * 2,
		remark: slopeRemark(pairs.length - organs.length, language)
	};
}
