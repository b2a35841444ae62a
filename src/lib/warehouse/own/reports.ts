import { correctedFigures } from '../../report/correction';
import type { Organ } from '../../report/organ';
import type { Report } from '../../report/report';
import type { ReadReport } from '../../read/read';
import { contentsKey, type HeldReport } from './held';

/** Why a report read on this machine is not in the reader's data set. */
export type LeftOut =
	/** The document does not say clearly enough who reports, what kind of organ that is, or for which year. */
	| 'organ_unknown'
	| 'kind_unknown'
	| 'year_unknown'
	/** A report of the same organ and year was read later. */
	| 'read_later';

/** The reader's own data set: at most one report for each organ and year. */
export interface OwnReports {
	readonly reports: readonly Report[];
	/** By the key of the report that is left out. */
	readonly leftOut: ReadonlyMap<string, LeftOut>;
	/** The data set's report by the key of what is held. */
	readonly byKey: ReadonlyMap<string, Report>;
}

/** First report year under the Regulations of 2007; a year before is a misreading. */
const FIRST_YEAR = 2008;

/** Names that carry the name of their county or city, so that they name one body of the country and not hundreds. */
const SAYS_WHERE = /[省市县区旗州盟]/u;

/** Whether name and surroundings name one body: 城关镇 without its county does not. */
function isOneBody({ reading, problems }: HeldReport): boolean {
	if (reading.areaCode !== null || reading.path.length > 0) return true;
	if (problems.some((problem) => problem.code === 'area_ambiguous')) return false;
	return reading.kind !== 'department' || SAYS_WHERE.test(reading.organ ?? '');
}

/**
 * Code of the organ as the project's files write it: its division code, else x and an id made of its name. Where the name
 * fits many bodies, of the document too: two of them are never joined into one series.
 */
function codeOf(held: HeldReport): string {
	const { areaCode, path, organ } = held.reading;
	// A department's division code would be that of its government.
	if (areaCode !== null && held.reading.kind !== 'department') return areaCode;
	const named = [...path, organ ?? '', ...(isOneBody(held) ? [] : [held.key])].join(' ');
	return `x${contentsKey(new TextEncoder().encode(named)).replaceAll('-', '').slice(0, 9)}`;
}

function organOf(held: HeldReport): Organ | LeftOut {
	const { organ: name, kind, path, areaCode } = held.reading;
	if (name === null) return 'organ_unknown';
	if (kind === null) return 'kind_unknown';
	return { code: codeOf(held), name, kind, path, area: areaCode, formerNames: [] };
}

const isUsable = (year: ReadReport['year']): year is number => year !== null && year >= FIRST_YEAR;

/** The report of what is held, corrections in place, or why it can be none. */
export function reportOf(held: HeldReport): Report | LeftOut {
	const organ = organOf(held);
	if (typeof organ === 'string') return organ;
	const { year, form, figures } = held.reading;
	if (!isUsable(year)) return 'year_unknown';
	return {
		id: `${organ.code}-${year}`,
		organ,
		year,
		form,
		figures: correctedFigures(figures, held.corrections),
		source: { url: null, mirror: false, published: null, complete: false, note: held.file }
	};
}

/** Everything held as one data set, in the codes of the project's files. */
export function ownReports(held: readonly HeldReport[]): OwnReports {
	const leftOut = new Map<string, LeftOut>();
	const latest = new Map<string, { key: string; report: Report }>();
	for (const each of held.toSorted((a, b) => b.readAt - a.readAt)) {
		const report = reportOf(each);
		if (typeof report === 'string') leftOut.set(each.key, report);
		else if (latest.has(report.id)) leftOut.set(each.key, 'read_later');
		else latest.set(report.id, { key: each.key, report });
	}
	const used = [...latest.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
	return {
		reports: used.map(({ report }) => report),
		leftOut,
		byKey: new Map(used.map(({ key, report }) => [key, report]))
	};
}

/** Code of an organ's own series: no published organ's code begins so (`isOwn`). */
export const ownCode = (code: string): string => `my${code}`;

/** The same reports as organs beside the published ones: `my` before their codes, and the mark behind their names. */
export const besidePublished = (reports: readonly Report[], mark: string): readonly Report[] =>
	reports.map((report) => ({
		...report,
		id: ownCode(report.id),
		organ: { ...report.organ, code: ownCode(report.organ.code), name: report.organ.name + mark }
	}));
