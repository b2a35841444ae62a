import type { Language } from '../../lib/form/words';
import type { Severity } from '../../lib/report/problem';
import type { Reading } from './file';

/** Counts of a run. */
export interface Tally {
	files: number;
	reports: number;
	/** Figures with a number. */
	figures: number;
	problems: Record<Severity, number>;
	/** Documents without a report. */
	refused: number;
	/** Files that are no document of a format that is read. */
	noDocuments: number;
	/** Files whose reading was kept from an earlier run. */
	kept: number;
}

export const emptyTally = (): Tally => ({
	files: 0,
	reports: 0,
	figures: 0,
	problems: { error: 0, warning: 0, info: 0 },
	refused: 0,
	noDocuments: 0,
	kept: 0
});

/** Data and notes that lie beside documents. Some of them are text, and could be read. */
const NOTES =
	/(?:^|[/\\!])(?:read_?me|license|changelog)(?:\.\w{1,8})?$|\.(?:json|ya?ml|toml|log|xml|sql|py|sh|bat|ps1)$/i;

/** Whether a file that gave no report is no document of a format that is read, rather than one that is refused. */
export const isNoDocument = ({
	file,
	reports,
	problems
}: Pick<Reading, 'file' | 'reports' | 'problems'>): boolean =>
	reports.length === 0 &&
	problems.some(({ code }) => code === 'not_a_document' || (code === 'not_a_report' && NOTES.test(file)));

/** Counts one more file. */
export function count(tally: Tally, reading: Reading): void {
	const { reports, problems, kept } = reading;
	tally.files += 1;
	tally.reports += reports.length;
	for (const { figures } of reports)
		for (const { state } of figures.values()) if (state === 'reported') tally.figures += 1;
	if (kept) tally.kept += 1;
	if (isNoDocument(reading)) {
		tally.noDocuments += 1;
		return;
	}
	for (const { severity } of problems) tally.problems[severity] += 1;
	if (reports.length === 0) tally.refused += 1;
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['files', 'reports', 'figures', 'errors', 'warnings', 'notes', 'refused', 'not a document', 'skipped'],
	zh: ['文件', '报告', '数字', '错误', '提示', '说明', '拒读', '不是文档', '略过']
};
const LISTED: Readonly<Record<Language, string>> = { en: 'already in reports.csv', zh: '已在 reports.csv' };

/** The line of heads and the line of counts a run closes with. `listed`: documents that nobody read, because the CSV beside them has them. */
export function tallyRows(
	tally: Tally,
	{ skipped, listed = 0 }: { readonly skipped: number; readonly listed?: number },
	language: Language
): (readonly string[])[] {
	const { files, reports, figures, problems, refused, noDocuments } = tally;
	const { error, warning, info } = problems;
	const counts = [files, reports, figures, error, warning, info, refused, noDocuments, skipped];
	const cells = counts.map((number) => number.toLocaleString('en-US'));
	if (listed === 0) return [HEADS[language], cells];
	return [
		[...HEADS[language], LISTED[language]],
		[...cells, listed.toLocaleString('en-US')]
	];
}
