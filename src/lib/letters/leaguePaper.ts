import type { Language } from '../form/words';
import type { FigureTable } from '../text/table';
import { indicatorOf } from '../form/indicators';
import { mark, paragraph } from './frame';
import type { League } from './league';
import { continued } from './leagueTexts';
import type { LetterPart, TableColumn } from './letter';
import { widthOf } from './office';

/** The league table as a page to print or a document: A4 turned sideways. What does not fit beside the names goes into a table below. */

/** Millimetres between the margins. */
const PAGE = 266;
const NAMES = 36;
/** Of a figure, of a count of the audit, of what is longer; at 9 points a 汉字 is 3.2 mm. */
const FIGURE = 18;
const WIDTHS: Readonly<Record<string, number>> = {
	rank: 13,
	published_on: 27,
	form_used: 24,
	sums_hold: 18,
	rules_assessed: 18,
	errors: 15,
	warnings: 15,
	breaks: 16,
	copies: 13,
	jumps: 15
};
const RATE = 32;
const CHARACTER = 3.2;
const PADDING = 3;

/** Word breaks lines between 汉字, and within no word of Latin script. */
function longestWord(head: string): number {
	return Math.max(0, ...head.split(/[^\p{Script=Latin}\p{N}-]+/u).map(widthOf)) * CHARACTER + PADDING;
}

interface ShownColumn {
	readonly at: number;
	readonly label: string;
	readonly width: number;
	readonly align: TableColumn['align'];
}

const shownColumns = ({ heads }: FigureTable): readonly ShownColumn[] =>
	heads.flatMap(({ id, label, fileOnly, numeric }, at): ShownColumn[] => {
		if (fileOnly) return [];
		if (id === 'organ') return [{ at, label, width: NAMES, align: 'start' }];
		const own = WIDTHS[id] ?? (indicatorOf(id)?.kind === 'ratio' ? RATE : FIGURE);
		return [{ at, label, width: Math.max(own, longestWord(label)), align: numeric ? 'center' : 'start' }];
	});

/** Columns in order, as many in a part as are not wider than this together. */
function filled(columns: readonly ShownColumn[], most: number): readonly (readonly ShownColumn[])[] {
	const parts: ShownColumn[][] = [];
	let width = Infinity;
	for (const column of columns) {
		width += column.width;
		if (width > most) {
			parts.push([]);
			width = column.width;
		}
		parts.at(-1)?.push(column);
	}
	return parts;
}

/** The columns in as few parts as fit the page, and about as wide as one another, so that no last one is a single column. */
function split(columns: readonly ShownColumn[]): readonly (readonly ShownColumn[])[] {
	let [most, best] = [PAGE - NAMES, filled(columns, PAGE - NAMES)];
	for (;;) {
		most -= 1;
		const narrower = filled(columns, most);
		if (most <= 0 || narrower.length > best.length) return best;
		best = narrower;
	}
}

/** Shares of the width in per cent. */
function shares(columns: readonly ShownColumn[]): readonly TableColumn[] {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	return columns.map(({ width, align }) => ({ width: (width / whole) * 100, align }));
}

export function leaguePaper(league: League, fictional: boolean, language: Language): readonly LetterPart[] {
	const [names, ...others] = shownColumns(league.table);
	if (!names) return [];
	const parts = others.length === 0 ? [[]] : split(others);
	const tables = league.groups.flatMap(({ heading, rows }) =>
		parts.flatMap((columns, nth): LetterPart[] => {
			const shown = [names, ...columns];
			const caption = nth === 0 ? heading : continued(heading, language);
			return [
				{ kind: 'heading', text: caption },
				{
					kind: 'table',
					caption,
					columns: shares(shown),
					heads: shown.map(({ label }) => label),
					rows: rows.map(({ cells }) => shown.map(({ at }) => cells[at]?.text ?? ''))
				}
			];
		})
	);
	return [
		...mark({ fictional, language }),
		{ kind: 'title', text: league.title },
		paragraph(league.order),
		...tables,
		...league.remarks.map(paragraph)
	];
}
