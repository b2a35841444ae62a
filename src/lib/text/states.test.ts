import { expect, it } from 'vitest';
import { indicatorOf, INDICATORS } from '../form/indicators';
import { STATES } from '../report/figure';
import { FIGURE_NOTES } from '../report/notes/figureNotes';
import { STATE_WORDS, stateText } from './states';

it('every state has words of its own in both languages, none of which is a number', () => {
	for (const language of ['zh', 'en'] as const) {
		const words = STATES.map((state) => STATE_WORDS[state][language]);
		expect(new Set(words).size).toBe(STATES.length);
		for (const word of words) expect(word).not.toMatch(/\d/);
	}
	expect(STATES.map((state) => STATE_WORDS[state].zh)).toEqual([
		'有数',
		'未填报',
		'不适用',
		'未能读取',
		'未见',
		'无报告',
		'无比率'
	]);
});

it('a rate over nothing says of what there is nothing', () => {
	const of = (id: string, language: 'zh' | 'en') => stateText('no_cases', indicatorOf(id)!, language);
	expect(of('refusal_rate', 'zh')).toBe('没有办结件，无比率');
	expect(of('refusal_rate', 'en')).toBe('no applications handled: no rate');
	expect(of('litigation_loss_rate', 'zh')).toBe('没有审结的诉讼，无比率');
	for (const indicator of INDICATORS.filter(({ kind }) => kind === 'ratio'))
		expect(indicator.noCases, indicator.id).toBeDefined();
	expect(stateText('blank', indicatorOf('refusal_rate')!, 'zh')).toBe('未填报');
});

it('a note that names a state names it in the same words', () => {
	const { things } = FIGURE_NOTES;
	const words = STATES.filter((state) => state in things).map(
		(state) => [state, STATE_WORDS[state]] as const
	);
	expect(words).toHaveLength(4);
	for (const [state, { zh, en }] of words) expect(things[state]).toEqual({ zh, en });
});
