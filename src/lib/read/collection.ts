import type { Document, Metadata } from './document';
import { closed } from './fold';
import { headingOf, type Section } from './headings';
import { recognise } from './match';
import { nameInTitle } from './organ';
import { isRowLabel } from './rows';
import { titleIn } from './title';
import { blocksBetween, unitsOf, type Unit } from './units';
import { yearsIn } from './year';

/**
 * Several reports in one document: a county's collection, one township after another. A report begins at its title, when
 * sections or tables come again after it. Where that border is not certain the document is not cut, since figures of two
 * organs must never mix.
 */

/** Longer texts are prose. */
const LONGEST = 90;
/** Sections a report has at least, when its table 三 is not printed. */
const FEWEST_SECTIONS = 4;
/** No line of a table of contents has one. */
const STOP = /[。，；,;]/u;
const ORGAN = /^\p{Script=Han}{2,20}(?:人民政府|政府|办事处|局|委员会|办公室|中心)$/u;

/** One run through the sections of the form, with the titles printed before it. */
interface Passage {
	/** Units of the titles before its first section. */
	readonly titles: number[];
	readonly sections: Set<Section>;
	/** Tables 三 met in it. */
	tables: number;
	/** Sentences and rows between its headings. */
	content: number;
	/** 五 or 六 was met: another table 三 is another report's. */
	ending: boolean;
}

const passage = (titles: number[]): Passage => ({
	titles,
	sections: new Set(),
	tables: 0,
	content: 0,
	ending: false
});

const isEmpty = ({ sections, tables }: Passage): boolean => sections.size === 0 && tables === 0;

/** A table of contents runs through the sections too, without a sentence between them. */
const isReport = ({ tables, sections, content }: Passage): boolean =>
	tables > 0 || (sections.size >= FEWEST_SECTIONS && content > 0);

const opensRequests = ({ texts }: Unit): boolean =>
	texts.some((text) => {
		if (text.length > LONGEST || !/新\s*收/u.test(text)) return false;
		const match = recognise(text.replace(/[\d\s|]+$/u, ''));
		return (
			match?.how === 'exact' && match.labels.some((label) => isRowLabel(label) && label.id === 'new_requests')
		);
	});

/** Whether anything comes twice that a report prints once; most documents are told by this alone. */
function mayBeSeveral(units: readonly Unit[]): boolean {
	const count = (mark: RegExp) =>
		units.filter(({ texts }) => texts.some((text) => text.length <= LONGEST && mark.test(text))).length;
	return count(/新\s*收/u) > 1 || count(/^[\s#]*五\s*[、.．]/u) > 1;
}

/** The passages of a document in order; null when a table 三 comes again and no title says whose. */
function passagesOf(units: readonly Unit[]): Passage[] | null {
	const passages: Passage[] = [];
	let current = passage([]);
	let titles: number[] = [];
	const meet = (again: boolean): Passage => {
		if (isEmpty(current)) current.titles.push(...titles);
		else if (again && titles.length > 0) {
			passages.push(current);
			current = passage(titles);
		}
		titles = [];
		return current;
	};
	for (const [i, unit] of units.entries()) {
		const [text = '', second] = unit.texts;
		const alone = second === undefined && text.length <= LONGEST;
		const section = alone ? headingOf(text) : null;
		if (alone && titleIn(text) !== null) titles.push(i);
		else if (section !== null) {
			const { sections } = meet(current.sections.has(section));
			sections.add(section);
			current.ending ||= section === 'problems' || section === 'other';
		} else if (opensRequests(unit)) {
			const again = current.tables > 0;
			const met = meet(again);
			if (again && met === current && met.tables > 0 && met.ending) return null;
			met.tables += 1;
		} else if (!isEmpty(current) && (second !== undefined || STOP.test(text))) current.content += 1;
	}
	return [...passages, current];
}

interface Start {
	readonly unit: number;
	/** Organ and year of the title. */
	readonly name: string;
	readonly key: string;
}

/** Where the report of a passage begins: at its title, or at the organ's name on the line before; null when no organ is named. */
function startAt(units: readonly Unit[], title: number): Start | null {
	const line = titleIn(units[title]?.texts[0] ?? '') ?? '';
	const before = closed(units[title - 1]?.texts[0] ?? '');
	const own = nameInTitle(line);
	const name = own === '' && ORGAN.test(before) ? before : own;
	if (name === '') return null;
	return { unit: own === '' ? title - 1 : title, name, key: `${name} ${yearsIn(line).join(' ')}` };
}

/** The beginning of each report, the same report printed twice counted once; null when one is not certain. */
function startsOf(units: readonly Unit[], passages: readonly Passage[]): Start[] | null {
	const starts: Start[] = [];
	for (const { titles } of passages) {
		const named = titles.map((title) => startAt(units, title));
		// Before the first report stand the collection's own title and its table of contents.
		const near = starts.length === 0 ? named.slice(-1) : named;
		const [start] = near;
		if (!start || near.some((other) => other?.name !== start.name)) return null;
		if (starts.at(-1)?.key !== start.key) starts.push(start);
	}
	return starts;
}

/** What the file says of all its reports: not its publisher, who may be one of the organs, but the collection's own title. */
function ownMetadata(
	{ published, address }: Metadata,
	units: readonly Unit[],
	starts: readonly Start[]
): Metadata {
	const titles = units.slice(0, starts[0]?.unit).flatMap(({ texts }) => titleIn(texts[0] ?? '') ?? []);
	const title = titles.find((line) => !starts.some(({ name }) => line.includes(name)));
	return {
		...(title === undefined ? {} : { title }),
		...(published === undefined ? {} : { published }),
		...(address === undefined ? {} : { address })
	};
}

/**
 * The documents of the reports in a document: itself when it is one report. Null when it holds several and it is not certain
 * where one ends and the next begins.
 */
export function reportsIn(document: Document): readonly Document[] | null {
	const units = unitsOf(document);
	if (!mayBeSeveral(units)) return [document];
	const passages = passagesOf(units);
	if (passages === null) return null;
	const reports = passages.filter(isReport);
	if (reports.length < 2) return [document];
	if (passages.some((other) => !isReport(other) && other.content > 0)) return null;
	const starts = startsOf(units, reports);
	if (starts === null) return null;
	if (starts.length < 2) return [document];
	const metadata = ownMetadata(document.metadata, units, starts);
	return starts.flatMap(({ unit }, i) => {
		const from = units[unit];
		const next = starts[i + 1];
		if (!from) return [];
		const blocks = blocksBetween(document, from, next && units[next.unit]);
		return [{ blocks, metadata }];
	});
}
