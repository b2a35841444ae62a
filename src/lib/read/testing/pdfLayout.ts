import type { CompleteReport } from './complete';
import { CLOSING, OVERVIEW, tablesOf, titleOf, type LaidCell, type LaidTable } from './laidOut';
import { fonts, lineAt, linesOf, PAGE, ruleAt, SIZE, type Setting } from './pdfMarks';
import { pdfOfPages } from './tinyPdf';

/** A report as a pdf, every letter at its place: between lines or not, set in any way, over pages. Points, from the upper left. */

const PITCH = 11;
const LINE = 18;

export interface PdfStyle {
	readonly ruled: boolean;
	/** How texts are set between the sides of their cells, and how figures are. */
	readonly texts: Setting;
	readonly figures: Setting;
	/** Whether cells of one row have their middles level, or their tops. */
	readonly level: 'middle' | 'top';
	/** Room between letters, and around the text of a cell. */
	readonly spacing: number;
	readonly padding: number;
	/** Heads printed again on the next page. */
	readonly repeated: boolean;
	/** Room on the first page above the title, so that tables break elsewhere. */
	readonly above: number;
	/** The line at the foot of a page; empty for none. */
	readonly foot: (page: number, pages: number) => string;
	/** The line at its head. */
	readonly head: (page: number, pages: number) => string;
	/** Drawn on every page behind all else, in operators. */
	readonly behind: string;
	/** More of each page's dictionary. */
	readonly more: string;
}

export const PLAIN_PDF: PdfStyle = {
	ruled: true,
	texts: 'left',
	figures: 'left',
	level: 'middle',
	spacing: 0,
	padding: 3,
	repeated: false,
	above: 0,
	foot: () => '',
	head: () => '',
	behind: '',
	more: ''
};

/** Sides of the columns: those of long texts wider, within the page. */
function sidesOf({ rows }: LaidTable): number[] {
	const count = Math.max(...rows.map((row) => row.length));
	const weights = Array.from({ length: count }, (_, x) =>
		Math.max(
			...rows.map((row) => {
				const cell = row[x];
				return cell?.own && cell.columns === 1 ? Math.min(40, Math.max(2, [...cell.text].length)) ** 0.7 : 1;
			})
		)
	);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const sides = [PAGE.margin];
	for (const weight of weights)
		sides.push((sides.at(-1) ?? 0) + (weight / whole) * (PAGE.width - 2 * PAGE.margin));
	return sides;
}

class Pages {
	readonly streams: string[] = [''];
	#y: number;

	constructor(private readonly style: PdfStyle) {
		this.#y = PAGE.margin + LINE + style.above;
	}

	draw(operators: string): void {
		this.streams.push((this.streams.pop() ?? '') + operators);
	}

	#turn(): void {
		this.streams.push('');
		this.#y = PAGE.margin + LINE;
	}

	#room(height: number): boolean {
		if (this.#y + height <= PAGE.height - PAGE.margin) return false;
		this.#turn();
		return true;
	}

	/** Begins a new page, unless nothing stands on this one. */
	turn(): void {
		if ((this.streams.at(-1) ?? '') !== '') this.#turn();
	}

	text(text: string): void {
		for (const line of linesOf(text, PAGE.width - 2 * PAGE.margin, 0)) {
			this.#room(LINE);
			this.draw(lineAt(line, PAGE.margin, PAGE.width - PAGE.margin, this.#y + SIZE, 'left', 0));
			this.#y += LINE;
		}
		this.#y += 4;
	}

	table(table: LaidTable): void {
		const { padding, spacing, repeated } = this.style;
		const sides = sidesOf(table);
		const innerOf = (cell: LaidCell, x: number): number =>
			(sides[x + cell.columns] ?? 0) - (sides[x] ?? 0) - 2 * padding;
		const heights = table.rows.map((row) => {
			const counts = row.flatMap((cell, x) =>
				cell.own && cell.rows === 1 ? [linesOf(cell.text, innerOf(cell, x), spacing).length] : []
			);
			return Math.max(1, ...counts) * PITCH + 2 * padding;
		});
		const firstFigures = table.rows.findIndex((row) => row.some(({ figure }) => figure));
		const heads = table.rows[0]?.length === 4 ? 0 : firstFigures;
		const sum = (from: number, to: number): number => heights.slice(from, to).reduce((a, b) => a + b, 0);
		const printed = new Set<LaidCell>();
		const rows = (from: number, to: number): void => {
			const tops = Array.from({ length: to - from }, (_, i) => this.#y + sum(from, from + i));
			for (let y = from; y < to; y++)
				for (const [x, cell] of (table.rows[y] ?? []).entries())
					if (cell.own)
						this.#cell(
							cell,
							sides[x] ?? 0,
							tops[y - from] ?? 0,
							innerOf(cell, x),
							sum(y, Math.min(y + cell.rows, to)),
							printed
						);
			// The rest of cells begun on the page before.
			for (let y = 0; y < from; y++)
				for (const [x, cell] of (table.rows[y] ?? []).entries())
					if (cell.own && y + cell.rows > from)
						this.#box(
							sides[x] ?? 0,
							this.#y,
							innerOf(cell, x) + 2 * padding,
							sum(from, Math.min(y + cell.rows, to))
						);
			this.#y += sum(from, to);
		};
		let from = 0;
		while (from < table.rows.length) {
			if (from > 0 && repeated && heads > 0) {
				printed.clear();
				rows(0, heads);
			}
			let to = from + 1;
			while (to < table.rows.length && this.#y + sum(from, to + 1) <= PAGE.height - PAGE.margin) to += 1;
			// Heads stay with their rows.
			if (from === 0 && to <= firstFigures && this.#y > PAGE.margin + LINE) {
				this.#turn();
				continue;
			}
			rows(from, to);
			from = to;
			if (from < table.rows.length) this.#turn();
		}
		this.#y += 6;
	}

	#box(left: number, top: number, width: number, height: number): void {
		if (!this.style.ruled) return;
		const [right, bottom] = [left + width, top + height];
		this.draw(
			ruleAt(left, top, right, top) +
				ruleAt(left, bottom, right, bottom) +
				ruleAt(left, top, left, bottom) +
				ruleAt(right, top, right, bottom)
		);
	}

	#cell(
		cell: LaidCell,
		left: number,
		top: number,
		inner: number,
		height: number,
		printed: Set<LaidCell>
	): void {
		const { padding, spacing, texts, figures, level } = this.style;
		this.#box(left, top, inner + 2 * padding, height);
		if (cell.text === '' || printed.has(cell)) return;
		printed.add(cell);
		const lines = linesOf(cell.text, inner, spacing);
		const room = height - 2 * padding - lines.length * PITCH;
		const first = top + padding + (level === 'middle' ? room / 2 : 0) + SIZE;
		const setting = cell.figure ? figures : texts;
		for (const [i, line] of lines.entries())
			this.draw(lineAt(line, left + padding, left + padding + inner, first + i * PITCH, setting, spacing));
	}
}

/** The bytes of a file of reports, each beginning a page; what stands before each is given by `before`. */
export function pdfOf(
	reports: readonly CompleteReport[],
	style: PdfStyle = PLAIN_PDF,
	linesBefore: (report: CompleteReport, i: number) => readonly string[] = (report) => [titleOf(report)]
): Uint8Array {
	const pages = new Pages(style);
	for (const [i, report] of reports.entries()) {
		pages.turn();
		for (const line of [...linesBefore(report, i), '一、总体情况', OVERVIEW(report)]) pages.text(line);
		for (const table of tablesOf(report)) {
			pages.text(table.heading);
			pages.table(table);
		}
		for (const line of CLOSING.flat()) pages.text(line);
	}
	const count = pages.streams.length;
	const middle = (text: string, y: number): string => lineAt([...text], 0, PAGE.width, y, 'middle', 0);
	const streams = pages.streams.map(
		(stream, i) =>
			style.behind +
			middle(style.head(i + 1, count), 30) +
			stream +
			middle(style.foot(i + 1, count), PAGE.height - 25)
	);
	const { width, height } = PAGE;
	return pdfOfPages({ streams, width, height, fonts, more: style.more });
}
