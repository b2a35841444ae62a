import { expect, it } from 'vitest';
import { beforeImport, changesSince } from './lastImport';
import type { Figure } from '../report/figure';
import { withCorrection, type StoredReport } from './storedReport';
import { printed, storedDocument as stored } from './testing';

const told = (before: readonly StoredReport[], now: readonly StoredReport[]) =>
	changesSince(beforeImport(before, 0), now).map(({ kind, year, field, before, now }) => [
		kind,
		year,
		field,
		before,
		now
	]);

it('tells reports added and removed, and of what stayed nothing', () => {
	const [a, b, c] = [stored('a.txt'), stored('b.txt', { year: 2023 }), stored('c.txt', { year: 2024 })];
	expect(told([a, b], [a, c])).toEqual([
		['removed', 2023, null, null, null],
		['added', 2024, null, null, null]
	]);
	expect(told([], [a])).toEqual([['added', 2022, null, null, null]]);
	expect(told([a, b], [a, b])).toEqual([]);
});

it('tells an edition that took the place of another, and the figures it has otherwise', () => {
	const first = stored('年报.docx');
	const revised = stored('年报（修订版）.docx', { figures: new Map([['granted__total', printed(4)]]) });
	expect(told([first], [first, revised])).toEqual([
		['replaced', 2022, null, null, null],
		['edition', 2022, 'granted__total', 3, 4]
	]);
});

it('tells a cell put right by hand, and one a newer program reads otherwise, in their states', () => {
	const one = stored('a.txt');
	const blank: Figure = { state: 'blank', place: { table: 'requests' } };
	const corrected = withCorrection(one, 'granted__total', { state: 'reported', value: 5 });
	expect(told([one], [corrected])).toEqual([['corrected', 2022, 'granted__total', 3, 5]]);
	const reread = { ...one, reading: { ...one.reading, figures: new Map([['granted__total', blank]]) } };
	expect(told([one], [reread])).toEqual([['reread', 2022, 'granted__total', 3, 'blank']]);
});

it('a document that is said to be of another year is the same document', () => {
	const one = stored('a.txt');
	expect(told([one], [{ ...one, said: { year: 2021 } }])).toEqual([['renamed', 2021, null, null, null]]);
});
