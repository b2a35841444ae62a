import type { Language } from '../form/words';
import { bare } from '../text/numbers';
import { STATE_WORDS } from '../text/states';
import type { Point } from '../warehouse/rows';
import { SMALL, type Shape } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import { runsOf, type Run } from './runs';
import type { OrganLine } from './organ-lines';
import { flow, textWidth } from './text-width';

/** The strip under a chart of organs: for every year without a value the reason, in grey, so that a gap is never a riddle. */

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
export interface Strip {
	readonly height: number;
	readonly marks: (frame: Frame, top: number) => Mark[];
}

/** Why a year has no value, in a word; null when it has one. A rate of nothing is reported and yet has no value. */
export function gapWord(point: Point | undefined, language: Language): string | null {
	if (!point) return STATE_WORDS.no_report.short[language];
	if (point.state !== 'reported') return STATE_WORDS[point.state].short[language];
	if (point.value !== null) return null;
	return language === 'zh' ? '分母为 0' : 'of 0';
}

const gapsOf = ({ points }: OrganLine, language: Language): Run<string>[] =>
	runsOf(points, (point) => gapWord(point, language));

/** A row an organ: a grey box over each run of years, with the reason in it. */
function boxes(organs: readonly OrganLine[], language: Language): Strip {
	return {
		height: APART + organs.length * ROW,
		marks: (frame, top) =>
			organs.flatMap((organ, row): Mark[] => {
				const y = top + APART + row * ROW + ROW / 2;
				const half = (frame.right - frame.left) / Math.max(1, organ.points.length) / 2 - 2;
				return [
					{ mark: 'marker', x: frame.right + 16, y, look: organ.look },
					{ mark: 'text', x: frame.right + 28, y, text: organ.name, colour: paint('ink-2'), size: SMALL },
					...gapsOf(organ, language).flatMap(({ key, from, to }): Mark[] => {
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
						if (textWidth(key, SMALL) > right - left) return [box];
						return [
							box,
							{
								mark: 'text',
								x: (left + right) / 2,
								y,
								text: key,
								colour: paint('ink-2'),
								size: SMALL,
								align: 'center'
							}
						];
					})
				];
			})
	};
}

/** The same as sentences, where the years are too narrow for words. */
function list(
	organs: readonly OrganLine[],
	years: readonly number[],
	shape: Shape,
	language: Language
): Strip {
	const zh = language === 'zh';
	const span = ({ from, to }: Run<string>) =>
		from === to ? `${years[from]}` : `${years[from]}${zh ? '—' : '–'}${years[to]}`;
	const told = organs.map((organ) => ({
		organ,
		lines: flow(
			[
				`${organ.name}${zh ? '：' : ': '}`,
				...gapsOf(organ, language).map(
					(run, i, all) => `${span(run)} ${run.key}${i === all.length - 1 ? '' : zh ? '；' : '; '}`
				)
			],
			SMALL,
			NARROWEST[shape] - 16
		)
	}));
	return {
		height: told.reduce((sum, { lines }) => sum + lines.length, 0) * LIST_LINE + APART,
		marks: (_frame, top) => {
			let y = top + APART + LIST_LINE / 2;
			return told.flatMap(({ organ, lines }) => {
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
function counts(organs: readonly OrganLine[], years: readonly number[], language: Language): Strip {
	const missing = years.map(
		(_, i) => organs.filter(({ points }) => gapWord(points[i], language) !== null).length
	);
	return {
		height: APART + LIST_LINE + ROW,
		marks: (frame, top) => [
			{
				mark: 'text',
				x: frame.left,
				y: top + APART + LIST_LINE / 2,
				text: language === 'zh' ? '没有数值的单位数' : 'organs without a value',
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

/** The strip of a chart whose years are about `room` px wide; null when no organ has a gap. */
export function stripOf(
	organs: readonly OrganLine[],
	years: readonly number[],
	room: number,
	shape: Shape,
	language: Language
): Strip | null {
	const gappy = organs.filter((organ) => gapsOf(organ, language).length > 0);
	if (gappy.length === 0) return null;
	if (gappy.length > MOST_ROWS) return counts(organs, years, language);
	const fit = gappy.every((organ) =>
		gapsOf(organ, language).every(
			({ key, from, to }) => textWidth(key, SMALL) + 6 <= (to - from + 1) * room - 4
		)
	);
	return fit ? boxes(gappy, language) : list(gappy, years, shape, language);
}
