import { describe, expect, it } from 'vitest';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';
import { ONE_REPORT, readBack, whole } from '../testing/whole';
import { savedSheet } from '../testing/csvLayout';
import { textLines } from '../testing/textLayouts';

/** Columns that an office adds to the tables of the form: numbers of the rows, checks and remarks. */

const page = htmlLines(ONE_REPORT, PLAIN_PAGE);
const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const isFigures = (line: string): boolean => /<td(?: colspan="\d+")?>\d/.test(line);

/** A cell before and after each row of a table: the name in its heads, the number of the row in its rows of figures. */
function withColumn(section: string, at: 'before' | 'after', name: string): string[] {
	let inside = false;
	let number = 0;
	return page.map((line) => {
		if (/^<p>[一二三四五六]、/u.test(line)) inside = line.startsWith(`<p>${section}、`);
		if (!inside || !line.startsWith('<tr>')) return line;
		const cell = isFigures(line) ? `<td>${(number += 1)}</td>` : `<td>${name}</td>`;
		return at === 'before' ? line.replace('<tr>', `<tr>${cell}`) : line.replace('</tr>', `${cell}</tr>`);
	});
}

describe.each(['二', '三', '四'])('a column added to table %s', (section) => {
	it.each(['序号', '行次', '编号'])(
		'before it, with numbers of its rows (%s), is none of its figures',
		async (name) => {
			expect(await readBack(bytesOf(withColumn(section, 'before', name)), ONE_REPORT)).toEqual(
				whole(ONE_REPORT)
			);
		}
	);

	it.each(['序号', '备注', '核对', '校核'])(
		'behind it, of figures (%s), is none of its figures',
		async (name) => {
			expect(await readBack(bytesOf(withColumn(section, 'after', name)), ONE_REPORT)).toEqual(
				whole(ONE_REPORT)
			);
		}
	);

	it('without a name takes nothing from it in silence', async () => {
		for (const at of ['before', 'after'] as const) {
			const { wrong, missed, problems } = await readBack(bytesOf(withColumn(section, at, '')), ONE_REPORT);
			expect([wrong, missed.length > 0]).toEqual([[], problems.length > 0]);
		}
	});
});

describe('numbers of rows before them', () => {
	/** Rows without figures have an empty cell there, where a line has cells. */
	const numbered = (lines: readonly string[], between: string): string[] => {
		let number = 0;
		return lines.map((line) => {
			if (!line.includes(between) || /^#|^\|-|。/u.test(line)) return line;
			const isRow = /[^ |\t]\D*[|\t ]\d/u.test(line.replace(/^\| /, ''));
			const cell = isRow && /\p{Script=Han}/u.test(line) ? String((number += 1)) : '';
			return between === ' ' && cell === '' ? line : line.replace(/^(\| )?/, `$1${cell}${between}`);
		});
	};

	it.each(['tab', 'bars', 'markdown', 'spaces'] as const)(
		'are no figures in lines of text (%s)',
		async (layout) => {
			const lines = numbered(
				textLines(ONE_REPORT, layout),
				layout === 'tab' ? '\t' : layout === 'spaces' ? ' ' : ' | '
			);
			const { wrong, missed } = await readBack(bytesOf(lines), ONE_REPORT);
			expect([wrong, missed]).toEqual([[], []]);
		}
	);

	it('are no figures in a saved sheet', async () => {
		let number = 0;
		const lines = savedSheet(ONE_REPORT)
			.split('\r\n')
			.map((line) => (/^[^,]*,*.*,\d/u.test(line) ? `${(number += 1)},${line}` : `,${line}`));
		const { wrong, missed } = await readBack(bytesOf(lines), ONE_REPORT);
		expect([wrong, missed.filter((field) => !/^(?:reconsideration|litigation)/.test(field))]).toEqual([
			[],
			[]
		]);
	});
});
