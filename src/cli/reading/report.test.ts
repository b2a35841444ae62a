import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownReports } from '../../lib/own/reports';
import { storedFrom } from '../../lib/own/storedReport';
import { countyOfCode, fileWithCounty } from '../../lib/read/identity/county';
import { contentsKey } from '../../lib/read/contentsKey';
import { readDocument } from '../../lib/read/read';
import { completeReport } from '../../lib/read/testing/complete';
import { INVENTED } from '../../lib/read/testing/divisions';
import { textLines } from '../../lib/read/testing/textLayouts';
import { readFileOf } from './file';
import { COMMAND_LINE_READERS } from './readers';
import { reportsOf } from './report';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-reports-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const COUNTY = countyOfCode('990101', INVENTED)!;

const [SAMPLE] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 1 });

/** A document of this organ. Its figures are those of every other. */
const documentOf = (organ: string): string =>
	textLines({ ...SAMPLE!, year: 2022 }, 'tab')
		.join('\n')
		.replaceAll(/示例镇(?:人民政府)?/g, organ);

/** What `lens build --reports` makes of a document at a path. */
async function idsAt(path: string): Promise<readonly (string | undefined)[]> {
	const read = await readFileOf(path, INVENTED);
	return reportsOf(read, INVENTED).map(({ report }) => ('id' in report ? report.id : undefined));
}

/** What both make of documents of a county, once the county is told. */
async function idsInCounty(
	folder: string,
	organs: readonly string[]
): Promise<readonly [string[], string[]]> {
	mkdirSync(folder, { recursive: true });
	const [dropped, read]: [string[], string[]] = [[], []];
	for (const [i, organ] of organs.entries()) {
		const text = documentOf(organ);
		const path = join(folder, `${i}.txt`);
		writeFileSync(path, text);
		const file = fileWithCounty(await readFileOf(path, INVENTED), COUNTY, INVENTED);
		for (const { report } of reportsOf(file, INVENTED)) read.push('id' in report ? report.id : 'none');
		const bytes = new TextEncoder().encode(text);
		const here = await readDocument(bytes, 'report.txt', INVENTED, COMMAND_LINE_READERS);
		const stored = storedFrom(fileWithCounty(here, COUNTY, INVENTED), contentsKey(bytes), 1);
		dropped.push(...ownReports(stored).reports.map(({ id }) => id));
	}
	return [dropped, read];
}

it('a folder that names a county does so by whatever way it is reached', async () => {
	const folder = join(dir, '虚构县');
	mkdirSync(folder);
	writeFileSync(join(folder, 'a.txt'), documentOf('城关镇人民政府'));
	const ids = await Promise.all(
		[join(folder, 'a.txt'), relative('.', join(folder, 'a.txt'))].map((path) => idsAt(path))
	);
	expect(ids).toEqual([['990102101-2022'], ['990102101-2022']]);
	const back = process.cwd();
	process.chdir(folder);
	try {
		expect(await idsAt('a.txt')).toEqual(['990102101-2022']);
	} finally {
		process.chdir(back);
	}
});

/** What the page that reads makes of the same document dropped on it. */
async function idsDropped(name: string, text: string): Promise<readonly string[]> {
	const bytes = new TextEncoder().encode(text);
	const reading = await readDocument(bytes, name, INVENTED, COMMAND_LINE_READERS);
	return ownReports(storedFrom(reading, contentsKey(bytes), 1)).reports.map(({ id }) => id);
}

describe.each([
	['a township of the division list', '示例镇人民政府', /^990101101-2022$/],
	['a department that names its county', '示例县教育局', /^x[0-9a-z]{1,9}-2022$/],
	['a department of any county', '教育局', /^x[0-9a-z]{1,9}-2022$/],
	['a township of any of several counties', '城关镇人民政府', /^x[0-9a-z]{1,9}-2022$/]
])('the id of a report of %s', (_, organ, form) => {
	it('is the same in the browser and on the command line, whatever folder its document lies in', async () => {
		const text = documentOf(organ);
		const ids = new Set(await idsDropped('report.txt', text));
		for (const folder of ['2022', join('some', 'where', '2023')]) {
			mkdirSync(join(dir, folder), { recursive: true });
			const path = join(dir, folder, 'report.txt');
			writeFileSync(path, text);
			for (const given of [path, relative('.', path)])
				for (const id of await idsAt(given)) ids.add(id ?? 'none');
		}
		expect([...ids]).toEqual([expect.stringMatching(form)]);
	});
});

it('an organ has one id in its county, whatever its document calls it, in the browser and on the command line', async () => {
	const [dropped, read] = await idsInCounty(join(dir, 'county'), ['县教育局', '示例县教育局', '教育局']);
	expect(dropped).toEqual(read);
	expect(new Set(read).size).toBe(1);
	const [, townships] = await idsInCounty(join(dir, 'county'), ['城关镇人民政府', '示例县城关镇']);
	expect(new Set(townships)).toEqual(new Set(['990101102-2022']));
});
