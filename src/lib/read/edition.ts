import type { ReadReport } from './read';

/** One of several documents that give the report of one organ and year. `file`: its name, with or without folders. */
export interface Edition {
	readonly file: string;
	readonly reading: ReadReport;
}

/** What a report that replaces another is called, in its title or by whoever named the file. */
const REVISED = /修订|修正|更正|订正|更新版|重新(?:发布|公布)/u;

const isRevised = ({ file, reading }: Edition): boolean =>
	REVISED.test(file.slice(file.lastIndexOf('/') + 1)) || REVISED.test(reading.text?.title ?? '');

/**
 * Which of two editions is the newer by its own signs: above 0 the first, below 0 the second, 0 when they do not tell. One that is
 * called a revision is newer than one that is not; else the one published later.
 */
export function compareEditions(a: Edition, b: Edition): number {
	const revised = Number(isRevised(a)) - Number(isRevised(b));
	if (revised !== 0) return revised;
	const [first, second] = [a.reading.published?.date, b.reading.published?.date];
	if (first === undefined || second === undefined || first === second) return 0;
	return first > second ? 1 : -1;
}
