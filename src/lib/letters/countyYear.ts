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
	/** Codes of organs that have sent a report whose year is not known yet: nobody is told that theirs is missing. */
	readonly waiting?: ReadonlySet<string>;
	readonly findings: readonly Finding[];
}

/**
 * The government of the area itself, which does not report to its own office; null where it is none of the organs. Its code is that
 * of the area, unless no list of divisions has the county.
 */
export const ownGovernment = ({ area, organs }: Pick<CountyYear, 'area' | 'organs'>): OrganEntry | null =>
	organs.find(
		(organ) => organ.code === area.code || (organ.kind === area.level && organ.area === area.code)
	) ?? null;
