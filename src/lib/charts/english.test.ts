import { expect, it } from 'vitest';
import { TOPICS } from '../form/topics';
import { rowsOf } from '../testing/components';
import { viewOf } from '../testing/points';
import type { Answer } from '../data/askView';
import type { Display } from '../view/view';
import { trendAnswer } from '../testing/points';
import { chart } from './chart';
import type { DrawnChart } from './drawing';
import { point, sampleView, SIX_STATES, textsOf, trendRow } from './sample';
import { drawSvg } from './svg';
import { topicChart } from './topics/topic';

/** Chinese characters and full-width marks; the wide space that keeps signs apart is none. */
const CHINESE = /[\u3001-\u9fff\uff00-\uffef]/;

const wordsOf = (drawn: DrawnChart): readonly string[] => [
	...textsOf(drawSvg(drawn)),
	...(drawn.remark === null ? [] : [drawn.remark])
];
const rate = { numerator: 9, denominator: 12 };
const few = { numerator: 1, denominator: 4 };
const latin = (rows: readonly (typeof SIX_STATES)[number][]) =>
	rows.map((one) => ({ ...one, organ: 'A', name: 'A', path: '' }));

const ANSWERS: readonly (readonly [Display | null, string, Answer])[] = [
	...([null, 'heat', 'panels', 'slope'] as const).map(
		(display) => [display, 'penalty_decisions', { question: 'series', rows: latin(SIX_STATES) }] as const
	),
	...([null, 'funnel'] as const).map(
		(display) =>
			[
				display,
				'disclosure_rate',
				{ question: 'ranking', rows: latin([point('A', 2023, 0.75, rate)]), expected: 1 }
			] as const
	),
	[
		null,
		'disclosure_rate',
		trendAnswer([
			trendRow(2019, { value: 0.25, ...few }),
			trendRow(2021, { value: 0.75, ...rate, reporting: 4 })
		])
	]
];

it.each(ANSWERS)('%s of %s', (display, indicator, answer) => {
	const view = sampleView({ display, indicator, years: [2016, 2025], organs: ['A'] });
	for (const shape of ['desk', 'phone'] as const)
		for (const text of wordsOf(chart({ view, answer, language: 'en', shape })))
			expect(text).not.toMatch(CHINESE);
});

it.each(TOPICS)('$id', ({ id, components }) => {
	const rows = rowsOf(id, { 2019: components.map(() => 3), 2025: components.map(() => null) });
	const topic = TOPICS.find((one) => one.id === id);
	if (!topic) throw new Error(id);
	for (const shape of ['desk', 'phone'] as const)
		for (const text of wordsOf(topicChart({ topic, view: viewOf({}), rows, language: 'en', shape })))
			expect(text).not.toMatch(CHINESE);
});
