import { componentLabel } from '../../form/componentLabels';
import { APPLICANTS, requestFieldId } from '../../form/requests';
import { OUTCOMES, topicOf } from '../../form/topics';
import type { Language } from '../../form/words';
import { bare } from '../../text/numbers';
import { flowOf, type Flow } from '../../text/topics/flow';
import { flowRemark } from '../../text/topics/flowRemark';
import { yearsOfComponents } from '../../text/topics/years';
import { FONT, NORMAL, SMALL, type DrawnChart } from '../drawing';
import { overlay, type Frame, type Mark } from '../overlay';
import { lookOf, paint, type SeriesLook } from '../palette';
import { spread } from '../spread';
import { textWidth, wrap } from '../textWidth';
import type { TopicChartInput } from './chartInput';

/**
 * From applicants to outcomes in one year: ribbons as wide as their counts. A layout of our own, because two columns need
 * none of a diagram library: ends without a case are not drawn, the others stand in printed order.
 */

const HEIGHT = { desk: 340, phone: 380 };
const TOP = 12;
const NODE = 10;
const BETWEEN = 12;
const EDGE = 8;
const LINE = 16;
/** Widest label on a phone. */
const NARROW = 96;

interface End {
	readonly id: string;
	readonly label: string;
	readonly count: number;
	readonly look: SeriesLook | null;
}

interface Placed extends End {
	readonly from: number;
	readonly to: number;
}

function ends(flow: Flow, language: Language): { applicants: End[]; outcomes: End[] } {
	const count = (side: 'applicant' | 'outcome', id: string) =>
		flow.streams.filter((stream) => stream[side] === id).reduce((sum, stream) => sum + stream.count, 0);
	const outcomes = topicOf('outcomes');
	return {
		applicants: APPLICANTS.filter(({ id }) => id !== 'total').map(({ id, label }) => ({
			id,
			label: label[language],
			count: count('applicant', id),
			look: null
		})),
		outcomes: OUTCOMES.map((id, place) => ({
			id,
			label: outcomes ? componentLabel(outcomes, requestFieldId(id, 'total'))[language] : id,
			count: count('outcome', id),
			look: lookOf(place)
		}))
	};
}

/** Ends with a case, one under another, as high as their counts. */
function place(all: readonly End[], scale: number, top: number): Placed[] {
	let y = top;
	return all
		.filter(({ count }) => count > 0)
		.map((end) => {
			const from = y;
			const to = from + end.count * scale;
			y = to + BETWEEN;
			return { ...end, from, to };
		});
}

/** Outline of a ribbon: two curves that leave and arrive level. */
function ribbon(x0: number, x1: number, left: readonly [number, number], right: readonly [number, number]) {
	const steps = 16;
	const curve = (a: number, b: number) =>
		Array.from({ length: steps + 1 }, (_, i) => {
			const t = i / steps;
			return [x0 + (x1 - x0) * t, a + (b - a) * t * t * (3 - 2 * t)] as const;
		});
	return [...curve(left[0], right[0]), ...curve(left[1], right[1]).reverse()];
}

function nodes(
	placed: readonly Placed[],
	x: number,
	side: 'left' | 'right',
	wide: number,
	frame: Frame,
	desk: boolean,
	language: Language
): Mark[] {
	const size = desk ? NORMAL : SMALL;
	const labels = placed.map(({ label, count }) => wrap(`${label} ${bare(count, language)}`, size, wide));
	const middles = spread(
		placed.map(({ from, to }, i) => ({ at: (from + to) / 2, size: (labels[i]?.length ?? 1) * LINE + 4 })),
		frame.top,
		frame.bottom
	);
	return placed.flatMap(({ from, to, look }, i): Mark[] => {
		const lines = labels[i] ?? [];
		const first = (middles[i] ?? from) - ((lines.length - 1) * LINE) / 2;
		return [
			{
				mark: 'box',
				x,
				y: from,
				width: NODE,
				height: Math.max(1, to - from),
				colour: look?.colour ?? paint('ink-2')
			},
			...lines.map((text, at): Mark => ({
				mark: 'text',
				x: side === 'left' ? x - EDGE : x + NODE + EDGE,
				y: first + at * LINE,
				text,
				colour: paint('ink'),
				size,
				align: side === 'left' ? 'right' : 'left'
			}))
		];
	});
}

function marks(
	flow: Flow,
	frame: Frame,
	wide: { left: number; right: number },
	desk: boolean,
	language: Language
): Mark[] {
	const { applicants, outcomes } = ends(flow, language);
	const most = Math.max(
		applicants.filter(({ count }) => count > 0).length,
		outcomes.filter(({ count }) => count > 0).length
	);
	const scale = (frame.bottom - frame.top - BETWEEN * (most - 1)) / flow.sum;
	const from = place(applicants, scale, frame.top);
	const to = place(outcomes, scale, frame.top);
	const [x0, x1] = [frame.left + NODE, frame.right - NODE];
	// Where the next ribbon leaves each end.
	const left = new Map(from.map((end) => [end.id, end.from]));
	const right = new Map(to.map((end) => [end.id, end.from]));
	const ribbons = from.flatMap((a) =>
		to.flatMap((b): Mark[] => {
			const count = flow.streams.find((s) => s.applicant === a.id && s.outcome === b.id)?.count ?? 0;
			if (count === 0) return [];
			const [y0, y1] = [left.get(a.id) ?? a.from, right.get(b.id) ?? b.from];
			left.set(a.id, y0 + count * scale);
			right.set(b.id, y1 + count * scale);
			return [
				{
					mark: 'area',
					points: ribbon(x0, x1, [y0, y0 + count * scale], [y1, y1 + count * scale]),
					colour: b.look?.colour ?? paint('ink-2'),
					opacity: 0.4
				}
			];
		})
	);
	return [
		...ribbons,
		...nodes(from, frame.left, 'left', wide.left, frame, desk, language),
		...nodes(to, frame.right - NODE, 'right', wide.right, frame, desk, language)
	];
}

export function flowChart({ topic, rows, language, shape, width }: TopicChartInput): DrawnChart {
	const desk = shape === 'desk';
	const flow = flowOf(topic, yearsOfComponents(topic, rows));
	const drawable = flow !== null && flow.sum > 0 && flow.sum === flow.printed;
	const room = (all: readonly End[]): number => {
		const widest = Math.max(
			0,
			...all
				.filter(({ count }) => count > 0)
				.map(({ label, count }) => textWidth(`${label} ${bare(count, language)}`, NORMAL))
		);
		return desk ? widest : Math.min(widest, NARROW);
	};
	const sides = drawable ? ends(flow, language) : { applicants: [], outcomes: [] };
	const wide = { left: room(sides.applicants), right: room(sides.outcomes) };
	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: {
				top: TOP,
				bottom: TOP,
				left: wide.left + EDGE,
				right: wide.right + EDGE,
				outerBoundsMode: 'none'
			},
			xAxis: { type: 'value', min: 0, max: 1, show: false },
			yAxis: { type: 'value', min: 0, max: 1, show: false },
			series: drawable ? [overlay((frame) => marks(flow, frame, wide, desk, language), 4)] : []
		},
		width,
		height: drawable ? HEIGHT[shape] : 1,
		points: drawable ? flow.streams.filter(({ count }) => count > 0).length : 0,
		remark: flowRemark(flow, language)
	};
}
