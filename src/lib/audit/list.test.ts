import { expect, it } from 'vitest';
import { RULES } from './audit';

/** The rules the field needs, by the ids they are known by; -c, -r and -g (each column, row, group) are checks of one rule. */
const LIST = `
	T3-ID T3-TOT T3-SUM7 T3-NEG T3-NEW0 T3-CARRY T3-CARRYMAX T3-CARRYAGE T3-PART
	T4-SUM T4-CARRY T4-LINK T4-T3
	T2-STOCK-IN T2-STOCK-X T2-REPEAL T2-RULES-TWP T2-NORM-STREET T2-V19-STOCK T2-V19-ITEM T2-V19-DEC
	T2-FEE-UNIT T2-FEE-ZERO T2-BUY-UNIT T2-JUMP
	VER-YEAR VER-MIX YEAR-TITLE YEAR-TEXT DATE-31JAN DATE-31MAR AREA-MATCH
	NAR-SUM NAR-T3 NAR-T2 NAR-T4 NAR-ZERO NAR-SHARE NAR-GROWTH
	DUP-TEXT BOILER ROLL-UP ROLL-EQ MISSING-TABLE ALL-ZERO DEDUP
`;

it('holds every rule of the field, and no other', () => {
	const ids = LIST.trim().split(/\s+/);
	expect(RULES.map(({ id }) => id).sort()).toEqual(ids.sort());
});
