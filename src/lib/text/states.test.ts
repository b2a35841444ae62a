import { expect, it } from 'vitest';
import { STATES } from '../report/figure';
import { STATE_WORDS } from './states';

it('every state has words of its own in both languages, none of which is a number', () => {
	for (const language of ['zh', 'en'] as const) {
		const words = STATES.map((state) => STATE_WORDS[state][language]);
		expect(new Set(words).size).toBe(6);
		for (const word of words) expect(word).not.toMatch(/\d/);
	}
	expect(STATES.map((state) => STATE_WORDS[state].zh)).toEqual([
		'有数',
		'未填报',
		'不适用',
		'未能读取',
		'未见',
		'无报告'
	]);
});
