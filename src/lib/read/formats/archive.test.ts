import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { unpacked } from './archive';

const parts = { 'word/document.xml': strToU8('<p>行政处罚 36</p>'.repeat(40)), 'other.bin': strToU8('1') };
const all = () => true;

it.each([['deflated', 9] as const, ['stored', 0] as const])('unpacks parts that are %s', (_, level) => {
	expect(unpacked(zipSync(parts, { level }), all)).toEqual(parts);
});

function asPacked(name: string): readonly [string, Uint8Array] {
	const streamed: Uint8Array[] = [];
	// Written as it comes, a part has its sizes and its sum behind it.
	const zip = new Zip((_, chunk) => streamed.push(chunk));
	for (const [path, content] of Object.entries(parts)) {
		const part = new ZipDeflate(path);
		zip.add(part);
		part.push(content, true);
	}
	zip.end();
	const level = name === 'stored' ? 0 : 9;
	return [name, name === 'streamed' ? new Uint8Array(Buffer.concat(streamed)) : zipSync(parts, { level })];
}

it.each(['stored', 'deflated', 'streamed'].map(asPacked))(
	'refuses an archive, %s, or unpacks what was packed, whichever bit of it is another',
	(_, whole) => {
		expect(unpacked(whole, all)).toEqual(parts);
		const wrong: number[] = [];
		for (let bit = 0; bit < whole.length * 8; bit++) {
			const hurt = whole.slice();
			hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			try {
				if (!isDeepStrictEqual(unpacked(hurt, all), parts)) wrong.push(bit);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
			}
		}
		expect(wrong).toEqual([]);
	}
);

it('refuses a deflated part whose bytes make no sense, whichever they are', () => {
	const whole = zipSync(parts, { level: 9 });
	const from = 30 + 'word/document.xml'.length;
	for (let at = from; at < from + 16; at++)
		for (const byte of [0x00, 0x06, 0xff]) {
			const hurt = whole.slice();
			if (hurt[at] === byte) continue;
			hurt[at] = byte;
			expect(() => unpacked(hurt, all)).toThrow(Refusal);
		}
});

it('refuses two parts of one name, of which nobody can tell which is the document', () => {
	const twice = zipSync({ 'word/document.xml': strToU8('36'), 'word/document.xmm': strToU8('63') });
	const letters = Buffer.from(twice).toString('latin1').replaceAll('document.xmm', 'document.xml');
	expect(() => unpacked(new Uint8Array(Buffer.from(letters, 'latin1')), all)).toThrow(Refusal);
});
