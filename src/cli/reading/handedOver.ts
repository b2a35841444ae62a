import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Language } from '../../lib/form/words';
import { DECISIONS_FILE, KEPT_FILE, keptIn, ROSTER_FILE } from '../../lib/own/handover/handover';
import {
	damageOf,
	MANIFEST_FILE,
	manifestFrom,
	type Damage,
	type Manifest,
	type OriginalPart
} from '../../lib/own/handover/manifest';
import { ownReports, ownTexts } from '../../lib/own/reports';
import { FIGURES_FILE, REPORTS_FILE } from '../../lib/report/csv/columns';
import type { ReportText } from '../../lib/report/text';
import { damageTexts } from '../../lib/text/handover';
import { LEFT_OUT } from '../../lib/text/readings';
import { Complaint } from '../complaint';

/** A folder to which an archive was unpacked that a browser handed over: its parts, and the documents that need not be read again. */

/** Parts that are listed or are no documents, and never read as one. */
const ARCHIVE_PARTS: readonly string[] = [
	REPORTS_FILE,
	FIGURES_FILE,
	ROSTER_FILE,
	DECISIONS_FILE,
	KEPT_FILE,
	MANIFEST_FILE
];

/** Parts that a site is made of; the others are only of use to a browser. */
const LISTED = [REPORTS_FILE, FIGURES_FILE, ROSTER_FILE];

/** What the archive in a folder says of itself; null where none was unpacked there. Throws a Complaint where it cannot be told. */
export async function manifestIn(folder: string): Promise<Manifest | null> {
	const path = join(folder, MANIFEST_FILE);
	if (!existsSync(path)) return null;
	const text = await readFile(path, 'utf8').catch(() => '');
	const manifest = manifestFrom(text);
	if (manifest === 'newer')
		throw new Complaint(`${path}: a later version of this program wrote it; update this one`);
	if (manifest === null)
		throw new Complaint(
			`${path}: expected what an archive says of its parts, found something else; unpack the archive again, or delete this file: nothing is then known to be whole`
		);
	return manifest;
}

async function damageIn(
	folder: string,
	{ path, ...part }: Manifest['parts'][number]
): Promise<Damage | null> {
	const expected = { path, ...part };
	const bytes = await readFile(join(folder, path)).catch(() => null);
	return bytes ? damageOf(path, bytes, expected) : { path, found: 'missing', expected };
}

/**
 * Throws a Complaint with a line for each part of an archive that a site is made of and that is not as it was handed over. `edited`: they were
 * changed on purpose, which is said.
 */
export async function ensureHandedOver(
	folder: string,
	manifest: Manifest,
	edited: boolean,
	language: Language
): Promise<void> {
	const parts = manifest.parts.filter(({ path }) => LISTED.includes(path));
	const damaged = (await Promise.all(parts.map((part) => damageIn(folder, part)))).filter(
		(damage) => damage !== null
	);
	if (damaged.length === 0) return;
	const lines = damageTexts(damaged, language).map((line) => join(folder, line));
	if (!edited) throw new Complaint([...lines, UNWHOLE[language]].join('\n'));
	for (const line of [...lines, EDITED[language]]) console.error(line);
}

const UNWHOLE: Readonly<Record<Language, string>> = {
	zh: '与交接包导出时不同，没有采用。请重新解压；是有意改的，请加 --edited',
	en: 'not as it was handed over, and not taken; unpack the archive again, or say --edited where it was changed on purpose'
};
const EDITED: Readonly<Record<Language, string>> = {
	zh: '与交接包导出时不同，按 --edited 照现在的采用',
	en: 'not as it was handed over; taken as it stands, because of --edited'
};

/** The prose of what the archive handed over, by id of the report, for the rules about text; none where it is not as it was packed, which is said. */
export async function textsHandedOver(
	folder: string,
	manifest: Manifest,
	language: Language
): Promise<ReadonlyMap<string, ReportText>> {
	const part = manifest.parts.find(({ path }) => path === KEPT_FILE);
	if (!part) return new Map();
	const damage = await damageIn(folder, part);
	const stored = damage ? null : keptIn(await readFile(join(folder, KEPT_FILE)));
	if (stored) return ownTexts(stored, ownReports(stored));
	const wrong = damage ?? ({ path: KEPT_FILE, found: 'unreadable', expected: part } as const);
	for (const line of damageTexts([wrong], language)) console.error(join(folder, line));
	console.error(
		language === 'zh'
			? '其中的正文没有采用，用到正文的规则不核对这些报告'
			: 'the prose in it is not taken: rules about text say nothing of these reports'
	);
	return new Map();
}

/** Files of a folder that are to be read; how many documents of it the archive's CSV has already, and how many it leaves out. */
interface Unread {
	readonly files: readonly string[];
	readonly listed: number;
	readonly leftOut: number;
}

/**
 * Takes out what an archive brought: its parts, and the documents that are as it packed them, since all that is said of them stands in its CSV.
 * Of one that the CSV leaves out that is said; one that is another now is a document like any other.
 */
export async function withoutHandedOver(
	folder: string,
	manifest: Manifest,
	files: readonly string[],
	language: Language
): Promise<Unread> {
	const packed = new Map(manifest.originals.map((part) => [part.path, part]));
	const left: string[] = [];
	let [listed, leftOut] = [0, 0];
	for (const file of files) {
		const path = relative(folder, file).split(sep).join('/');
		const part = packed.get(path);
		if (ARCHIVE_PARTS.includes(path)) continue;
		if (part === undefined) left.push(file);
		else if (await damageIn(folder, part)) {
			left.push(file);
			console.error(changedText(join(folder, path), language));
		} else {
			if (part.reports.some((report) => report.leftOut === undefined)) listed += 1;
			else leftOut += 1;
			for (const line of leftOutTexts(part, language)) console.error(join(folder, line));
		}
	}
	return { files: left, listed, leftOut };
}

const changedText = (path: string, language: Language): string =>
	language === 'zh'
		? `${path}：与导出时不同，作为文档重新读取`
		: `${path}: not as it was handed over, and read as any document`;

const leftOutTexts = ({ path, reports }: OriginalPart, language: Language): readonly string[] =>
	reports.flatMap(({ leftOut }) =>
		leftOut === undefined
			? []
			: [
					language === 'zh'
						? `${path}：没有进入交接包的 ${REPORTS_FILE}：${LEFT_OUT[leftOut].zh}`
						: `${path}: not in the ${REPORTS_FILE} that was handed over: ${LEFT_OUT[leftOut].en}`
				]
	);
