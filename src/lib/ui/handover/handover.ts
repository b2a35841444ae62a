import { officeFrom, OFFICE_FIELDS, type Office } from '$lib/letters/office';
import { officeFieldWord } from '$lib/letters/officeTexts';
import { readHandover, writeHandover, type Handover } from '$lib/own/handover/handover';
import { mergedReport, type ReportConflict } from '$lib/own/handover/merge';
import { columnsFrom } from '$lib/view/league';
import type { KeptRoster } from '$lib/own/roster';
import { readingOf, type StoredReport } from '$lib/own/storedReport';
import { ownReports } from '$lib/own/reports';
import { reportConflictWords, rosterConflictWords } from '$lib/text/handover';
import { readTitle } from '$lib/text/readings';
import { book } from '../audit/decisions.svelte';
import { officeBook } from '../letters/office.svelte';
import { askOwn } from '../own/ask';
import { keepRoster, keptRoster } from '../own/rosterStore';
import { byKey } from '../storage/storedList';
import type { ReadingSession } from '../read/readingSession.svelte';
import { decisionChoices, type Choice } from './choice';

/** Bytes of an archive that is looked into. */
const LARGEST = 64 * 1024 * 1024;

/** What a machine keeps, as one archive to hand over: of what is kept now, by whichever page. */
export async function handoverFile(session: ReadingSession): Promise<Blob> {
	const [roster] = await Promise.all([keptRoster(), session.refresh(), book.refresh(), officeBook.refresh()]);
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

/** The other reading, with what was corrected and said of both. */
const readAs = (
	report: StoredReport | null,
	{ file, reading, problems }: StoredReport
): StoredReport | null => report && { ...report, file, reading, problems };

function reportChoice(conflict: ReportConflict, session: ReadingSession): Choice {
	const { key, about } = conflict;
	const title = (language: 'zh' | 'en') => {
		const report = session.stored?.find((each) => each.key === key);
		return report ? readTitle(readingOf(report), language) : key;
	};
	const part = about === 'cell' ? conflict.field : about === 'said' ? conflict.part : '';
	return {
		id: [about, key, part].join(' '),
		stands: 'here',
		words: (language) => reportConflictWords(conflict, title(language), language),
		choose: (side) => {
			if (about === 'cell') return session.correct(key, conflict.field, conflict[side]);
			if (about === 'said')
				return session.say([key], () => ({ [conflict.part]: conflict[side][conflict.part] }));
			return session.change([key], (report) => readAs(report, conflict[side]));
		}
	};
}

async function takeReports(
	stored: readonly StoredReport[],
	session: ReadingSession
): Promise<readonly Choice[]> {
	await session.begin();
	const brought = byKey(stored);
	const conflicts = new Map<string, readonly ReportConflict[]>();
	await session.change([...brought.keys()], (here, key) => {
		const there = brought.get(key) ?? null;
		if (!here || !there) return here ?? there;
		const merged = mergedReport(here, there);
		conflicts.set(key, merged.conflicts);
		return merged.report;
	});
	return [...conflicts.values()].flat().map((conflict) => reportChoice(conflict, session));
}

/** The office's lines where this machine has none. */
async function takeOffice(told: unknown): Promise<readonly Choice[]> {
	if (typeof told !== 'object' || told === null) return [];
	const there: Office = officeFrom(told);
	await officeBook.refresh();
	const choices: Choice[] = [];
	for (const field of OFFICE_FIELDS) {
		const sides = { here: officeBook.office[field], there: there[field] };
		if (sides.there === '' || sides.there === sides.here) continue;
		if (sides.here === '') await officeBook.put(field, sides.there);
		else
			choices.push({
				id: `office ${field}`,
				stands: 'here',
				words: (language) => ({ what: officeFieldWord(field, language), ...sides }),
				choose: async (side) => {
					await officeBook.put(field, sides[side]);
				}
			});
	}
	// A number that was given here stays given.
	const given = { ...there.numbers, ...officeBook.office.numbers };
	await officeBook.giveNumbers(new Map(Object.entries(given)));
	return choices;
}

/** The columns of the league table where this machine chose none: how a table is laid out is nothing two machines disagree on. */
async function takeColumns(told: unknown): Promise<void> {
	if (!Array.isArray(told)) return;
	await officeBook.refresh();
	if (officeBook.columns === null) await officeBook.putColumns(columnsFrom(told.map(String)));
}

const namesOf = ({ organs }: KeptRoster): string =>
	organs
		.map(({ code, name }) => `${code} ${name}`)
		.sort()
		.join('\n');

/** The roster where this machine has none. */
async function takeRoster(told: unknown): Promise<readonly Choice[]> {
	if (typeof told !== 'object' || told === null) return [];
	const { county: called, names } = told as Readonly<Record<string, unknown>>;
	if (typeof called !== 'string' || !Array.isArray(names) || names.length === 0) return [];
	const [county, other] = await askOwn('counties', { called });
	if (!county || other) return [];
	const written = names.filter((name) => typeof name === 'string').join('\n');
	const sides = {
		here: await keptRoster(),
		there: { key: 'roster', county, ...(await askOwn('roster', { county, written })) } as const
	};
	if (!sides.here) {
		await keepRoster(sides.there);
		return [];
	}
	if (namesOf(sides.here) === namesOf(sides.there)) return [];
	const organs = { here: sides.here.organs.length, there: sides.there.organs.length };
	return [
		{
			id: 'roster',
			stands: 'here',
			words: (language) => rosterConflictWords(organs.here, organs.there, language),
			choose: (side) => keepRoster(sides[side])
		}
	];
}

/** Takes over what an archive hands over, and gives what both machines say in different ways. Rejects where it cannot be kept. */
export async function takeOver(
	{ stored, decisions, settings }: Handover,
	session: ReadingSession
): Promise<readonly Choice[]> {
	const reports = await takeReports(stored, session);
	const names = new Map(
		ownReports(session.stored ?? []).reports.map(({ id, organ, year }) => [id, `${organ.name} ${year}`])
	);
	const decided = decisionChoices(await book.bring(decisions), (report) => names.get(report) ?? null);
	await takeColumns(settings['league']);
	return [
		...reports,
		...decided,
		...(await takeOffice(settings['office'])),
		...(await takeRoster(settings['roster']))
	];
}
