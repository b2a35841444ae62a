import { describe, expect, it } from 'vitest';
import type { Rule } from './rule';
import { linesOf, type Examples } from './testing';

/** Each rule of a table holds in one example, is broken in another with this arithmetic, and is left open in a third. */
export function holdExamples(rules: readonly Rule[], all: readonly Examples[]): void {
	const ruleOf = (id: string) => {
		const rule = rules.find((each) => each.id === id);
		if (!rule) throw new Error(`no rule ${id}`);
		return rule;
	};
	it('every rule has its examples', () => {
		expect(all.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
	});
	describe.each(all)('$rule', ({ rule: id, passes, fails: [broken, ...says], open: [unsure, ...asks] }) => {
		it('passes', () => {
			const rule = ruleOf(id);
			expect(linesOf(rule, 'pass', passes)).not.toEqual([]);
			expect(linesOf(rule, 'fail', passes)).toEqual([]);
			expect(linesOf(rule, 'not_assessable', passes)).toEqual([]);
		});
		it('fails with its arithmetic', () => {
			expect(linesOf(ruleOf(id), 'fail', broken)).toEqual(says);
		});
		it('is left open without a figure it needs', () => {
			const rule = ruleOf(id);
			expect(linesOf(rule, 'not_assessable', unsure)).toEqual(asks);
			expect(linesOf(rule, 'fail', unsure)).toEqual([]);
		});
	});
}
