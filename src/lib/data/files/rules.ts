import type { RuleTally } from '../ruleTotals';
import { pack, unpack, type Columns } from './columns';
import { count, list, object, string } from './validate';

const KEYS = ['rule', 'year', 'pass', 'fail', 'not_assessable'] as const satisfies readonly (keyof RuleTally)[];

const tallies = list(
	object<RuleTally>({ rule: string, year: count, pass: count, fail: count, not_assessable: count })
);

export const packRules = (rows: readonly RuleTally[]): Columns => pack(rows, KEYS);

/** The tallies again. Throws on anything but what `packRules` writes. */
export const unpackRules = (packed: unknown): readonly RuleTally[] => tallies(unpack(packed, KEYS), 'rules');
