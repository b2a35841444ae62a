import { expect, it } from 'vitest';
import { sparkOf } from './spark';

it('breaks where a value is missing, marks one that stands alone, and starts from 0', () => {
	const { lines, dots, last, height } = sparkOf([10, 20, null, 5, null, 0, 10]);
	expect(lines).toHaveLength(2);
	expect(dots).toHaveLength(1);
	expect(lines[1]?.split(' ')[0]).toBe(`71.3,${height - 3}`);
	expect(last).toEqual([85, 10]);
});

it('draws nothing of nothing', () => {
	expect(sparkOf([null, null])).toMatchObject({ lines: [], dots: [], last: null });
});
