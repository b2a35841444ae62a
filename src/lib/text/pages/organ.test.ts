import { describe, expect, it } from 'vitest';
import type { Headline } from '../../data/pageData';
import { pointOf } from '../../testing/points';
import { headlineText, peersOnStrip, stripCaption } from './organ';

const rate = (organ: string, numerator: number, denominator: number) =>
	pointOf({ organ, name: organ, numerator, denominator, value: numerator / denominator });
const headline = (
	own: string,
	peers: readonly ReturnType<typeof pointOf>[],
	indicator = 'disclosure_rate'
) => {
	const latest = peers.find(({ organ }) => organ === own)!;
	return { indicator, points: [latest], latest, peers } satisfies Headline;
};
const PEERS = [
	rate('甲镇', 1, 1),
	rate('乙镇', 45, 50),
	rate('丙镇', 40, 50),
	rate('丁镇', 2, 40),
	rate('戊镇', 1, 50)
];
const says = (own: string, language: 'zh' | 'en') => headlineText(headline(own, PEERS), language).says;

describe('the place of an organ on its page', () => {
	it('is none for a rate of one case, which is its counts', () => {
		const { value } = headlineText(headline('甲镇', PEERS), 'zh');
		expect(value).toBe('1 / 1');
		expect(says('甲镇', 'zh')).toEqual(['2022 年。', '不足 10 件，只写件数，不算比率。']);
	});

	it('is a range where intervals overlap, among those with cases enough', () => {
		expect(says('乙镇', 'zh').at(-1)).toBe('同县 4 个满 10 件的同类单位中，从高到低第 1—2 位。');
		expect(says('丁镇', 'en').at(-1)).toBe(
			'Of 4 organs of its kind in the county with 10 cases or more it is number 3–4 from the highest.'
		);
	});

	it('is said with its caveat where organs count otherwise', () => {
		const items = [12, 5, 5].map((value, i) => pointOf({ organ: `${i}`, value }));
		expect(headlineText(headline('1', items, 'items_disclosed'), 'zh').says.at(-1)).toBe(
			'同县 3 个有数的同类单位中，从高到低第 2 位（2 个并列）；各单位计数口径不同，名次只供查看。'
		);
	});
});

it('a strip has no dot for a rate of few cases, and says how many it leaves out', () => {
	const of = headline('乙镇', PEERS);
	expect(peersOnStrip(of).map(({ organ }) => organ)).toEqual(['乙镇', '丙镇', '丁镇', '戊镇']);
	expect(stripCaption(of, 'zh')).toBe('2022 年，n＝4，另有 1 个不足 10 件');
	expect(stripCaption(of, 'en')).toBe('2022, n = 4, 1 more of fewer than 10 cases');
});
