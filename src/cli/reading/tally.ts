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
	/** Files without a report. */
	refused: number;
	/** Files whose reading was kept from an earlier run. */
	kept: number;
}

export const emptyTally = (): Tally => ({
	files: 0,
	reports: 0,
	figures: 0,
	problems: { error: 0, warning: 0, info: 0 },
	refused: 0,
	kept: 0
});

/** Counts one more file. */
export function count(tally: Tally, { reports, problems, kept }: Reading): void {
	tally.files += 1;
	tally.reports += reports.length;
	for (const { figures } of reports)
		for (const { state } of figures.values()) if (state === 'reported') tally.figures += 1;
	for (const { severity } of problems) tally.problems[severity] += 1;
	if (reports.length === 0) tally.refused += 1;
	if (kept) tally.kept += 1;
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['files', 'reports', 'figures', 'errors', 'warnings', 'notes', 'refused', 'skipped'],
	zh: ['文件', '报告', '数字', '错误', '提示', '说明', '拒读', '略过']
};

/** The line of heads and the line of counts a run closes with. */
export function tallyRows(tally: Tally, skipped: number, language: Language): (readonly string[])[] {
	const { files, reports, figures, problems, refused } = tally;
	const counts = [files, reports, figures, problems.error, problems.warning, problems.info, refused, skipped];
	return [HEADS[language], counts.map((number) => number.toLocaleString('en-US'))];
}
