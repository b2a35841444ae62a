import { DISPUTE_FIELDS } from '../../form/disputes';
import { positionOf, type Cell } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { headingOf, type Section } from '../labels/headings';
import { isRowLabel, type HeadLabel, type Label } from '../labels/labels';
import { concatenatedHeads, recognise } from '../labels/recognise';
import { chooseLabel, type Context } from './context';
import type { PlacedRow } from './grid';
import type { Head, Row, RowCells } from './layout';
import { continuesLabel, isFigure, labelOfCells, splitConcatenated, splitSpaced } from './rowLabel';

/** What the texts and rows of a document are, where the scan stands. Nothing here changes the scan. */

export type Token =
	/** A figure or an empty cell of a sequence: of the open row, or of none. */
	| { readonly kind: 'figure'; readonly cell: Cell }
	/** A row and its label; open until the next label when it is not whole. `group`: the group of outcomes printed before the label. */
	| { readonly kind: 'row'; readonly row: Omit<Row, 'kind' | 'heads'>; readonly group: string | null }
	/** The rest of the label of the open row. */
	| { readonly kind: 'label_rest'; readonly text: string }
	/** The figures of the row whose label stands in the row above. */
	| { readonly kind: 'row_figures'; readonly row: RowCells }
	/** A row of figures without a label. */
	| { readonly kind: 'loose_row'; readonly row: RowCells }
	/** The row of table 四, left empty. */
	| { readonly kind: 'empty_row'; readonly row: RowCells }
	/** A label of the form that is no row's; `head`: as printed. */
	| { readonly kind: 'label'; readonly label: HeadLabel; readonly head: Head }
	/** A head of table 二 the form does not have. */
	| { readonly kind: 'other_head'; readonly head: Head }
	| { readonly kind: 'heading'; readonly section: Section; readonly text: string }
	| { readonly kind: 'prose'; readonly text: string }
	/** What follows belongs to no row before it. */
	| { readonly kind: 'row_end' };

/** Where the scan stands, as far as it says what a text is. */
export interface ScanState {
	readonly context: Context;
	/** The row whose cells are being read; null between rows. */
	readonly row: Pick<Row, 'label' | 'printed' | 'cells'> | null;
	/** Heads of table 二 in whose columns the rows stand. */
	readonly heads: readonly Head[];
	/** Whether more of them may follow. */
	readonly headsOpen: boolean;
	/** Heads of table 四. */
	readonly disputeHeads: readonly Head[];
}

/** Texts longer than this are prose, whatever they begin with. */
const PROSE = 90;
/** A label may be broken over so many lines. */
const PIECES = 4;
/** Texts after so many heads are no heads. */
const MOST_HEADS = 60;
const CONTENTS = '信息内容';

const OPEN: Omit<RowCells, 'cells'> = { whole: false, exact: false, ends: 'unknown' };

/** Whether a text says in which unit figures are. */
export const speaksOfUnit = (text: string): boolean => /单位|元\s*[)）]/u.test(text);

/** The tokens that begin with a cell of a sequence, and how many cells they take. */
export function tokensAt(
	state: ScanState,
	cells: readonly Cell[],
	at: number
): { readonly tokens: readonly Token[]; readonly taken: number } {
	const cell = cells[at];
	if (!cell) return { tokens: [], taken: 1 };
	const line = disputesLine(state.context, cell);
	if (line) return { tokens: [line], taken: 1 };
	if (isBlank(cell.text) || isFigure(state.context, cell.text))
		return { tokens: [{ kind: 'figure', cell }], taken: 1 };
	return (
		labelAt(state.context, cell, cells.slice(at, at + PIECES + 1)) ?? {
			tokens: textTokens(state, cell, null),
			taken: 1
		}
	);
}

/** The figures of table 四 on one line with nothing but spaces between. */
function disputesLine({ table }: Context, cell: Cell): Token | null {
	if (table !== 'disputes') return null;
	const figures = trimmed(cell.text).split(' ');
	if (figures.length !== DISPUTE_FIELDS.length || !figures.every(isFigureLike)) return null;
	return { kind: 'loose_row', row: { ...OPEN, cells: figures.map((text) => ({ ...cell, text })) } };
}

/** The first text, and with those after it, as far as none is a heading. */
function joinedOf([first, ...rest]: readonly string[]): string[] {
	if (first === undefined) return [];
	const joined = [first];
	if (rest.length === 0 || headingOf(first) !== null) return joined;
	for (const text of rest) {
		if (headingOf(text) !== null) break;
		joined.push((joined.at(-1) ?? '') + text);
	}
	return joined;
}

/** The label that is a cell of a sequence, alone or with the pieces after it; null when it is none. `following`: from that cell on. */
function labelAt(
	context: Context,
	cell: Cell,
	following: readonly Cell[]
): { tokens: Token[]; taken: number } | null {
	const end = following.findIndex(
		({ text }, i) => isBlank(text) || text.length > PROSE || (i > 0 && isFigure(context, text))
	);
	const pieces = following.slice(0, Math.min(end < 0 ? PIECES : end, PIECES));
	const joined = joinedOf(pieces.map((piece) => piece.text.trim()));
	const matches = joined.map(recognise);
	for (const how of ['exact', 'close', 'prefix'] as const)
		for (const [i, match] of matches.entries()) {
			if (match?.how !== how) continue;
			const next = following.slice(i + 1).find(({ text }) => !isBlank(text));
			const label = chooseLabel(context, match.labels, next !== undefined && isFigure(context, next.text));
			if (!label || (how === 'prefix' && !isRowLabel(label))) continue;
			return { tokens: [labelToken(label, cell, joined[i] ?? '')], taken: i + 1 };
		}
	return null;
}

function labelToken(label: Label, cell: Cell, text: string): Token {
	if (!isRowLabel(label)) return { kind: 'label', label, head: { text, column: null } };
	const row = { ...OPEN, cells: [], printed: trimmed(text), label, ...positionOf(cell) };
	return { kind: 'row', row, group: null };
}

/** A text that is no label of the form: a heading, lines run together, the rest of a label, a head, or prose. */
function textTokens(state: ScanState, cell: Cell, column: number | null): readonly Token[] {
	const section = headingOf(cell.text);
	if (section) return [{ kind: 'heading', section, text: cell.text }];
	const text = trimmed(cell.text);
	const split = text.length <= PROSE ? splitTokens(state.context, cell) : null;
	if (split) return split;
	const { row } = state;
	if (row?.cells.every((one) => isBlank(one.text)) && continuesLabel(row.label, row.printed, text))
		return [{ kind: 'label_rest', text }];
	const isHead = state.headsOpen && !row && text.length <= PROSE && state.heads.length < MOST_HEADS;
	return [isHead ? { kind: 'other_head', head: { text, column } } : { kind: 'prose', text: cell.text }];
}

/** A line that holds more than one cell of the form; null when it does not. */
function splitTokens(context: Context, cell: Cell): readonly Token[] | null {
	const spaced = splitSpaced(context, cell.text);
	if (spaced) {
		const { label, printed, figures } = spaced;
		const cells = figures.map((text) => ({ ...cell, text }));
		return [{ kind: 'row', row: { ...OPEN, cells, printed, label, ...positionOf(cell) }, group: null }];
	}
	const heads = spacedHeads(context, cell.text);
	if (heads) return heads;
	const text = trimmed(cell.text).replaceAll(' ', '');
	if (text.startsWith(CONTENTS))
		return [
			{ kind: 'label', label: { kind: 'contents' }, head: { text: CONTENTS, column: null } },
			{ kind: 'other_head', head: { text: text.slice(CONTENTS.length), column: null } }
		];
	const split = splitConcatenated(context, text);
	if (!split) return null;
	const { label, printed, digits } = split;
	const cells = [{ ...cell, text: digits }];
	const row = { ...OPEN, whole: true, cells, printed, label, concatenated: digits, ...positionOf(cell) };
	return [{ kind: 'row', row, group: null }];
}

/** Heads of table 三 on one line with nothing but spaces between: 自然人 法人或其他组织 总计. Null when it is anything else. */
function spacedHeads(context: Context, line: string): readonly Token[] | null {
	const words = trimmed(line).split(' ');
	if (context.table !== 'requests' || words.length < 2) return null;
	const tokens = words.map((text): Token | null => {
		const label = chooseLabel(context, recognise(text)?.labels ?? [], false);
		const isHead = label?.kind === 'applicant' || label?.kind === 'requests_note';
		return isHead ? { kind: 'label', label, head: { text, column: null } } : null;
	});
	return tokens.every((token) => token !== null) ? tokens : null;
}

/** A row of a grid that has a label or figures; null when it has neither. `follows`: the row above is a label and nothing else. */
export function rowToken(
	context: Context,
	{ cells, ends }: PlacedRow,
	exact: boolean,
	follows = false
): Token | null {
	const shape = { whole: true, exact, ends };
	const labelled = labelOfCells(context, cells);
	if (labelled) {
		const { label, printed, group, after, subLabel } = labelled;
		const first = cells.find(({ text }) => !isBlank(text));
		// The unit of 920（元） is that of its own cell.
		const beside = cells.map(({ text }) => text).filter((text) => speaksOfUnit(text) && !isFigureLike(text));
		const row = {
			...(after.length === 0 ? OPEN : shape),
			cells: after,
			printed,
			label,
			...(beside.length > 0 ? { beside } : {}),
			...(subLabel === undefined ? {} : { subLabel })
		};
		return { kind: 'row', row: { ...row, ...positionOf(first ?? {}) }, group };
	}
	const printed = cells.filter(({ text }) => !isBlank(text));
	const figures = printed.filter(({ text }) => isFigure(context, text)).length;
	// A check of the sums may stand beside heads too.
	const heads = printed.filter(({ text }) => recognise(text)?.how === 'exact').length;
	if (figures === 0 || heads > figures) return null;
	const isFigures = figures === printed.length;
	return { kind: isFigures && follows ? 'row_figures' : 'loose_row', row: { ...shape, cells } };
}

/**
 * A row without any text is the row of table 四 left empty, when it stands under its fifteen heads and has their number of
 * cells; in a sheet filled up to its end it may have more. Null when it is nothing.
 */
export function emptyRowToken(state: ScanState, { cells, ends }: PlacedRow, exact: boolean): Token | null {
	const columns = DISPUTE_FIELDS.length;
	const heads = state.disputeHeads.filter(({ column }) => column !== null).length;
	if (state.context.table !== 'disputes' || heads <= columns) return null;
	const kept = ends === 'padded' ? cells.slice(0, columns) : cells;
	const isCertain = exact || ends === 'padded' || ends === 'flush';
	return isCertain && kept.length === columns
		? { kind: 'empty_row', row: { cells: kept, whole: true, exact, ends } }
		: null;
}

/** A text in a row without figures: heads of a table, or whatever a lone text would be. */
export function headTokens(state: ScanState, cell: Cell, column: number | null): readonly Token[] {
	const match = recognise(cell.text);
	const label = match && match.how !== 'prefix' ? chooseLabel(state.context, match.labels, false) : null;
	const head = { text: cell.text, column };
	if (label && !isRowLabel(label)) return [{ kind: 'label', label, head }];
	const heads = match === null ? concatenatedHeads(cell.text) : null;
	return heads ? heads.map((one) => ({ kind: 'label', label: one, head })) : textTokens(state, cell, column);
}
