/**
 * What `bench/building.ts` measures, each in a process of its own, which says on stdout what it found, as JSON:
 * `build TOWNSHIPS FOLDER` builds the data set of the generated country; `floor DATABASE FILE` writes the same rows into a new
 * database with nothing but `CREATE TABLE AS`.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { country } from '../src/cli/demonstration/country/country';
import { bulk } from '../src/lib/download/bulk/bulk';
import { buildDataset, type BuildPhase } from '../src/lib/build/build';
import { Audit } from '../src/lib/build/audit';
import { literal } from '../src/lib/data/engines/literal';

const YEARS = [2008, 2025] as const;

export interface BuildMeasured {
	/** All times are in seconds. */
	readonly wall: number;
	readonly processor: number;
	/** Time of the wall that went by in each step. */
	readonly phases: Readonly<Partial<Record<BuildPhase, number>>>;
	/** Of it, what the generator of the country took, in the step that goes through the organs and in all, and what the audit did; both run alone, so on one core. */
	readonly generating: number;
	readonly generatingOrgans: number;
	readonly audit: number;
	/** Most memory the process ever held, in bytes. */
	readonly memory: number;
	readonly reports: number;
	readonly figures: number;
	/** Path of the database below the folder, and its bytes. */
	readonly database: string;
	readonly bytes: number;
}

export interface FloorMeasured {
	readonly wall: number;
	readonly processor: number;
	readonly memory: number;
}

const now = (): number => performance.now() / 1000;

/** What was used since the process began: seconds of the processor, and the most memory in bytes. */
function used(): { readonly processor: number; readonly memory: number } {
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	return { processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
}

/** A clock that runs while work is done. */
class Clock {
	seconds = 0;
	time<T>(work: () => T): T {
		const start = now();
		try {
			return work();
		} finally {
			this.seconds += now() - start;
		}
	}
}

/** The same items, the time that making them takes told to a clock. */
function* timed<T>(items: Iterable<T>, clock: Clock): Generator<T> {
	const iterator = items[Symbol.iterator]();
	for (;;) {
		const next = clock.time(() => iterator.next());
		if (next.done) return;
		yield next.value;
	}
}

async function build(townships: number, outDir: string): Promise<BuildMeasured> {
	const generator = new Clock();
	const audit = new Clock();
	// The audit runs inside the build, county by county: this is where it goes in and comes out.
	const { add } = Audit.prototype;
	Audit.prototype.add = function (county) {
		return audit.time(() => add.call(this, county));
	};
	const made = country({ townships, years: YEARS });
	const organs = { [Symbol.iterator]: () => timed(made.organs, generator) };
	const phases: Partial<Record<BuildPhase, number>> = {};
	const start = now();
	let since = start;
	let current: BuildPhase = 'organs';
	const turn = (phase: BuildPhase) => {
		phases[current] = (phases[current] ?? 0) + now() - since;
		since = now();
		current = phase;
	};
	let generatingOrgans = 0;
	const progress = (phase: BuildPhase) => {
		if (phase === current) return;
		if (current === 'organs') generatingOrgans = generator.seconds;
		turn(phase);
	};
	const { catalog } = await buildDataset({ ...made, organs, id: 'demo', outDir, bulk, progress });
	turn('files');
	return {
		wall: now() - start,
		...used(),
		phases,
		generating: generator.seconds,
		generatingOrgans,
		audit: audit.seconds,
		reports: catalog.counts.reports,
		figures: catalog.counts.figures,
		database: catalog.database.path,
		bytes: catalog.database.bytes
	};
}

async function floor(database: string, file: string): Promise<FloorMeasured> {
	const instance = await DuckDBInstance.create(':memory:', { temp_directory: `${file}.spilled` });
	const connection = await instance.connect();
	await connection.run(`attach ${literal(database)} as built (read_only)`);
	const settings = await connection.runAndReadAll(
		`select block_size, rtrim(tags['storage_version'], '+') from pragma_database_size() join duckdb_databases() using (database_name)
		where database_name = 'built'`
	);
	const [[block, version] = []] = settings.getRows();
	const start = now();
	await connection.run(
		`attach ${literal(file)} as floor (block_size ${String(block)}, storage_version ${literal(String(version))})`
	);
	const tables = await connection.runAndReadAll(
		`select table_name from duckdb_tables() where database_name = 'built' order by 1`
	);
	for (const [name] of tables.getRows())
		await connection.run(`create table floor."${String(name)}" as select * from built."${String(name)}"`);
	await connection.run('checkpoint floor');
	await connection.run('detach floor');
	const measured = { wall: now() - start, ...used() };
	connection.closeSync();
	instance.closeSync();
	return measured;
}

const [what, ...args] = process.argv.slice(2);
const [first = '', second = ''] = args;
console.log(
	JSON.stringify(what === 'build' ? await build(Number(first), second) : await floor(first, second))
);
