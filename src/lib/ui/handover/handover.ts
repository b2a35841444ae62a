import { writeHandover } from '$lib/own/handover/handover';
import { originalOf, originalSize, type Original } from '$lib/own/original';
import { book } from '../audit/decisions.svelte';
import { officeBook } from '../letters/office.svelte';
import { keptRoster } from '../own/rosterStore';
import { ORIGINAL_STORE } from '../read/originalStore';
import type { ReadingSession } from '../read/readingSession.svelte';

/** Of the documents an archive may hold, in bytes and number: what is written can be taken back. */
const MOST_BYTES = 192 * 1024 * 1024;
const MOST_ORIGINALS = 4_900;

/** The documents that could go with the reports. */
export interface OriginalsAtHand {
	readonly keys: readonly string[];
	readonly bytes: number;
	/** They are more than one archive may hold. */
	readonly isTooMuch: boolean;
}

/** Those of the reports kept, in their order. */
export function originalsAtHand({ stored, originals }: ReadingSession): OriginalsAtHand {
	const all = new Set((stored ?? []).flatMap((each) => originalOf(each) ?? []));
	const keys = [...all].filter((key) => originals.kept.has(key));
	const bytes = keys.reduce((sum, key) => sum + (originalSize(key) ?? 0), 0);
	return { keys, bytes, isTooMuch: bytes > MOST_BYTES || keys.length > MOST_ORIGINALS };
}

/** What a machine keeps, as one archive to hand over: of what is kept now, by whichever page. */
export async function handoverFile(session: ReadingSession, withOriginals: boolean): Promise<Blob> {
	const [roster] = await Promise.all([keptRoster(), session.refresh(), book.refresh(), officeBook.refresh()]);
	const names = roster?.organs.map(({ name }) => name) ?? [];
	const settings = {
		office: officeBook.office,
		...(officeBook.columns ? { league: officeBook.columns } : {}),
		...(roster
			? { roster: { county: roster.county.listed ? roster.county.code : roster.county.name, names } }
			: {})
	};
	const originals: Original[] = [];
	for (const key of withOriginals ? originalsAtHand(session).keys : []) {
		const original = await ORIGINAL_STORE.one(key);
		if (original) originals.push(original);
	}
	const bytes = writeHandover(session.stored ?? [], book.all, { settings, roster: names, originals });
	return new Blob([bytes], { type: 'application/zip' });
}
