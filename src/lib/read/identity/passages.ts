import { isBlank, isFigureLike } from '../labels/cellText';
import { headingOf, type Section } from '../labels/headings';
import { isRowLabel } from '../labels/labels';
import { recognise } from '../labels/recognise';
import type { Unit } from './documentUnits';
import { bareTitle, titleAt, type Title } from './title';
import { cleanLine } from './titleLine';

/** The runs of a document through the sections of the form: one for each report, each template and each copy in it. */

/** Longer texts are prose. */
const LONGEST = 90;
/** Sections a report has at least, when its table 三 is not printed. */
const FEWEST_SECTIONS = 4;
/** No line of a table of contents has one. */
const STOP = /[。，；,;]/u;
/** Of forms to fill in. */
const PLACEHOLDER = /[XxＸ×]{2}|某|_{2}|○{2}|模板|样式|样表|样例|范本|范例|空白/u;
/** Cells of a row of table 三 that is filled in. */
const FEWEST_FIGURES = 2;
/** So far below the name of an organ its first section or table begins. */
const NEAR = 3;

export interface PlacedTitle extends Title {
	readonly unit: number;
}

/** One run through the sections of the form, with the titles printed before it. */
export interface Passage {
	readonly titles: PlacedTitle[];
	/** A name alone on its line, right above. */
	readonly bare: PlacedTitle | null;
	/** Unit of its first section or table; null while none was met. */
	readonly from: number | null;
	/** A form to fill in, as its title or the line above it says. */
	readonly isTemplate: boolean;
	readonly sections: Set<Section>;
	/** Tables 三 met in it. */
	tables: number;
	/** The same, those not filled in among them. */
	forms: number;
	/** Sentences and rows between its headings. */
	content: number;
	/** 五 or 六 was met: another table 三 is another report's. */
	ending: boolean;
}

const passage = (
	titles: PlacedTitle[],
	bare: PlacedTitle | null,
	from: number | null,
	isTemplate = false
): Passage => ({
	titles,
	bare,
	from,
	isTemplate,
	sections: new Set(),
	tables: 0,
	forms: 0,
	content: 0,
	ending: false
});

const isEmpty = ({ sections, tables }: Passage): boolean => sections.size === 0 && tables === 0;

/** A table of contents runs through the sections too, without a sentence between them. */
export const isReport = ({ tables, sections, content }: Passage): boolean =>
	tables > 0 || (sections.size >= FEWEST_SECTIONS && content > 0);

/** So far nothing but headings: a table of contents, whose text has no title of its own. */
const isContents = ({ sections, tables, forms, content }: Passage): boolean =>
	sections.size > 0 && tables === 0 && forms === 0 && content === 0;

const isNewRequests = (text: string): boolean => {
	if (text.length > LONGEST || !/新\s*收/u.test(text)) return false;
	const match = recognise(text.replace(/(?<![\d\s|])[\d\s|]+$/u, ''));
	return (
		match?.how === 'exact' && match.labels.some((label) => isRowLabel(label) && label.id === 'new_requests')
	);
};

/** Whether the first row of a table 三 is filled in: its words may be a heading, or the form's own in a template. */
function isFilledIn(units: readonly Unit[], at: number): boolean {
	const texts = units.slice(at, at + FEWEST_FIGURES + 1).flatMap((unit) => unit.texts);
	const label = texts.findIndex(isNewRequests);
	const last = texts[label] ?? '';
	const figures = texts
		.slice(label + 1, label + 1 + FEWEST_FIGURES)
		.filter((text) => !isBlank(text) && isFigureLike(text));
	return figures.length === FEWEST_FIGURES || /\d\s*[\d|]/u.test(last);
}

/** Table 二 begins, without a heading. */
const opensProactive = ({ texts: [first = ''] }: Unit): boolean =>
	/^第二十条第[(（]?[一1]?[)）]?项$/u.test(first.trim());

/** The titles of a document by the unit they begin in, with how many units they are. */
function titlesIn(units: readonly Unit[]): Map<number, { title: Title; lines: number }> {
	const lines = units.map(({ texts: [text = '', second] }) =>
		second === undefined && text.length <= LONGEST * 2 && headingOf(text) === null ? cleanLine(text) : ''
	);
	const found = new Map<number, { title: Title; lines: number }>();
	for (let at = 0; at < lines.length; at++) {
		const title = titleAt(lines, at);
		if (!title) continue;
		found.set(at, title);
		at += title.lines - 1;
	}
	return found;
}

/** Whether the lines right above a passage, its title among them, say that it is a template. */
const isTemplate = (units: readonly Unit[], at: number): boolean =>
	units
		.slice(Math.max(0, at - NEAR), at)
		.some(
			({ texts: [text = '', second] }) =>
				second === undefined && text.length <= LONGEST && !STOP.test(text) && PLACEHOLDER.test(text)
		);

/** Whether a name stands right above; the heads of a table below it are no distance. */
function isNear(units: readonly Unit[], name: number, at: number): boolean {
	const [from, to] = [units[name]?.block ?? 0, units[at]?.block ?? 0];
	return (from === to ? at - name : to - from) <= NEAR;
}

/** The passages of a document, in order. */
export function passagesOf(units: readonly Unit[]): Passage[] {
	const passages: Passage[] = [];
	const known = titlesIn(units);
	let current = passage([], null, null);
	let titles: PlacedTitle[] = [];
	let bare: PlacedTitle | null = null;
	const meet = (again: boolean, at: number): Passage => {
		const above = bare && isNear(units, bare.unit, at) ? bare : null;
		const named = titles.length > 0 || above !== null;
		if (again && !named && isContents(current)) current = { ...current, sections: new Set(), ending: false };
		if (isEmpty(current))
			current = {
				...passage(
					[...current.titles, ...titles],
					above ?? current.bare,
					current.from ?? at,
					isTemplate(units, at) || current.isTemplate
				),
				forms: current.forms
			};
		else if (again && (named || (current.ending && isReport(current)))) {
			passages.push(current);
			current = passage(titles, above, at, isTemplate(units, at));
		}
		titles = [];
		bare = null;
		return current;
	};
	for (let i = 0; i < units.length; i++) {
		const unit = units[i];
		if (!unit) continue;
		const [text = '', second] = unit.texts;
		const alone = second === undefined && text.length <= LONGEST;
		const section = alone ? headingOf(text) : null;
		const title = known.get(i);
		if (title) {
			titles.push({ ...title.title, unit: i });
			i += title.lines - 1;
		} else if (section !== null) {
			const { sections } = meet(current.sections.has(section), i);
			sections.add(section);
			current.ending ||= section === 'problems' || section === 'other';
		} else if (unit.texts.some(isNewRequests)) {
			current.forms += 1;
			if (!current.ending && !isFilledIn(units, i)) continue;
			meet(current.tables > 0, i).tables += 1;
		} else if (opensProactive(unit)) {
			if (isEmpty(current) || current.ending || (bare && current.tables > 0)) meet(current.tables > 0, i);
		} else {
			const name = alone ? bareTitle(text) : null;
			if (name) bare = { ...name, unit: i };
			if (!isEmpty(current) && (second !== undefined || STOP.test(text))) current.content += 1;
		}
	}
	return [...passages, current];
}
