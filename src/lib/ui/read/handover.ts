import { writeDecisions } from '$lib/audit/decisionsFile';
import type { Decision } from '$lib/audit/decisions';
import { officeFrom, OFFICE_FIELDS, type Office } from '$lib/letters/office';
import { readHandover, writeHandover, type Handover } from '$lib/own/handover/handover';
import { mergedStored, type Conflict, type Preferred } from '$lib/own/handover/merge';
import { columnsFrom } from '$lib/view/league';
import { book } from '../audit/decisions.svelte';
import { officeBook } from '../letters/office.svelte';
import { askOwn } from '../own/ask';
import { keptRoster, ROSTER_STORE } from '../own/rosterStore';
import type { ReadingSession } from './readingSession.svelte';

/** Bytes of an archive that is looked into. */
const LARGEST = 64 * 1024 * 1024;

/** What a machine keeps, as one archive to hand over. */
export async function handoverFile(session: ReadingSession): Promise<Blob> {
	await Promise.all([book.open(), officeBook.open()]);
	const roster = await keptRoster();
	const names = roster?.organs.map(({ name }) => name) ?? [];
	const settings = {
		office: officeBook.office,
		...(officeBook.columns ? { league: officeBook.columns } : {}),
		...(roster
			? { roster: { county: roster.county.listed ? roster.county.code : roster.county.name, names } }
			: {})
	};
	const bytes = writeHandover(session.stored ?? [], book.all, { settings, roster: names });
	return new Blob([bytes], { type: 'application/zip' });
}

/** The archive a file is, where it hands something over; null where it is anything else. */
export async function handoverIn(file: File): Promise<Handover | 'newer' | 'damaged' | null> {
	if (!/\.zip$/i.test(file.name) || file.size > LARGEST) return null;
	const bytes = new Uint8Array(await file.arrayBuffer());
	return bytes[0] === 0x50 && bytes[1] === 0x4b ? readHandover(bytes) : null;
}

const decisionsFile = (decisions: readonly Decision[]): Blob =>
	new Blob([writeDecisions(new Map(decisions.map((each) => [each.key, each])))]);

/** The office's lines where this machine has none, or where the other is preferred. */
async function takeOffice(told: unknown, preferred: Preferred): Promise<void> {
	if (typeof told !== 'object' || told === null) return;
	const there: Office = officeFrom(told);
	await officeBook.open();
	for (const field of OFFICE_FIELDS)
		if (there[field] !== '' && (preferred === 'there' || officeBook.office[field] === ''))
			await officeBook.put(field, there[field]);
	const here = officeBook.office.numbers;
	await officeBook.giveNumbers(
		new Map(Object.entries(preferred === 'there' ? there.numbers : { ...there.numbers, ...here }))
	);
}

/** The columns of the league table where this machine chose none, or where the other's are preferred. */
async function takeColumns(told: unknown, preferred: Preferred): Promise<void> {
	if (!Array.isArray(told)) return;
	await officeBook.open();
	if (preferred === 'there' || officeBook.columns === null)
		await officeBook.putColumns(columnsFrom(told.map(String)));
}

/** The roster where this machine has none, or where the other is preferred. */
async function takeRoster(told: unknown, preferred: Preferred): Promise<void> {
	if (typeof told !== 'object' || told === null) return;
	const { county: called, names } = told as Readonly<Record<string, unknown>>;
	if (typeof called !== 'string' || !Array.isArray(names) || names.length === 0) return;
	if (preferred === 'here' && (await keptRoster())) return;
	const [county, other] = await askOwn('counties', { called });
	if (!county || other) return;
	const written = names.filter((name) => typeof name === 'string').join('\n');
	const roster = await askOwn('roster', { county, written });
	await ROSTER_STORE.store([{ key: 'roster', county, ...roster }]);
}

/** Takes over what an archive hands over, and gives where both machines say something else of one report. Rejects where it cannot be kept. */
export async function takeOver(
	{ stored, decisions, settings }: Handover,
	session: ReadingSession,
	preferred: Preferred
): Promise<readonly Conflict[]> {
	let conflicts: readonly Conflict[] = [];
	await session.take((kept) => {
		const merged = mergedStored(kept, stored, preferred);
		conflicts = merged.conflicts;
		return merged.reports;
	});
	await book.import(decisionsFile(decisions));
	await takeOffice(settings['office'], preferred);
	await takeColumns(settings['league'], preferred);
	await takeRoster(settings['roster'], preferred);
	return conflicts;
}
