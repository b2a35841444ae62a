import { fieldsOn } from '../form/fields';
import { joinedNotes, writtenNote } from '../report/notes/notes';
import type { Problem } from '../report/problem';
import type { Report } from '../report/report';
import { contentsKey } from './contentsKey';
import type { PublicationSource } from './identity/publication';
import type { ReadReport } from './read';

/** Where the date of publication is from; `said`: from a person, not from the document; `listed`: a CSV has it, whose note says where from. */
type DateSource = PublicationSource | 'said' | 'listed';

/** What was read, also with a date that a person gave. */
export interface DatedReading extends Omit<ReadReport, 'published'> {
	readonly published?: { readonly date: string; readonly from: DateSource };
}

/** Where a report was read. */
interface Origin {
	/** The same for the same document, wherever it lies and whatever it is called (`documentKey`). */
	readonly document: string;
	/** Of the reading of the document. */
	readonly problems: readonly Problem[];
	/** What stands for its source. */
	readonly note: string;
	/** Every cell of the tables of the form was printed and read. */
	readonly complete: boolean;
}

const sourceOf = (
	note: string,
	complete: boolean,
	published: DatedReading['published']
): Report['source'] => ({
	url: null,
	mirror: false,
	published: published?.date ?? null,
	complete,
	note
});

/** The key of a report by the contents of its document (`contentsKey`) and its place among the reports of that document. */
export const documentKey = (contents: string, place: number): string => `${contents}-${place}`;

/** What a report must say of itself to have a place in a data set. */
export type Missing = 'organ' | 'kind' | 'year';

const FACTS: readonly Missing[] = ['organ', 'kind', 'year'];

/** All that it does not say. */
export const missingIn = (reading: DatedReading): readonly Missing[] =>
	FACTS.filter((fact) => reading[fact] === null);

/** Names that carry the name of their county or city, so that they name one body of the country and not hundreds. */
const SAYS_WHERE = /[省市县区旗州盟]/u;

/** Whether name and surroundings name one body: 城关镇 without its county does not. */
function namesOneBody({ path, kind, organ }: DatedReading, problems: readonly Problem[]): boolean {
	if (path.length > 0) return true;
	if (problems.some(({ code }) => code === 'area_ambiguous')) return false;
	return (kind !== 'department' && kind !== 'other') || SAYS_WHERE.test(organ ?? '');
}

/**
 * The code of an organ: its division code, else x and an id made of its name and the names of the areas around it, on every machine the
 * same. Where these fit many bodies the id is made of the document too: two of them are never joined into one series, since nothing
 * says that they are one, not even a folder they share.
 */
function organCode(reading: DatedReading, { document, problems }: Origin): string {
	const { areaCode, path, organ } = reading;
	// A department's division code would be that of its government.
	if (areaCode !== null && reading.kind !== 'department') return areaCode;
	return ownCode([...path, organ ?? '', ...(namesOneBody(reading, problems) ? [] : [document])]);
}

/** The code of an organ without a division code, of what tells it from others: the areas around it and its name. */
export const ownCode = (named: readonly string[]): string =>
	`x${contentsKey(new TextEncoder().encode(named.join(' ')))
		.replaceAll('-', '')
		.slice(0, 9)}`;

/** What was read as a report of a data set, or the first of what it does not say of itself for that. */
export function reportFromReading(reading: DatedReading, origin: Origin): Report | Missing {
	const { organ: name, kind, year, path, form, figures } = reading;
	if (name === null) return 'organ';
	if (kind === null) return 'kind';
	if (year === null) return 'year';
	const code = organCode(reading, origin);
	const organ = { code, name, kind, path, area: reading.areaCode ?? reading.area ?? null, formerNames: [] };
	return {
		id: `${code}-${year}`,
		organ,
		year,
		form,
		figures,
		source: sourceOf(noteOf(reading, origin.note), origin.complete, reading.published)
	};
}

const DATED = {
	printed: 'date_printed',
	head: 'date_of_page',
	signature: 'date_of_signature',
	said: 'date_said'
} as const satisfies Record<Exclude<DateSource, 'listed'>, string>;

/** What stands for its source: that it is a summary, where its date is from, the file. */
const noteOf = ({ fromSummary, published }: DatedReading, note: string): string =>
	joinedNotes([
		...(fromSummary ? [writtenNote('from_summary')] : []),
		...(published && published.from !== 'listed' ? [writtenNote(DATED[published.from])] : []),
		...(note === '' ? [] : [note])
	]);

/**
 * A report that has no place in a data set, under an id of its own, so that the rules can be applied to it that need no more than it
 * says (`rulesKnowing`). Its kind and year stand for nothing, and it lies in no area: it is held against no other report.
 */
export const unnamedReport = (
	{ organ, kind, year, form, figures, published }: DatedReading,
	id: string,
	name: string,
	note: string
): Report => ({
	id,
	organ: {
		code: id,
		name: organ ?? name,
		kind: kind ?? 'department',
		path: [],
		area: null,
		formerNames: []
	},
	year: year ?? 0,
	form,
	figures,
	source: sourceOf(note, false, published)
});

/** Whether every cell of the tables of the form was printed and read. */
export function isComplete({ form, figures }: Pick<ReadReport, 'form' | 'figures'>): boolean {
	if (form === null || form === 'none') return false;
	return fieldsOn(form)
		.filter((field) => field.table !== 'narrative')
		.every((field) => !['unreadable', 'absent'].includes(figures.get(field.id)?.state ?? 'absent'));
}
