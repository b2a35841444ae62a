import { EngineError, type Row } from '../engine';

/** Settings without which an answer could be false: of the user who asks, because who may only read cannot set them. */
const NEEDED: Readonly<Record<string, string>> = {
	// A row without a counterpart in a join has nulls, not zeros.
	join_use_nulls: '1',
	// A shard that is gone is an error, not a smaller sum.
	skip_unavailable_shards: '0'
};

export const SETTINGS = `select name, value from system.settings
where name in ('readonly', 'join_use_nulls', 'skip_unavailable_shards') or name like '%overflow_mode%'`;

/**
 * Throws `server_unfit` when a user's settings let answers be false or cut off, or let the user write: whoever asks from a
 * public page can be anybody.
 */
export function checkFit(rows: readonly Row[]): void {
	const settings = new Map(rows.map((row) => [String(row['name']), String(row['value'])]));
	const refuse = (name: string, expected: string) => {
		throw new EngineError('server_unfit', `setting ${name} is ${settings.get(name)}: expected ${expected}`);
	};
	if (!['1', '2'].includes(settings.get('readonly') ?? '')) refuse('readonly', '1');
	for (const [name, value] of Object.entries(NEEDED)) if (settings.get(name) !== value) refuse(name, value);
	for (const [name, value] of settings)
		if (name.includes('overflow_mode') && value !== 'throw') refuse(name, 'throw');
}
