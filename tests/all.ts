/**
 * `npm test`: everything. What one core does alone (types, lint, format, what the machine lacks, the site) runs beside one
 * another, as many at a time as there are cores; the unit tests and the browser tests use all cores themselves. Each is named
 * with its time when it has ended; where one fails, no further step is taken.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const STEPS: readonly (readonly string[])[] = [
	['prepare'],
	// The longest first, so that both cores are done at nearly the same time.
	['check:lint', 'build', 'check:types', 'check:format', 'test:needs'],
	['test:unit'],
	['test:pages'],
	['test:engines']
];

/** Runs a script of package.json. Its output is shown as it comes, or whole at its end where others run beside it. */
function run(script: string, alone: boolean): Promise<boolean> {
	const start = performance.now();
	const output = alone ? 'inherit' : 'pipe';
	const shell = process.platform === 'win32';
	const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', output, output], shell });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (part) => (said += String(part)));
	return new Promise((ended) => {
		child.once('close', (code) => {
			const seconds = Math.round((performance.now() - start) / 1000);
			console.log(`${said}${code === 0 ? '✓' : '✗'} npm run ${script}: ${seconds} s`);
			ended(code === 0);
		});
	});
}

async function step(scripts: readonly string[]): Promise<boolean> {
	const waiting = [...scripts];
	const good: boolean[] = [];
	const work = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
			good.push(await run(next, scripts.length === 1));
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return good.every(Boolean);
}

process.exitCode = 1;
let good = true;
for (const scripts of STEPS) good &&= await step(scripts);
if (good) process.exitCode = 0;
