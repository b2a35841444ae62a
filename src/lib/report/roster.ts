import type { Organ } from './organ';

/** Who of a roster (应报单位名单) has a report for a year. */

interface OrganYear {
	readonly organ: Pick<Organ, 'code'>;
	readonly year: number;
}

interface RosterYear<O> {
	readonly year: number;
	/** On the roster, without a report for the year. */
	readonly missing: readonly Organ[];
	readonly reported: readonly Organ[];
	/** Reports for the year of organs that are not on the roster. */
	readonly beyond: readonly O[];
}

/** The roster held against reports for a year. */
export function rosterYear<O extends OrganYear>(
	roster: readonly Organ[],
	reports: readonly O[],
	year: number
): RosterYear<O> {
	const ofYear = reports.filter((report) => report.year === year);
	const reporting = new Set(ofYear.map(({ organ }) => organ.code));
	const listed = new Set(roster.map(({ code }) => code));
	return {
		year,
		missing: roster.filter(({ code }) => !reporting.has(code)),
		reported: roster.filter(({ code }) => reporting.has(code)),
		beyond: ofYear.filter(({ organ }) => !listed.has(organ.code))
	};
}
