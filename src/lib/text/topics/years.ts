import { summands, type Topic } from '../../form/topics';
import type { ComponentRow } from '../../data/questions/components/question';

/** The components of a topic in one year. */
export interface YearOfComponents {
	readonly year: number;
	/** In the order of the topic; two of a component where the forms must not be joined. */
	readonly rows: readonly ComponentRow[];
	/** Whether every component is a number, so that components of a whole may be put on top of each other. */
	readonly complete: boolean;
}

/** Rows year by year, the earliest first. */
export function yearsOfComponents(topic: Topic, rows: readonly ComponentRow[]): readonly YearOfComponents[] {
	const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
	return years.map((year) => {
		const own = rows.filter((row) => row.year === year);
		const has = (component: string) => own.some((row) => row.indicator === component && row.value !== null);
		return { year, rows: own, complete: topic.components.every(has) };
	});
}

/** The value of a component in a year; null when there is none. */
export const valueOf = ({ rows }: Pick<YearOfComponents, 'rows'>, component: string): number | null =>
	rows.find((row) => row.indicator === component && row.value !== null)?.value ?? null;

/** What the components of a whole add up to in a year; null unless all of them are numbers. */
export function baseOf(topic: Topic, year: YearOfComponents): number | null {
	if (topic.relation !== 'whole' || !year.complete) return null;
	return summands(topic).reduce((sum, component) => sum + (valueOf(year, component) ?? 0), 0);
}

/** Whether the rows are the figures of one organ. */
export const ofOneOrgan = (rows: readonly ComponentRow[]): boolean =>
	rows.some(({ point }) => point !== null);

/** The last year that has what a sentence or a label speaks of; null when none has. */
export const lastYear = (
	years: readonly YearOfComponents[],
	has: (year: YearOfComponents) => boolean
): YearOfComponents | null => years.findLast(has) ?? null;

/** Components of all years together, most first: only of years that are complete, so that every component is of the same ones. */
export function ranked(
	topic: Topic,
	years: readonly YearOfComponents[]
): readonly { readonly component: string; readonly value: number }[] {
	const complete = years.filter((year) => year.complete);
	if (complete.length === 0) return [];
	return summands(topic)
		.map((component) => ({
			component,
			value: complete.reduce((sum, year) => sum + (valueOf(year, component) ?? 0), 0)
		}))
		.sort((a, b) => b.value - a.value);
}
