import { dice } from '../../src/cli/demonstration/dice';
import { fictionalReport } from './fictional';
import { damaged, type Hold } from './damage';
import { csvFile } from './formats/csv';
import { docxFile } from './formats/docx';
import { htmlPage } from './formats/html';
import { workbook } from './formats/sheet';
import { LEGIBLE, textFile } from './formats/text';
import { manuscriptOf, type Manuscript } from './manuscript';
import { truthOf, type GroundDocument, type GroundReport } from './report';

/** The proving ground: any report as a document of any format. The same seed gives the same bytes. */

export type GroundFormat = 'html' | 'text' | 'csv' | 'docx' | 'xlsx' | 'xls';

type LayOut = (manuscript: Manuscript, seed: string) => Uint8Array;

const LAY_OUT: Readonly<Record<Exclude<GroundFormat, 'text'>, LayOut>> = {
	html: (manuscript, seed) => htmlPage(manuscript, seed).bytes,
	csv: csvFile,
	docx: docxFile,
	xlsx: (manuscript, seed) => workbook(manuscript, 'xlsx', seed),
	xls: (manuscript, seed) => workbook(manuscript, 'xls', seed)
};

const HOLDS: Readonly<Record<Exclude<GroundFormat, 'text'>, Hold>> = {
	html: 'loose',
	docx: 'loose',
	csv: 'fixed',
	xlsx: 'fixed',
	xls: 'fixed'
};

export const GROUND_FORMATS: readonly GroundFormat[] = ['html', 'text', 'csv', 'docx', 'xlsx', 'xls'];

/** Text keeps no blank cells apart: only reports with every cell printed are laid out so. */
export const isPrintable = ({ cells }: GroundReport): boolean =>
	[...cells.values()].every(({ text }) => text.trim() !== '');

function textDocument(report: GroundReport, name: string, seed: string): GroundDocument {
	const layout = dice(`text ${seed}`).pick(LEGIBLE.map((each) => [each, 1] as const));
	const items = report.items ?? 1;
	const stated = { ...report, items, received: null };
	return { name: `${name}-${layout}.txt`, bytes: textFile(stated, layout), truths: [truthOf(stated)] };
}

/** A report laid out in a format. */
export function documentOf(report: GroundReport, format: GroundFormat, seed = report.id): GroundDocument {
	const name = `${report.id}-${seed}`;
	if (format === 'text') return textDocument(report, name, seed);
	const manuscript = manuscriptOf(report, dice(`manuscript ${seed}`));
	return { name: `${name}.${format}`, bytes: LAY_OUT[format](manuscript, seed), truths: [manuscript.truth] };
}

/** The same with wounds; text is damaged by the reader's own tests. */
export function damagedDocument(
	report: GroundReport,
	format: Exclude<GroundFormat, 'text'>,
	seed = report.id
): GroundDocument {
	const manuscript = damaged(
		manuscriptOf(report, dice(`manuscript ${seed}`)),
		HOLDS[format],
		dice(`damage ${seed}`)
	);
	const name = `${report.id}-${seed}-damaged.${format}`;
	return { name, bytes: LAY_OUT[format](manuscript, seed), truths: [manuscript.truth] };
}

/** Several reports one after another in one file, as a county publishes those of its townships. */
export function collectedDocument(
	reports: readonly GroundReport[],
	format: Exclude<GroundFormat, 'text'>,
	seed: string
): GroundDocument {
	const manuscripts = reports.map((report) => manuscriptOf(report, dice(`manuscript ${report.id}`)));
	const [first, ...others] = manuscripts;
	if (!first) return { name: `${seed}.${format}`, bytes: new Uint8Array(), truths: [] };
	const whole = { ...first, blocks: [first, ...others].flatMap(({ blocks }) => blocks) };
	const truths = manuscripts.map(({ truth }) => truth);
	return { name: `${seed}.${format}`, bytes: LAY_OUT[format](whole, seed), truths };
}

/** An invented report that can be laid out in a format. */
export const inventedFor = (format: GroundFormat, seed: string): GroundReport =>
	fictionalReport(seed, format === 'text' ? { zeros: 'zeros' } : {});
