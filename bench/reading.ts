import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { dice } from '../src/cli/demonstration/dice';
import type { Divisions } from '../src/lib/report/divisions';
import { damaged } from '../tests/documents/damage';
import { fictionalReport } from '../tests/documents/fictional';
import { keptDocuments } from '../tests/documents/fixtures';
import { pdfFile } from '../tests/documents/formats/pdf';
import {
	damagedDocument,
	documentOf,
	GROUND_FORMATS,
	inventedFor,
	isPrintable
} from '../tests/documents/ground';
import { tried, type Verdict } from '../tests/documents/judge';
import { manuscriptOf, type Manuscript } from '../tests/documents/manuscript';
import { OTHER_FORMATS, otherDocuments, PDF_SETTINGS, pdfDocuments } from '../tests/documents/otherFormats';
import { INVENTED_PLACES } from '../tests/documents/places';
import { publishedReports, type Published } from '../tests/documents/published';
import type { GroundDocument, GroundReport } from '../tests/documents/report';
import { launch } from './browser';

/** Reads back what the proving ground lays out, and counts figures by format. */

/** Documents of one format and kind; made one at a time, so that they need not all be held. */
interface Lot {
	readonly name: string;
	readonly divisions: Divisions;
	readonly documents: Iterable<GroundDocument> | AsyncIterable<GroundDocument>;
}

/** Layouts tried of each complete published report, and numbers of invented, partly known and damaged ones. */
const LAYOUTS = 8;
const INVENTED = 100;
const PARTIAL = 60;
const DAMAGED = 300;
const PRINTED = 24;

const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Complete reports often, partly known ones once each. */
function* publishedIn(format: (typeof GROUND_FORMATS)[number], { complete, partial }: Published) {
	for (const report of complete)
		for (const i of times(LAYOUTS)) yield documentOf(report, format, `${report.id}-${i}`);
	// In text a cell that is not known leaves no trace, so a row known in part is not the row of any report.
	if (format === 'text') return;
	for (const report of partial.slice(0, PARTIAL)) yield documentOf(report, format);
}

function* inventedIn(format: (typeof GROUND_FORMATS)[number]) {
	for (const i of times(INVENTED)) {
		const report = inventedFor(format, `${format}-${i}`);
		if (format !== 'text' || isPrintable(report)) yield documentOf(report, format);
	}
}

function* damagedIn(format: Exclude<(typeof GROUND_FORMATS)[number], 'text'>) {
	for (const i of times(DAMAGED)) yield damagedDocument(inventedFor(format, `${format}-d${i}`), format);
}

async function* printed(
	reports: readonly GroundReport[],
	browser: Browser,
	hurt: (whole: Manuscript, id: string) => Manuscript = (whole) => whole
): AsyncGenerator<GroundDocument> {
	for (const report of reports) {
		const manuscript = hurt(manuscriptOf(report, dice(`manuscript pdf ${report.id}`)), report.id);
		const bytes = await pdfFile(manuscript, report.id, browser);
		yield { name: `${report.id}.pdf`, bytes, truths: [manuscript.truth] };
	}
}

function lots(published: Published, browser: Browser): Lot[] {
	const { divisions } = published;
	const invented = times(PRINTED).map((i) => fictionalReport(`pdf-b${i}`));
	const toHurt = times(PRINTED).map((i) => fictionalReport(`pdf-d${i}`));
	const hurt = (whole: Manuscript, id: string) => damaged(whole, 'loose', dice(`damage ${id}`));
	return [
		...GROUND_FORMATS.flatMap((format): Lot[] => [
			{ name: `${format}, published figures`, divisions, documents: publishedIn(format, published) },
			{ name: `${format}, invented`, divisions: INVENTED_PLACES, documents: inventedIn(format) },
			...(format === 'text'
				? []
				: [{ name: `${format}, damaged`, divisions: INVENTED_PLACES, documents: damagedIn(format) }])
		]),
		...OTHER_FORMATS.map((format): Lot => ({
			name: `${format}, invented`,
			divisions: INVENTED_PLACES,
			documents: otherDocuments(format, INVENTED)
		})),
		{ name: 'pdf, published figures', divisions, documents: printed(published.complete, browser) },
		{ name: 'pdf, invented', divisions: INVENTED_PLACES, documents: printed(invented, browser) },
		{
			name: 'pdf, damaged',
			divisions: INVENTED_PLACES,
			documents: printed(toHurt, browser, hurt)
		},
		...PDF_SETTINGS.map((setting): Lot => ({
			name: `pdf, ${setting}`,
			divisions: INVENTED_PLACES,
			documents: pdfDocuments(setting, PRINTED)
		})),
		{ name: 'doc, invented', divisions: INVENTED_PLACES, documents: keptDocuments('doc') }
	];
}

const HEAD = [
	'documents',
	'count',
	'figures',
	'right',
	'excused',
	'missed',
	'wrong',
	'misnamed',
	'misstated',
	'crashed',
	'processor ms each'
];
const FAULTS = ['missed', 'wrong', 'misnamed', 'misstated', 'crashed'] as const;

function line(name: string, verdicts: readonly Verdict[]): string {
	const sum = (of: (verdict: Verdict) => number) =>
		verdicts.reduce((total, verdict) => total + of(verdict), 0);
	const found = FAULTS.map((fault) =>
		sum(({ findings }) => findings.filter((f) => f.fault === fault).length)
	);
	const ms = sum((verdict) => verdict.ms) / Math.max(1, verdicts.length);
	const counts = (['figures', 'right', 'excused'] as const).map((key) => sum((verdict) => verdict[key]));
	return `| ${[name, verdicts.length, ...counts, ...found, ms.toFixed(1)].join(' | ')} |`;
}

/** Keeps a document that was not read as printed, with what was found. */
function kept(folder: string, { name, bytes }: GroundDocument, { findings }: Verdict): void {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, name), bytes);
	writeFileSync(join(folder, `${name}.findings.json`), JSON.stringify(findings, null, '\t'));
}

/**
 * One line for each format and kind of document. `keep`: a folder for every document with a figure wrong or missed.
 * Damaged documents have no figures that must be read, only numbers that must not be wrong.
 */
export async function readingTable(keep: string | null, say: (what: string) => void): Promise<string> {
	const browser = await launch();
	try {
		const lines = [];
		for (const { name, divisions, documents } of lots(await publishedReports(), browser)) {
			say(`reading ${name}`);
			const verdicts = [];
			for await (const document of documents) {
				const verdict = await tried(document, divisions);
				verdicts.push(verdict);
				const told = verdict.findings.some(({ fault }) => fault !== 'misstated');
				if (keep !== null && told) kept(join(keep, name.replaceAll(/\W+/g, '-')), document, verdict);
			}
			lines.push(line(name, verdicts));
		}
		const rule = HEAD.map((_, i) => (i === 0 ? '---' : '--:'));
		return [`| ${HEAD.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines].join('\n');
	} finally {
		await browser.close();
	}
}
