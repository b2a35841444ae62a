import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { completeReport } from '../../lib/read/testing/complete';
import { INVENTED } from '../../lib/read/testing/divisions';
import { textLines } from '../../lib/read/testing/textLayouts';
import { bothWays } from './testing/bothWays';

// An office that drops a folder on the page and one that makes a site of it by command have the same data.

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-dropped-'));
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => rmSync(dir, { recursive: true }));

const SAMPLES = fc.sample(completeReport('2021'), { numRuns: 6, seed: 6 });

/** A document of an organ for a year; every one has figures of its own, in some of which a sum does not hold. */
function write(path: string, organ: string, year: number, at: number): void {
	const sample = SAMPLES[at]!;
	const total = Number(sample.printed.get('reconsideration_total'));
	const printed = new Map(sample.printed);
	if (at % 2 === 0) printed.set('reconsideration_total', String(total + 5));
	const lines = textLines({ ...sample, year, printed }, 'tab').map((line) =>
		line.replaceAll(/示例镇(?:人民政府)?/g, organ)
	);
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), lines.join('\n'));
}

it.each(['示例县', '无名县'])(
	'reports, figures, findings, coverage and totals of a folder of %s are the same both ways',
	async (county) => {
		write('2022/a.txt', `${county}水利局`, 2022, 0);
		write('2022/c.txt', '城关镇人民政府', 2022, 1);
		write('2022/d.txt', `${county}供销合作社`, 2022, 2);
		write('2023/附件1.txt', `${county}水利局`, 2023, 3);
		write('2023/b.txt', '县教育局', 2023, 4);
		write('2023/c.txt', `${county}城关镇人民政府`, 2023, 5);
		const { page, command } = await bothWays(dir, join(tmpdir(), 'no-such-journal', 'x'), INVENTED);
		expect(page.findings).not.toEqual([]);
		expect(page.coverage).toHaveLength(8);
		expect(page).toEqual(command);
	}
);
