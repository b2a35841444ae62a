import { Refusal } from '../../refusal';
import type { Character } from './characters';
import { listAt, modifiersIn, PARAGRAPH, type Modifier } from './modifiers';
import { Printed } from './printed';
import { rowShape, type RowShape } from './rowShape';
import { runAt, type Run } from './runs';

/**
 * The main text cut into paragraphs. Where they end is said twice, by their marks and by the runs of their properties: in a
 * sound document both agree, so a text whose bytes were moved or mixed is told from it.
 */

export interface Paragraph {
	/** As printed: lines, with a break between them. */
	readonly text: string;
	/** How many tables it is inside of. */
	readonly depth: number;
	/** What its mark ends beside it. */
	readonly ends: 'line' | 'cell' | 'row';
	/** Of the row that ends here. */
	readonly shape: RowShape | null;
	/** The mark was deleted while changes were tracked: of a row, that the row goes if it holds nothing else. */
	readonly hidden: boolean;
}

const CELL = 0x07;
const RETURN = 0x0d;
/** Ends a section, and with it a paragraph; or only a page, in the midst of one. */
const PAGE = 0x0c;
/** More changes of properties than any report has: a list can be used by every paragraph. */
const MOST_CHANGES = 2_000_000;
/** Deeper tables in tables are damage. */
const DEEPEST = 20;

const isMark = (code: number): boolean => code === RETURN || code === CELL;

const last = (modifiers: readonly Modifier[], code: number): DataView | undefined =>
	modifiers.findLast((change) => change.code === code)?.operand;

const isOn = (modifiers: readonly Modifier[], code: number): boolean =>
	(last(modifiers, code)?.getUint8(0) ?? 0) !== 0;

/** The changes of a paragraph, those kept elsewhere brought in. */
function complete(run: Run, data: DataView | null): readonly Modifier[] {
	return run.modifiers.flatMap((change): readonly Modifier[] => {
		if (!PARAGRAPH.elsewhere.includes(change.code)) return [change];
		if (!data) throw new Error('properties in a stream that is not there');
		return modifiersIn(listAt(data, change.operand.getUint32(0, true)));
	});
}

/** What the mark of a paragraph and its properties say of its place in a table. Throws when they contradict each other. */
function properties({ code }: Character, modifiers: readonly Modifier[]): Omit<Paragraph, 'text' | 'hidden'> {
	const inTable = isOn(modifiers, PARAGRAPH.inTable);
	const depth = inTable ? Math.max(1, last(modifiers, PARAGRAPH.depth)?.getUint32(0, true) ?? 1) : 0;
	const inner = depth > 1;
	const row = isOn(modifiers, inner ? PARAGRAPH.innerRowEnd : PARAGRAPH.rowEnd);
	const cell = inner ? isOn(modifiers, PARAGRAPH.innerCellEnd) : code === CELL;
	const fits = (code === CELL) === (depth === 1 && (row || cell));
	if (!fits || depth > DEEPEST || (depth === 0 && row)) throw new Error('a mark in the wrong place');
	return { depth, ends: row ? 'row' : cell ? 'cell' : 'line', shape: row ? rowShape(modifiers) : null };
}

/** Cuts characters into paragraphs. `data`: the stream of long properties. Throws when marks and properties disagree. */
export function* paragraphsOf(
	characters: Iterable<Character>,
	runs: readonly Run[],
	data: DataView | null
): Generator<Paragraph> {
	const printed = new Printed();
	let run: Run | null = null;
	let open = false;
	let changes = 0;
	for (const character of characters) {
		const { code, at, end, piece, format } = character;
		// Text put in later stands at the end of the stream; without a mark it has no run of its own.
		if (!run || at < run.from || at >= run.to) run = runAt(runs, at);
		const closes = end === run?.to;
		if (closes !== isMark(code) && !(closes && code === PAGE))
			throw new Error('marks and properties of paragraphs disagree');
		open = !closes;
		if (!run || open) printed.add(character);
		else {
			const modifiers = [...complete(run, data), ...piece.modifiers];
			changes += modifiers.length;
			if (changes > MOST_CHANGES) throw new Refusal('too_large');
			yield { ...properties(character, modifiers), text: printed.take(), hidden: format.hidden };
		}
	}
	if (open) throw new Error('the text ends inside a paragraph');
}
