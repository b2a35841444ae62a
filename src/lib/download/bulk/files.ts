import type { BulkFormat, Catalog } from '../../warehouse/catalog';

/** A file of the whole as a page offers it. */
export interface Offered {
	readonly format: BulkFormat | 'csv' | 'duckdb';
	/** Address relative to the data set's folder; name as it is saved, which says what is invented. */
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
export function offeredFiles({ all, bulk, database, fictional, version }: Catalog): readonly Offered[] {
	const files = [
		{ ...all, format: 'csv' as const },
		{ ...database, format: 'duckdb' as const, rows: null },
		...bulk
	];
	const saved = (path: string) => {
		const [stem = '', ...ending] = path.replace(/^.*\//, '').split('.');
		// The package names the files beside it, so it keeps its own name.
		if (stem === 'datapackage') return 'datapackage.json';
		const what = stem.startsWith('lens-') ? 'lens' : stem;
		return `${fictional ? '演示数据-' : ''}disclosure-lens-${what}-${version}.${ending.join('.')}`;
	};
	return files
		.map(({ format, path, bytes, rows }) => ({ format, path, bytes, rows, name: saved(path) }))
		.toSorted((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format));
}
