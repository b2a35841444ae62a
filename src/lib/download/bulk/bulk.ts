import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulkFile, BulkFormat } from '../../data/catalog';
import type { Bulk, Whole } from '../../build/bulk';
import { inParts } from '../../build/figureLines';
import { ALL_COLUMNS } from '../../build/figureLineColumns';
import type { Writer } from '../../build/writer';
import { writeParquet } from '../../build/database/parquet';
import type { ColumnType, Stored } from '../../data/engines/schema';
import { workbook } from '../workbook/workbook';
import { datapackage } from './datapackage';
import { dictionary, dictionaryCsv } from './dictionary';
import { sheetsOf } from './sheets';

/**
 * Rows up to which there is a workbook. Its sheet is one text of some 900 characters a row, put together in memory: at
 * 600,000 rows it is longer than a text can be, long before Excel would not open it.
 */
export const MOST_IN_WORKBOOK = 100_000;

const PARQUET_TYPES: Readonly<Record<(typeof ALL_COLUMNS)[number]['type'], ColumnType>> = {
	string: 'VARCHAR',
	integer: 'INTEGER',
	number: 'DOUBLE',
	// As in the database: a text that sorts as the date it is.
	date: 'VARCHAR'
};

const dictionaryJson = (): string => JSON.stringify(dictionary(), null, '\t') + '\n';

function* cellsOf(rows: Whole['rows']): Generator<readonly Stored[]> {
	for (const row of rows) yield ALL_COLUMNS.map(({ name }) => row[name]);
}

function* jsonLines(rows: Whole['rows']): Generator<string> {
	for (const part of inParts(rows)) yield part.map((row) => `${JSON.stringify(row)}\n`).join('');
}

async function parquet(folder: string, { rows }: Whole): Promise<Uint8Array> {
	const path = join(folder, 'all.parquet');
	await writeParquet(path, {
		name: 'figures',
		columns: ALL_COLUMNS.map(({ name, type }) => [name, PARQUET_TYPES[type]] as const),
		rows: cellsOf(rows)
	});
	return readFile(path);
}

/**
 * The downloads of the whole: workbook, JSON lines, Parquet, dictionary, data package, all from the rows of the CSV.
 * There is no workbook above `MOST_IN_WORKBOOK` rows.
 */
export const bulk: Bulk = {
	// Everything these files hold beside rows and version, and so whatever a change of this program changes in them.
	describes: (dataset) => {
		const nothing = { path: '', bytes: 0, sha256: '', rows: 0 };
		const counts = {
			counts: { reports: 0, organs: 0, figures: 0, provinces: 0, addressed: 0 },
			newest: null
		};
		const whole = { dataset, version: '', rows: [], all: nothing, counts };
		return JSON.stringify([dictionary(), datapackage(whole, []), sheetsOf(whole)]);
	},

	write: async (writer: Writer, whole: Whole) => {
		const { rows } = whole;
		const files: BulkFile[] = [];
		const add = async (
			format: BulkFormat,
			path: string,
			content: string | Uint8Array | Generator<string>,
			count: number | null
		) => {
			const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
			files.push({ ...(await writer.writeParts(path, parts)), format, rows: count });
		};

		if (rows.length <= MOST_IN_WORKBOOK)
			await add('xlsx', 'all.xlsx', workbook(sheetsOf(whole)), rows.length);
		await add('jsonl', 'all.jsonl', jsonLines(rows), rows.length);
		await add('parquet', 'all.parquet', await parquet(writer.folder, whole), rows.length);
		await add('dictionary_csv', 'dictionary.csv', dictionaryCsv(), dictionary().length);
		await add('dictionary_json', 'dictionary.json', dictionaryJson(), dictionary().length);
		await add(
			'datapackage',
			'datapackage.json',
			`${JSON.stringify(datapackage(whole, files), null, '\t')}\n`,
			null
		);
		return files;
	}
};
