import { Passing, type PassedOrgan } from '../build/passing';
import { rosterEntries } from '../build/organEntry';
import { spellings } from '../build/spellings';
import type { AreaEntry, IndicatorCoverage, OrganEntry, OwnCatalog, ReportEntry } from '../data/catalog';
import { datasetOf, type OrganReports, type OrganWithFindings } from '../data/dataset';
import { valueIn } from '../data/questions/points/local';
import type { RuleTally } from '../data/ruleTotals';
import type { Spellings } from '../data/spellings';
import { INDICATORS } from '../form/indicators';
import { auditRemembered } from '../audit/remembered';
import { contentsKey } from '../read/contentsKey';
import { areasOfOrgans, type Divisions } from '../report/divisions';
import { remarkOf, valueOf, type Figure } from '../report/figure';
import { GROUP_KINDS, type Organ } from '../report/organ';
import type { WaitingReport } from '../data/dataSource';
import type { ReportText } from '../report/text';
import type { Report } from '../report/report';

/** Everything known of the reports read on this machine: what `lens build` writes into files, at hand. */
export interface OwnDataset {
	readonly catalog: OwnCatalog;
	/** Who must report; null where nobody says so. */
	readonly roster: readonly OrganEntry[] | null;
	readonly held: readonly OrganWithFindings[];
	readonly organs: readonly OrganEntry[];
	readonly areas: readonly AreaEntry[];
	readonly reports: readonly ReportEntry[];
	readonly tallies: readonly RuleTally[];
	readonly spellings: Spellings;
	/** What was read and is not among the reports, since its year is not known. */
	readonly waiting: readonly WaitingReport[];
}

/** What is kept on this machine. */
interface OwnContents {
	/** At most one an organ and year, as `ownReports` gives them. */
	readonly reports: readonly Report[];
	/** The prose of reports by their ids, for the rules about text. */
	readonly texts?: ReadonlyMap<string, ReportText>;
	/** Who must report, where somebody says so. */
	readonly roster?: readonly Organ[] | null;
	readonly waiting?: readonly WaitingReport[];
}

/** A figure as far as it can be told from another. */
const told = ([field, figure]: readonly [string, Figure]): string =>
	`${field} ${figure.state} ${valueOf(figure) ?? ''} ${figure.raw ?? ''} ${remarkOf(figure) ?? ''}`;

const hashOf = (lines: readonly string[]): string => contentsKey(new TextEncoder().encode(lines.join('\n')));

/** Of reports, which never change, so that of a thousand only those that are new are gone through. */
const hashes = new WeakMap<Report, string>();

function hashOfReport(report: Report): string {
	const known = hashes.get(report);
	if (known !== undefined) return known;
	const { figures, ...rest } = report;
	const hash = hashOf([JSON.stringify(rest), ...[...figures].map(told).sort()]);
	hashes.set(report, hash);
	return hash;
}

/** A hash of what the reports say: the same reports are the same version on every machine. */
const versionOf = (reports: readonly Report[]): string =>
	hashOf(reports.map(hashOfReport)).replaceAll('-', '');

/** What each indicator has in the reports, as `lens build` counts it by SQL (`build/valueCounts.ts`). */
const coverageOfIndicators = (organs: readonly OrganReports[]): Readonly<Record<string, IndicatorCoverage>> =>
	Object.fromEntries(
		INDICATORS.map((indicator) => {
			let reported = 0;
			const byYear = new Map<number, number>();
			for (const { organ, reports } of organs)
				for (const report of reports) {
					if (valueIn(indicator, report) === null) continue;
					reported++;
					if (GROUP_KINDS.townships.includes(organ.kind))
						byYear.set(report.year, (byYear.get(report.year) ?? 0) + 1);
				}
			return [indicator.id, { reported, years: [...byYear].sort(([a], [b]) => a - b) }];
		})
	);

/**
 * The data set of what was read on this machine, by the steps of a build. Null where there is no report.
 */
export function ownDataset(
	{ reports, texts, roster = null, waiting = [] }: OwnContents,
	divisions: Divisions
): OwnDataset | null {
	if (reports.length === 0) return null;
	const areas = areasOfOrgans(divisions, [...reports.map(({ organ }) => organ), ...(roster ?? [])]);
	const dataset = datasetOf({
		id: 'my',
		fictional: false,
		areas,
		reports,
		...(texts ? { texts } : {}),
		...(roster ? { roster } : {})
	});
	const passing = new Passing(dataset, auditRemembered);
	const passed: readonly PassedOrgan[] = [...passing.organs()];
	const { summary, audit } = passing;
	const defaults = summary.defaults();
	const counts = summary.counts();
	const organs = passed.map(({ organ }) => organ);
	return {
		catalog: {
			dataset: 'my',
			fictional: false,
			version: versionOf(reports),
			defaults,
			...counts,
			indicators: coverageOfIndicators(organs),
			findings: null,
			found: audit.found,
			county: passing.areas.widestCounty(),
			all: null,
			bulk: []
		},
		roster: roster && rosterEntries(roster),
		held: passed.map(({ organ, findings }) => ({ ...organ, findings })),
		organs: passed.map(({ entry }) => entry),
		areas: passing.areas.entries(),
		reports: passed.flatMap(({ reports: entries }) => entries),
		tallies: audit.tallies(counts.reportsByYear.map(([year]) => year)),
		spellings: spellings(),
		waiting
	};
}
