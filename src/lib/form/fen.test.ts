import { expect, it } from 'vitest';
import { toFen } from './fen';

it.each([
	[0.1 + 0.2, 0.3],
	[1.1 - 1, 0.1],
	[12.345678 + 0.000001, 12.345679],
	[1472, 1472],
	[-0.3 + 0.1, -0.2]
])('%d is %d to the fen', (amount, rounded) => {
	expect(toFen(amount)).toBe(rounded);
});
