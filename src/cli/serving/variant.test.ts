import { expect, it } from 'vitest';
import { takes } from './variant';

it.each([
	['gzip, br', true],
	['gzip, BR;q=0.5', true],
	['gzip;q=1, br;q=0', false],
	['br;q=0.000', false],
	['brotli', false],
	['', false]
])('"%s" takes br: %s', (accepted, expected) => {
	expect(takes(accepted, 'br')).toBe(expected);
});
