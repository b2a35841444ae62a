import type { Report } from '../report/report';
import { organsHeld } from './counties';
import type { AnswerSource } from './source';

/**
 * A whole report with its places, raw texts and remarks, of an organ; null when the data set has none of this id. Rejects
 * when the file of its county cannot be had.
 */
export async function answerReport(
	id: string,
	organ: string,
	source: Pick<AnswerSource, 'catalog' | 'file'>,
	signal?: AbortSignal
): Promise<Report | null> {
	signal?.throwIfAborted();
	const [held] = await organsHeld([organ], source);
	return held?.reports.find((report) => report.id === id) ?? null;
}
