import type { Indicator } from '../form/indicator';
import { wilson, type Interval } from '../form/proportion';
import type { Language } from '../form/words';
import { firstRankedRemark, whiskersRemark } from '../text/charts/remarks';
import { shortName } from '../text/names';
import { isOfFew, pointText, quotient } from '../text/numbers';
import { placesOf } from '../text/places';
import { bracketed } from '../text/punctuation';
import { isShare } from '../view/display';
import type { Point } from '../data/questions/points/point';
import { FONT, NORMAL, SMALL, UNEQUAL, type ChartInput, type DrawnChart } from './drawing';
import { looksOf } from './organLines';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint } from './palette';
import { scaleOf } from './scale';
import { textWidth } from './textWidth';
import { rankingTooltip, tooltipOf } from './tooltip';

/** Organs in one year, most first: a bar and the exact value each. Organs without a value are no bars. */

/** Bars beyond these would not be read; the table under the chart has them all. */
const MOST_BARS = 30;
const ROW = { desk: 30, phone: 48 };
const BAR = 12;
const EDGE = 8;

const byName = new Intl.Collator('zh-CN');

/** Points with a value, the highest first, equal ones by name; a rate of few cases has no place among them. */
const ranked = (points: readonly Point[], indicator: Indicator): Point[] =>
	points
		.filter((point) => point.value !== null && !isOfFew(point, indicator))
		.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || byName.compare(a.name, b.name));

/** What the share behind a rate may be; null for what is no share of cases. */
const intervalOf = ({ numerator, denominator }: Point, indicator: Indicator): Interval | null =>
	isShare(indicator) && numerator !== null && denominator !== null ? wilson(numerator, denominator) : null;

/** The interval of a share as a thin line with an end on either side, over its bar. */
function whisker({ low, high }: Interval, i: number, frame: Frame): Mark[] {
	const [from, y] = frame.at(low, i);
	const [to] = frame.at(high, i);
	const colour = paint('ink');
	const upright = (x: number): Mark => ({ mark: 'line', from: [x, y - 4], to: [x, y + 4], colour });
	return [{ mark: 'line', from: [from, y], to: [to, y], colour }, upright(from), upright(to)];
}

/** The innermost area of an organ, where the organs shown are not all of one: 城关镇 alone names hundreds. */
function whereabouts(points: readonly Point[]): (point: Point) => string {
	const places = new Set(points.map((point) => point.path));
	return places.size < 2 ? () => '' : (point) => point.path.split(' ').at(-1) ?? '';
}

/** The value in full; a rate with the counts it comes from. */
function figureText(point: Point, indicator: Indicator, language: Language): string {
	const text = pointText(point, indicator, language);
	const { numerator, denominator } = point;
	if (indicator.kind !== 'ratio' || numerator === null || denominator === null) return text;
	const counts = quotient(numerator, denominator, language).replaceAll(' ', '');
	return text + bracketed(counts, language);
}

export function rankingChart(input: ChartInput<'ranking'>): DrawnChart {
	const { view, answer, indicator, language, shape, width, flagged } = input;
	const known = ranked(answer.rows, indicator);
	const places = placesOf(answer.rows, indicator);
	const shown = known.slice(0, MOST_BARS);
	const place = whereabouts(shown);
	const figure = (point: Point) =>
		figureText(point, indicator, language) +
		(point.report !== null && flagged.has(point.report) ? ` ${UNEQUAL}` : '');
	const scale = scaleOf(
		shown.map((point) => point.value),
		indicator.kind
	);
	const desk = shape === 'desk';
	const widest = (text: (point: Point) => string, size: number) =>
		Math.max(0, ...shown.map((point) => textWidth(text(point), size)));
	const areas = widest(place, SMALL);
	const left = desk
		? areas + (areas > 0 ? 2 * EDGE : 0) + widest((point) => shortName(point.name), NORMAL) + EDGE
		: 0;
	const right = widest(figure, NORMAL) + EDGE;
	const intervals = shown.map((point) => intervalOf(point, indicator));
	// Organs chosen by name keep the colour they have in every other chart.
	const looks = looksOf(view, answer.rows);
	const colourOf = ({ organ }: Point) =>
		(view.organs.length > 0 ? looks.get(organ) : undefined)?.colour ?? lookOf(0).colour;
	const highest = Math.max(
		0,
		...shown.map((point) => point.value ?? 0),
		...intervals.map((i) => i?.high ?? 0)
	);

	/** Name left of the bar, or over it on a phone; its area in small print; the value at the end of the bar. */
	const row = (point: Point, i: number, frame: Frame): Mark[] => {
		const value = point.value ?? 0;
		const interval = intervals[i] ?? null;
		const [end, y] = frame.at(Math.max(0, value, interval?.high ?? 0), i);
		const nameWidth = textWidth(shortName(point.name), NORMAL);
		const nameY = desk ? y : y - BAR - 4;
		const nameX = desk ? frame.left - EDGE : frame.left;
		const where = place(point);
		const name: Mark = {
			mark: 'text',
			x: nameX,
			y: nameY,
			text: shortName(point.name),
			colour: paint('ink'),
			align: desk ? 'right' : 'left'
		};
		const area: Mark = {
			mark: 'text',
			x: desk ? 0 : nameX + nameWidth + EDGE,
			y: nameY,
			text: where,
			colour: paint('ink-3'),
			size: SMALL
		};
		const text: Mark = { mark: 'text', x: end + EDGE, y, text: figure(point), colour: paint('ink') };
		// The line of zero: whole on a desk, beside each bar on a phone, where it would run through the names.
		const half = desk ? ROW.desk / 2 : BAR / 2 + 2;
		const x = Math.round(frame.at(0, i)[0]) + 0.5;
		const zero: Mark = { mark: 'line', from: [x, y - half], to: [x, y + half], colour: paint('ink') };
		const line = interval === null ? [] : whisker(interval, i, frame);
		return [zero, name, ...(where === '' ? [] : [area]), ...line, text];
	};

	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top: 0, right, bottom: 0, left, outerBoundsMode: 'none' },
			xAxis: {
				type: 'value',
				min: scale.min,
				max: highest || scale.max,
				show: false
			},
			yAxis: { type: 'category', inverse: true, data: shown.map((point) => point.organ), show: false },
			tooltip: tooltipOf((i) => {
				const point = shown[i];
				return point ? rankingTooltip(point, places.get(point.organ), indicator, language) : '';
			}, 'none'),
			series: [
				{
					type: 'bar',
					data: shown.map((point) => ({ value: point.value ?? 0, itemStyle: { color: colourOf(point) } })),
					barWidth: BAR,
					clip: false,
					silent: true,
					emphasis: { disabled: true }
				},
				overlay((frame) => shown.flatMap((point, i) => row(point, i, frame)), 4)
			]
		},
		width,
		height: Math.max(1, shown.length) * ROW[shape],
		points: shown.length,
		remark:
			[
				...firstRankedRemark(shown.length, known.length, language),
				...(intervals.some((interval) => interval !== null) ? [whiskersRemark(language)] : [])
			].join(' ') || null
	};
}
