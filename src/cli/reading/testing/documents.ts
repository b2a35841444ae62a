import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { completeReport } from '../../../lib/read/testing/complete';
import { TEXT_LAYOUTS, textLines } from '../../../lib/read/testing/textLayouts';

/** Invented reports as text files for tests: `count` towns, the same for the same count. Gives the names written. */
export function writeDocuments(folder: string, count: number): string[] {
	const reports = fc.sample(completeReport('2021'), { numRuns: count, seed: count });
	return reports.map((report, i) => {
		const name = join(`county-${i % 3}`, `town-${String(i).padStart(3, '0')}.txt`);
		const layout = TEXT_LAYOUTS[i % 6] ?? 'tab';
		const text = textLines({ ...report, year: 2022 }, layout)
			.join('\n')
			.replaceAll('示例镇', `示例${i}号镇`);
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
		return name;
	});
}
