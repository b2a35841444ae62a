import { describe, expect, it } from 'vitest';
import { indicatorOf } from './indicators';
import { sumsOf } from './sums';
import { topicOf, TOPICS, topicsOf } from './topics';

describe('topics', () => {
	it('are made of counts and amounts, or of rates, that exist, each once', () => {
		for (const topic of TOPICS) {
			const kinds = topic.components.map((id) => indicatorOf(id)?.kind);
			expect(kinds, topic.id).not.toContain(undefined);
			expect(new Set(kinds.map((kind) => kind === 'ratio')).size, topic.id).toBe(1);
			if (kinds.includes('ratio')) expect(topic.relation).toBe('beside');
			expect(new Set(topic.components).size).toBe(topic.components.length);
		}
		expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
	});

	it('put nothing into a whole that the form does not add up', () => {
		const sum = (id: string) => sumsOf('2021').find((known) => known.id === id)?.left;
		const fields = (id: string) =>
			topicOf(id)?.components.flatMap((part) => indicatorOf(part)?.formulas['2021']?.sum ?? []);
		expect(fields('outcomes')).toEqual(sum('T3-SUM7:total'));
		expect(fields('applicants')).toEqual(sum('T3-TOT:new_requests'));
		expect(fields('reconsideration')).toEqual(sum('T4-SUM:reconsideration'));
	});

	it('lead every applicant to every outcome, next to the total the form prints of them', () => {
		const { components = [], total } = topicOf('flow') ?? {};
		expect(components).toHaveLength(6 * 6 + 1);
		expect(components.at(-1)).toBe(total);
	});

	it('keep the two sides of the printed cross-footing', () => {
		const printed = sumsOf('2021').find(({ id }) => id === 'T3-ID:total');
		expect(topicOf('caseload')?.components).toEqual([...(printed?.left ?? []), ...(printed?.right ?? [])]);
	});

	it('stand on their pages', () => {
		expect(topicsOf('disputes').map(({ label }) => label.zh)).toEqual([
			'行政复议',
			'行政诉讼（未经复议直接起诉）',
			'行政诉讼（复议后起诉）',
			'纠正的比率与未审结'
		]);
	});
});
