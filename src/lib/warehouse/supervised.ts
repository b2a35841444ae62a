import type { Finding } from '../audit/audit';
import type { Report } from '../report/report';
import type { AreaEntry, OrganEntry, ReportEntry } from './catalog';
import { answerFindings } from './findings';
import { answerReport } from './report';
import { areaList, organList, reportList } from './lists';
import type { AnswerSource } from './source';
import { organsWithin } from './within';

/** What an office looks over of a year: the organs of an area, their reports, and what the audit found in them. */
export interface Supervised {
	readonly area: AreaEntry;
	readonly year: number;
	readonly organs: readonly OrganEntry[];
	readonly reports: readonly ReportEntry[];
	readonly findings: readonly Finding[];
}

/** The whole reports of that year, for documents that speak of their figures. */
export async function wholeReports(
	{ reports }: Supervised,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<readonly Report[]> {
	const all = await Promise.all(
		reports.map(({ report, organ }) => answerReport(report, organ, source, signal))
	);
	return all.filter((report) => report !== null);
}

/** Null when the data set has no organ in such an area. Rejects with an EngineError when its findings cannot be had. */
export async function supervised(
	code: string,
	year: number,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Supervised | null> {
	const [all, areas, list] = await Promise.all([
		organList(source, code),
		areaList(source),
		reportList(source, code)
	]);
	const area = areas.find((each) => each.code === code);
	if (!area) return null;
	const organs = organsWithin(all, { group: 'all', area: code });
	const codes = new Set(organs.map((organ) => organ.code));
	return {
		area,
		year,
		organs,
		reports: list.filter((report) => report.year === year && codes.has(report.organ)),
		findings: await answerFindings({ area: code, years: [year, year] }, source, signal)
	};
}
