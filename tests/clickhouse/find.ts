import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function executable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** A clickhouse-server of this machine: the one CLICKHOUSE_SERVER names, else one on the PATH or where Debian puts it. */
export function findServer(): string | undefined {
	const named = process.env['CLICKHOUSE_SERVER'];
	if (named) return executable(named) ? named : undefined;
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
	return folders.map((folder) => join(folder, 'clickhouse-server')).find(executable);
}

/** Where the current ClickHouse is kept, apart from the project's packages: 550 MB only tests need. */
export const CURRENT = join(import.meta.dirname, 'current');

/** Whether the current ClickHouse is there as a library. */
export const hasCurrent = (): boolean => existsSync(join(CURRENT, 'node_modules', 'chdb', 'package.json'));
