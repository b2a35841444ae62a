import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { AREAS, organ, report } from '../testing/reports';
import { datasetOf } from '../data/dataset';
import { allRows, csvOf } from './figureLines';

const town = organ('990101101', '=示例镇');
const far = { ...organ('x9', '示例局', 'department'), path: ['示例省', '示例县'], area: null };
const reports = [
	report(far, 2022, { penalty_decisions: 1 }),
	report(town, 2022, { penalty_decisions: 0, coercion_decisions: 'blank', procurement_amount_v19: 1.5 })
];

it('has every figure that is told, with its state, and harms no spreadsheet', () => {
	const rows = allRows(datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }), 'v1');
	const text = [...csvOf(rows)].join('');
	expect(text.startsWith('\uFEFFreport,organ,code,province,city,county,year,')).toBe(true);
	const parsed = Papa.parse<Record<string, string>>(text.slice(1).trim(), { header: true }).data;
	expect(parsed).toHaveLength(rows.length);
	expect(
		parsed.map((row) => [row['organ'], row['county'], row['field'], row['state'], row['value']])
	).toEqual([
		["'=示例镇", '示例县', 'penalty_decisions', 'reported', '0'],
		["'=示例镇", '示例县', 'coercion_decisions', 'blank', ''],
		["'=示例镇", '示例县', 'procurement_amount_v19', 'reported', '1.5'],
		['示例局', '', 'penalty_decisions', 'reported', '1']
	]);
	expect(parsed.at(-1)?.['province']).toBe('示例省');
	expect(new Set(parsed.map((row) => row['data_set']))).toEqual(new Set(['fictional']));
});

it('takes the county of an office that stands alone for no province', () => {
	const alone = { ...organ('x8', '示例县教育局', 'department'), path: ['示例县'], area: null };
	const city = report({ ...alone, path: ['示例市'] }, 2022, { penalty_decisions: 1 });
	const [told] = allRows(datasetOf({ id: 'demo', fictional: true, reports: [city], areas: [] }), 'v1');
	// Of which level it is nobody says.
	expect([told?.province, told?.city, told?.county]).toEqual([null, null, null]);
	const own = { code: 'xq', name: '示例县', level: 'county' as const, parent: null };
	for (const [area, areas] of [
		[null, []],
		['xq', [own]]
	] as const) {
		const of = [report({ ...alone, area }, 2022, { penalty_decisions: 1 })];
		const [row] = allRows(datasetOf({ id: 'demo', fictional: true, reports: of, areas: [...areas] }), 'v1');
		expect([row?.province, row?.city, row?.county]).toEqual([null, null, '示例县']);
	}
});

it('is the same lines however many parts it is put together from', () => {
	const [row] = allRows(datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }), 'v1');
	if (!row) throw new Error('no row');
	const rows = Array.from({ length: 12_000 }, (_, i) => ({ ...row, report: String(i) }));
	const parts = [...csvOf(rows)];
	expect(parts.length).toBeGreaterThan(2);
	const parsed = Papa.parse<Record<string, string>>(parts.join('').slice(1).trim(), { header: true }).data;
	expect(parsed.map(({ report: id }) => id)).toEqual(rows.map(({ report: id }) => id));
	expect([...csvOf([])].join('')).toMatch(/^\uFEFFreport,[^\n]*\n$/);
});
