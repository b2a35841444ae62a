import { createHash } from 'node:crypto';
import type { BulkFile, Catalog } from '../data/catalog';
import { allRows, csvOf } from './figureLines';
import type { Bulk } from './bulk';
import type { Dataset } from '../data/dataset';
import type { Summary } from './summary';
import type { Writer } from './writer';

/** Figures up to which the whole is also offered as lines, one figure each: what a spreadsheet opens. */
const MOST_LINES = 1_048_575;

interface About {
	readonly version: string;
	readonly counts: Pick<Catalog, 'counts' | 'newest'>;
	readonly bulk?: Bulk;
}

interface Written {
	readonly all: Catalog['all'];
	readonly others: readonly BulkFile[];
}

/** The whole of a data set as lines: the hash of them but for the version that stands on each, and the writing of the files. */
interface Lines {
	readonly hash: string;
	write(writer: Writer, about: About): Promise<Written>;
}

const NO_LINES: Lines = {
	hash: '',
	write: () => Promise.resolve({ all: null, others: [] })
};

function hashOf(parts: Iterable<string>): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
}

/** Of a country there are a hundred million lines, some 20 GB: its whole is the database itself. */
export function wholeOf(dataset: Dataset, summary: Summary): Lines {
	if (summary.told > MOST_LINES) return NO_LINES;
	return {
		hash: hashOf(csvOf(allRows(dataset, ''))),
		async write(writer, { version, counts, bulk }) {
			const rows = allRows(dataset, version);
			const all = { ...(await writer.writeParts('all.csv', csvOf(rows))), rows: rows.length };
			const whole = { dataset, version, rows, all, counts };
			return { all, others: (await bulk?.write(writer, whole)) ?? [] };
		}
	};
}
