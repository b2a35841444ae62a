import type { Topic } from '../../form/topics';
import type { PartRow } from '../../warehouse/rows';

/** The parts of a topic in one year. */
export interface YearOfParts {
	readonly year: number;
	/** In the order of the topic; two of a part where the forms must not be joined. */
	readonly rows: readonly PartRow[];
	/** Whether every part is a number, so that parts of a whole may be put on top of each other. */
	readonly complete: boolean;
}

/** Rows year by year, the earliest first. */
export function yearsOfParts(topic: Topic, rows: readonly PartRow[]): readonly YearOfParts[] {
	const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
	return years.map((year) => {
		const own = rows.filter((row) => row.year === year);
		const has = (part: string) => own.some((row) => row.indicator === part && row.value !== null);
		return { year, rows: own, complete: topic.parts.every(has) };
	});
}

/** The value of a part in a year; null when there is none. */
export const valueOf = ({ rows }: Pick<YearOfParts, 'rows'>, part: string): number | null =>
	rows.find((row) => row.indicator === part && row.value !== null)?.value ?? null;

/** Parts that add up: without the one drawn apart, and without the printed total. */
export const summands = ({ parts, apart, total }: Topic): readonly string[] =>
	parts.filter((part) => part !== apart && part !== total);

/** What the parts of a whole add up to in a year; null unless all of them are numbers. */
export function baseOf(topic: Topic, year: YearOfParts): number | null {
	if (topic.together !== 'whole' || !year.complete) return null;
	return summands(topic).reduce((sum, part) => sum + (valueOf(year, part) ?? 0), 0);
}

/** Whether the rows are the figures of one organ. */
export const ofOneOrgan = (rows: readonly PartRow[]): boolean => rows.some(({ point }) => point !== null);

/** The last year that has what a sentence or a label speaks of; null when none has. */
export const lastYear = (
	years: readonly YearOfParts[],
	has: (year: YearOfParts) => boolean
): YearOfParts | null => years.findLast(has) ?? null;

/** Parts of all years together, most first: only of years that are complete, so that every part is of the same ones. */
export function ranked(
	topic: Topic,
	years: readonly YearOfParts[]
): readonly { readonly part: string; readonly value: number }[] {
	const complete = years.filter((year) => year.complete);
	if (complete.length === 0) return [];
	return summands(topic)
		.map((part) => ({
			part,
			value: complete.reduce((sum, year) => sum + (valueOf(year, part) ?? 0), 0)
		}))
		.sort((a, b) => b.value - a.value);
}
