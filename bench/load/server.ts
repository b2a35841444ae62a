import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a process holds, as Linux says of it. */
export interface Held {
	readonly megabytes: number;
	readonly descriptors: number;
}

export interface ServerProcess {
	readonly url: string;
	readonly held: () => Held;
	readonly isAlive: () => boolean;
	stop(): Promise<void>;
}

function heldBy(pid: number): Held {
	const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return { megabytes: Number(kilobytes) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** `lens serve` in a process of its own, whose memory is nobody else's. */
export async function serverProcess(dir: string): Promise<ServerProcess> {
	const args = ['--import', 'tsx', 'src/cli/lens.ts', 'serve', '--port', '0', '--dir', dir];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
	const { pid } = child;
	if (pid === undefined) throw new Error('lens serve did not start');
	return {
		url: `${line.replace(/^.* /, '')}/`,
		held: () => heldBy(pid),
		isAlive: () => isAlive(child),
		async stop() {
			if (!isAlive(child)) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}
