import type { Area, Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import type { DatasetId } from '../../view/view';

/** What a data set is built from. */
export interface Dataset {
	readonly id: DatasetId;
	/** Invented places and figures. */
	readonly fictional: boolean;
	readonly reports: readonly Report[];
	readonly areas: readonly Area[];
}

/** Text order of codes and ids, the same on every machine and in the engine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where an organ is sorted: by its area, then by its own code. */
const placeOf = (organ: Organ): string => `${organ.area ?? organ.code} ${organ.code}`;

export const byArea = (a: Report, b: Report): number =>
	compare(placeOf(a.organ), placeOf(b.organ)) || a.year - b.year || compare(a.id, b.id);

export const byYear = (a: Report, b: Report): number => a.year - b.year || byArea(a, b);

/** Every organ of the reports once, by code. An organ described in two ways keeps the description of its latest report. */
export function organsOf(reports: readonly Report[]): readonly Organ[] {
	const latest = new Map<string, Report>();
	for (const report of reports) {
		const known = latest.get(report.organ.code);
		if (!known || byYear(known, report) < 0) latest.set(report.organ.code, report);
	}
	return [...latest.values()].map((report) => report.organ).sort((a, b) => compare(a.code, b.code));
}

/** Throws when two reports claim the same id, or the same organ and year: an aggregate would count it twice. */
export function refuseDoubles(reports: readonly Report[]): void {
	const seen = new Map<string, string>();
	for (const report of reports) {
		for (const key of [`id ${report.id}`, `organ ${report.organ.code} in ${report.year}`]) {
			const other = seen.get(key);
			if (other !== undefined) throw new Error(`reports ${other} and ${report.id} have the same ${key}`);
			seen.set(key, report.id);
		}
	}
}
