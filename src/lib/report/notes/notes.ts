import type { Language, Words } from '../../form/words';
import type { FigureNote } from './figureNotes';
import type { Parameter, Vocabulary } from './note';
import type { ReportNote } from './reportNotes';

/**
 * Notes of a report and of a figure: codes with parameters, put in words in either language. `data/README.md` has their form.
 * The two vocabularies are handed in: the longer one is for those pages only that show notes of reports.
 */

/** Between the notes of a cell, between the parameters of a note, and between the members of a list. */
const [BETWEEN, PARAMETERS, MEMBERS] = ['; ', ',', '+'];

const NUMBER = /^(\d+(?:\.\d+)?)(万?)(余?)(%|元|万元)?$/u;
const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const isText = (text: string): boolean => text.trim() !== '';

/** The number and the thing of one of `counts`: 80余 news. */
const countOf = (member: string): readonly [number: string, thing: string] => {
	const [number = '', thing = ''] = member.split(' ');
	return [number, thing];
};

function isFit(kind: Parameter, text: string, { things }: Vocabulary): boolean {
	const isThing = (thing: string): boolean => Object.hasOwn(things, thing);
	const members = text.split(MEMBERS);
	if (kind === 'number') return NUMBER.test(text);
	if (kind === 'year') return /^\d{4}$/.test(text);
	if (kind === 'date') return /^\d{4}-\d{2}(-\d{2})?$/.test(text);
	if (kind === 'thing') return isThing(text);
	if (kind === 'things') return members.every(isThing);
	if (kind === 'texts') return members.every(isText);
	if (kind !== 'counts') return isText(text);
	return members.every((member) => {
		const [number, thing] = countOf(member);
		return member.split(' ').length <= 2 && NUMBER.test(number) && (thing === '' || isThing(thing));
	});
}

/** A code with its parameters, as a cell writes it. */
export const writtenNote = (code: ReportNote | FigureNote, ...parameters: readonly string[]): string =>
	parameters.length === 0 ? code : `${code}:${parameters.join(PARAMETERS)}`;

/** Notes of one cell, in one text; a note with text to the end of the cell stands last. */
export const joinedNotes = (notes: readonly string[]): string => notes.join(BETWEEN);

interface Part {
	readonly written: string;
	readonly code: string;
	readonly parameters: readonly string[];
}

/** The notes of a cell. What takes the rest of it ends the list. */
function partsOf(cell: string, { notes }: Vocabulary): readonly Part[] {
	const parts: Part[] = [];
	let left = cell;
	while (left !== '') {
		const [, code = '', all] = /^([^:;]*)(?::(.*))?/su.exec(left) ?? [];
		const toEnd = all !== undefined && notes[code]?.takes.includes('rest');
		const end = toEnd ? left.length : left.indexOf(BETWEEN.trim());
		const written = end < 0 ? left : left.slice(0, end);
		const given = toEnd ? [all] : written.slice(code.length + 1).split(PARAMETERS);
		parts.push({ written, code, parameters: all === undefined ? [] : given });
		left = end < 0 ? '' : left.slice(end + 1).trimStart();
	}
	return parts;
}

/** The first note of a cell that is none of the vocabulary, with what its code takes. */
function unknownIn(
	cell: string,
	vocabulary: Vocabulary
): { written: string; takes: readonly Parameter[] | null } | null {
	for (const { written, code, parameters } of partsOf(cell, vocabulary)) {
		const takes = Object.hasOwn(vocabulary.notes, code) ? vocabulary.notes[code]?.takes : undefined;
		if (!takes) return { written, takes: null };
		const isRight =
			parameters.length === takes.length &&
			takes.every((kind, at) => isFit(kind, parameters[at] ?? '', vocabulary));
		if (!isRight) return { written, takes };
	}
	return null;
}

/** What would have to stand in place of the first note of a cell that is none; null when all are of the vocabulary. */
export function expectedNote(cell: string, vocabulary: Vocabulary): Words | null {
	const unknown = unknownIn(cell, vocabulary);
	if (!unknown) return null;
	const { written, takes } = unknown;
	if (takes === null)
		return {
			zh: `附注代码（见 data/README.md），自由文字写作 text:…，不是“${written}”`,
			en: `a code of a note (data/README.md), or free text as "text:…", in place of "${written}"`
		};
	const [code = ''] = written.split(':');
	const form = takes.length === 0 ? code : `${code}:${takes.join(PARAMETERS)}`;
	return { zh: `${form}，不是“${written}”`, en: `"${form}" in place of "${written}"` };
}

/** Whether a cell has a note of this code. */
export const hasNote = (cell: string, vocabulary: Vocabulary, code: string): boolean =>
	partsOf(cell, vocabulary).some((part) => part.code === code);

/** A number of a note: as it is written in Chinese, but for the thousands; in English with 余, 万 and 元 in words. */
function numberText(text: string, language: Language): string {
	const [, digits = '', ten = '', over = '', unit = ''] = NUMBER.exec(text) ?? [];
	if (language === 'zh') return `${grouped.format(Number(digits))}${text.slice(digits.length)}`;
	const size = Number(digits) * (ten === '' ? 1 : 1e4) * (unit === '万元' ? 1e4 : 1);
	const number = grouped.format(size);
	const money = unit.endsWith('元') ? 'CNY ' : '';
	return `${over === '' ? '' : 'over '}${money}${number}${unit === '%' ? '%' : ''}`;
}

function parameterText(kind: Parameter, text: string, { things }: Vocabulary, language: Language): string {
	const thingText = (thing: string) => things[thing]?.[language] ?? thing;
	const countText = (member: string) => {
		const [number, thing] = countOf(member);
		return [...(thing === '' ? [] : [thingText(thing)]), numberText(number, language)].join(' ');
	};
	const list = (word: (member: string) => string) =>
		text
			.split(MEMBERS)
			.map(word)
			.join(language === 'zh' ? '、' : ', ');
	if (kind === 'number') return numberText(text, language);
	if (kind === 'thing') return thingText(text);
	if (kind === 'things') return list(thingText);
	if (kind === 'counts') return list(countText);
	return kind === 'texts' ? list((member) => member) : text;
}

/** The notes of a cell in words. A text that is no note of the vocabulary stands as it is. */
export function noteText(cell: string, vocabulary: Vocabulary, language: Language): string {
	if (unknownIn(cell, vocabulary)) return cell;
	return partsOf(cell, vocabulary)
		.map(({ code, parameters }) => {
			const entry = vocabulary.notes[code];
			return (entry?.[language] ?? code).replaceAll(/\{(\d)\}/g, (_, at: string) =>
				parameterText(entry?.takes[Number(at)] ?? 'text', parameters[Number(at)] ?? '', vocabulary, language)
			);
		})
		.join(language === 'zh' ? '；' : '; ');
}

/** The notes of a cell in both languages, for a file that is one for all; null for none. */
export function noteInBoth(cell: string | null, vocabulary: Vocabulary): string | null {
	if (cell === null) return null;
	const [zh, en] = [noteText(cell, vocabulary, 'zh'), noteText(cell, vocabulary, 'en')];
	return zh === en ? zh : `${zh} / ${en}`;
}
