import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { Refusal } from '../refusal';
import { unpacked } from './archive';

const parts = { 'word/document.xml': strToU8('<p>行政处罚 36</p>'.repeat(40)), 'other.bin': strToU8('1') };
const all = () => true;

it.each([['deflated', 9] as const, ['stored', 0] as const])('unpacks parts that are %s', (_, level) => {
	expect(unpacked(zipSync(parts, { level }), all)).toEqual(parts);
});

it('refuses a part of which any bit is another than was packed', () => {
	const whole = zipSync(parts, { level: 0 });
	const from = whole.indexOf('<'.charCodeAt(0));
	for (let at = from; at < from + 200; at++) {
		const hurt = whole.slice();
		hurt[at] = (hurt[at] ?? 0) ^ (1 << (at % 8));
		expect(() => unpacked(hurt, all)).toThrow(Refusal);
	}
});

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
