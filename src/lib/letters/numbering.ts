import type { PaperKind } from '../view/letters';
import type { Office } from './office';
import type { Paper } from './papers';

/**
 * 发文字号 of the letters of a county and year. An office counts what it sends in one series: the office types the number of its
 * first letter, and the others follow it, letters to organs first and the circular last. A number that was given by hand, or went
 * out, stays with its letter and is given to no other.
 */

/** What bears a number: a letter to an organ, or the circular. The league table is no letter. */
type NumberedKind = PaperKind | 'summary';

/** What a letter is known by among the numbers an office keeps. `code`: of the organ, or of the area. */
export const letterKey = (dataset: string, year: number, kind: NumberedKind, code: string): string =>
	`${dataset} ${year} ${kind} ${code}`;

/** The keys of a series, in its order. */
export const seriesOf = (
	papers: readonly Paper[],
	{ dataset, year, area }: { readonly dataset: string; readonly year: number; readonly area: string }
): readonly string[] => [
	...papers.map(({ kind, organ }) => letterKey(dataset, year, kind, organ.code)),
	letterKey(dataset, year, 'summary', area)
];

/** The running number of 示政公开函〔2026〕3号: the digits before 号. */
const RUNNING = /(?<!\d)\d+(?=\s*号\s*$)/u;

export interface LetterNumber {
	readonly running: number;
	/** Whole, as it is printed. */
	readonly text: string;
	/** Another letter of the series was given the same. */
	readonly twice: boolean;
}

/** The numbers of a series by key; none where the office typed no running number, so that a hand fills it in. */
export function numbersOf(
	keys: readonly string[],
	{ number, numbers }: Pick<Office, 'number' | 'numbers'>
): ReadonlyMap<string, LetterNumber> {
	const first = RUNNING.exec(number)?.[0];
	if (first === undefined) return new Map();
	const given = keys.flatMap((key) => numbers[key] ?? []);
	const taken = new Set(given);
	let next = Number(first);
	const free = () => {
		while (taken.has(next)) next += 1;
		return next++;
	};
	return new Map(
		keys.map((key): [string, LetterNumber] => {
			const running = numbers[key] ?? free();
			const text = number.replace(RUNNING, String(running));
			return [key, { running, text, twice: given.filter((one) => one === running).length > 1 }];
		})
	);
}
