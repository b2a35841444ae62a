import { describe, expect, it } from 'vitest';
import { framesOf } from './frames';
import type { Rule } from './geometry';

const across = (at: number, from = 0, to = 200): Rule => ({ at, from, to });
const down = (at: number, from = 0, to = 60): Rule => ({ at, from, to });
const boxes = (lines: Rule[], walls: Rule[]) =>
	framesOf(lines, walls).flatMap(({ cells }) =>
		cells.map(({ x0, x1, row, rows, certain }) => [x0, x1, row, rows, certain])
	);

describe('the cells between lines', () => {
	it('span rows and columns where no line parts them', () => {
		expect(boxes([across(0), across(30, 100), across(60)], [down(0), down(100), down(200)])).toEqual([
			[0, 100, 0, 2, true],
			[100, 200, 0, 1, true],
			[100, 200, 1, 1, true]
		]);
	});

	it('are not certain where a line is drawn half', () => {
		const cells = boxes([across(0), across(30, 0, 50), across(60)], [down(0), down(200)]);
		expect(cells.every(([, , , , certain]) => certain)).toBe(false);
	});

	it('are of two tables where lines do not meet', () => {
		const second = [across(100), across(130)];
		const walls = [down(0), down(100), down(200), ...[0, 100, 200].map((x) => down(x, 100, 130))];
		expect(framesOf([across(0), across(60), ...second], walls)).toHaveLength(2);
	});

	it('go on over the page where the last row is not closed', () => {
		const [frame] = framesOf([across(0), across(30)], [down(0), down(100), down(200)]);
		expect([frame?.openAbove, frame?.openBelow, frame?.rows]).toEqual([false, true, 2]);
	});

	it('are open where the outer wall of the table is missing beside them', () => {
		const lines = [across(0), across(30), across(60), across(90)];
		const walls = [down(0, 0, 90), down(100, 0, 90), down(200, 0, 60)];
		const [frame] = framesOf(lines, walls);
		expect(frame?.cells.filter(({ open }) => open).map(({ row }) => row)).toEqual([2]);
	});
});
