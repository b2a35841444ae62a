import type { Document, Metadata } from '../document';
import { blocksBetween, unitsOf, type Unit } from './documentUnits';
import { isReport, passagesOf, type Passage, type PlacedTitle } from './passages';
import type { Title } from './title';

/**
 * Several reports in one document: a county's collection, one township after another. A report begins at its title, when
 * sections or tables come again after it. Where that border is not certain the document is not cut, since figures of two
 * organs must never mix.
 */

/** Longer texts are prose. */
const LONGEST = 90;

/** A report of a document. */
export interface ReportPart {
	readonly document: Document;
	/** Its title, where it is not among its lines: the name of a tab, the year of the collection. */
	readonly title: Title | null;
	/** What stands behind it and names no organ: another version, its own figures once more. */
	readonly behind: readonly Document[];
	/** A form to fill in stands before or behind it. */
	readonly isBesideTemplate: boolean;
}

/** Whether anything comes twice that a report prints once; most documents are told by this alone. */
function mayBeSeveral(units: readonly Unit[]): boolean {
	const count = (mark: RegExp) =>
		units.filter(({ texts }) => texts.some((text) => text.length <= LONGEST && mark.test(text))).length;
	return count(/新\s*收/u) > 1 || count(/^[\s#]*五\s*[、.．]/u) > 1;
}

interface Start {
	readonly unit: number;
	/** Null behind a report: what begins here names no organ. */
	readonly title: Title | null;
	/** The name stands alone; what else is to be known of the report is not in its title. */
	readonly isBare: boolean;
	readonly isTemplate: boolean;
}

const keyOf = ({ name, years }: Title): string => `${name} ${years.join(' ')}`;

const startAt = (title: PlacedTitle, isBare: boolean): Start => ({
	unit: title.unit,
	title,
	isBare,
	isTemplate: false
});

/** The beginning of each report and of what stands behind one; the same report printed twice counts once. Null when one is not certain. */
function startsOf(passages: readonly Passage[]): Start[] | null {
	const starts: Start[] = [];
	const areBare =
		passages.length > 1 &&
		passages.every(({ bare, titles }, i) => bare !== null && (i === 0 || titles.length === 0));
	for (const [i, one] of passages.entries()) {
		if (areBare && one.bare) {
			starts.push(startAt(one.bare, true));
			continue;
		}
		const named = one.titles.filter(({ name }) => name !== '');
		// Before the first report stand the collection's own title and its table of contents.
		const near = starts.length === 0 ? named.slice(-1) : named;
		const [start] = near;
		if (!start || one.isTemplate) {
			if (one.bare && !one.isTemplate) starts.push(startAt(one.bare, true));
			else {
				const unit = one.titles[0]?.unit ?? (i === 0 ? 0 : (one.from ?? 0));
				starts.push({ unit, title: null, isBare: false, isTemplate: one.isTemplate });
			}
			continue;
		}
		if (near.some(({ name }) => name !== start.name)) return null;
		const before = starts.findLast(({ title }) => title !== null)?.title;
		if (!before || keyOf(before) !== keyOf(start)) starts.push(startAt(start, false));
	}
	return starts;
}

/** What the file says of all its reports: not its publisher, who may be one of the organs, but the collection's own title. */
function ownMetadata({ published, address }: Metadata, collection: Title | undefined): Metadata {
	return {
		...(collection === undefined ? {} : { title: collection.line }),
		...(published === undefined ? {} : { published }),
		...(address === undefined ? {} : { address })
	};
}

/**
 * The title of a report named by its organ alone, with the year of the collection. Where each of several has a name above its title,
 * that is no head of a site.
 */
function bareTitleOf(
	{ title, isBare }: Start,
	collection: Title | undefined,
	isOneOfSeveral: boolean
): Title | null {
	if (title === null || !(isBare || (isOneOfSeveral && title.joined))) return null;
	const years = title.years.length > 0 ? title.years : (collection?.years ?? []);
	return { line: title.line, name: title.name, years };
}

/**
 * The reports in a document: itself when it is one. Null when it holds several and it is not certain where one ends and the next
 * begins.
 */
export function reportsIn(document: Document): readonly ReportPart[] | null {
	const whole = [{ document, title: null, behind: [], isBesideTemplate: false }];
	const units = unitsOf(document);
	if (!mayBeSeveral(units)) return whole;
	const passages = passagesOf(units);
	const reports = passages.filter((one, i) => isReport(one) || (i > 0 && one.forms > 0));
	if (reports.length < 2) return whole;
	if (passages.some((other) => !reports.includes(other) && other.content > 0 && other.titles.length > 0))
		return null;
	const starts = startsOf(reports);
	if (starts === null) return null;
	if (starts.length < 2) return whole;
	const named = starts.filter(({ title }) => title !== null);
	const main = starts.filter(
		({ title, isTemplate }) => title !== null || (named.length === 0 && !isTemplate)
	);
	if (
		named.length > 0 &&
		starts.some(
			({ title, isTemplate, unit }) => title === null && !isTemplate && unit < (named[0]?.unit ?? 0)
		)
	)
		return null;
	const begin = main[0]?.unit ?? 0;
	const collection = reports[0]?.titles.find(
		({ unit, name }) => unit < begin && !named.some(({ title }) => title?.name === name)
	);
	const metadata = named.length > 1 ? ownMetadata(document.metadata, collection) : document.metadata;
	const documentAt = (at: number, from: number): Document => {
		const next = starts[at + 1];
		const first = units[from];
		return { blocks: first ? blocksBetween(document, first, next && units[next.unit]) : [], metadata };
	};
	const isBesideTemplate = starts.some(({ isTemplate }) => isTemplate);
	const parts: (ReportPart & { behind: Document[] })[] = [];
	for (const [at, start] of starts.entries()) {
		const part = parts.at(-1);
		if (start.isTemplate) continue;
		if (start.title === null && part) part.behind.push(documentAt(at, start.unit));
		else {
			// What stands above the only report is its own.
			const from = named.length > 1 || at > 0 ? start.unit : 0;
			parts.push({
				document: documentAt(at, from),
				title: bareTitleOf(start, collection, named.length > 1),
				behind: [],
				isBesideTemplate
			});
		}
	}
	return parts;
}
