import { ask, askWithoutEngine } from './ask';
import type { DataSource } from './dataSource';
import { findings, type FindingScope, type FindingsAnswer, type FindingWithOrgan } from './questions/findings/question';

/** With more findings than this a file of all of them is no longer small, and a list shows the first of them. */
export const MOST_IN_A_FILE = 5_000;

/** The first findings of a scope, and how many it has. Rejects as `ask` does. */
export const firstFindings = async (
	scope: FindingScope,
	source: DataSource,
	signal?: AbortSignal
): Promise<FindingsAnswer> => (await ask(findings, { scope, most: MOST_IN_A_FILE }, source, signal)).answer;

/** Every finding of a scope: a flag or a letter left out for want of room would be a figure called sound. Rejects as `ask` does. */
export const allFindings = async (
	scope: FindingScope,
	source: DataSource,
	signal?: AbortSignal
): Promise<readonly FindingWithOrgan[]> =>
	(await ask(findings, { scope, most: null }, source, signal)).answer.findings;

/** Every finding of a scope; null where only an engine knows them. */
export async function findingsWithoutEngine(
	scope: FindingScope,
	source: DataSource,
	signal?: AbortSignal
): Promise<readonly FindingWithOrgan[] | null> {
	const known = await askWithoutEngine(findings, { scope, most: null }, source, signal);
	return known && known.answer.findings;
}
