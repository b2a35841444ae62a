import { OUTCOMES, type Topic } from '../../form/topics';
import { APPLICANTS, requestFieldId } from '../../form/requests';
import { lastYear, valueOf, type YearOfComponents } from './years';

/** From an applicant to an outcome in one year. */
interface Stream {
	readonly applicant: string;
	readonly outcome: (typeof OUTCOMES)[number];
	readonly count: number;
}

/**
 * The flow of the last year in which every cell is a number: its streams where they add up to the printed total, else what
 * they add up to instead. Null when no year has all cells.
 */
export interface Flow {
	readonly year: YearOfComponents;
	readonly streams: readonly Stream[];
	/** Sum of the cells, and the total as printed (of several organs added up). */
	readonly sum: number;
	readonly printed: number;
}

export function flowOf(topic: Topic, years: readonly YearOfComponents[]): Flow | null {
	const year = lastYear(years, ({ complete }) => complete);
	if (!year) return null;
	const streams = APPLICANTS.filter(({ id }) => id !== 'total').flatMap(({ id: applicant }) =>
		OUTCOMES.map((outcome): Stream => ({
			applicant,
			outcome,
			count: valueOf(year, requestFieldId(outcome, applicant)) ?? 0
		}))
	);
	const sum = streams.reduce((total, { count }) => total + count, 0);
	return { year, streams, sum, printed: valueOf(year, topic.total ?? '') ?? sum };
}
