import { expect, it } from 'vitest';
import { charactersOf } from './characters';

const stream = Uint8Array.from([0x93, 0x31, 0x80, 0x94, 0x2c, 0x67, 0x31, 0x00]);
const whole = [{ from: 0, to: 8, modifiers: [] }];

it('reads narrow and wide pieces in the order of the text', () => {
	const pieces = [
		{ from: 0, to: 2, at: 4, width: 2, modifiers: [] },
		{ from: 2, to: 6, at: 0, width: 1, modifiers: [] }
	] as const;
	const characters = [...charactersOf(new DataView(stream.buffer), pieces, whole, 6)];
	expect(characters.map(({ code }) => String.fromCharCode(code)).join('')).toBe('本1“1€”');
});

it('throws when pieces are shorter than the text or lie outside the stream', () => {
	const text = (at: number, to: number) => [
		...charactersOf(new DataView(stream.buffer), [{ from: 0, to, at, width: 2, modifiers: [] }], whole, 2)
	];
	expect(text(4, 2)).toHaveLength(2);
	expect(() => text(4, 1)).toThrow();
	expect(() => text(6, 2)).toThrow();
});
