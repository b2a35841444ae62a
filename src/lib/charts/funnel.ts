import type { Indicator } from '../form/indicator';
import { controlLimits, LIMITS } from '../form/funnel';
import type { Language } from '../form/words';
import { funnelRemark } from '../text/charts/remarks';
import { chartWord } from '../text/charts/words';
import { shortName } from '../text/names';
import { bare, isOfFew, rateText, share } from '../text/numbers';
import { placesOf } from '../text/places';
import type { Point } from '../data/questions/points/point';
import { ticksWidth } from './axes';
import { FONT, NORMAL, SMALL, type ChartInput, type ChartOption, type DrawnChart } from './drawing';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint } from './palette';
import { scaleOf } from './scale';
import { textWidth } from './textWidth';
import { rankingTooltip, tooltipOf } from './tooltip';

/**
 * Rate against number of cases, with the limits chance alone keeps within: a small organ far from the common rate may be
 * nothing but small. Cases are spread by their square root, as the limits narrow.
 */

const PLOT = { desk: 380, phone: 300 };
const TOP = 30;
const BOTTOM = 52;
const STEPS = 60;

/** An organ with cases enough for a rate. */
interface Placed {
	readonly point: Point;
	readonly cases: number;
	readonly rate: number;
	/** The widest limit it lies outside of: 0 none, 1 the inner, 2 the outer. */
	readonly outside: 0 | 1 | 2;
}

/** The counts of all organs together, those of few cases included. */
interface Pooled {
	readonly over: number;
	readonly under: number;
	readonly rate: number;
}

function pooledOf(points: readonly Point[]): Pooled | null {
	const known = points.filter((point) => point.state === 'reported');
	const over = known.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
	const under = known.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
	return under === 0 ? null : { over, under, rate: over / under };
}

function outsideOf(cases: number, rate: number, pooled: number): 0 | 1 | 2 {
	const beyond = LIMITS.filter((within) => {
		const limits = controlLimits(cases, pooled, within);
		return limits !== null && (rate < limits.low || rate > limits.high);
	});
	return beyond.length === 0 ? 0 : beyond.length === 1 ? 1 : 2;
}

function placedOf(points: readonly Point[], pooled: number | null, indicator: Indicator): readonly Placed[] {
	if (pooled === null) return [];
	return points.flatMap((point): Placed[] => {
		const { value: rate, denominator: cases } = point;
		if (rate === null || cases === null || isOfFew(point, indicator)) return [];
		return [{ point, cases, rate, outside: outsideOf(cases, rate, pooled) }];
	});
}

/** Round numbers of cases for the axis, far enough from one another. */
function caseTicks(from: number, to: number, width: number): readonly number[] {
	const rough = [1, 2, 5].flatMap((step) => [1, 10, 100, 1000, 10_000, 100_000].map((power) => step * power));
	const x = (cases: number) => (Math.sqrt(cases) / Math.sqrt(to)) * width;
	const ticks: number[] = [];
	for (const tick of rough.sort((a, b) => a - b))
		if (tick >= from && tick <= to && x(tick) - x(ticks.at(-1) ?? 0) >= 44) ticks.push(tick);
	return ticks;
}

/** Names of the organs outside the limits, the farthest first, as far as they do not cover one another. */
function nameMarks(placed: readonly Placed[], frame: Frame): Mark[] {
	const occupied: { left: number; right: number; y: number }[] = [];
	const outside = placed
		.filter((organ) => organ.outside > 0)
		.toSorted((a, b) => b.outside - a.outside || b.cases - a.cases);
	return outside.flatMap(({ point, cases, rate }): Mark[] => {
		const [x, y] = frame.at(Math.sqrt(cases), rate);
		const text = `${shortName(point.name)} ${share(rate)}`;
		const wide = textWidth(text, SMALL);
		const right = x + 10 + wide <= frame.right;
		const box = right ? { left: x + 8, right: x + 10 + wide, y } : { left: x - 10 - wide, right: x - 8, y };
		const covered = occupied.some(
			(other) => Math.abs(other.y - y) < 15 && other.left < box.right && other.right > box.left
		);
		if (covered || box.left < 0) return [];
		occupied.push(box);
		const align = right ? ('left' as const) : ('right' as const);
		return [{ mark: 'text', x: right ? x + 10 : x - 10, y, text, colour: paint('ink'), size: SMALL, align }];
	});
}

/** The limits and the common rate as lines, and how many cases they are for. */
function limitSeries(pooled: number, from: number, to: number): NonNullable<ChartOption['series']> {
	const cases = Array.from({ length: STEPS + 1 }, (_, i) => {
		const root = Math.sqrt(from) + ((Math.sqrt(to) - Math.sqrt(from)) * i) / STEPS;
		return Math.max(1, Math.round(root * root));
	});
	const line = (at: (cases: number) => number | null, colour: string, dashed: boolean) => ({
		type: 'line' as const,
		data: cases.map((n) => [Math.sqrt(n), at(n)]),
		showSymbol: false,
		silent: true,
		tooltip: { show: false },
		lineStyle: { color: colour, width: 1.25, type: dashed ? ('dashed' as const) : ('solid' as const) },
		emphasis: { disabled: true }
	});
	return [
		line(() => pooled, paint('ink'), false),
		...LIMITS.flatMap((within, i) =>
			(['low', 'high'] as const).map((side) =>
				line((n) => controlLimits(n, pooled, within)?.[side] ?? null, paint('ink-3'), i === 0)
			)
		)
	];
}

/** The rate of all together, written on its line. */
const pooledMark = ({ over, under, rate }: Pooled, frame: Frame, language: Language): Mark => ({
	mark: 'text',
	x: frame.right,
	y: frame.at(0, rate)[1] - 10,
	text: `${chartWord('pooled', language)} ${rateText(over, under, language)}`,
	colour: paint('ink'),
	size: SMALL,
	align: 'right'
});

export function funnelChart(input: ChartInput<'ranking'>): DrawnChart {
	const { answer, indicator, language, shape, width } = input;
	const together = pooledOf(answer.rows);
	const pooled = together && together.rate;
	const placed = placedOf(answer.rows, pooled, indicator);
	const places = placesOf(answer.rows, indicator);
	const most = Math.max(20, ...placed.map(({ cases }) => cases)) * 1.05;
	const least = Math.min(10, ...placed.map(({ cases }) => cases));
	const limits = pooled === null ? null : controlLimits(least, pooled, LIMITS[1]);
	const scale = scaleOf([...placed.map(({ rate }) => rate), pooled, limits?.high ?? null], indicator.kind);
	const left = ticksWidth(scale, indicator, language);
	const right = shape === 'desk' ? 60 : 12;
	const ticks = caseTicks(least, most, width - left - right);
	const looks = [lookOf(0), lookOf(0), lookOf(3)] as const;
	const outside = (limits: Placed['outside']) => placed.filter((organ) => organ.outside === limits).length;
	const axis = (frame: Frame): Mark[] => [
		...ticks.map((tick): Mark => ({
			mark: 'text',
			x: frame.at(Math.sqrt(tick), 0)[0],
			y: frame.bottom + 16,
			text: bare(tick, language),
			colour: paint('ink-2'),
			size: SMALL,
			align: 'center'
		})),
		{
			mark: 'text',
			x: (frame.left + frame.right) / 2,
			y: frame.bottom + 38,
			text: chartWord('cases', language),
			colour: paint('ink-2'),
			size: SMALL,
			align: 'center'
		},
		...(together === null ? [] : [pooledMark(together, frame, language)])
	];
	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top: TOP, right, bottom: BOTTOM, left, outerBoundsMode: 'none' },
			xAxis: { type: 'value', min: Math.sqrt(least) * 0.9, max: Math.sqrt(most), show: false },
			yAxis: {
				type: 'value',
				...scale,
				max: Math.min(1, scale.max),
				axisLine: { show: false },
				axisTick: { show: false },
				splitLine: { lineStyle: { color: paint('rule') } },
				axisLabel: {
					color: paint('ink-3'),
					fontFamily: FONT,
					fontSize: SMALL,
					formatter: (value: number) => `${Math.round(value * 100)}%`
				}
			},
			tooltip: {
				...tooltipOf((i) => {
					const organ = placed[i];
					return organ ? rankingTooltip(organ.point, places.get(organ.point.organ), indicator, language) : '';
				}, 'none'),
				trigger: 'item'
			},
			series: [
				...(pooled === null ? [] : [limitSeries(pooled, least, most)].flat()),
				{
					type: 'line',
					data: placed.map(({ cases, rate, outside }) => ({
						value: [Math.sqrt(cases), rate],
						symbol: `path://${looks[outside].path}`,
						itemStyle: {
							color: outside === 0 ? paint('paper') : looks[outside].colour,
							borderColor: looks[outside].colour,
							borderWidth: 2
						}
					})),
					symbolSize: 10,
					showAllSymbol: true,
					clip: false,
					z: 3,
					lineStyle: { width: 0 },
					emphasis: { disabled: true }
				},
				overlay((frame) => [...axis(frame), ...nameMarks(placed, frame)], 4)
			]
		},
		width,
		height: TOP + PLOT[shape] + BOTTOM,
		points: placed.length,
		remark: placed.length === 0 ? null : funnelRemark(outside(1), outside(2), language)
	};
}
