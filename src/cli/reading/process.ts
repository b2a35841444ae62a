import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Words } from '../../lib/form/words';
import type { Problem } from '../../lib/report/problem';
import { refused, type Reading } from './file';
import type { Journal } from './journal';
import { HEAP_MB, MEMORY, PATIENCE, SECONDS } from './limits';
import { fileProblem } from './problems';

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));
const TYPESCRIPT = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PAGE = 4096;
/** Clock ticks a second in which Linux counts the time of a process, on every machine Node runs on. */
const TICKS = 100;
const GLANCE = 200;

/** What one file may take. */
interface Limits {
	/** Of the processor. */
	readonly seconds: number;
	/** Seconds of the clock. */
	readonly patience: number;
	readonly heapMb: number;
	readonly memory: number;
}

const LIMITS: Limits = { seconds: SECONDS, patience: PATIENCE, heapMb: HEAP_MB, memory: MEMORY };

/** Bytes of memory a process holds where the system tells (Linux); 0 elsewhere, where only the limit of its heap holds. */
async function memoryOf(pid: number | undefined): Promise<number> {
	const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
	return Number(pages.split(' ')[1] ?? 0) * PAGE;
}

/** Seconds of the processor a process has had where the system tells (Linux); 0 elsewhere, where only the clock holds. */
async function processorOf(pid: number | undefined): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// Behind the name, which is in brackets and may hold anything: user and system time are the twelfth and thirteenth.
	const [user, system] = stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.slice(11, 13);
	return (Number(user ?? 0) + Number(system ?? 0)) / TICKS;
}

const lateness = (seconds: number, patience: number): Words => ({
	zh: `处理器用时 ${seconds} 秒、等待 ${patience} 秒`,
	en: `${seconds} s of the processor or ${patience} s of the clock`
});

const isProblem = (outcome: Reading | Problem): outcome is Problem => 'severity' in outcome;

/**
 * Reads files in a process of its own, started when first needed and again after a file broke it. A process and not a
 * worker thread: V8 ends the whole process, all its threads with it, when an array or a string of a thread outgrows memory.
 * `reader`: the program at the other end, and `Answer` what it makes of a path it is sent.
 */
export class ReadingProcess<Answer extends Reading = Reading> {
	#child: ChildProcess | undefined;
	/** Whether the process has read another file before, whose leavings may be what broke it. */
	#used = false;

	constructor(
		readonly journal: Journal | undefined,
		readonly limits: Limits = LIMITS,
		readonly reader: string = READER
	) {}

	/** The reading of a file; a file that hangs or breaks the process is refused with the reason. Rejects when no process starts. */
	async read(path: string): Promise<Answer | Reading> {
		const used = this.#used;
		const outcome = await this.#attempt(path);
		if (!isProblem(outcome)) return outcome;
		this.stop();
		if (!used || outcome.code === 'too_slow') return refused(path, outcome);
		const again = await this.#attempt(path);
		if (!isProblem(again)) return again;
		this.stop();
		return refused(path, again);
	}

	stop(): void {
		this.#child?.kill('SIGKILL');
		this.#child = undefined;
		this.#used = false;
	}

	async #attempt(path: string): Promise<Answer | Problem> {
		const child = (this.#child ??= await this.#start());
		this.#used = true;
		const { seconds, patience, memory } = this.limits;
		const before = await processorOf(child.pid);
		return new Promise((done) => {
			const end = (outcome: Answer | Problem) => {
				clearTimeout(clock);
				clearInterval(glances);
				child.removeAllListeners();
				child.on('error', () => {});
				done(outcome);
			};
			const outgrown = () => fileProblem('too_much_memory', `${Math.round(memory / 2 ** 20)} MB`);
			const late = () => fileProblem('too_slow', lateness(seconds, patience));
			const clock = setTimeout(() => end(late()), patience * 1000);
			const glance = async () => {
				if ((await memoryOf(child.pid)) > memory) end(outgrown());
				else if ((await processorOf(child.pid)) - before > seconds) end(late());
			};
			const glances = setInterval(() => void glance(), GLANCE);
			child.on('message', (reading) => end(reading as Answer));
			child.on('error', ({ message }) => end(fileProblem('reading_broke', message)));
			// V8 aborts when the heap is full.
			child.on('exit', (code, signal) =>
				end(
					signal === 'SIGABRT' || code === 134
						? outgrown()
						: fileProblem('reading_broke', signal ?? `exit ${code}`)
				)
			);
			child.send(path, (error) => {
				if (error) end(fileProblem('reading_broke', error.message));
			});
		});
	}

	#start(): Promise<ChildProcess> {
		const { journal, limits } = this;
		const child = fork(this.reader, journal ? [journal.folder, journal.version] : [], {
			execArgv: ['--import', TYPESCRIPT, `--max-old-space-size=${limits.heapMb}`],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc']
		});
		return new Promise((ready, failed) => {
			child.once('message', () => {
				child.removeAllListeners();
				ready(child);
			});
			child.once('error', failed);
			child.once('exit', (code) => failed(new Error(`the reading process did not start (exit ${code})`)));
		});
	}
}
