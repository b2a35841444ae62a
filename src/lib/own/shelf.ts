import type { Audited } from '../audit/audit';
import type { LeftOut } from './reports';
import { readingOf, type StoredReport } from './storedReport';

/** A report kept on this machine, as a line of the list of them. */
export interface ShelfRow {
	readonly key: string;
	readonly organ: string | null;
	readonly year: number | null;
	readonly file: string;
	readonly readAt: number;
	/** Figures with a number; those printed that could not be read. */
	readonly figures: number;
	readonly unreadable: number;
	/** Findings of the audit; null until it is audited. */
	readonly errors: number | null;
	readonly warnings: number | null;
	/** Why it is not in the data set; null where it is. */
	readonly leftOut: LeftOut | null;
	readonly stored: StoredReport;
}

export type ShelfColumn = 'report' | 'file' | 'readAt' | 'figures' | 'unreadable' | 'errors' | 'warnings';

export interface ShelfOrder {
	readonly column: ShelfColumn;
	readonly down: boolean;
}

/** The reports on the shelf. */
export const shelfRows = (
	stored: readonly StoredReport[],
	audited: ReadonlyMap<string, Audited>,
	leftOut: ReadonlyMap<string, LeftOut>
): readonly ShelfRow[] =>
	stored.map((each) => {
		const { organ, year, figures } = readingOf(each);
		const states = [...figures.values()].map(({ state }) => state);
		const severe = (wanted: 'error' | 'warning') =>
			audited.get(each.key)?.findings.filter(({ severity }) => severity === wanted).length ?? null;
		return {
			key: each.key,
			organ,
			year,
			file: each.file,
			readAt: each.readAt,
			figures: states.filter((state) => state === 'reported').length,
			unreadable: states.filter((state) => state === 'unreadable').length,
			errors: severe('error'),
			warnings: severe('warning'),
			leftOut: leftOut.get(each.key) ?? null,
			stored: each
		};
	});

/** Whether a person should look at it: it contradicts itself, was not read whole, or is not in the data set for a reason it can be helped. */
export const needsLook = ({ errors, unreadable, leftOut }: ShelfRow): boolean =>
	(errors ?? 0) > 0 ||
	unreadable > 0 ||
	(leftOut !== null && leftOut !== 'newer_edition' && leftOut !== 'other_chosen');

const collator = new Intl.Collator('zh-CN', { numeric: true });

const byReport = (a: ShelfRow, b: ShelfRow): number =>
	collator.compare(a.organ ?? '', b.organ ?? '') || (a.year ?? 0) - (b.year ?? 0);

/** The rows in the order of a column; of equal ones that of organs and years. */
export function sortedRows(rows: readonly ShelfRow[], { column, down }: ShelfOrder): readonly ShelfRow[] {
	const order = (a: ShelfRow, b: ShelfRow): number => {
		if (column === 'report') return byReport(a, b);
		if (column === 'file') return collator.compare(a.file, b.file);
		// What is not audited yet stands below what has no findings.
		return (a[column] ?? -1) - (b[column] ?? -1);
	};
	return rows.toSorted((a, b) => (down ? -order(a, b) : order(a, b)) || byReport(a, b));
}

/** The next row to look at behind one, going round; null where there is none. */
export function nextToLookAt(rows: readonly ShelfRow[], behind: string | null): ShelfRow | null {
	const at = rows.findIndex(({ key }) => key === behind);
	return [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(needsLook) ?? null;
}
