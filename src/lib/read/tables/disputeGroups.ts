import { DISPUTE_GROUPS, DISPUTE_RESULTS } from '../../form/disputes';
import type { Cell } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import type { LooseRow } from '../layout/layout';
import { lastIsSum, numbersOf } from './rowNumbers';

/** Table 四 printed as three rows, or as three tables, of five figures each. */

type Group = (typeof DISPUTE_GROUPS)[number];

/** One group of the table: its five cells. */
export interface GroupRow {
	readonly row: LooseRow;
	readonly group: Group;
	readonly cells: readonly Cell[];
}

const COLUMNS = DISPUTE_RESULTS.length;
const [RECONSIDERATION, DIRECT, AFTER] = DISPUTE_GROUPS;

/** The group that a name says, beside the figures or above them; null when it says none, or more than one. */
function groupNamed(name: string): Group | null {
	const after = /复议后/u.test(name);
	const direct = /未经复议|直接起诉/u.test(name);
	if (after && direct) return null;
	if (after) return AFTER ?? null;
	if (direct) return DIRECT ?? null;
	return /复议/u.test(name) && !/诉讼|起诉/u.test(name) ? (RECONSIDERATION ?? null) : null;
}

/** A row of one group; null when it is anything else, or when it is not certain which figure stands where. */
export function groupRow(row: LooseRow): GroupRow | null {
	const first = row.cells.findIndex(({ text }) => isFigureLike(text));
	if (first < 0) return null;
	const name = row.cells
		.slice(0, first)
		.map(({ text }) => trimmed(text))
		.join('');
	const group = groupNamed(name === '' ? (row.captions ?? []).join('') : name);
	const label = row.cells.findLastIndex(({ text }, i) => i < first && !isBlank(text));
	const after = row.cells.slice(label + 1);
	const filled = after.filter(({ text }) => !isBlank(text));
	// Figures with empty cells between them are those of a wider row.
	const [from, to] = [filled[0], filled.at(-1)].map((cell) => (cell ? after.indexOf(cell) : -1));
	const isSideBySide = filled.length === COLUMNS && (to ?? 0) - (from ?? 0) === COLUMNS - 1;
	const isEach = row.exact && row.ends === 'flush' && after.length === COLUMNS;
	const cells = isSideBySide ? filled : isEach ? after : null;
	if (!group || !cells || !filled.every(({ text }) => isFigureLike(text))) return null;
	const numbers = numbersOf({ columns: cells });
	return row.whole || (numbers !== null && lastIsSum(numbers)) ? { row, group, cells } : null;
}
