import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { yearBehind } from '../text/charts/words';
import { pointText } from '../text/numbers';
import { besideAxis } from './axes';
import { NORMAL, SMALL, type Shape } from './drawing';
import type { OrganLine } from './organLines';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { spread } from './spread';
import { flow, textWidth, wrap } from './textWidth';

/** Names where the lines end, in a column of their own that keeps them apart. */

const GAP = 28;
const LINE = 16;
const COLUMN: Readonly<Record<Shape, number>> = { desk: 230, phone: 80 };

/** What is written at an organ's last value. */
interface OrganLabel {
	readonly organ: OrganLine;
	readonly value: number;
	readonly lines: readonly string[];
}

/** A label for every organ with a value: its name, its last value, and the year of it if not the last one shown. */
export function organLabels(
	organs: readonly OrganLine[],
	indicator: Indicator,
	language: Language,
	shape: Shape
): OrganLabel[] {
	return organs.flatMap((organ) => {
		const last = organ.points.findLast((point) => point?.value != null);
		if (!last || last.value === null) return [];
		const when = yearBehind(last.year, organ.points.at(-1)?.year, language);
		const figure = [pointText(last, besideAxis(indicator, language), language), when];
		const size = shape === 'phone' ? SMALL : NORMAL;
		const lines =
			organs.length === 1
				? [figure.join('')]
				: shape === 'phone'
					? [...wrap(organ.name, size, COLUMN.phone), ...flow(figure, size, COLUMN.phone)]
					: flow([`${organ.name} `, ...figure], size, COLUMN.desk);
		return [{ organ, value: last.value, lines }];
	});
}

/** Room the labels take to the right of the plot, and their least height in px. */
export function labelsRoom(
	labels: readonly OrganLabel[],
	names: readonly string[]
): { width: number; height: number } {
	const texts = [...labels.flatMap(({ lines }) => lines), ...names];
	return {
		width: GAP + Math.max(0, ...texts.map((text) => textWidth(text, NORMAL))),
		height: labels.reduce((sum, { lines }) => sum + lines.length * LINE + 4, 0)
	};
}

export function labelMarks(labels: readonly OrganLabel[], frame: Frame, shape: Shape): Mark[] {
	const middles = spread(
		labels.map(({ value, lines }) => ({ at: frame.at(0, value)[1], size: lines.length * LINE + 4 })),
		frame.top,
		frame.bottom + 14
	);
	return labels.flatMap(({ organ, lines }, i): Mark[] => {
		const first = (middles[i] ?? frame.top) - ((lines.length - 1) * LINE) / 2;
		return [
			{ mark: 'marker', x: frame.right + 16, y: first, look: organ.look },
			...lines.map((text, line): Mark => ({
				mark: 'text',
				x: frame.right + GAP,
				y: first + line * LINE,
				text,
				colour: paint('ink'),
				size: shape === 'phone' ? SMALL : NORMAL
			}))
		];
	});
}
