import type { Report } from '../report/report';
import type { ReportEntry } from './catalog';
import { answerFindings, type Found } from './findings';
import { organOf, reportsOf } from './lists';
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
	// Looked up before anything is asked: an address somebody typed never wakes the engine.
	const organ = await organOf(id.replace(/-\d+$/, ''), source);
	if (!organ) return null;
	const years = await reportsOf(organ, source);
	if (!years.some(({ report }) => report === id)) return null;
	const [report, findings] = await Promise.all([
		answerReport(id, organ.code, source),
		answerFindings({ report: id, organs: [organ.code] }, source)
	]);
	return report && { report, years, findings };
}
