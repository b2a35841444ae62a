/** The shared texts of an old workbook ([MS-XLS] 2.4.265, SST), whose runs the library passes by. */

/** A text, and where in it another font begins. */
export interface OldText {
	readonly text: string;
	readonly runs: readonly { readonly from: number; readonly font: number }[];
}

const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/** Reads over the ends of records: the texts go on in records behind their own. */
class Reader {
	#record = 0;
	#at: number;
	readonly #records: readonly DataView[];

	constructor(records: readonly DataView[], from: number) {
		this.#records = records;
		this.#at = from;
	}

	/** The record something begins in; a record that is at its end gives way to the next. Throws where there is none. */
	#here(): DataView {
		for (;;) {
			const record = this.#records[this.#record];
			if (!record) throw new RangeError('no record goes on');
			if (this.#at < record.byteLength) return record;
			this.#record += 1;
			this.#at = 0;
		}
	}

	number(size: 1 | 2 | 4): number {
		const record = this.#here();
		const at = this.#at;
		this.#at += size;
		if (size === 1) return record.getUint8(at);
		return size === 2 ? record.getUint16(at, true) : record.getUint32(at, true);
	}

	skip(size: number): void {
		for (let left = size; left > 0;) {
			const taken = Math.min(left, this.#here().byteLength - this.#at);
			this.#at += taken;
			left -= taken;
		}
	}

	/** Letters; in each further record it is said anew whether they take one byte or two. */
	letters(count: number, isWide: boolean): string {
		let text = '';
		let wide = isWide;
		for (let left = count; left > 0;) {
			const before = this.#record;
			let record = this.#here();
			if (this.#record !== before) {
				wide = (record.getUint8(this.#at) & WIDE) !== 0;
				this.#at += 1;
				record = this.#here();
			}
			const taken = Math.min(left, Math.floor((record.byteLength - this.#at) / (wide ? 2 : 1)));
			if (taken === 0) throw new RangeError('half a letter');
			for (let i = 0; i < taken; i++)
				text += String.fromCharCode(
					wide ? record.getUint16(this.#at + i * 2, true) : record.getUint8(this.#at + i)
				);
			this.#at += taken * (wide ? 2 : 1);
			left -= taken;
		}
		return text;
	}
}

/** The texts in the record of shared texts and those that go on with it. Throws a RangeError where they end too early. */
export function oldTexts(records: readonly DataView[]): OldText[] {
	const count = records[0]?.getUint32(4, true) ?? 0;
	const reader = new Reader(records, 8);
	const texts: OldText[] = [];
	for (let n = 0; n < count; n++) {
		const length = reader.number(2);
		const flags = reader.number(1);
		const runCount = flags & RICH ? reader.number(2) : 0;
		const extension = flags & EXTENDED ? reader.number(4) : 0;
		const text = reader.letters(length, (flags & WIDE) !== 0);
		const runs = Array.from({ length: runCount }, () => ({ from: reader.number(2), font: reader.number(2) }));
		reader.skip(extension);
		texts.push({ text, runs });
	}
	return texts;
}
