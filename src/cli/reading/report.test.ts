import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownReports } from '../../lib/own/reports';
import { storedFrom } from '../../lib/own/storedReport';
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
