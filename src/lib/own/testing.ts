import type { ReadReport } from '../read/read';
import type { Figure } from '../report/figure';
import { storedFrom, type StoredReport } from './storedReport';

/** Reports as a machine keeps them, for tests. */

export const printed = (value: number): Figure => ({
	state: 'reported',
	value,
	raw: String(value),
	place: { table: 'requests' }
});

/** What is read of an invented town. */
const TOWN: ReadReport = {
	organ: '示例镇人民政府',
	kind: 'town',
	areaCode: '990101101',
	path: ['示例省', '示例市', '示例县'],
	year: 2022,
	form: '2021',
	figures: new Map([['granted__total', printed(3)]])
};

/** A document just read; one with other contents for every name. */
export function storedDocument(file: string, part: Partial<ReadReport> = {}): StoredReport {
	const [one] = storedFrom({ file, reports: [{ ...TOWN, ...part }], problems: [] }, file, 1);
	if (!one) throw new Error('a document without a report');
	return one;
}
