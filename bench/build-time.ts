import { spawnSync } from 'node:child_process';
import type { Row } from './table';

/** Runs one part of `npm run build` and gives its seconds. */
function seconds(command: string, ...args: string[]): number {
	const start = performance.now();
	const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed`);
	return (performance.now() - start) / 1000;
}

/** Builds the site that is then measured, part by part. */
export function buildTime(): readonly Row[] {
	const row = (what: string, ours: number): Row => ({ what, unit: 's', ours, floor: null });
	return [
		row('lens build: the data set', seconds('npm', 'run', '--silent', 'lens', '--', 'build')),
		row('lens site: the pages, compressed', seconds('npm', 'run', '--silent', 'lens', '--', 'site'))
	];
}
