import { describe, expect, it } from 'vitest';
import { dice } from '../../src/cli/demonstration/dice';
import { collectedDocument, damagedDocument, documentOf, GROUND_FORMATS, inventedFor } from './ground';
import { keptDocuments } from './fixtures';
import { tried, type Finding, type Verdict } from './judge';
import { isCutOff, mangled, woundsOf } from './mangle';
import { OTHER_FORMATS, otherDocuments, PDF_SETTINGS, pdfDocuments } from './otherFormats';
import { INVENTED_PLACES } from './places';
import type { GroundDocument } from './report';
import { unexcused } from './touched';

/** A small sample of what `npm run bench -- read` reads at large. */
const SAMPLE = Array.from({ length: 24 }, (_, i) => `sample-${i}`);
/**
 * Share of figures that may be missed. A csv file filled up with empty cells to one width does not tell a blank last cell from
 * one a doubled cell has pushed out: rows of zeros and blanks without a total are not placed there.
 */
const missable = (format: string): number => (format === 'csv' ? 0.03 : 0.01);

async function verdicts(documents: readonly GroundDocument[]): Promise<Verdict[]> {
	const all = [];
	for (const document of documents) all.push(await tried(document, INVENTED_PLACES));
	return all;
}

function expectGood(format: string, all: readonly Verdict[]): void {
	const findings = all.flatMap((verdict) => verdict.findings);
	const missed = findings.filter(({ fault }) => fault === 'missed');
	expect(findings.filter(({ fault }) => fault !== 'missed' && fault !== 'misstated')).toEqual([]);
	expect(missed.length).toBeLessThan(missable(format) * all.reduce((sum, { figures }) => sum + figures, 0));
}

/** What is read as another number than printed after each kind of damage to the bytes of a document, its own numbers apart. */
async function toldAfterDamage(whole: GroundDocument, seed: string): Promise<Finding[]> {
	const all: Finding[] = [];
	for (const wound of woundsOf(whole.bytes)) {
		const hurt = { ...whole, bytes: mangled(whole.bytes, wound, dice(`${seed} ${wound}`)) };
		const { findings } = await tried(hurt, INVENTED_PLACES);
		const told = findings.filter(({ fault }) => fault !== 'missed' && fault !== 'misstated');
		if (told.length > 0) all.push(...(isCutOff(wound) ? told : await unexcused(whole, hurt, told)));
	}
	return all;
}

describe.each(GROUND_FORMATS)('reports laid out as %s', (format) => {
	it('are read without a wrong figure, and hardly one missed', async () => {
		expectGood(format, await verdicts(SAMPLE.map((seed) => documentOf(inventedFor(format, seed), format))));
	});

	it('are read right or not at all when their bytes are damaged', async () => {
		for (const seed of SAMPLE)
			expect(await toldAfterDamage(documentOf(inventedFor(format, seed), format), seed)).toEqual([]);
	});

	// Text is damaged by the tests of the reader itself.
	if (format === 'text') return;

	it('are read right or not at all when damaged', async () => {
		const hurt = SAMPLE.map((seed) => damagedDocument(inventedFor(format, seed), format));
		expectGood(format, await verdicts(hurt));
	});

	it('are told apart when several stand in one file', async () => {
		const county = SAMPLE.map((seed) => inventedFor(format, seed)).filter(({ code }) =>
			code?.startsWith('990101')
		);
		const organs = new Map(county.map((report) => [report.organ, report]));
		expect(organs.size).toBeGreaterThan(1);
		expectGood(format, await verdicts([collectedDocument([...organs.values()], format, 'county')]));
	});
});

describe.each(OTHER_FORMATS)('reports laid out as %s', (format) => {
	it('are read without a wrong figure, and hardly one missed', async () => {
		expectGood(format, await verdicts(otherDocuments(format, 6)));
	});

	it('are read right or not at all when their bytes are damaged', async () => {
		for (const [i, whole] of otherDocuments(format, 6).entries()) {
			const told = await toldAfterDamage(whole, `other ${i}`);
			expect(told).toEqual([]);
		}
	});
});

describe.each(PDF_SETTINGS)('reports laid out as a pdf with %s', (setting) => {
	it('are read without a wrong figure, and hardly one missed', async () => {
		expectGood('pdf', await verdicts(pdfDocuments(setting, 6)));
	});
});

describe.each(['pdf'])('reports kept as %s', (extension) => {
	it('are read without a wrong figure, and hardly one missed', async () => {
		const documents = keptDocuments(extension);
		expect(documents.length).toBeGreaterThan(3);
		expectGood(extension, await verdicts(documents));
	});
});
