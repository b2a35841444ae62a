import { subjectsOf } from '../../audit/audit';
import { findingsOverYears, type ChangedFinding } from '../../audit/overYears';
import { indicatorOf } from '../../form/indicators';
import type { ReportForm } from '../../report/report';
import type { OrganGroup } from '../../report/organ';
import { GROUP_KINDS } from '../../report/organ';
import type { OrganEntry, ReportEntry } from '../catalog';
import { coverageOf, type ReportYear } from '../coverage';
import type { OrganWithFindings } from '../dataset';
import { flagsOf } from '../flags';
import { localMeasurements } from '../questions/points/local';
import { areApart, type Point } from '../questions/points/point';
import { localTrend } from '../questions/trend/local';
import type { TrendRow } from '../questions/trend/question';

/** What changed from a year's reports to the next: made of whole reports at hand, by the functions every chart and table asks. */

/**
 * Whether the report of a year is there, and that of the year before. `first`: of no earlier year is there a report. `after_gap`: of
 * earlier years, not of the one before. `missing`: of the year before, not of this one. `neither`: of neither. `waiting`: of this one there is
 * none, and a report of the organ is there of which nobody knows the year.
 */
export type ReportChange = 'both' | 'first' | 'after_gap' | 'missing' | 'neither' | 'waiting';

/** One side of a change: what a report has of an indicator, in its state. */
export type Side = Pick<Point, 'state' | 'value' | 'numerator' | 'denominator' | 'note'>;

export interface FigureChange {
	readonly indicator: string;
	readonly before: Side;
	readonly now: Side;
	/** The two stand on forms whose figures are not the same. */
	readonly apart: boolean;
	/** Findings that rest on either of the two figures. */
	readonly doubts: number;
}

export interface OrganChanges {
	readonly organ: OrganEntry;
	readonly report: ReportChange;
	readonly before: ReportYear;
	readonly now: ReportYear;
	/** Days by which it was published later in its season than that of the year before; below 0 earlier, null where a date is not known. */
	readonly later: number | null;
	/** The forms of both, where they are known and another. */
	readonly forms: readonly [ReportForm, ReportForm] | null;
	/** None unless there are both reports. */
	readonly figures: readonly FigureChange[];
	readonly findings: readonly ChangedFinding[];
}

/** Organs put together, in a year and the one before: of an indicator, of one of the groups that are never mixed. */
export interface TotalChange {
	readonly group: OrganGroup;
	readonly indicator: string;
	/** Rows of both years; the change is that of the organs matched. */
	readonly rows: readonly TrendRow[];
	/** Findings that rest on a figure of an organ matched, in either year. */
	readonly doubts: number;
}

export interface YearChanges {
	readonly year: number;
	readonly organs: readonly OrganChanges[];
	readonly totals: readonly TotalChange[];
	/** Years of which organs in scope have a report and one of the year before, with how many; the last first. */
	readonly comparable: readonly (readonly [year: number, organs: number])[];
}

/** What changes are made of. */
export interface ChangesInput {
	readonly organs: readonly OrganEntry[];
	readonly roster: readonly OrganEntry[] | null;
	readonly entries: readonly ReportEntry[];
	/** The organs with their reports, whole. */
	readonly held: readonly OrganWithFindings[];
	/** Organs with a report of which nobody knows the year. */
	readonly waiting?: ReadonlySet<string>;
}

/** Groups whose organs are added up: governments are not, whose reports speak of what lies in them too. */
const ADDED: readonly OrganGroup[] = ['townships', 'departments', 'other_bodies'];

const DAY = 86_400_000;

/** Days from the end of the report's year to its publication. */
const daysAfter = ({ year, published }: ReportEntry): number | null =>
	published === null ? null : Math.round((Date.parse(published) - Date.UTC(year + 1, 0, 1)) / DAY);

function laterBy(before: ReportEntry | null, now: ReportEntry | null): number | null {
	const [then, since] = [before && daysAfter(before), now && daysAfter(now)];
	return then === null || since === null ? null : since - then;
}

function reportChange(
	organ: OrganEntry,
	before: ReportYear,
	now: ReportYear,
	waiting: ReadonlySet<string> | undefined
): ReportChange {
	if (now.report) {
		if (before.report) return 'both';
		return organ.years.some((year) => year < now.year) ? 'after_gap' : 'first';
	}
	if (waiting?.has(organ.code)) return 'waiting';
	return before.report ? 'missing' : 'neither';
}

const formsOf = (before: ReportEntry | null, now: ReportEntry | null): OrganChanges['forms'] =>
	before && now && before.form !== null && now.form !== null && before.form !== now.form
		? [before.form, now.form]
		: null;

const sideOf = ({ state, value, numerator, denominator, note }: Point): Side => ({
	state,
	value,
	numerator,
	denominator,
	note
});

function figuresOf(organ: OrganWithFindings, year: number, indicators: readonly string[]): readonly FigureChange[] {
	return indicators.flatMap((id) => {
		const indicator = indicatorOf(id);
		const asked = { indicator: id, years: [year - 1, year] as const };
		const [before, now] = indicator ? localMeasurements(asked, [organ]).map(({ point }) => point) : [];
		if (!indicator || !before || !now) return [];
		const flags = flagsOf(organ.findings, id);
		const doubtsOf = ({ report }: Point) => flags.get(report ?? '')?.length ?? 0;
		return {
			indicator: id,
			before: sideOf(before),
			now: sideOf(now),
			apart: areApart(indicator, before, now),
			doubts: doubtsOf(before) + doubtsOf(now)
		};
	});
}

/** Of how many organs the years are that can be held against the one before. */
function comparableYears(organs: readonly OrganEntry[]): YearChanges['comparable'] {
	const counts = new Map<number, number>();
	for (const { years } of organs)
		for (const year of years)
			if (years.includes(year - 1)) counts.set(year, (counts.get(year) ?? 0) + 1);
	return [...counts].sort(([a], [b]) => b - a);
}

/** Findings that rest on what is added up: figures of these years of organs that have one in each. */
function doubtsOfMatched(held: readonly OrganWithFindings[], years: readonly [number, number], indicator: string): number {
	let doubts = 0;
	for (const organ of held) {
		const points = localMeasurements({ indicator, years }, [organ]).map(({ point }) => point);
		if (!years.every((year) => points.some((point) => point.year === year && point.value !== null))) continue;
		const flags = flagsOf(organ.findings, indicator);
		for (const { report } of points) doubts += flags.get(report ?? '')?.length ?? 0;
	}
	return doubts;
}

function totalsOf(
	held: readonly OrganWithFindings[],
	year: number,
	indicators: readonly string[]
): readonly TotalChange[] {
	return ADDED.flatMap((group) => {
		const own = held.filter(({ organ }) => GROUP_KINDS[group].includes(organ.kind));
		if (own.length < 2) return [];
		return indicators.flatMap((id): TotalChange[] => {
			const indicator = indicatorOf(id);
			if (!indicator || (indicator.kind !== 'ratio' && !indicator.additive)) return [];
			const request = {
				indicator: id,
				organs: [],
				group,
				area: null,
				years: [year - 1, year],
				aggregation: 'sum',
				matchedOrgans: false
			} as const;
			const { rows } = localTrend(request, own);
			const isKnown = (of: number) => rows.some((row) => row.year === of && row.value !== null);
			if (!isKnown(year) || !isKnown(year - 1)) return [];
			return [{ group, indicator: id, rows, doubts: doubtsOfMatched(own, [year - 1, year], id) }];
		});
	});
}

/** The changes from the year before to a year, of the organs in scope; those of whom nothing is known in either year and nothing was due are left out. */
export function changesOf(
	{ organs, roster, entries, held, waiting }: ChangesInput,
	year: number,
	indicators: readonly string[]
): YearChanges {
	const wholly = new Map(held.map((each) => [each.organ.code, each]));
	const subjects = new Map(
		subjectsOf(
			held.flatMap(({ reports }) => reports),
			new Map()
		).map((subject) => [subject.report.id, subject])
	);
	const rows = coverageOf(organs, entries, [year - 1, year], roster);
	return {
		year,
		organs: rows.flatMap(({ organ, years: [before, now] }): OrganChanges[] => {
			if (!before || !now) return [];
			const report = reportChange(organ, before, now, waiting);
			if (report === 'neither' && !(roster && now.expected)) return [];
			const whole = wholly.get(organ.code);
			const subject = subjects.get(now.report?.report ?? '');
			const findingsOf = (of: number) => whole?.findings.filter((finding) => finding.year === of) ?? [];
			const both = report === 'both' && whole !== undefined;
			return [
				{
					organ,
					report,
					before,
					now,
					later: laterBy(before.report, now.report),
					forms: formsOf(before.report, now.report),
					figures: both ? figuresOf(whole, year, indicators) : [],
					findings: both && subject ? findingsOverYears(findingsOf(year - 1), findingsOf(year), subject) : []
				}
			];
		}),
		totals: totalsOf(held, year, indicators),
		comparable: comparableYears(organs)
	};
}
