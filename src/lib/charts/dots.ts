import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { beyondScale, eachDot, fewNotDrawnRemark } from '../text/charts/remarks';
import { isOfFew } from '../text/numbers';
import type { OrganValue } from '../data/questions/trend/question';
import { SMALL } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';

/**
 * Organs whose years are of different ones: a dot an organ and year, moved sideways within its year by its code, so that dots do
 * not cover each other, and a thin line from year to year of the same organ.
 */
interface OrganDots {
	/** Ends of the values that are drawn. */
	readonly least: number;
	readonly most: number;
	readonly drawn: number;
	/** What a dot is, and what is not drawn. */
	readonly remark: string;
	readonly under: (frame: Frame) => Mark[];
	readonly over: (frame: Frame) => Mark[];
}

const DOT = 5;
/** How much of a year's width dots are spread over. */
const SPREAD = 0.56;
/** Values above so many times that of the nineteen lowest of twenty would press all others to the ground. */
const FAR = 2;

/** A place from -0.5 to 0.5 that is always the same for a code. */
function placeOf(code: string): number {
	let hash = 0;
	for (const letter of code) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x5bd1e995);
	// Codes of one county differ in their last digits alone, which would stand side by side.
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32 - 0.5;
}

/** Of fewer values, or of shares of a whole, every one has its place. */
const MANY = 40;

/** The highest value drawn: the highest there is, or where a few of many counts lie far off the rest, that of the rest. */
function highest(values: readonly number[], { kind }: Pick<Indicator, 'kind'>): number {
	const sorted = values.toSorted((a, b) => a - b);
	const most = sorted.at(-1) ?? 0;
	const usual = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? most;
	const far = kind !== 'ratio' && values.length >= MANY && usual > 0 && most > usual * FAR;
	return far ? usual * FAR : most;
}

export function organDots(
	values: readonly OrganValue[],
	years: readonly number[],
	indicator: Indicator,
	language: Language
): OrganDots {
	const known = values.flatMap((each) =>
		each.value === null || isOfFew(each, indicator) ? [] : [{ ...each, value: each.value }]
	);
	const few = values.filter((each) => isOfFew(each, indicator)).length;
	const most = highest(
		known.map(({ value }) => value),
		indicator
	);
	const drawn = known.filter(({ value }) => value <= most);
	const beyond = known.filter(({ value }) => value > most);
	const at = ({ organ, year, value }: { organ: string; year: number; value: number }, frame: Frame) => {
		const [x, y] = frame.at(years.indexOf(year), value);
		const width = (frame.right - frame.left) / Math.max(1, years.length);
		return [x + placeOf(organ) * width * SPREAD, y] as const;
	};
	const joined = drawn.flatMap((now, i) => {
		const before = drawn[i - 1];
		const same =
			before?.organ === now.organ && before.year === now.year - 1 && before.segment === now.segment;
		return same ? [[before, now] as const] : [];
	});
	return {
		least: Math.min(0, ...drawn.map(({ value }) => value)),
		most,
		drawn: drawn.length,
		remark: [
			eachDot(indicator, language),
			...fewNotDrawnRemark(few, language),
			...(beyond.length > 0 ? [beyondScale(beyond.length, most, indicator, language)] : [])
		].join(language === 'zh' ? '' : ' '),
		under: (frame) => [
			{
				mark: 'strokes',
				lines: joined.map((pair) => pair.map((each) => at(each, frame))),
				colour: paint('ink-3'),
				width: 1,
				opacity: 0.45
			},
			{
				mark: 'strokes',
				lines: drawn.map((each) => [at(each, frame)]),
				colour: paint('c1'),
				width: DOT,
				opacity: 0.5
			}
		],
		over: (frame) =>
			years.flatMap((year, i): Mark[] => {
				const above = beyond.filter((each) => each.year === year).length;
				if (above === 0) return [];
				return [
					{
						mark: 'text',
						x: frame.at(i, 0)[0],
						y: frame.top - 8,
						text: `↑ ${above}`,
						colour: paint('ink-2'),
						size: SMALL,
						align: 'center'
					}
				];
			})
	};
}
