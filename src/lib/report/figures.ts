import { valueOf, type Figure } from './figure';

/** The figures of a report by field. Who holds them as numbers tells a value without making the figure: of a thousand reports it is asked for alone. */
export interface Figures extends ReadonlyMap<string, Figure> {
	/** The value as `reportedValue` gives it. */
	readonly value?: (field: string) => number | null;
}

/** The value of a field; null in every state but `reported`, and where it is not listed. Never 0 for a missing one. */
export function reportedValue(figures: Figures, field: string): number | null {
	if (figures.value) return figures.value(field);
	const figure = figures.get(field);
	return figure ? valueOf(figure) : null;
}
