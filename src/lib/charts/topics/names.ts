import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { yearHead } from '../../text/charts/words';
import { exact, type Measured } from '../../text/numbers';
import { NORMAL, SMALL, type Shape } from '../drawing';
import type { Frame, Mark } from '../overlay';
import { lookOf, paint, type SeriesLook } from '../palette';
import { spread } from '../spread';
import { textWidth } from '../textWidth';

/** Names of components: beside the last column where each ends, or under the years on a phone. */

export interface NamedComponent {
	readonly look: SeriesLook;
	readonly label: string;
	/** In the last year drawn; null when no year is. */
	readonly value: number | null;
	/** Its middle in that year, on the value axis. */
	readonly at: number;
}

interface ComponentNames {
	/** Room to the right of the plot and under its years, and the least height of the plot, in px. */
	readonly right: number;
	readonly below: number;
	readonly height: number;
	/** `top` is where the room under the years begins. */
	readonly marks: (frame: Frame, top: number) => Mark[];
}

const MARKER = 16;
const TEXT = 28;
const LINE = 20;

/** A component keeps its colour and its marker wherever its topic is drawn. */
export const lookOfComponent = ({ components }: Topic, component: string): SeriesLook =>
	lookOf(components.indexOf(component));

export function partNames(
	named: readonly NamedComponent[],
	year: number | null,
	measured: Measured,
	language: Language,
	shape: Shape,
	width: number
): ComponentNames {
	const texts = named.map(({ label, value }) =>
		value === null ? label : `${label} ${exact(value, measured, language)}`
	);
	const when = year === null ? '' : yearHead(year, language);
	const widest = Math.max(0, ...texts.map((text) => textWidth(text, NORMAL)));
	const head = (x: number, y: number): Mark[] =>
		when === '' ? [] : [{ mark: 'text', x, y, text: when, colour: paint('ink-3'), size: SMALL }];
	const item = (i: number, x: number, y: number): Mark[] => {
		const component = named[i];
		const text = texts[i];
		if (!component || text === undefined) return [];
		return [
			{ mark: 'marker', x, y, look: component.look },
			{ mark: 'text', x: x + 12, y, text, colour: paint('ink') }
		];
	};

	if (shape === 'desk')
		return {
			right: TEXT + widest,
			below: 0,
			height: (named.length + 1) * LINE,
			marks: (frame) => {
				const middles = spread(
					named.map(({ at }) => ({ at: frame.at(0, at)[1], size: LINE })),
					frame.top,
					frame.bottom + LINE / 2
				);
				return [
					...head(frame.right + MARKER - 4, frame.top - 20),
					...named.flatMap((_, i) => item(i, frame.right + MARKER, middles[i] ?? frame.top))
				];
			}
		};

	// Two abreast where they fit; from the top of the column down.
	const abreast = (widest + TEXT) * 2 <= width ? 2 : 1;
	const lines = Math.ceil(named.length / abreast);
	return {
		right: 8,
		below: (lines + 1) * LINE + 8,
		height: 0,
		marks: (_frame, top) => [
			...head(0, top + 8 + LINE / 2),
			...named.flatMap((_, i) => {
				const place = named.length - 1 - i;
				const x = 6 + (place % abreast) * (width / abreast);
				return item(i, x, top + 8 + LINE * (1 + Math.floor(place / abreast)) + LINE / 2);
			})
		]
	};
}
