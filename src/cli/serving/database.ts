import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FiledCatalog } from '../../lib/data/catalog';
import { unpackCatalog } from '../../lib/data/files/catalog';
import { EngineError } from '../../lib/data/engines/engine';
import { openClickhouse } from '../../lib/data/engines/clickhouse/clickhouse';
import { seenElsewhere } from '../../lib/data/engines/clickhouse/guard';
import type { Server } from '../../lib/data/engines/clickhouse/http';
import { dropOthers, loadClickhouse } from '../../lib/data/engines/clickhouse/load';
import { readerFrom, targetFrom, type Target } from '../../lib/data/engines/clickhouse/target';
import { TABLES } from '../../lib/data/engines/schema';
import { Complaint } from '../complaint';
import { progressOf } from '../progress';
import { passwordFrom, READER_PASSWORD, WRITER_PASSWORD } from './password';

/** A server that answers in place of the database file: where it is loaded, and how readers ask it. */
interface Serving {
	readonly target: Target;
	/** As the catalog says it to everybody: its password is public. */
	readonly reader: Server;
	/** Of the reader, where the site's own host passes questions on and keeps it to itself. */
	readonly kept: string;
}

export interface ServingOptions {
	readonly to?: string;
	readonly toPasswordFile?: string;
	readonly reader?: string;
	readonly readerPasswordFile?: string;
}

/** What the command line says of a server; null when nothing. Throws a Complaint, before anything is built. */
export function serving(options: ServingOptions): Serving | null {
	const { to, reader, toPasswordFile, readerPasswordFile } = options;
	try {
		if (to === undefined) {
			if ((reader ?? toPasswordFile ?? readerPasswordFile) !== undefined)
				throw new SyntaxError('--reader and passwords are about the server of --to: name it too');
			return null;
		}
		if (readerPasswordFile !== undefined && !reader?.startsWith('/'))
			throw new SyntaxError(
				"--reader-password-file is of the site's own host: expected a path as --reader, such as /clickhouse"
			);
		const target = targetFrom(to);
		const password = passwordFrom({
			option: '--to-password-file',
			file: toPasswordFile,
			variable: WRITER_PASSWORD,
			inAddress: target.servers[0]?.password ?? ''
		});
		const kept = passwordFrom({
			option: '--reader-password-file',
			file: readerPasswordFile,
			variable: READER_PASSWORD,
			inAddress: ''
		});
		const servers = target.servers.map((server) => ({ ...server, password }));
		return { target: { ...target, servers }, reader: readerFrom(reader, target), kept };
	} catch (error) {
		throw new Complaint(`lens build: ${error instanceof Error ? error.message : String(error)}`, 2);
	}
}

/** Name of the server's database that the catalog in place speaks of; null when there is none. */
export async function databaseOf(folder: string): Promise<string | null> {
	try {
		const catalog = unpackCatalog(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')));
		return catalog.engine?.database ?? null;
	} catch {
		return null;
	}
}

/** Asks as a reader will: a site whose readers would be refused is not put in place. Gives the databases a reader sees beside those of the site. */
async function askAsReader(
	{ target, reader, kept }: Serving,
	database: string,
	catalog: FiledCatalog
): Promise<readonly string[]> {
	// A path of the site's own host leads to one of the servers; the site is not up yet.
	const asked = reader.url.startsWith('/')
		? { ...reader, url: target.servers[0]?.url ?? '', password: kept }
		: reader;
	const engine = await openClickhouse({ ...asked, database });
	const [row] = await engine.rows('select count(*)::INTEGER as reports from reports');
	await engine.close();
	if (row?.['reports'] !== catalog.counts.reports)
		throw new EngineError('database_damaged', `it has ${String(row?.['reports'])} reports`);
	return seenElsewhere({ ...asked, database }, `${target.database}_`);
}

/**
 * Loads a data set that is in place into the servers, asks them as a reader would, and then says so in its catalog. `last`: the
 * database of the catalog before, which pages that are open still ask and which stays until the next build; older ones go. Gives a line about it.
 * Throws a Complaint, with the catalog as it was: the browser answers, as without a server.
 */
export async function serveFrom(
	folder: string,
	catalog: FiledCatalog,
	served: Serving,
	last: string | null
): Promise<string> {
	const { target, reader } = served;
	const prefix = `${target.database}_${catalog.dataset}_`;
	const database = `${prefix}${catalog.version}`;
	const path = join(folder, catalog.database.path);
	const start = performance.now();
	let bar: ReturnType<typeof progressOf> | null = null;
	let shown = 0;
	const progress = (done: number, total: number) => {
		bar ??= progressOf(`${catalog.dataset}: loading`, total);
		bar.add(done - shown);
		shown = done;
	};
	try {
		await loadClickhouse({ path, tables: TABLES, target, database, progress });
		const elsewhere = await askAsReader(served, database, catalog);
		if (elsewhere.length > 0)
			console.warn(
				`lens build: ${reader.user} also sees the databases ${elsewhere.join(', ')}, as can anybody who opens the site: allow it ${target.database}_* alone (reader.xml)`
			);
		const engine = { kind: 'clickhouse', ...reader, database } as const;
		const beside = join(folder, '.catalog.json');
		await writeFile(beside, JSON.stringify({ ...catalog, engine }));
		await rename(beside, join(folder, 'catalog.json'));
		await dropOthers(target, prefix, last === null ? [database] : [database, last]);
	} catch (error) {
		if (!(error instanceof EngineError)) throw error;
		throw new Complaint(
			`lens build: ${catalog.dataset} is built, but the server does not answer for it (${error.failure}): ${error.message}`
		);
	} finally {
		(bar as ReturnType<typeof progressOf> | null)?.stop();
	}
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	return `${catalog.dataset}: answered by ${reader.url} from ${database}, ${seconds} s`;
}
