import type { Finding } from '../audit/audit';
import { COUNTY_DIGITS, type Area, type Organ } from '../report/organ';
import type { Report } from '../report/report';
import type { ReportText } from '../report/text';
import type { DatasetId, FiledId } from '../view/view';

/** An organ with all its reports, the earliest first. */
export interface OrganReports {
	readonly organ: Organ;
	readonly reports: readonly Report[];
}

/** An organ with all its reports and what the audit found in them. */
export interface OrganWithFindings extends OrganReports {
	readonly findings: readonly Finding[];
}

/** What a data set is built from: its organs one after the other, so that a country need never be held whole. */
export interface Dataset<Id extends DatasetId = FiledId> {
	readonly id: Id;
	/** Invented places and figures. */
	readonly fictional: boolean;
	readonly areas: readonly Area[];
	/** Organs in the order of `placeOf`, each once. May be gone through again, and is then the same. */
	readonly organs: Iterable<OrganReports>;
	/** How many organs there are. */
	readonly size: number;
	/** The prose of reports whose document is at hand, by id of the report: for the rules about text alone, it goes into no file. */
	readonly texts?: ReadonlyMap<string, ReportText>;
	/** Who must report, where somebody says so. */
	readonly roster?: readonly Organ[];
}

/** Text order of codes and ids, the same on every machine and in the engine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where an organ is sorted: by its area, then by its own code. */
const placeOf = (organ: Organ): string => `${organ.area ?? organ.code} ${organ.code}`;

const byPlace = (a: OrganReports, b: OrganReports): number => compare(placeOf(a.organ), placeOf(b.organ));

/** Reports at hand as the organs of a data set. An organ described in two ways keeps the description of its latest report. */
export function organsOf(reports: readonly Report[]): readonly OrganReports[] {
	const groups = new Map<string, Report[]>();
	for (const report of reports) {
		const { code } = report.organ;
		groups.set(code, [...(groups.get(code) ?? []), report]);
	}
	return [...groups.values()]
		.map((group) => {
			const own = group.toSorted((a, b) => a.year - b.year || compare(a.id, b.id));
			const organ = own.at(-1)?.organ;
			if (!organ) throw new Error('an organ without a report');
			return { organ, reports: own };
		})
		.sort(byPlace);
}

/** The organs county by county: those that follow one another and lie in the same, or in none and near. */
export function* countiesOf(organs: Iterable<OrganReports>): Generator<readonly OrganReports[]> {
	let county: OrganReports[] = [];
	let last: string | null = null;
	for (const each of organs) {
		const code = (each.organ.area ?? each.organ.code).slice(0, COUNTY_DIGITS);
		if (county.length > 0 && code !== last) {
			yield county;
			county = [];
		}
		last = code;
		county.push(each);
	}
	if (county.length > 0) yield county;
}

/**
 * The organs as they come. Throws where one is out of order or comes twice, or two of its reports claim the same year: an
 * aggregate would count it twice.
 */
export function* refuseDisorder(organs: Iterable<OrganReports>): Generator<OrganReports> {
	let last = '';
	for (const organ of organs) {
		const place = placeOf(organ.organ);
		if (place <= last) throw new Error(`organ ${organ.organ.code} is out of order, or comes twice`);
		last = place;
		for (const [i, { id, year }] of organ.reports.entries()) {
			const before = organ.reports[i - 1];
			if (before && before.year >= year)
				throw new Error(`reports ${before.id} and ${id}: two of organ ${organ.organ.code} for ${year}`);
		}
		yield organ;
	}
}

/** A data set of reports at hand, in any order. */
export function datasetOf<Id extends DatasetId>({
	reports,
	...dataset
}: Pick<Dataset<Id>, 'id' | 'fictional' | 'areas' | 'texts' | 'roster'> & {
	readonly reports: readonly Report[];
}): Dataset<Id> {
	const organs = organsOf(reports);
	return { ...dataset, organs, size: organs.length };
}
