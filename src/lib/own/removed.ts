import { number, object } from '../data/files/validate';
import { jsonOfStored, storedFromJson } from './storedJson';
import type { StoredReport } from './storedReport';

/** A report that was removed, kept for a while so that it can be put back. */
export interface RemovedReport {
	readonly key: string;
	/** When, in milliseconds. */
	readonly at: number;
	readonly report: StoredReport;
}

const LONGEST = 24 * 60 * 60 * 1000;

/** Whether it may still be put back. What was removed on a clock that was ahead may not. */
export const canComeBack = ({ at }: RemovedReport, now: number): boolean => at <= now && now - at <= LONGEST;

/** How it lies in the browser's database. */
export const REMOVED_REPORT = {
	version: 1,
	write: ({ at, report }: RemovedReport): unknown => ({ at, report: jsonOfStored(report) }),
	read: (kept: unknown): RemovedReport | null => {
		const { at, report: json } = object<{ at: number; report: unknown }>({
			at: number,
			report: (value) => value
		})(kept, 'removed');
		const report = storedFromJson(json);
		return report && { key: report.key, at, report };
	}
} as const;
