import { DISPUTE_FIELDS } from '../form/disputes';
import { choose, type Context } from './context';
import { spotOf, type Cell } from './document';
import { closed } from './fold';
import type { PlacedRow } from './grid';
import { headingOf, type Section } from './headings';
import type { Label } from './labels';
import { within } from './limits';
import { headsTogether, recognise, type Match } from './match';
import { isBlank, isFigureLike, trimmed } from './printed';
import { continues, isFigure, labelOfCells, splitSpaced, splitTogether } from './rowLabel';
import {
	isRowLabel,
	type Cells,
	type Head,
	type Layout,
	type LooseRow,
	type Prose,
	type Row,
	type TableName
} from './rows';

/** Texts longer than this are prose, whatever they begin with. */
const PROSE = 90;
/** A label may be broken over so many lines. */
const PIECES = 4;
/** Texts after so many heads are no heads. */
const MOST_HEADS = 60;
const CONTENTS = '信息内容';

const OPEN: Omit<Cells, 'cells'> = { whole: false, exact: false, ends: 'unknown' };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenRow = Mutable<Omit<Row, 'cells'>> & { cells: Cell[] };

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

/** Goes through a document once and keeps what the labels of the form say of it. */
export class Walk implements Layout {
	readonly rows: (Row | LooseRow)[] = [];
	readonly prose: Prose[] = [];
	readonly applicants: Head[] = [];
	readonly disputeHeads: Head[] = [];
	readonly sections = new Set<Section>();
	labels = 0;
	private context: Context = { table: null, group: null };
	private section: Section | 'opening' = 'opening';
	private heads: Head[] = [];
	private headsOpen = false;
	private current: OpenRow | null = null;
	private dangling: Cell[] = [];

	/** A row whose end is known. */
	row({ cells, ends }: PlacedRow, exact: boolean): void {
		const texts = cells.filter((cell) => !isBlank(cell.text));
		const [only] = texts;
		if (!only) {
			this.emptyRow({ cells, whole: true, exact, ends });
			return;
		}
		if (cells.length === 1) return this.open(cells);
		this.endRow();
		const labelled = labelOfCells(this.context, cells);
		const shape = { whole: true, exact, ends };
		if (labelled) {
			const { label, printed, group, after, part } = labelled;
			if (group !== null) this.context = { ...this.context, group };
			this.keep({ ...shape, cells: after, printed, label, ...(part === undefined ? {} : { part }) }, only);
		} else if (texts.length === 1 && !isFigure(this.context, only.text)) this.open(texts);
		else if (texts.some((cell) => isFigure(this.context, cell.text))) this.keepLoose({ ...shape, cells });
		else for (const cell of texts) this.head(cell, ends === 'off' ? null : cell.column);
	}

	/**
	 * A row without any text is a row of table 四 left empty, when it stands under its fifteen heads and has their number of
	 * cells; in a sheet filled up to its end it may have more.
	 */
	private emptyRow(row: Cells): void {
		const columns = DISPUTE_FIELDS.length;
		const heads = this.disputeHeads.filter(({ column }) => column !== null).length;
		if (this.context.table !== 'disputes' || heads <= columns) return;
		within('rows', this.rows.length);
		const cells = row.ends === 'padded' ? row.cells.slice(0, columns) : row.cells;
		if ((row.exact || row.ends === 'padded' || row.ends === 'flush') && cells.length === columns)
			this.rows.push({ kind: 'loose', table: 'disputes', heads: [], ...row, cells });
	}

	/** Cells or lines one after another, whose rows are not known. */
	open(tokens: readonly Cell[]): void {
		for (let i = 0; i < tokens.length;) {
			const token = tokens[i];
			if (!token) return;
			if (this.disputesLine(token)) i += 1;
			else if (isBlank(token.text) || isFigure(this.context, token.text)) {
				(this.current?.cells ?? this.dangling).push(token);
				i += 1;
			} else i += this.text(token, tokens.slice(i, i + PIECES + 1));
		}
	}

	/** Closes the last row; call once at the end. */
	endRow(): void {
		const { dangling, current } = this;
		this.dangling = [];
		this.current = null;
		if (dangling.some((cell) => !isBlank(cell.text))) this.keepLoose({ ...OPEN, cells: dangling });
		if (current) this.rows.push(current);
	}

	/** Handles a text, alone or with the pieces after it as one label; returns how many it took. */
	private text(token: Cell, following: readonly Cell[]): number {
		const end = following.findIndex(
			({ text }, i) => isBlank(text) || text.length > PROSE || (i > 0 && isFigure(this.context, text))
		);
		const pieces = following.slice(0, Math.min(end < 0 ? PIECES : end, PIECES));
		const joined = joinedOf(pieces.map((piece) => piece.text.trim()));
		const matches = joined.map(recognise);
		for (const how of ['exact', 'close', 'begun'] as const)
			for (const [i, match] of matches.entries()) {
				if (match?.how !== how) continue;
				const figures = following.slice(i + 1).find((cell) => !isBlank(cell.text));
				const label = choose(
					this.context,
					match.labels,
					figures !== undefined && isFigure(this.context, figures.text)
				);
				if (!label || (how === 'begun' && !isRowLabel(label))) continue;
				this.meet(label, { ...token, text: joined[i] ?? '' });
				return i + 1;
			}
		this.unknown(token);
		return 1;
	}

	private meet(label: Label, cell: Cell, column: number | null = null): void {
		const afterRow = this.current !== null;
		this.endRow();
		if (isRowLabel(label)) {
			this.keep({ ...OPEN, cells: [], printed: trimmed(cell.text), label }, cell);
			return;
		}
		this.labels += 1;
		if (label.kind === 'article' || label.kind === 'contents') {
			this.enter('proactive');
			this.heads = [];
			this.headsOpen = label.kind === 'contents';
		} else if (label.kind === 'proactive_column') {
			this.enter('proactive');
			if (!this.headsOpen && afterRow) this.heads = [];
			this.headsOpen = true;
			this.heads.push({ text: cell.text, column });
		} else if (label.kind === 'requests_note') this.enter('requests');
		else if (label.kind === 'applicant') this.applicants.push({ text: label.id, column });
		else if (label.kind === 'requests_group') this.context = { ...this.context, group: label.id };
		else {
			this.enter('disputes');
			// A head over two rows may be printed in both.
			const again = ({ text, column: over }: Head) => text === label.id && over !== null && over === column;
			if (!this.disputeHeads.some(again)) this.disputeHeads.push({ text: label.id, column });
		}
	}

	/** A text that is no label of the form: a heading, lines run together, the rest of a label, a head, or prose. */
	private unknown(token: Cell, column: number | null = null): void {
		const heading = headingOf(token.text);
		if (heading) return this.heading(heading, token);
		const text = trimmed(token.text);
		if (text.length <= PROSE && (this.spaced(token) || this.together(token))) return;
		const { current } = this;
		if (
			current &&
			current.cells.every((cell) => isBlank(cell.text)) &&
			continues(current.label, current.printed, text)
		) {
			current.printed += text;
		} else if (this.headsOpen && !current && text.length <= PROSE && this.heads.length < MOST_HEADS)
			this.heads.push({ text, column });
		else {
			this.endRow();
			this.say(this.section, token);
		}
	}

	private say(section: Prose['section'], { text }: Cell): void {
		this.prose.push({ section, text, line: closed(text) });
	}

	private heading(section: Section, token: Cell): void {
		this.endRow();
		this.section = section;
		this.sections.add(section);
		this.enter(section === 'proactive' || section === 'requests' || section === 'disputes' ? section : null);
		this.say(section, token);
	}

	private together(token: Cell): boolean {
		const text = trimmed(token.text).replaceAll(' ', '');
		if (text.startsWith(CONTENTS)) {
			this.meet({ kind: 'contents' }, token);
			this.heads.push({ text: text.slice(CONTENTS.length), column: null });
			return true;
		}
		const split = splitTogether(this.context, text);
		if (!split) return false;
		const { label, printed, digits } = split;
		const cells = [{ ...token, text: digits }];
		this.endRow();
		this.keep({ ...OPEN, whole: true, cells, printed, label, together: digits }, token);
		this.endRow();
		return true;
	}

	private spaced(token: Cell): boolean {
		const split = splitSpaced(this.context, token.text);
		if (!split) return false;
		const { label, printed, figures } = split;
		this.endRow();
		this.keep({ ...OPEN, cells: figures.map((text) => ({ ...token, text })), printed, label }, token);
		return true;
	}

	/** The figures of table 四 on one line with nothing but spaces between. */
	private disputesLine(token: Cell): boolean {
		if (this.context.table !== 'disputes') return false;
		const figures = trimmed(token.text).split(' ');
		if (figures.length !== DISPUTE_FIELDS.length || !figures.every(isFigureLike)) return false;
		this.endRow();
		this.keepLoose({ ...OPEN, cells: figures.map((text) => ({ ...token, text })) });
		return true;
	}

	private keep(row: Omit<Row, 'kind' | 'heads'>, at: Cell): void {
		if (row.label.kind === 'requests_row') this.enter('requests');
		this.labels += 1;
		within('rows', this.rows.length);
		this.headsOpen = false;
		const kept: OpenRow = { ...row, kind: 'row', cells: [...row.cells], heads: this.heads, ...spotOf(at) };
		if (row.whole) this.rows.push(kept);
		else this.current = kept;
	}

	private keepLoose(cells: Cells): void {
		within('rows', this.rows.length);
		const { table } = this.context;
		const first = cells.cells.find((cell) => !isBlank(cell.text));
		if (table && first)
			this.rows.push({ kind: 'loose', table, heads: this.heads, ...cells, ...spotOf(first) });
	}

	/** A text in a row without figures: a head of a table, or whatever a lone text would be. */
	private head(cell: Cell, column: number | null): void {
		const match: Match | null = recognise(cell.text);
		const label = match && match.how !== 'begun' ? choose(this.context, match.labels, false) : null;
		const together = match === null ? headsTogether(cell.text) : null;
		if (label && !isRowLabel(label)) this.meet(label, cell, column);
		else if (together) for (const one of together) this.meet(one, cell, column);
		else this.unknown(cell, column);
	}

	private enter(table: TableName | null): void {
		if (this.context.table === table) return;
		this.context = { table, group: null };
		this.heads = [];
		this.headsOpen = false;
	}
}
