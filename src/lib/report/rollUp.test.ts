import { expect, it } from 'vitest';
import { fieldsOn } from '../form/fields';
import type { Figure } from '../report/figure';
import type { Report } from '../report/report';
import { organ, report } from '../testing/reports';
import { notExpected, rollUp } from './rollUp';

const number = (value: number): Figure => ({ state: 'reported', value, raw: String(value), place: null });

/** A report whose cells are all 0, but for those told. */
const reportOn = (form: '2019' | '2021', told: Readonly<Record<string, Figure>>): Report =>
	report(organ('990101001', '示例镇'), form === '2019' ? 2020 : 2023, {
		...Object.fromEntries(fieldsOn(form).map(({ id }) => [id, 0])),
		...told
	});
const town = (told: Readonly<Record<string, Figure>>) => reportOn('2021', told);

it('adds up what is a number, and says of how many organs that is', () => {
	const cells = rollUp(
		[
			town({ penalty_decisions: number(3), fees_collected: number(0.1) }),
			town({ penalty_decisions: { state: 'blank' }, fees_collected: number(0.2) })
		],
		3,
		'2021'
	);
	expect(cells.get('penalty_decisions')).toEqual({ sum: 3, known: 1, expected: 3 });
	expect(cells.get('fees_collected')).toEqual({ sum: 0.3, known: 2, expected: 3 });
	expect(cells.get('new_requests__total')).toEqual({ sum: 0, known: 2, expected: 3 });
});

it('gives no sum where no organ has a number, or where the numbers do not add up', () => {
	const blank = rollUp([town({ penalty_decisions: { state: 'absent' } })], 1, '2021');
	expect(blank.get('penalty_decisions')).toEqual({ sum: null, known: 0, expected: 1 });
	const bought = reportOn('2019', { procurement_amount_v19: number(8040) });
	expect(rollUp([bought], 1, '2019').get('procurement_amount_v19')).toMatchObject({ sum: null, known: 1 });
	const applied = rollUp([town({ rules_in_force: number(6) })], 1, '2021');
	expect(applied.get('rules_in_force')).toMatchObject({ sum: null, known: 1 });
});

it('misses no figure that is not to be expected', () => {
	const cells = rollUp(
		[
			town({ rules_issued: { state: 'blank' }, fees_collected: { state: 'not_applicable' } }),
			town({ rules_issued: { state: 'unreadable' }, fees_collected: { state: 'blank' } })
		],
		3,
		'2021'
	);
	// The town without rules need not say 0; what stands there and could not be read is missed, and so is the report that is missing.
	expect(cells.get('rules_issued')).toEqual({ sum: null, known: 0, expected: 2 });
	expect(cells.get('fees_collected')).toEqual({ sum: null, known: 0, expected: 2 });
	const old = report(organ('990101001', '示例镇'), 2021, { licensing_decisions: 5 }, { form: '2019' });
	expect(notExpected(old, 'fees_collected')).toBe('not_applicable');
	expect(notExpected(old, 'penalty_decisions')).toBeNull();
});
