import { expect, it } from 'vitest';
import { RULES } from './audit';
import type { Rule } from './rule';

/** The rules the field asks for, by the ids they are known by; -c, -r and -g (each column, row, group) are checks of one rule. */
const LIST = `
	T3-ID T3-TOT T3-SUM7 T3-NEG T3-NEW0 T3-CARRY T3-CARRYMAX T3-CARRYAGE T3-PART
	T4-SUM T4-CARRY T4-LINK T4-T3
	T2-STOCK-IN T2-STOCK-X T2-REPEAL T2-RULES-TWP T2-NORM-STREET T2-V19-STOCK T2-V19-ITEM T2-V19-DEC
	T2-FEE-UNIT T2-FEE-ZERO T2-BUY-UNIT T2-JUMP
	VER-YEAR VER-MIX YEAR-TITLE YEAR-TEXT DATE-31JAN DATE-31MAR AREA-MATCH
	NAR-SUM NAR-T3 NAR-T2 NAR-T4 NAR-ZERO NAR-SHARE NAR-GROWTH
	DUP-TEXT BOILER ROLL-UP ROLL-EQ MISSING-TABLE ALL-ZERO DEDUP
`;

const IDS = RULES.map(({ id }) => id);

it('holds every rule of the field', () => {
	expect(
		LIST.trim()
			.split(/\s+/)
			.filter((id) => !IDS.includes(id))
	).toEqual([]);
});

// Any other rule has a table it stands in, whose test holds it to its examples.
const TABLES = import.meta.glob<Readonly<Record<string, readonly Rule[]>>>(
	['./rules/*.ts', '!./rules/*.test.ts'],
	{ eager: true }
);

it('holds every rule of every table, each once', () => {
	const exported = Object.values(TABLES).flatMap((exports) =>
		Object.entries(exports).flatMap(([name, rules]) => (name.endsWith('_RULES') ? rules : []))
	);
	expect(exported.map(({ id }) => id).sort()).toEqual(IDS.toSorted());
	expect(new Set(IDS).size).toBe(IDS.length);
});
