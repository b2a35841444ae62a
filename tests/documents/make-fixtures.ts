/**
 * Makes the documents that are kept as files: `npx tsx tests/documents/make-fixtures.ts`. Needs Chromium for pdf and
 * LibreOffice (`soffice`) for doc; nothing else in the project does.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { dice } from '../../src/cli/demonstration/dice';
import { CHROMIUM_FLAGS, findChromium } from '../find-chromium';
import { fictionalReport } from './fictional';
import { FIXTURES, keptTruth } from './fixtures';
import { docxFile } from './formats/docx';
import { pdfFile } from './formats/pdf';
import { handOf, manuscriptOf, type Manuscript } from './manuscript';
import type { Truth } from './report';

const PDFS = 4;
const DOCS = 8;

function manuscript(seed: string): Manuscript {
	const throws = dice(`manuscript ${seed}`);
	return manuscriptOf(fictionalReport(seed), throws, { ...handOf(throws), merged: false });
}

function keep(name: string, bytes: Uint8Array, truth: Truth): void {
	writeFileSync(new URL(name, FIXTURES), bytes);
	writeFileSync(new URL(`${name}.json`, FIXTURES), keptTruth(truth));
}

async function pdfs(): Promise<void> {
	const found = findChromium();
	const browser = await chromium.launch({
		args: [...CHROMIUM_FLAGS],
		...(found ? { executablePath: found.path } : {})
	});
	try {
		for (let i = 1; i <= PDFS; i++) {
			const written = manuscript(`pdf-${i}`);
			keep(`fictional-${i}.pdf`, await pdfFile(written, `pdf-${i}`, browser), written.truth);
		}
	} finally {
		await browser.close();
	}
}

function docs(): void {
	const folder = mkdtempSync(join(tmpdir(), 'documents-'));
	try {
		for (let i = 1; i <= DOCS; i++) {
			const written = manuscript(`doc-${i}`);
			const name = `fictional-${i}`;
			writeFileSync(join(folder, `${name}.docx`), docxFile(written, `doc-${i}`));
			execFileSync('soffice', [
				'--headless',
				'--convert-to',
				'doc:MS Word 97',
				'--outdir',
				folder,
				join(folder, `${name}.docx`)
			]);
			keep(`${name}.doc`, readFileSync(join(folder, `${name}.doc`)), written.truth);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}

mkdirSync(fileURLToPath(FIXTURES), { recursive: true });
await pdfs();
docs();
