import Papa from 'papaparse';
import { dice } from '../../../src/cli/demonstration/dice';
import type { Manuscript } from '../manuscript';
import { encode, type Charset } from './charset';
import { flatRows } from './htmlTable';

/** A report as a spreadsheet saves it: one row a line, merged cells by their first place. */
export function csvFile({ blocks }: Manuscript, seed: string): Uint8Array {
	const throws = dice(`csv ${seed}`);
	const rows = blocks.flatMap((block) => (block.kind === 'table' ? flatRows(block.table) : [[block.text]]));
	const width = Math.max(...rows.map((row) => row.length));
	// Spreadsheets give every line as many cells as the longest has.
	const padded = throws.uniform() < 0.7;
	const data = padded ? rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) : rows;
	const newline = throws.pick([
		['\r\n', 2],
		['\n', 1]
	]);
	const delimiter = throws.pick([
		[',', 5],
		[';', 1]
	]);
	const charset = throws.pick<Charset>([
		['utf-8-bom', 2],
		['gbk', 2],
		['utf-8', 2]
	]);
	// GBK has no such space, and a file of text no references to write it by.
	const text = Papa.unparse(data, { newline, delimiter }).replaceAll('\u00a0', ' ');
	return encode(text, charset);
}
