import type { FindingsView } from '../view/findings';
import type { OrganEntry, ReportEntry } from './catalog';
import { organsWithin } from './within';

/** A report of which something is printed that could not be read: our doubt, and no mistake of the report. */
export interface Unread {
	readonly report: string;
	readonly name: string;
	readonly year: number;
	/** Figures that could not be read. */
	readonly unreadable: number;
}

/** The reports of a scope with figures that could not be read, the newest first. */
export function unreadIn(
	{ year, area }: Pick<FindingsView, 'year' | 'area'>,
	organs: readonly OrganEntry[],
	reports: readonly ReportEntry[]
): readonly Unread[] {
	const inside = area === null ? organs : organsWithin(organs, { group: 'all', area });
	const names = new Map(inside.map(({ code, name }) => [code, name]));
	return reports
		.flatMap((entry): Unread[] => {
			const name = names.get(entry.organ);
			if (name === undefined || entry.unreadable === 0) return [];
			if (year !== null && entry.year !== year) return [];
			return [{ report: entry.report, name, year: entry.year, unreadable: entry.unreadable }];
		})
		.toSorted((a, b) => b.year - a.year || (a.report < b.report ? -1 : 1));
}
