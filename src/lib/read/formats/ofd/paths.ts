/** The drawn paths of an OFD file as the rooms of pdf take them (GB/T 33190-2016, section 9.1, AbbreviatedData). */

/** Kinds of parts, as the pdf library numbers them. */
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4];
/** Numbers behind each sign. */
const LENGTHS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** Ways to paint, as the pdf library numbers them: lines, an area, both. */
export const painted = (stroke: boolean, fill: boolean): number => (stroke ? (fill ? 24 : 20) : 22);

export function pathOf(data: string): Float32Array {
	const signs = data.split(/[\s,]+/).filter((sign) => sign !== '');
	const path: number[] = [];
	for (let at = 0; at < signs.length;) {
		const sign = signs[at] ?? '';
		const length = LENGTHS[sign];
		if (length === undefined) throw new Error('a path of unknown parts');
		const numbers = signs.slice(at + 1, at + 1 + length).map(Number);
		if (numbers.length < length || !numbers.every(Number.isFinite)) throw new Error('a path without numbers');
		if (sign === 'S' || sign === 'M') path.push(MOVE, ...numbers);
		else if (sign === 'L') path.push(LINE, ...numbers);
		else if (sign === 'C') path.push(CLOSE);
		else path.push(CURVE, ...[...numbers.slice(-2), 0, 0, 0, 0]);
		at += 1 + length;
	}
	return Float32Array.from(path);
}
