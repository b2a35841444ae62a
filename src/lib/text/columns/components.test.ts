import { describe, expect, it } from 'vitest';
import { CATALOG, findingOf } from '../../testing/points';
import { ownRowsOf, componentRow, rowsOf, shownOf } from '../../testing/components';
import { componentTable } from './components';

const table = (...shown: Parameters<typeof shownOf>) =>
	componentTable(shownOf(...shown), CATALOG, CATALOG.defaults, 'zh');
const column = (of: ReturnType<typeof table>, id: string) => {
	const at = of.heads.findIndex((head) => head.id === id);
	return of.rows.map(({ cells }) => cells[at]);
};

describe('the table of a topic', () => {
	it('gives the share of what the components add up to, of ten cases or more', () => {
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
		const flags = new Map([['reconsideration_upheld', new Map([['990101001-2022', [findingOf({})]]])]]);
		const checks = column(componentTable(shown, CATALOG, CATALOG.defaults, 'zh', flags), 'checks');
		expect(checks.map((cell) => cell?.text)).toEqual(['1 处对不上', '', '', '']);
		expect(checks[0]?.file).toContain('≠');
		expect(column(table('reconsideration', shown.rows), 'checks')).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
	});

	it('names the organ of a row of one, and says how many organs the year before shares', () => {
		const organ = { code: '990101001', name: '示例一镇人民政府' };
		const rows = [
			...rowsOf('fees', { 2021: [5] }, { reporting: 1, matched: 0, organ }),
			...rowsOf('fees', { 2022: [6] }, { reporting: 2, matched: 1 })
		];
		const named = table('fees', rows);
		expect(column(named, 'organ').map((cell) => cell?.text)).toEqual(['示例一镇人民政府', '']);
		expect(column(named, 'organ_code').map((cell) => cell?.file)).toEqual(['990101001', null]);
		expect(column(named, 'matched').map((cell) => cell?.file)).toEqual([0, 1]);
		expect(column(named, 'scope')[0]?.file).toBe('全部乡镇街道（每年至多 2 个单位有数）');
		expect(table('fees', rowsOf('fees', { 2021: [5] })).heads.some(({ id }) => id === 'organ')).toBe(false);
	});

	it('gives a rate with its counts and its interval, and below ten cases only the counts', () => {
		const rate = (year: number, numerator: number, denominator: number) =>
			componentRow({
				year,
				indicator: 'clearance_rate',
				value: numerator / denominator,
				numerator,
				denominator
			});
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
				const of = componentTable(
					shownOf(id, rowsOf(id, { 2022: [1] })),
					CATALOG,
					CATALOG.defaults,
					language
				);
				const labels = of.heads.map(({ label }) => label);
				expect(new Set(labels).size).toBe(labels.length);
			}
	});
});
