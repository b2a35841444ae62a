import { expect, it } from 'vitest';
import { editDistance } from './editDistance';

it.each([
	['规章', '规章', 0],
	['行政许可', '行政许司', 1],
	['行政许可', '行政许', 1],
	['行政许可', '行政许可可', 1],
	['', '规', 1],
	['行政许可', '政行许可', 2],
	['行政许可', '行政', 2],
	['上上上', '上下上上下', 2]
])('%s and %s', (a, b, letters) => {
	expect(editDistance(a, b)).toBe(letters);
	expect(editDistance(b, a)).toBe(letters);
});
