/**
 * Blocks in ClickHouse's format Native: columns as they lie in its memory, so that a number arrives bit by bit. Its readers of
 * text are not exact before `precise_float_parsing` of version 22.
 */

export type BlockType = 'String' | 'Int32' | 'Float64' | 'UInt8';

export interface BlockColumn {
	readonly name: string;
	readonly type: BlockType;
	readonly nullable: boolean;
	/** Null only where the column may be. */
	readonly values: readonly (string | number | boolean | null)[];
}

/** A whole number as LEB128: seven bits a byte, the least first. */
function varint(number: number): Buffer {
	const bytes: number[] = [];
	let rest = number;
	for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
	bytes.push(rest);
	return Buffer.from(bytes);
}

function text(string: string): Buffer {
	const bytes = Buffer.from(string, 'utf8');
	return Buffer.concat([varint(bytes.length), bytes]);
}

function numbers(
	values: BlockColumn['values'],
	bytes: number,
	write: (to: Buffer, value: number, at: number) => void
) {
	const all = Buffer.alloc(values.length * bytes);
	// What stands for null is never read.
	values.forEach((value, i) => write(all, Number(value ?? 0), i * bytes));
	return all;
}

const ENCODED: Readonly<Record<BlockType, (values: BlockColumn['values']) => Buffer>> = {
	String: (values) => Buffer.concat(values.map((value) => text(String(value ?? '')))),
	Int32: (values) => numbers(values, 4, (to, value, at) => to.writeInt32LE(value, at)),
	Float64: (values) => numbers(values, 8, (to, value, at) => to.writeDoubleLE(value, at)),
	UInt8: (values) => numbers(values, 1, (to, value, at) => to.writeUInt8(value, at))
};

/** Columns of equal length as one block. Throws a RangeError for a null where none may be, and for lengths that differ. */
export function blockOf(columns: readonly BlockColumn[]): Buffer {
	const rows = columns[0]?.values.length ?? 0;
	const parts = columns.flatMap(({ name, type, nullable, values }) => {
		if (values.length !== rows) throw new RangeError(`${name} has ${values.length} values: expected ${rows}`);
		if (!nullable && values.includes(null)) throw new RangeError(`${name} holds a null: expected a value`);
		return [
			text(name),
			text(nullable ? `Nullable(${type})` : type),
			...(nullable ? [Buffer.from(values.map((value) => Number(value === null)))] : []),
			ENCODED[type](values)
		];
	});
	return Buffer.concat([varint(columns.length), varint(rows), ...parts]);
}
