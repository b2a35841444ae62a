import { read, utils } from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { ROW_FORMATS } from '../../src/lib/download/formats';
import { expect } from './fixtures';

/** Files as the tools of a data user read them. */

export type Cells = readonly (readonly (string | number | null)[])[];

/** What each format holds, read back: heads and lines. CSV has no numbers, only their digits. */
const READERS: Readonly<Record<string, (bytes: Buffer) => Cells>> = {
	csv: (bytes) => Papa.parse<string[]>(bytes.toString('utf8').slice(1).trimEnd()).data,
	xlsx: (bytes) => {
		const { Sheets, SheetNames } = read(bytes);
		return utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1, defval: null });
	},
	json: (bytes) => {
		const { columns, rows } = JSON.parse(bytes.toString('utf8')) as {
			columns: { id: string; label: string }[];
			rows: Record<string, string | number | null>[];
		};
		return [
			columns.map(({ label }) => label),
			...rows.map((row) => columns.map(({ id }) => row[id] ?? null))
		];
	}
};

/** Every format of rows the site offers. */
export const FORMATS = ROW_FORMATS.map(({ id }) => id);

/** What a file of a format holds; a format without a reader fails the test. */
export function readBack(format: string, bytes: Buffer): Cells {
	const reader = READERS[format];
	if (!reader) throw new Error(`no reader of ${format}`);
	return reader(bytes);
}

/** The same cells whatever the format can say: nothing is the empty text, a number its digits, a guarded text as it was. */
export const plain = (cells: Cells): string[][] =>
	cells.map((line) => line.map((cell) => String(cell ?? '').replace(/^'(?=[=+\-@\t\r])/, '')));

/** Opens the panel to take a figure away. */
export async function openPanel(page: Page, within: Page | Locator = page): Promise<Locator> {
	await within.getByTestId('take').click();
	const panel = page.getByTestId('take-away');
	await expect(panel).toBeVisible();
	return panel;
}

/** Everything written in a picture. */
export const textsIn = (svg: string): string[] =>
	[...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
