import { expect, it } from 'vitest';
import { needsLook, nextToLookAt, shelfRows, sortedRows, type ShelfRow } from './shelf';

const row = (key: string, part: Partial<ShelfRow> = {}): ShelfRow => ({
	key,
	organ: key,
	year: 2024,
	file: `${key}.docx`,
	readAt: 0,
	figures: 200,
	unreadable: 0,
	errors: 0,
	warnings: 0,
	leftOut: null,
	stored: {
		key,
		file: '',
		readAt: 0,
		reading: { figures: new Map() } as never,
		problems: [],
		corrections: new Map()
	},
	...part
});

const keys = (rows: readonly ShelfRow[]) => rows.map(({ key }) => key);

it('sorts by a column, and by organ and year where that is the same', () => {
	const rows = [
		row('b'),
		row('a', { year: 2025 }),
		row('a', { key: 'a4', year: 2024 }),
		row('c', { errors: 2 })
	];
	expect(keys(sortedRows(rows, { column: 'report', down: false }))).toEqual(['a4', 'a', 'b', 'c']);
	expect(keys(sortedRows(rows, { column: 'errors', down: true }))).toEqual(['c', 'a4', 'a', 'b']);
});

it('takes what is not audited yet for less than nothing found', () => {
	const rows = [row('a', { errors: null }), row('b'), row('c', { errors: 2 })];
	expect(keys(sortedRows(rows, { column: 'errors', down: true }))).toEqual(['c', 'b', 'a']);
	expect(shelfRows([rows[0]!.stored], new Map(), new Map())).toMatchObject([
		{ errors: null, warnings: null }
	]);
	expect(needsLook(row('a', { errors: null }))).toBe(false);
});

it('wants a look at what contradicts itself, was not read whole or has no place', () => {
	expect(needsLook(row('a'))).toBe(false);
	expect(needsLook(row('a', { warnings: 3 }))).toBe(false);
	expect(needsLook(row('a', { errors: 1 }))).toBe(true);
	expect(needsLook(row('a', { unreadable: 1 }))).toBe(true);
	expect(needsLook(row('a', { leftOut: 'year_unknown' }))).toBe(true);
	expect(needsLook(row('a', { leftOut: 'newer_edition' }))).toBe(false);
});

it('goes on to the next, and round', () => {
	const rows = [row('a', { errors: 1 }), row('b'), row('c', { errors: 1 })];
	expect(nextToLookAt(rows, null)?.key).toBe('a');
	expect(nextToLookAt(rows, 'a')?.key).toBe('c');
	expect(nextToLookAt(rows, 'c')?.key).toBe('a');
	expect(nextToLookAt([row('a'), row('b')], 'a')).toBeNull();
	expect(nextToLookAt([row('a', { errors: 1 })], 'a')).toBeNull();
});
