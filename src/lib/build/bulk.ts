import type { BulkFile, Catalog, DataFile } from '../data/catalog';
import type { AllRow } from './figureLineColumns';
import type { Dataset } from '../data/dataset';
import type { Writer } from './writer';

/** The whole of a data set, as its downloads are made from it. */
export interface Whole {
	readonly dataset: Dataset;
	readonly version: string;
	readonly rows: readonly AllRow[];
	readonly all: DataFile & { readonly rows: number };
	readonly counts: Pick<Catalog, 'counts' | 'newest'>;
}

/** What makes the downloads of the whole. Given from outside: formats and words stand above this folder. */
export interface Bulk {
	/** All that the files hold beside the rows and the version; it is part of the version. */
	readonly describes: (dataset: Dataset) => string;
	/** Writes the files; their paths are relative to the folder of the version. */
	readonly write: (writer: Writer, whole: Whole) => Promise<readonly BulkFile[]>;
}
