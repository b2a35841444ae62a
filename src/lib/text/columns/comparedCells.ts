import { wilson } from '../../form/proportion';
import type { Language } from '../../form/words';
import type { Finding } from '../../audit/audit';
import type { RuleCounts } from '../../audit/ruleCounts';
import type { ReportEntry } from '../../data/catalog';
import type { Point } from '../../data/questions/points/point';
import { auditWords } from '../assessed';
import { findingCounts, linesOf } from '../findings';
import { bare, isOfFew, NOTHING, pointText, share } from '../numbers';
import { STATE_WORDS } from '../states';
import type { TableCell } from '../table';
import type { Context } from './shared';

/** Cells of a table of organs that say more than the figure itself. */
type Cell = Partial<TableCell> & Pick<TableCell, 'file'>;

/** What is known of a report as a whole, by its id. */
export type Checks = ReadonlyMap<
	string,
	RuleCounts & Pick<ReportEntry, 'errors' | 'warnings' | 'unreadable'>
>;

/** What the share behind a rate may be. */
export function intervalCell({ numerator, denominator }: Point, { language }: Context): Cell {
	const interval = numerator === null || denominator === null ? null : wilson(numerator, denominator);
	if (!interval) return { file: null, text: NOTHING, order: null };
	const text = `${share(interval.low)}${language === 'zh' ? '—' : '–'}${share(interval.high)}`;
	return { file: text, text, order: interval.low };
}

/** What the audit found of the figure itself: how grave for the eye, the arithmetic for the file. */
export function flagsCell(
	findings: readonly Pick<Finding, 'severity' | 'rule' | 'checks'>[],
	language: Language
): Cell {
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const text = findingCounts(errors, findings.length - errors, language).join(
		language === 'zh' ? '，' : ', '
	);
	const lines = findings.flatMap((finding) => linesOf(finding, language));
	const file = lines.map(({ about, arithmetic }) => `${about} ${arithmetic}`.trim());
	return { file: file.join(language === 'zh' ? '；' : '; ') || null, text, order: findings.length || null };
}

/** An organ's values over the years, as a small line and in words. */
export function lineCell(points: readonly Point[], { indicator, language }: Context): Cell {
	const valueText = (point: Point) =>
		point.state === 'reported'
			? pointText(point, indicator, language)
			: STATE_WORDS[point.state].short[language];
	const file = points
		.map((point) => `${point.year} ${valueText(point)}`)
		.join(language === 'zh' ? '；' : '; ');
	const line = points.map((point) => (isOfFew(point, indicator) ? null : point.value));
	return { file, text: file, order: null, line };
}

/** What the audit found in the report, of how many rules, and figures of it that could not be read; nothing without a report. */
export function checksCell({ report }: Point, checks: Checks, language: Language): Cell {
	const entry = report === null ? undefined : checks.get(report);
	if (!entry) return { file: null, text: '', order: null };
	const { errors, warnings, unreadable, assessed } = entry;
	const n = (count: number) => bare(count, language);
	const words = [
		...auditWords(entry, language),
		...(unreadable > 0
			? [language === 'zh' ? `${n(unreadable)} 格未能读取` : `${n(unreadable)} unreadable`]
			: [])
	];
	const text = words.join(language === 'zh' ? '，' : ', ');
	// What could not be assessed stands with what is missing, and not with what is in order.
	return { file: text, text, order: assessed === 0 ? null : errors + warnings + unreadable };
}
