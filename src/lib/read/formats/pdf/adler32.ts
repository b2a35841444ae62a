const BASE = 65_521;
/** So many bytes can be summed before the sums must be cut to size. */
const STEP = 3_800;

/** The sum by which deflated bytes tell whether they are as they were: Adler-32 (RFC 1950). */
export class Adler32 {
	#low = 1;
	#high = 0;

	add(bytes: Uint8Array): void {
		for (let from = 0; from < bytes.length; from += STEP) {
			for (const byte of bytes.subarray(from, from + STEP)) {
				this.#low += byte;
				this.#high += this.#low;
			}
			this.#low %= BASE;
			this.#high %= BASE;
		}
	}

	/** Whether the sum stands anywhere in these bytes. */
	stands(bytes: Uint8Array): boolean {
		const sum = [this.#high >> 8, this.#high & 0xff, this.#low >> 8, this.#low & 0xff];
		for (let at = bytes.length - sum.length; at >= 0; at--)
			if (sum.every((byte, i) => bytes[at + i] === byte)) return true;
		return false;
	}
}
