import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { completeReport } from '../../lib/read/testing/complete';
import { INVENTED } from '../../lib/read/testing/divisions';
import { textLines } from '../../lib/read/testing/textLayouts';
import { eachWay } from './testing/eachWay';

// An office that drops a folder on the page, one that makes a site of it by command, and one that makes it of what the page hands over have
// the same data.

/** Prose that two reports have in common, word for word. */
const SAME =
	'五、存在的主要问题及改进情况\n' +
	'本单位全年组织培训三次，更新栏目十二个，办理答复及时，群众满意。'.repeat(8);

let dir: string;
let archives: string;
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-dropped-'));
	archives = mkdtempSync(join(tmpdir(), 'lens-archives-'));
	said.mockClear();
});
afterEach(() => {
	for (const each of [dir, archives]) rmSync(each, { recursive: true });
});

const SAMPLES = fc.sample(completeReport('2021'), { numRuns: 6, seed: 6 });

/** A document of an organ for a year; every one has figures of its own, in some of which a sum does not hold. */
function write(path: string, organ: string, year: number, at: number, prose = ''): void {
	const sample = SAMPLES[at]!;
	const total = Number(sample.printed.get('reconsideration_total'));
	const printed = new Map(sample.printed);
	if (at % 2 === 0) printed.set('reconsideration_total', String(total + 5));
	const lines = textLines({ ...sample, year, printed }, 'tab').map((line) =>
		line.replaceAll(/示例镇(?:人民政府)?/g, organ)
	);
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), [...lines, prose].join('\n'));
}

it.each(['示例县', '无名县'])(
	'reports, figures, findings, coverage and totals of a folder of %s are the same each way',
	async (county) => {
		write('2022/a.txt', `${county}水利局`, 2022, 0, SAME);
		write('2022/c.txt', '城关镇人民政府', 2022, 1);
		write('2022/d.txt', `${county}供销合作社`, 2022, 2);
		write('2023/附件1.txt', `${county}水利局`, 2023, 3, SAME);
		write('2023/b.txt', '县教育局', 2023, 4);
		write('2023/c.txt', `${county}城关镇人民政府`, 2023, 5);
		const { page, command, archive, withOriginals } = await eachWay(
			dir,
			archives,
			join(tmpdir(), 'no-such-journal', 'x'),
			INVENTED
		);
		expect(page.findings).toContainEqual(expect.stringContaining('T4-SUM'));
		expect(page.findings).toContainEqual(expect.stringContaining('DUP-TEXT'));
		expect(page.coverage).toHaveLength(8);
		expect(command).toEqual(page);
		expect(archive).toEqual(page);
		expect(withOriginals).toEqual(page);
		expect(said.mock.calls.flat().join('\n')).toMatch(/already in reports\.csv\n(?:\d+ +)+6$/);
	}
);
