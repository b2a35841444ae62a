import type { Report } from '../report/report';
import type { ReportEntry } from './catalog';
import { reportList } from './lists';
import { answerFindings, type Found } from './findings';
import { answerReport } from './report';
import type { AnswerSource } from './source';

/** A report, and the reports of its organ in the order of years, itself among them. */
export interface ReportDossier {
	readonly report: Report;
	readonly years: readonly ReportEntry[];
	/** What the audit found in it. */
	readonly findings: readonly Found[];
}

/** Everything the page of a report shows; null when the data set has no such report. */
export async function reportDossier(id: string, source: AnswerSource): Promise<ReportDossier | null> {
	const all = await reportList(source);
	// Looked up before anything is asked: an address somebody typed never wakes the engine.
	const entry = all.find(({ report }) => report === id);
	if (!entry) return null;
	const [report, findings] = await Promise.all([
		answerReport(id, source),
		answerFindings({ report: id }, source)
	]);
	const years = all.filter(({ organ }) => organ === entry.organ).toSorted((a, b) => a.year - b.year);
	return report && { report, years, findings };
}
