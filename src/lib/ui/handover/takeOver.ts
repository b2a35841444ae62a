import { officeFrom, OFFICE_FIELDS, type Office } from '$lib/letters/office';
import { officeFieldWord } from '$lib/letters/officeTexts';
import type { Handover } from '$lib/own/handover/handover';
import type { Damage } from '$lib/own/handover/manifest';
import { mergedReport, type ReportConflict } from '$lib/own/handover/merge';
import { originalOf } from '$lib/own/original';
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

/** What came of the documents in an archive. */
interface TakenOriginals {
	readonly kept: number;
	/** For which there was no room. */
	readonly lost: number;
	readonly damaged: readonly Damage[];
}

/** The documents whose reports are kept here. */
async function takeOriginals(
	{ originals, original }: Handover,
	session: ReadingSession
): Promise<TakenOriginals> {
	const needed = new Set(
		(session.stored ?? []).flatMap((each) => (session.unkept.has(each.key) ? [] : (originalOf(each) ?? [])))
	);
	let [kept, lost] = [0, 0];
	const damaged: Damage[] = [];
	for (const key of originals) {
		if (!needed.has(key)) continue;
		const found = await original(key);
		if ('path' in found) damaged.push(found);
		else if (await session.originals.keep(found)) kept += 1;
		else lost += 1;
	}
	return { kept, lost, damaged };
}

/** What came of an archive: what both machines say in different ways, and its documents. */
interface Taken {
	readonly choices: readonly Choice[];
	readonly originals: TakenOriginals;
}

/**
 * Takes over what an archive hands over. Rejects where it cannot be kept. What takes longest comes last: a page that is left meanwhile lacks
 * reports or documents, which is seen, and not the roster they are held against.
 */
export async function takeOver(handover: Handover, session: ReadingSession): Promise<Taken> {
	const { stored, decisions, settings } = handover;
	await takeColumns(settings['league']);
	const office = await takeOffice(settings['office']);
	const roster = await takeRoster(settings['roster']);
	const brought = await book.bring(decisions);
	const reports = await takeReports(stored, session);
	const names = new Map(
		ownReports(session.stored ?? []).reports.map(({ id, organ, year }) => [id, `${organ.name} ${year}`])
	);
	const decided = decisionChoices(brought, (report) => names.get(report) ?? null);
	const choices = [...reports, ...decided, ...office, ...roster];
	return { choices, originals: await takeOriginals(handover, session) };
}
