import type { Finding } from '../audit/audit';
import type { AreaEntry, OrganEntry, ReportEntry } from '../data/catalog';

/** What an office looks over of a year: the organs of an area, their reports, and what the audit found in them. */
export interface CountyYear {
	readonly area: AreaEntry;
	readonly year: number;
	/** All of them, those without any report too. */
	readonly organs: readonly OrganEntry[];
	/** Who must report; null where nobody says so, and every organ is taken to. */
	readonly roster: readonly OrganEntry[] | null;
	readonly reports: readonly ReportEntry[];
	readonly findings: readonly Finding[];
}
