import { part } from './bytes';
import { TABLE, type Modifier } from './modifiers';

/** The edges of the cells of a row and which of them are merged, as the mark of its end says ([MS-DOC] 2.9.321, TDefTableOperand). */
export interface RowShape {
	/** One more than cells, left to right, in twentieths of a point. */
	readonly edges: readonly number[];
	readonly cells: readonly CellShape[];
	readonly alignment: 'left' | 'center' | 'right';
}

interface CellShape {
	/** Belongs to the cell before it. */
	readonly joinsLeft: boolean;
	/** Belongs to the cell above it. */
	readonly joinsAbove: boolean;
}

const ALIGNMENTS = ['left', 'center', 'right'] as const;

interface Flags {
	across: number;
	down: number;
}

/** Bytes that describe a cell; a row may leave out the last ones. */
const DESCRIBED = 20;
const ACROSS = 0x03;
const DOWN_SHIFT = 5;
const CONTINUED = 1;

/** How a merge across begins and goes on when it is made afterwards. */
const FIRST = 1;
const NEXT = 2;

function defined(operand: DataView): { edges: number[]; flags: Flags[] } {
	const count = operand.getUint8(0);
	const edges = Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true));
	const from = 1 + (count + 1) * 2;
	const flags = Array.from({ length: count }, (_, i): Flags => {
		const at = from + i * DESCRIBED;
		if (at + DESCRIBED > operand.byteLength) return { across: 0, down: 0 };
		const bits = part(operand, at, DESCRIBED).getUint16(0, true);
		return { across: bits & ACROSS, down: (bits >> DOWN_SHIFT) & 3 };
	});
	return { edges, flags };
}

function change(flags: readonly Flags[], { code, operand }: Modifier): void {
	const first = code === TABLE.merge || code === TABLE.split ? operand.getUint8(0) : 0;
	const lim = code === TABLE.merge || code === TABLE.split ? operand.getUint8(1) : 0;
	for (const [i, flag] of flags.entries())
		if (i >= first && i < lim) flag.across = code === TABLE.split ? 0 : i === first ? FIRST : NEXT;
	if (code !== TABLE.verticalMerge) return;
	const cell = flags[operand.getUint8(0)];
	if (!cell) throw new Error('a merge of a cell that is not there');
	cell.down = operand.getUint8(1) & 3;
}

/**
 * Which cells go on from the one before. Writers disagree which of the values 1 and 2 begins a merged set; the first of a set
 * tells, since none can begin with a cell that goes on.
 */
function joinedLeft(flags: readonly Flags[]): boolean[] {
	let begins = 0;
	return flags.map(({ across }) => {
		if (across === 0) begins = 0;
		else if (begins === 0) begins = across;
		else return across !== begins && across !== ACROSS;
		return false;
	});
}

/** The shape of a row from the changes at its end. Throws when they define none, or edges out of order. */
export function rowShape(modifiers: readonly Modifier[]): RowShape {
	const at = modifiers.findLastIndex(({ code }) => code === TABLE.definition);
	const definition = modifiers[at];
	if (!definition) throw new Error('a row without a shape');
	const { edges, flags } = defined(definition.operand);
	for (const later of modifiers.slice(at + 1)) change(flags, later);
	if (edges.some((edge, i) => edge < (edges[i - 1] ?? edge))) throw new Error('edges out of order');
	const left = joinedLeft(flags);
	const aligned = modifiers
		.findLast(({ code }) => TABLE.alignment.includes(code))
		?.operand.getUint16(0, true);
	return {
		edges,
		alignment: ALIGNMENTS[aligned ?? 0] ?? 'left',
		cells: flags.map(({ down }, i) => ({ joinsLeft: left[i] === true, joinsAbove: down === CONTINUED }))
	};
}
