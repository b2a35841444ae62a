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
import { pdfOf, PLAIN_PDF, type PdfStyle } from '../../src/lib/read/testing/pdfLayout';
import { rtfOf } from '../../src/lib/read/testing/rtfLayout';
import { flatWord, word2003 } from '../../src/lib/read/testing/wordLayout';
import { encode } from './formats/charset';
import type { Expected, GroundDocument, Truth } from './report';

/** Complete reports in the formats that other programs keep: pages in one file, OpenDocument, XML of Office, rich text, OFD, saved sheets. */

/** Of the organ in the invented divisions. */
const CODE = '990101101';

const pageOf = (report: CompleteReport): string => htmlLines(report, PLAIN_PAGE).join('\n');

type LayOut = (report: CompleteReport) => Uint8Array;

const LAY_OUT: Readonly<Record<string, LayOut>> = {
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

const anyReport = fc.constantFrom(...FORM_VERSIONS).chain(completeReport);

const sampled = (count: number, seed: number): CompleteReport[] =>
	fc.sample(anyReport, { seed, numRuns: count });

const document = (name: string, layOut: LayOut, report: CompleteReport, i: number): GroundDocument => ({
	name: `${i}.${name}`,
	bytes: layOut(report),
	truths: [truthOf(report)]
});

const documents = (name: string, layOut: LayOut, count: number, seed: number): GroundDocument[] =>
	sampled(count, seed).map((report, i) => document(name, layOut, report, i));

function layOutOf(format: string): LayOut {
	const layOut = LAY_OUT[format];
	if (!layOut) throw new Error(`no layout of ${format}`);
	return layOut;
}

/** So many reports in a format; the same seed gives the same bytes. */
export const otherDocuments = (format: string, count: number, seed = 7): GroundDocument[] =>
	documents(format, layOutOf(format), count, seed);

/** One of them, without the others. */
export function otherDocument(
	format: string,
	count: number,
	i: number,
	seed = 7
): GroundDocument | undefined {
	const report = sampled(count, seed)[i];
	return report && document(format, layOutOf(format), report, i);
}

const UNRULED: PdfStyle = { ...PLAIN_PDF, ruled: false, padding: 5, foot: (page) => `第 ${page} 页` };

/** Ways in which offices set the tables of a pdf. */
const PDF_STYLES: Readonly<Record<string, PdfStyle>> = {
	'heads printed again': { ...PLAIN_PDF, repeated: true, foot: (page) => `${page}` },
	'no lines, figures at the right': { ...UNRULED, figures: 'right' },
	'no lines, all in the middle': { ...UNRULED, texts: 'middle', figures: 'middle' },
	'no lines, tops level': { ...UNRULED, level: 'top' },
	'no lines, from side to side': { ...UNRULED, texts: 'both', figures: 'both' }
};

export const PDF_SETTINGS: readonly string[] = Object.keys(PDF_STYLES);

/** So many reports as pdfs set in a way, their tables broken over pages at any row. */
export function pdfDocuments(setting: string, count: number, seed = 7): GroundDocument[] {
	const style = PDF_STYLES[setting] ?? PLAIN_PDF;
	return documents(
		'pdf',
		(report) => pdfOf([report], { ...style, above: (report.items * 7) % 500 }),
		count,
		seed
	);
}
