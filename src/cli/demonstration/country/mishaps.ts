import { formDue } from '../../../lib/form/field';
import type { Dice } from '../dice';
import { approximately, leavesOut, people, rowOf, says, type Change } from '../plant';

/** What goes wrong in a report that has the statutory tables: how often in ten thousand, and what it is. */
const IN_TABLES: readonly (readonly [number, (dice: Dice) => Change])[] = [
	[60, () => ({ add: people(['new_requests'], 1) })],
	[40, () => ({ add: { granted__total: 1 } })],
	[40, () => ({ add: people(['unavailable_not_held'], 1) })],
	[30, () => ({ add: { reconsideration_total: 1 } })],
	[50, () => ({ add: people(['carried_in', 'granted', 'handled_total'], 1) })],
	[60, (dice) => ({ add: { prose_applications_received: dice.whole(1, 3) } })],
	[80, () => says('blank', '', ['coercion_decisions'])],
	[40, () => says('blank', '', rowOf('denied_state_secret'))],
	[40, () => says('unreadable', '1|6', ['new_requests__natural_person'])],
	[40, () => says('not_applicable', '/', ['licensing_decisions'])],
	[30, () => leavesOut('row_left_out', rowOf('denied_inquiry_matter'))]
];

const about = (hundreds: number) => approximately(hundreds * 100, `${hundreds}00余`, '余');

const IN_ANY: readonly (readonly [number, (dice: Dice, year: number) => Change])[] = [
	[40, (dice) => about(dice.whole(1, 9))],
	[250, (dice, year) => ({ published: `${year + 1}-0${dice.whole(4, 9)}-15` })]
];

/** Share of organs without a report, which falls as years go by. */
const missing = (year: number): number => (year < 2019 ? 0.08 : 0.03);

/** What is odd about a report, by chance; most are as they should be. */
export function mishapsOf(dice: Dice, year: number): readonly Change[] {
	if (dice.uniform() < missing(year)) return [{ noReport: true }];
	const happens = ([share]: readonly [number, unknown]) => dice.uniform() < share / 10_000;
	const inTables = formDue(year) === null ? [] : IN_TABLES.filter(happens).map(([, make]) => make(dice));
	// A township that goes on with the form of before, as some did.
	const late: readonly Change[] = year === 2021 && dice.uniform() < 0.04 ? [{ form: '2019' }] : [];
	return [...late, ...inTables, ...IN_ANY.filter(happens).map(([, make]) => make(dice, year))];
}
