import { positionOf, type Cell } from '../document';
import { isBlank } from '../labels/cellText';
import type { Section } from '../labels/headings';
import { withoutInnerSpaces } from '../labels/normalise';
import { ensureWithin } from '../limits';
import type { Context } from './context';
import type { Head, Layout, LooseRow, Prose, Row, RowCells, TableName } from './layout';
import { speaksOfUnit, type ScanState, type Token } from './tokens';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenRow = Mutable<Omit<Row, 'cells'>> & { cells: Cell[] };
type LabelToken = Extract<Token, { kind: 'label' }>;

/** The state of the scan and the layout that comes of it. Only a token changes them. */
export class TableScanner implements Layout, ScanState {
	readonly rows: (Row | LooseRow)[] = [];
	readonly prose: Prose[] = [];
	readonly applicants: Head[] = [];
	readonly disputeHeads: Head[] = [];
	readonly sections = new Set<Section>();
	labelCount = 0;
	context: Context = { table: null, group: null };
	row: OpenRow | null = null;
	heads: Head[] = [];
	headsOpen = false;
	private section: Section | 'opening' = 'opening';
	/** Groups of table 四 named since its last row. */
	private captions: string[] = [];
	/** Title of the section of table 二, when it speaks of a unit. */
	private article: string | null = null;
	/** Figures after no label. */
	private loose: Cell[] = [];

	accept(token: Token): void {
		switch (token.kind) {
			case 'figure':
				(this.row?.cells ?? this.loose).push(token.cell);
				break;
			case 'label_rest':
				if (this.row) this.row.printed += token.text;
				break;
			case 'other_head':
				this.heads.push(token.head);
				break;
			case 'empty_row':
				this.add({ kind: 'loose', table: 'disputes', heads: [], ...token.row });
				break;
			case 'row':
				this.endRow();
				if (token.group !== null) this.context = { ...this.context, group: token.group };
				this.beginRow(token.row);
				break;
			case 'row_figures':
				if (this.row) this.add({ ...this.row, ...token.row });
				this.row = null;
				break;
			case 'loose_row':
				this.endRow();
				this.addLoose(token.row);
				break;
			case 'label':
				this.label(token);
				break;
			case 'heading':
				this.endRow();
				this.beginSection(token.section);
				this.addProse(token.text);
				break;
			case 'prose':
				this.endRow();
				this.addProse(token.text);
				break;
			case 'row_end':
				this.endRow();
		}
	}

	private endRow(): void {
		const { loose, row } = this;
		this.loose = [];
		this.row = null;
		if (loose.length > 0) this.addLoose({ cells: loose, whole: false, exact: false, ends: 'unknown' });
		if (row) this.add(row);
	}

	private beginRow(row: Omit<Row, 'kind' | 'heads'>): void {
		if (row.label.kind === 'requests_row') this.enter('requests');
		this.labelCount += 1;
		this.headsOpen = false;
		const { article } = this;
		const beside = article === null ? {} : { beside: [article, ...(row.beside ?? [])] };
		const begun: OpenRow = { ...row, ...beside, kind: 'row', cells: [...row.cells], heads: this.heads };
		if (row.whole) this.add(begun);
		else this.row = begun;
	}

	private beginSection(section: Section): void {
		this.section = section;
		this.sections.add(section);
		this.enter(section === 'proactive' || section === 'requests' || section === 'disputes' ? section : null);
	}

	private label({ label, head }: LabelToken): void {
		const afterRow = this.row !== null;
		this.endRow();
		this.labelCount += 1;
		switch (label.kind) {
			case 'article':
			case 'contents':
				this.enter('proactive');
				this.heads = [];
				this.headsOpen = label.kind === 'contents';
				if (label.kind === 'article') this.article = speaksOfUnit(head.text) ? head.text : null;
				break;
			case 'proactive_column':
				this.enter('proactive');
				if (!this.headsOpen && afterRow) this.heads = [];
				this.headsOpen = true;
				this.heads.push(head);
				break;
			case 'requests_note':
				this.enter('requests');
				break;
			case 'applicant':
				this.applicants.push({ ...head, text: label.id });
				break;
			case 'requests_group':
				this.context = { ...this.context, group: label.id };
				break;
			case 'disputes_group':
			case 'disputes_result':
				this.enter('disputes');
				if (label.kind === 'disputes_group') this.captions.push(head.text);
				this.addDisputeHead({ ...head, text: label.id });
		}
	}

	private enter(table: TableName | null): void {
		if (this.context.table === table) return;
		this.context = { table, group: null };
		this.article = null;
		this.heads = [];
		this.headsOpen = false;
	}

	/** A head over two rows may be printed in both. */
	private addDisputeHead({ text, column }: Head): void {
		const again = column !== null && this.disputeHeads.some((h) => h.text === text && h.column === column);
		if (!again) this.disputeHeads.push({ text, column });
	}

	private addLoose(row: RowCells): void {
		const { table } = this.context;
		const first = row.cells.find((cell) => !isBlank(cell.text));
		if (!table || !first) return;
		const captions = table === 'disputes' ? { captions: this.captions } : {};
		this.add({ kind: 'loose', table, heads: this.heads, ...captions, ...row, ...positionOf(first) });
		this.captions = [];
	}

	private add(row: Row | LooseRow): void {
		ensureWithin('rows', this.rows.length);
		this.rows.push(row);
	}

	private addProse(text: string): void {
		this.prose.push({ section: this.section, text, line: withoutInnerSpaces(text) });
	}
}
