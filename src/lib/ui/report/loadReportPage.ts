import type { Report } from '../../report/report';
import type { ReportEntry } from '../../data/catalog';
import { allFindings } from '../../data/findings';
import type { FindingWithOrgan } from '../../data/questions/findings/question';
import { organOf, reportsOf } from '../../data/lists';
import { wholeReport } from '../../data/wholeReport';
import type { DataSource } from '../../data/dataSource';

/** A report, and the reports of its organ in the order of years, itself among them. */
export interface ReportPage {
	readonly report: Report;
	readonly years: readonly ReportEntry[];
	/** What the audit found in it. */
	readonly findings: readonly FindingWithOrgan[];
}

/** Everything the page of a report shows; null when the data set has no such report. */
export async function loadReportPage(id: string, source: DataSource): Promise<ReportPage | null> {
	// Looked up before anything is asked: an address somebody typed never wakes the engine.
	const organ = await organOf(id.replace(/-\d+$/, ''), source);
	if (!organ) return null;
	const years = await reportsOf(organ, source);
	if (!years.some(({ report }) => report === id)) return null;
	const [report, findings] = await Promise.all([
		wholeReport(id, organ.code, source),
		allFindings({ report: id, organs: [organ.code] }, source)
	]);
	return report && { report, years, findings };
}
