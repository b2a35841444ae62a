import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { gapWord } from '../text/charts/gaps';
import { chartWord, countsOfFew } from '../text/charts/words';
import { punctuation } from '../text/punctuation';
import { bare } from '../text/numbers';
import { SMALL, type Shape } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { runsOf, type Run } from './runs';
import type { OrganLine } from './organLines';
import { flow, textWidth } from './textWidth';

/**
 * The strip under a chart of organs: for every year without a value the reason, in grey, so that a gap is never a riddle; for
 * a rate of few cases its counts, which are no gap and not grey.
 */

/** Between the years and the strip. */
const APART = 8;
const ROW = 24;
const BOX = 18;
const LIST_LINE = 18;
/** Most organs the strip gives a row each; above it, one row of counts. */
const MOST_ROWS = 8;
/** A list is set for the narrowest place of its shape, so that its height holds in all. */
const NARROWEST: Readonly<Record<Shape, number>> = { desk: 560, phone: 280 };

/** A strip: its height in px, and its marks below `top`. */
interface Strip {
	readonly height: number;
	readonly marks: (frame: Frame, top: number) => Mark[];
}

/** Years without a point, in a word; `missing` where they have no value either. */
interface Gap extends Run<string> {
	readonly missing: boolean;
}

function gapsOf({ points }: OrganLine, indicator: Indicator, language: Language): Gap[] {
	const missing = runsOf(points, (point) => gapWord(point, language));
	const few = points.flatMap((point, i) => {
		const key = countsOfFew(point, indicator, language);
		return key === null ? [] : [{ key, from: i, to: i, missing: false }];
	});
	return [...missing.map((run) => ({ ...run, missing: true })), ...few].sort((a, b) => a.from - b.from);
}

/** An organ with its years without a point. */
interface OrganWithGaps {
	readonly organ: OrganLine;
	readonly gaps: readonly Gap[];
}

/** A row an organ: a grey box over each run of years, with the reason in it. */
function boxes(organs: readonly OrganWithGaps[]): Strip {
	return {
		height: APART + organs.length * ROW,
		marks: (frame, top) =>
			organs.flatMap(({ organ, gaps }, row): Mark[] => {
				const y = top + APART + row * ROW + ROW / 2;
				const half = (frame.right - frame.left) / Math.max(1, organ.points.length) / 2 - 2;
				return [
					{ mark: 'marker', x: frame.right + 16, y, look: organ.look },
					{ mark: 'text', x: frame.right + 28, y, text: organ.name, colour: paint('ink-2'), size: SMALL },
					...gaps.flatMap(({ key, from, to, missing }): Mark[] => {
						const left = frame.at(from, 0)[0] - half;
						const right = frame.at(to, 0)[0] + half;
						const box: Mark = {
							mark: 'box',
							x: left,
							y: y - BOX / 2,
							width: right - left,
							height: BOX,
							colour: paint('missing-wash')
						};
						const word: Mark = {
							mark: 'text',
							x: (left + right) / 2,
							y,
							text: key,
							colour: paint(missing ? 'ink-2' : 'ink'),
							size: SMALL,
							align: 'center'
						};
						return [...(missing ? [box] : []), ...(textWidth(key, SMALL) > right - left ? [] : [word])];
					})
				];
			})
	};
}

/** The same as sentences, where the years are too narrow for words. */
function list(
	organs: readonly OrganWithGaps[],
	years: readonly number[],
	shape: Shape,
	language: Language
): Strip {
	const span = ({ from, to }: Run<string>) =>
		from === to ? `${years[from]}` : `${years[from]}${punctuation('to', language)}${years[to]}`;
	const listed = organs.map(({ organ, gaps }) => ({
		organ,
		lines: flow(
			[
				`${organ.name}${punctuation('colon', language)}`,
				...gaps.map(
					(run, i, all) =>
						`${span(run)} ${run.key}${i === all.length - 1 ? '' : punctuation('semicolon', language)}`
				)
			],
			SMALL,
			NARROWEST[shape] - 16
		)
	}));
	return {
		height: listed.reduce((sum, { lines }) => sum + lines.length, 0) * LIST_LINE + APART,
		marks: (_frame, top) => {
			let y = top + APART + LIST_LINE / 2;
			return listed.flatMap(({ organ, lines }) => {
				const first = y;
				const texts = lines.map((text): Mark => {
					const mark: Mark = { mark: 'text', x: 16, y, text, colour: paint('ink-2'), size: SMALL };
					y += LIST_LINE;
					return mark;
				});
				return [{ mark: 'marker', x: 6, y: first, look: organ.look } as const, ...texts];
			});
		}
	};
}

/** How many organs have no value in each year, where there are too many for a row each. */
function counts(
	organs: readonly OrganWithGaps[],
	years: readonly number[],
	{ kind }: Indicator,
	language: Language
): Strip {
	const what = chartWord(kind === 'ratio' ? 'organsWithoutRate' : 'organsWithoutValue', language);
	const missing = years.map(
		(_, i) => organs.filter(({ gaps }) => gaps.some(({ from, to }) => from <= i && i <= to)).length
	);
	return {
		height: APART + LIST_LINE + ROW,
		marks: (frame, top) => [
			{
				mark: 'text',
				x: frame.left,
				y: top + APART + LIST_LINE / 2,
				text: what,
				colour: paint('ink-3'),
				size: SMALL
			},
			...missing.map((count, i): Mark => ({
				mark: 'text',
				x: frame.at(i, 0)[0],
				y: top + APART + LIST_LINE + ROW / 2,
				text: bare(count, language),
				colour: paint('ink-2'),
				size: SMALL,
				align: 'center'
			}))
		]
	};
}

/** The strip of a chart whose years are about `room` px wide; null when every organ has a point in every year. */
export function stripOf(
	organs: readonly OrganLine[],
	years: readonly number[],
	room: number,
	shape: Shape,
	indicator: Indicator,
	language: Language
): Strip | null {
	const gappy = organs
		.map((organ): OrganWithGaps => ({ organ, gaps: gapsOf(organ, indicator, language) }))
		.filter(({ gaps }) => gaps.length > 0);
	if (gappy.length === 0) return null;
	if (gappy.length > MOST_ROWS) return counts(gappy, years, indicator, language);
	const fit = gappy.every(({ gaps }) =>
		gaps.every(({ key, from, to }) => textWidth(key, SMALL) + 6 <= (to - from + 1) * room - 4)
	);
	return fit ? boxes(gappy) : list(gappy, years, shape, language);
}
