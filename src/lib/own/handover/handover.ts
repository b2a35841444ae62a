import { strFromU8, strToU8, zipSync } from 'fflate';
import { readDecisions, writeDecisions } from '../../audit/decisionsFile';
import type { Decision, Decisions } from '../../audit/decisions';
import { memberBytes, memberPaths } from '../../read/formats/members';
import { FIGURES_FILE, REPORTS_FILE } from '../../report/csv/columns';
import { writeReports } from '../../report/csv/write';
import { ownReports } from '../reports';
import type { StoredReport } from '../storedReport';
import { jsonOfStored, storedFromJson } from '../storedJson';

/**
 * What an office hands over to another machine: one archive. Its CSV files are a folder as `lens site` and `lens build --data` take it;
 * beside them lies everything kept, without loss. The office's own file: the prose of its reports is in it, for the rules about text.
 */

const FORMAT = 'disclosure-lens handover';
const VERSION = 1;

const KEPT_FILE = 'kept.json';
const DECISIONS_FILE = 'decisions.json';
const ROSTER_FILE = 'roster.csv';
/** Reports of a county over many years, and more; a file with more is not ours. */
const MOST_REPORTS = 20_000;

export interface Handover {
	readonly stored: readonly StoredReport[];
	readonly decisions: readonly Decision[];
	/** What the office typed once: the roster, the heads of its letters; whatever else its program kept, as it kept it. */
	readonly settings: Readonly<Record<string, unknown>>;
	/** Reports and decisions in it that are none. */
	readonly refused: number;
}

/** The archive. `roster`: names of those who must report. */
export function writeHandover(
	stored: readonly StoredReport[],
	decisions: Decisions,
	{ settings, roster }: { readonly settings: Handover['settings']; readonly roster: readonly string[] }
): Uint8Array<ArrayBuffer> {
	const { reportsCsv, figuresCsv } = writeReports(ownReports(stored).reports);
	const kept = { format: FORMAT, version: VERSION, settings, reports: stored.map(jsonOfStored) };
	return zipSync({
		[REPORTS_FILE]: strToU8(reportsCsv),
		[FIGURES_FILE]: strToU8(figuresCsv),
		...(roster.length > 0
			? { [ROSTER_FILE]: strToU8(`\uFEFF${['单位名称', ...roster].join('\r\n')}\r\n`) }
			: {}),
		[DECISIONS_FILE]: strToU8(writeDecisions(decisions)),
		[KEPT_FILE]: strToU8(JSON.stringify(kept))
	});
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
	try {
		const told: unknown = JSON.parse(text);
		return typeof told === 'object' && told !== null ? (told as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}

/**
 * What an archive hands over. Null: it is another archive. `newer`: a later version of this program wrote it; `damaged`: it cannot be unpacked, or
 * is larger than an archive may be. A report that is damaged is counted and loses nothing else.
 */
export function readHandover(bytes: Uint8Array): Handover | 'newer' | 'damaged' | null {
	try {
		const paths = memberPaths(bytes);
		if (!paths.includes(KEPT_FILE)) return null;
		const kept = parsed(strFromU8(memberBytes(bytes, KEPT_FILE)));
		if (kept?.['format'] !== FORMAT) return null;
		const { version, reports, settings } = kept;
		if (typeof version !== 'number' || version > VERSION) return 'newer';
		if (!Array.isArray(reports) || reports.length > MOST_REPORTS) return 'damaged';
		const stored = reports.map(storedFromJson);
		const decided = paths.includes(DECISIONS_FILE)
			? readDecisions(strFromU8(memberBytes(bytes, DECISIONS_FILE)))
			: { decisions: [], refused: 0 };
		if (decided === 'newer') return 'newer';
		return {
			stored: stored.filter((each) => each !== null),
			decisions: decided?.decisions ?? [],
			settings:
				typeof settings === 'object' && settings !== null && !Array.isArray(settings)
					? (settings as Record<string, unknown>)
					: {},
			refused: stored.filter((each) => each === null).length + (decided?.refused ?? 1)
		};
	} catch {
		return 'damaged';
	}
}
