import { strFromU8, strToU8, zipSync, type ZippableFile } from 'fflate';
import { readDecisions, writeDecisions } from '../../audit/decisionsFile';
import type { Decision, Decisions } from '../../audit/decisions';
import { FIGURES_FILE, REPORTS_FILE } from '../../report/csv/columns';
import { guardedLines, UTF8_MARK } from '../../report/csv/guard';
import { writeReports } from '../../report/csv/write';
import { originalOf, originalPath, type Original } from '../original';
import { ownReports, reportOf } from '../reports';
import type { StoredReport } from '../storedReport';
import { jsonOfStored, storedFromJson } from '../storedJson';
import { allIn, type Packed } from './packed';
import {
	FORMAT,
	MANIFEST_FILE,
	manifestFrom,
	ORIGINALS_FOLDER,
	partOf,
	VERSION,
	type Damage,
	type OriginalPart,
	type Part
} from './manifest';

/**
 * What an office hands over to another machine: one archive. Its CSV files are a folder as `lens site` and `lens build --data` take it;
 * beside them lies everything kept, without loss. The office's own file: the prose of its reports is in it, for the rules about text.
 */

export const KEPT_FILE = 'kept.json';
export const DECISIONS_FILE = 'decisions.json';
export const ROSTER_FILE = 'roster.csv';
const PARTS = [REPORTS_FILE, FIGURES_FILE, ROSTER_FILE, DECISIONS_FILE, KEPT_FILE];
/** Reports of a county over many years, and more; a file with more is not ours. */
const MOST_REPORTS = 20_000;

export interface Handover {
	readonly stored: readonly StoredReport[];
	readonly decisions: readonly Decision[];
	/** What the office typed once: the roster, the heads of its letters; whatever else its program kept, as it kept it. */
	readonly settings: Readonly<Record<string, unknown>>;
	/** What of it is damaged or missing, and was not taken. */
	readonly damaged: readonly Damage[];
	/** What was kept is lost, and the CSV beside it is whole: the reports can be had from there. */
	readonly hasOnlyCsv: boolean;
	/** Keys of the documents in it. */
	readonly originals: readonly string[];
	/** One of them as it came; what is wrong with it. */
	readonly original: (key: string) => Promise<Original | Damage>;
}

/** Where each document stands in the archive: as it was dropped, no two at one place on any system. */
function placesOf(stored: readonly StoredReport[]): ReadonlyMap<string, string> {
	const places = new Map<string, string>();
	const taken = new Set<string>();
	for (const each of stored) {
		const key = originalOf(each);
		if (key === null || places.has(key)) continue;
		const path = originalPath(each.file);
		let place = path;
		for (let i = 2; taken.has(place.toLowerCase()); i++) place = `${i}/${path}`;
		taken.add(place.toLowerCase());
		places.set(key, `${ORIGINALS_FOLDER}/${place}`);
	}
	return places;
}

/** The documents as parts of the archive, each with the reports read from it. */
function originalParts(
	stored: readonly StoredReport[],
	originals: readonly Original[]
): readonly (readonly [OriginalPart, Uint8Array])[] {
	const places = placesOf(stored);
	const { byKey, leftOut } = ownReports(stored);
	return originals.flatMap(({ key, bytes }) => {
		const path = places.get(key);
		if (path === undefined) return [];
		const reports = stored
			.filter((each) => originalOf(each) === key)
			.map((each) => {
				const report = byKey.get(each.key) ?? reportOf(each);
				const why = leftOut.get(each.key);
				return {
					id: typeof report === 'string' ? null : report.id,
					...(why === undefined ? {} : { leftOut: why })
				};
			});
		return [[{ ...partOf(path, bytes), reports }, bytes] as const];
	});
}

/** Documents are packed as they are: most are archives themselves, and the size is what was said of it. */
const asItIs = (bytes: Uint8Array): ZippableFile => [bytes, { level: 0 }];

/** The archive. `roster`: names of those who must report; `originals`: documents that go with their reports. */
export function writeHandover(
	stored: readonly StoredReport[],
	decisions: Decisions,
	{
		settings,
		roster,
		originals = []
	}: {
		readonly settings: Handover['settings'];
		readonly roster: readonly string[];
		readonly originals?: readonly Original[];
	}
): Uint8Array<ArrayBuffer> {
	const { reportsCsv, figuresCsv } = writeReports(ownReports(stored).reports);
	const kept = { format: FORMAT, version: VERSION, settings, reports: stored.map(jsonOfStored) };
	const parts: Readonly<Record<string, Uint8Array>> = {
		[REPORTS_FILE]: strToU8(reportsCsv),
		[FIGURES_FILE]: strToU8(figuresCsv),
		...(roster.length > 0
			? {
					[ROSTER_FILE]: strToU8(
						UTF8_MARK + guardedLines([['单位名称'], ...roster.map((name) => [name])], '\r\n')
					)
				}
			: {}),
		[DECISIONS_FILE]: strToU8(writeDecisions(decisions)),
		[KEPT_FILE]: strToU8(JSON.stringify(kept))
	};
	const documents = originalParts(stored, originals);
	const manifest = {
		format: FORMAT,
		version: VERSION,
		parts: Object.entries(parts).map(([path, bytes]) => partOf(path, bytes)),
		originals: documents.map(([part]) => part)
	};
	return zipSync({
		...parts,
		[MANIFEST_FILE]: strToU8(JSON.stringify(manifest, null, '\t')),
		...Object.fromEntries(documents.map(([{ path }, bytes]) => [path, asItIs(bytes)]))
	});
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
	try {
		const told: unknown = JSON.parse(strFromU8(bytes));
		return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}

/** What was kept, out of its JSON; a report that is damaged is named, and loses nothing else. */
function readKept(bytes: Uint8Array): Pick<Handover, 'stored' | 'settings' | 'damaged'> | 'newer' | null {
	const kept = parsed(bytes);
	if (kept?.['format'] !== FORMAT) return null;
	const { version, reports, settings } = kept;
	if (typeof version !== 'number' || version > VERSION) return 'newer';
	if (!Array.isArray(reports) || reports.length > MOST_REPORTS) return null;
	const stored = reports.map(storedFromJson);
	const damaged = stored.flatMap((one, i): readonly Damage[] => {
		if (one !== null) return [];
		const told = (reports[i] as { file?: unknown } | null)?.file;
		const file = typeof told === 'string' ? told : null;
		return [{ path: KEPT_FILE, found: 'unreadable', expected: null, report: { at: i + 1, file } }];
	});
	const isSettings = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
	return {
		stored: stored.filter((each) => each !== null),
		settings: isSettings ? (settings as Record<string, unknown>) : {},
		damaged
	};
}

/** The reports of a part that says what was kept; null of anything else. */
export function keptIn(bytes: Uint8Array): readonly StoredReport[] | null {
	const kept = readKept(bytes);
	return kept === null || kept === 'newer' ? null : kept.stored;
}

const lost = (path: string, expected: Part | null): Damage => ({ path, found: 'unreadable', expected });

/**
 * What an archive hands over. Null: it is another archive. `newer`: a later version of this program wrote it. What is damaged is named and
 * not taken, and loses nothing else.
 */
export async function readHandover(packed: Packed): Promise<Handover | 'newer' | null> {
	if (![KEPT_FILE, MANIFEST_FILE].some((path) => packed.paths.includes(path))) return null;
	const manifestBytes = await packed.bytes(MANIFEST_FILE);
	const manifest = manifestBytes && manifestFrom(strFromU8(manifestBytes));
	if (manifest === 'newer') return 'newer';
	const unproven = manifest === null && packed.paths.includes(MANIFEST_FILE);
	const { whole, damaged } = await allIn(packed, manifest?.parts ?? null, PARTS);
	const expected = (path: string) => manifest?.parts.find((part) => part.path === path) ?? null;

	const keptBytes = whole.get(KEPT_FILE);
	const kept = keptBytes && readKept(keptBytes);
	if (kept === 'newer') return 'newer';
	// Without either nothing says that it is ours, unless it is damaged.
	if (!kept && manifest === null && (keptBytes || !packed.paths.includes(KEPT_FILE))) return null;
	const decisionBytes = whole.get(DECISIONS_FILE);
	const decided = decisionBytes ? readDecisions(strFromU8(decisionBytes)) : { decisions: [], refused: 0 };
	if (decided === 'newer') return 'newer';
	const originals = new Map(manifest?.originals.map((part) => [part.digest, part]));
	return {
		stored: kept?.stored ?? [],
		settings: kept?.settings ?? {},
		decisions: decided?.decisions ?? [],
		damaged: [
			...(unproven ? [lost(MANIFEST_FILE, null)] : []),
			...damaged,
			...(kept?.damaged ?? []),
			...(keptBytes && !kept ? [lost(KEPT_FILE, expected(KEPT_FILE))] : []),
			...(decided === null ? [lost(DECISIONS_FILE, expected(DECISIONS_FILE))] : []),
			...(decided && decided.refused > 0 ? [{ ...lost(DECISIONS_FILE, null), entries: decided.refused }] : [])
		],
		hasOnlyCsv: !kept && [REPORTS_FILE, FIGURES_FILE].every((path) => whole.has(path)),
		originals: [...originals.keys()],
		original: async (key) => {
			const part = originals.get(key);
			if (!part) return { path: ORIGINALS_FOLDER, found: 'missing', expected: null };
			const { whole: found, damaged: wrong } = await allIn(packed, [part]);
			const bytes = found.get(part.path);
			return bytes ? { key, bytes } : (wrong[0] ?? lost(part.path, part));
		}
	};
}
