import { EngineError } from '../engine';
import { answered } from './clickhouse';
import { quoted } from './dialect';
import type { Server } from './http';

/** What the user readers ask as must have a limit of: anybody who opens the site can be this user (`reader.xml`). */
const LIMITS = [
	'max_execution_time',
	'max_rows_to_read',
	'max_bytes_to_read',
	'max_result_rows',
	'max_result_bytes',
	'max_memory_usage',
	'max_memory_usage_for_user'
] as const;

/**
 * Names of the databases, other than those that begin with `prefix` and the server's own, of which the user readers ask as sees a table:
 * none, as it should be. Rejects with `server_unfit` where this user has no limit of rows, bytes, time or memory.
 */
export async function seenElsewhere(reader: Server, prefix: string): Promise<readonly string[]> {
	const names = LIMITS.map(quoted).join(', ');
	const rows = await answered(reader, `select name, value from system.settings where name in (${names})`);
	const settings = new Map(rows.map(({ name, value }) => [String(name), Number(value)]));
	const missing = LIMITS.find((name) => !((settings.get(name) ?? 0) > 0));
	if (missing !== undefined)
		throw new EngineError('server_unfit', `${reader.user} has no ${missing}: expected a limit, as in reader.xml`);
	const seen = await answered(reader, 'select distinct database from system.tables order by database');
	return seen
		.map(({ database }) => String(database))
		.filter((name) => !name.startsWith(prefix) && !/^(?:system|information_schema)$/i.test(name));
}
