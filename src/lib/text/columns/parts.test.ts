import { describe, expect, it } from 'vitest';
import { CATALOG, foundOf } from '../testing';
import { ownRowsOf, partRow, rowsOf, shownOf } from '../topics/testing';
import { partTable } from './parts';

const table = (...asked: Parameters<typeof shownOf>) =>
	partTable(shownOf(...asked), CATALOG, CATALOG.defaults, 'zh');
const column = (of: ReturnType<typeof table>, id: string) => {
	const at = of.heads.findIndex((head) => head.id === id);
	return of.rows.map(({ cells }) => cells[at]);
};

describe('the table of a topic', () => {
	it('gives the share of what the parts add up to, of ten cases or more', () => {
		const rows = rowsOf('outcomes', { 2021: [5, 0, 0, 4, 0, 0], 2022: [10, 5, 0, 5, 0, 0] });
		const shares = column(table('outcomes', rows), 'share').map((cell) => cell?.text);
		expect(shares).toEqual(['—', '—', '—', '—', '—', '—', '50%', '25%', '0%', '25%', '0%', '0%']);
	});

	it('gives a pending case no share of those concluded', () => {
		const rows = rowsOf('reconsideration', { 2022: [8, 2, 0, 5] });
		expect(column(table('reconsideration', rows), 'share').map((cell) => cell?.file)).toEqual([
			0.8,
			0.2,
			0,
			null
		]);
	});

	it('says of one organ why a number is missing, in the file too, and leads to its report', () => {
		const own = table('reconsideration', ownRowsOf('reconsideration', { 2022: [0, null, 0, 0] }));
		expect(column(own, 'value').map((cell) => cell?.text)).toEqual(['0 件', '未填报', '0 件', '0 件']);
		expect(column(own, 'value').map((cell) => cell?.file)).toEqual([0, null, 0, 0]);
		expect(column(own, 'state').map((cell) => cell?.file)).toEqual(['有数', '未填报', '有数', '有数']);
		expect(column(own, 'report')[0]?.file).toBe('990101001-2022');
		expect(own.rows.map(({ indicator }) => indicator)).toEqual([
			'reconsideration_upheld',
			'reconsideration_corrected',
			'reconsideration_other_result',
			'reconsideration_pending'
		]);
	});

	it('has what the audit says of a figure: how grave for the eye, the arithmetic for the file', () => {
		const shown = shownOf('reconsideration', ownRowsOf('reconsideration', { 2022: [1, 2, 3, 4] }));
		const flags = new Map([['reconsideration_upheld', new Map([['990101001-2022', [foundOf({})]]])]]);
		const told = column(partTable(shown, CATALOG, CATALOG.defaults, 'zh', flags), 'checks');
		expect(told.map((cell) => cell?.text)).toEqual(['1 处对不上', '', '', '']);
		expect(told[0]?.file).toContain('≠');
		expect(column(table('reconsideration', shown.rows), 'checks')).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
	});

	it('gives a rate with its counts and its interval, and below ten cases only the counts', () => {
		const rate = (year: number, numerator: number, denominator: number) =>
			partRow({ year, indicator: 'clearance_rate', value: numerator / denominator, numerator, denominator });
		const rates = table('request_rates', [rate(2021, 3, 4), rate(2022, 81, 263)]);
		expect(column(rates, 'value').map((cell) => cell?.text)).toEqual(['3 / 4', '30.8%']);
		expect(column(rates, 'low').map((cell) => cell?.text)).toEqual(['—', '25.5%']);
		expect(column(rates, 'high').map((cell) => cell?.text)).toEqual(['—', '36.6%']);
	});

	it('has under it what a ranking adds up over years, of those that are whole, and nothing in the file', () => {
		const whole = [0, 1, 2, 0, 4, 0, 0, 3];
		const sums = (rows: Parameters<typeof rowsOf>[1]) => table('refusals', rowsOf('refusals', rows)).sums;
		expect(sums({ 2021: whole })).toBeNull();
		expect(sums({ 2021: whole, 2022: whole })).toMatchObject({ title: '2021—2022 年合计' });
		expect(sums({ 2021: whole, 2022: whole })?.rows.map(({ value }) => value)).toEqual(
			[8, 6, 4, 2, 0, 0, 0, 0].map((sum) => `${sum} 件`)
		);
		expect(sums({ 2021: whole, 2022: [1, null], 2023: whole })?.title).toBe('2021—2023 年中的 2 年合计');
		expect(table('refusals', rowsOf('refusals', { 2021: whole, 2022: whole })).rows).toHaveLength(16);
		expect(table('outcomes', rowsOf('outcomes', { 2021: [5], 2022: [1] })).sums).toBeNull();
	});

	it('has heads that are all different, in both languages', () => {
		for (const id of ['outcomes', 'request_rates', 'documents'])
			for (const language of ['zh', 'en'] as const) {
				const of = partTable(shownOf(id, rowsOf(id, { 2022: [1] })), CATALOG, CATALOG.defaults, language);
				const labels = of.heads.map(({ label }) => label);
				expect(new Set(labels).size).toBe(labels.length);
			}
	});
});
