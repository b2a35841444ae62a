import type { Language } from '../form/words';
import { shortName } from '../text/names';
import { bare, pointText } from '../text/numbers';
import type { Point } from '../warehouse/rows';
import { FONT, NORMAL, SMALL, type Asked, type DrawnChart } from './drawing';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint } from './palette';
import { scaleOf } from './scale';
import { textWidth } from './text-width';
import { rankingTooltip, tooltipOf } from './tooltip';

/** Organs in one year, most first: a bar and the exact value each. Organs without a value are no bars. */

/** Bars beyond these would not be read; the table under the chart has them all. */
export const MOST_BARS = 30;
const ROW = { desk: 30, phone: 48 };
const BAR = 12;
const EDGE = 8;

const byName = new Intl.Collator('zh-CN');

/** Points with a value, the highest first, equal ones by name. */
export const ranked = (points: readonly Point[]): Point[] =>
	points
		.filter((point) => point.value !== null)
		.sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || byName.compare(a.name, b.name));

/** The innermost area of an organ, where the organs shown are not all of one: 城关镇 alone names hundreds. */
function whereabouts(points: readonly Point[]): (point: Point) => string {
	const places = new Set(points.map((point) => point.path));
	return places.size < 2 ? () => '' : (point) => point.path.split(' ').at(-1) ?? '';
}

function remarkOf(shown: number, known: number, language: Language): string | null {
	if (shown === known) return null;
	return language === 'zh'
		? `图中是前 ${shown} 个，共 ${bare(known, language)} 个单位有数值；全部见表。`
		: `The first ${shown} of ${bare(known, language)} organs with a value; the table has them all.`;
}

export function rankingChart(asked: Asked<'ranking'>): DrawnChart {
	const { answer, indicator, language, shape, width } = asked;
	const known = ranked(answer.rows);
	const shown = known.slice(0, MOST_BARS);
	const place = whereabouts(shown);
	const figure = (point: Point) => pointText(point, indicator, language);
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

	/** Name left of the bar, or over it on a phone; its area in small print; the value at the end of the bar. */
	const row = (point: Point, i: number, frame: Frame): Mark[] => {
		const value = point.value ?? 0;
		const [end, y] = frame.at(Math.max(0, value), i);
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
		return where === '' ? [zero, name, text] : [zero, name, area, text];
	};

	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top: 0, right, bottom: 0, left, outerBoundsMode: 'none' },
			xAxis: {
				type: 'value',
				min: scale.min,
				max: Math.max(0, ...shown.map((point) => point.value ?? 0)) || scale.max,
				show: false
			},
			yAxis: { type: 'category', inverse: true, data: shown.map((point) => point.organ), show: false },
			tooltip: tooltipOf((i) => {
				const point = shown[i];
				return point ? rankingTooltip(point, indicator, language) : '';
			}, 'none'),
			series: [
				{
					type: 'bar',
					data: shown.map((point) => point.value),
					barWidth: BAR,
					clip: false,
					silent: true,
					itemStyle: { color: lookOf(0).colour },
					emphasis: { disabled: true }
				},
				overlay((frame) => shown.flatMap((point, i) => row(point, i, frame)), 4)
			]
		},
		width,
		height: Math.max(1, shown.length) * ROW[shape],
		points: shown.length,
		remark: remarkOf(shown.length, known.length, language)
	};
}
