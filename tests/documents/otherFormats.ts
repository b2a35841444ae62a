import fc from 'fast-check';
import { FORM_VERSIONS } from '../../src/lib/form/field';
import { completeReport, type CompleteReport } from '../../src/lib/read/testing/complete';
import { PLAIN_SHEET, SHEET_COLUMNS, savedSheet } from '../../src/lib/read/testing/csvLayout';
import { excel2003 } from '../../src/lib/read/testing/excel2003Layout';
import { htmlLines, PLAIN_PAGE } from '../../src/lib/read/testing/htmlLayout';
import { ORGAN } from '../../src/lib/read/testing/laidOut';
import { mailOf } from '../../src/lib/read/testing/mailLayout';
import { odfOf } from '../../src/lib/read/testing/odfLayout';
import { ofdOf } from '../../src/lib/read/testing/ofdLayout';
import { rtfOf } from '../../src/lib/read/testing/rtfLayout';
import { flatWord, word2003 } from '../../src/lib/read/testing/wordLayout';
import { encode } from './formats/charset';
import type { Expected, GroundDocument, Truth } from './report';

/** Complete reports in the formats that other programs keep: pages in one file, OpenDocument, XML of Office, rich text, OFD, saved sheets. */

/** Of the organ in the invented divisions. */
const CODE = '990101101';

const pageOf = (report: CompleteReport): string => htmlLines(report, PLAIN_PAGE).join('\n');

const LAY_OUT: Readonly<Record<string, (report: CompleteReport) => Uint8Array>> = {
	mht: (report) => mailOf({ html: pageOf(report) }),
	odt: (report) => odfOf(report, { kind: 'text' }),
	fodt: (report) => odfOf(report, { kind: 'text', flat: true }),
	ods: (report) => odfOf(report, { kind: 'spreadsheet' }),
	fods: (report) => odfOf(report, { kind: 'spreadsheet', flat: true }),
	rtf: (report) => rtfOf(report, 'gbk'),
	ofd: ofdOf,
	'excel.xml': (report) => excel2003(report),
	'word.xml': word2003,
	'flat.xml': flatWord,
	'merged.csv': (report) =>
		encode(
			savedSheet(report, { ...PLAIN_SHEET, columns: SHEET_COLUMNS['as wide as table 四'] ?? [] }),
			'gbk'
		),
	'merged.tsv': (report) =>
		encode(savedSheet(report, { ...PLAIN_SHEET, delimiter: '\t', broken: true }), 'utf-16le')
};

export const OTHER_FORMATS: readonly string[] = Object.keys(LAY_OUT);

function truthOf({ form, year, printed, items }: CompleteReport): Truth {
	const stated = (value: number): Expected => ({ value, state: 'reported' });
	const cells = [...printed].map(([id, text]) => [id, stated(Number(text))] as const);
	const figures = { ...Object.fromEntries<Expected>(cells), items_disclosed: stated(items) };
	return { organ: ORGAN, code: CODE, year, form, figures };
}

/** So many reports in a format; the same seed gives the same bytes. */
export function otherDocuments(format: string, count: number, seed = 7): GroundDocument[] {
	const layOut = LAY_OUT[format];
	if (!layOut) throw new Error(`no layout of ${format}`);
	const any = fc.constantFrom(...FORM_VERSIONS).chain(completeReport);
	return fc.sample(any, { seed, numRuns: count }).map((report, i): GroundDocument => ({
		name: `${i}.${format}`,
		bytes: layOut(report),
		truths: [truthOf(report)]
	}));
}
