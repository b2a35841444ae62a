import type { BulkFormat, FiledCatalog } from '../../data/catalog';

/** A file of the whole as a page offers it. */
export interface Offered {
	readonly format: BulkFormat | 'csv' | 'duckdb';
	/** Address relative to the data set's folder; its own name, by which package and examples know it. */
	readonly path: string;
	readonly name: string;
	readonly bytes: number;
	readonly rows: number | null;
}

/** Formats that hold rows, before what describes them. */
const ORDER: readonly Offered['format'][] = [
	'csv',
	'xlsx',
	'jsonl',
	'parquet',
	'duckdb',
	'dictionary_csv',
	'dictionary_json',
	'datapackage'
];

/** Every file of the whole a data set has, in the order of reading. */
export function offeredFiles({ all, bulk, database }: FiledCatalog): readonly Offered[] {
	const files = [
		...(all ? [{ ...all, format: 'csv' as const }] : []),
		{ ...database, format: 'duckdb' as const, rows: null },
		...bulk
	];
	return files
		.map(({ format, path, bytes, rows }) => ({ format, path, name: path.replace(/^.*\//, ''), bytes, rows }))
		.toSorted((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format));
}
