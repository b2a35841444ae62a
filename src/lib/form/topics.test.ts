import { describe, expect, it } from 'vitest';
import { indicatorOf } from './indicators';
import { sumsOf } from './sums';
import { topicOf, TOPICS, topicsOf } from './topics';

describe('topics', () => {
	it('are made of counts and amounts that exist, each once', () => {
		for (const topic of TOPICS) {
			const kinds = topic.parts.map((id) => indicatorOf(id)?.kind);
			expect(kinds, topic.id).not.toContain(undefined);
			expect(kinds, topic.id).not.toContain('ratio');
			expect(new Set(topic.parts).size).toBe(topic.parts.length);
		}
		expect(new Set(TOPICS.map(({ id }) => id)).size).toBe(TOPICS.length);
	});

	it('put nothing into a whole that the form does not add up', () => {
		const sum = (id: string) => sumsOf('2021').find((known) => known.id === id)?.left;
		const fields = (id: string) =>
			topicOf(id)?.parts.flatMap((part) => indicatorOf(part)?.parts['2021']?.sum ?? []);
		expect(fields('outcomes')).toEqual(sum('T3-SUM7:total'));
		expect(fields('applicants')).toEqual(sum('T3-TOT:new_requests'));
		expect(fields('reconsideration')).toEqual(sum('T4-SUM:reconsideration'));
	});

	it('keep the two sides of the printed cross-footing', () => {
		const printed = sumsOf('2021').find(({ id }) => id === 'T3-ID:total');
		expect(topicOf('caseload')?.parts).toEqual([...(printed?.left ?? []), ...(printed?.right ?? [])]);
	});

	it('stand on their pages', () => {
		expect(topicsOf('disputes').map(({ label }) => label.zh)).toEqual([
			'行政复议',
			'行政诉讼（未经复议直接起诉）',
			'行政诉讼（复议后起诉）'
		]);
	});
});
