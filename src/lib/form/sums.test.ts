import { expect, it } from 'vitest';
import { isOnForm } from './field';
import { fieldOf } from './fields';
import { sumsOf } from './sums';

it('knows every equation of both forms', () => {
	const count = (form: '2019' | '2021', rule: string) => sumsOf(form).filter((s) => s.rule === rule).length;
	expect(['T3-ID', 'T3-TOT', 'T3-SUM7', 'T4-SUM'].map((rule) => count('2021', rule))).toEqual([7, 25, 7, 3]);
	expect(['T3-ID', 'T3-TOT', 'T3-SUM7', 'T4-SUM'].map((rule) => count('2019', rule))).toEqual([7, 23, 7, 3]);
});

it('uses only cells of its own form', () => {
	for (const form of ['2019', '2021'] as const)
		for (const sum of sumsOf(form))
			for (const id of [...sum.left, ...sum.right])
				expect(isOnForm(fieldOf(id), form), `${form} ${id}`).toBe(true);
});

it('states the cross-footing the form prints', () => {
	const total = sumsOf('2021').find((sum) => sum.id === 'T3-ID:total');
	expect(total?.left).toEqual(['new_requests__total', 'carried_in__total']);
	expect(total?.right).toEqual(['handled_total__total', 'carried_out__total']);
});
