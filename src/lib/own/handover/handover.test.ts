import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Decision } from '../../audit/decisions';
import type { ReadReport } from '../../read/read';
import { storedFrom, type StoredReport } from '../storedReport';
import { readHandover, writeHandover } from './handover';
import { mergedReport } from './merge';

const reading: ReadReport = {
	organ: '示例镇人民政府',
	kind: 'town',
	areaCode: '990101101',
	path: ['示例省', '示例市', '示例县'],
	year: 2022,
	form: '2021',
	figures: new Map([
		['granted__total', { state: 'reported', value: 3, raw: '3', place: { table: 'requests', line: 4 } }],
		['carried_in__total', { state: 'unreadable', raw: '▢', reason: '示例' }]
	]),
	published: { date: '2023-01-20', from: 'printed' }
};

const kept = (key: string, part: Partial<StoredReport> = {}): StoredReport => ({
	...storedFrom({ file: 'a.docx', reports: [reading], problems: [] }, key, 1)[0]!,
	...part
});

const corrected = kept('b', {
	corrections: new Map([['carried_in__total', { state: 'reported', value: 2 }]]),
	said: { year: 2023, published: '2024-01-05' }
});
const decision: Decision = {
	key: 'T3-SUM x',
	place: 'T3-SUM x',
	verdict: 'confirmed',
	note: '示例',
	at: '2024-02-01T00:00:00.000Z',
	steps: {}
};
const whole = () =>
	writeHandover([kept('a'), corrected], new Map([[decision.key, decision]]), {
		settings: { office: { name: '示例县政务公开办' } },
		roster: ['示例镇人民政府']
	});

it('hands over everything that is kept, without loss', () => {
	expect(readHandover(whole())).toEqual({
		stored: [kept('a'), corrected],
		decisions: [decision],
		settings: { office: { name: '示例县政务公开办' } },
		refused: 0
	});
});

it('is a folder as the command takes it: reports with their dates, figures corrected, roster', () => {
	const files = unzipSync(whole());
	const csv = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	expect(csv('reports.csv')).toContain('2024-01-05');
	expect(csv('figures.csv')).toMatch(/carried_in__total,2,/);
	expect(csv('roster.csv')).toContain('示例镇人民政府');
});

it('loses nothing to a report that is damaged, and takes nothing of it', () => {
	const files = unzipSync(whole());
	const told = JSON.parse(strFromU8(files['kept.json']!)) as { reports: Record<string, unknown>[] };
	const damage: Record<string, unknown>[] = [
		{ ...told.reports[0], key: 7 },
		{
			...told.reports[0],
			reading: {
				...(told.reports[0]!['reading'] as object),
				figures: [['granted__total', { state: 'reported', value: 1e300, raw: null, place: null }]]
			}
		},
		{
			...told.reports[0],
			reading: { ...(told.reports[0]!['reading'] as object), figures: [['toString', { state: 'blank' }]] }
		},
		{ ...told.reports[0], said: { published: '2024-02-30' } },
		{ ...told.reports[0], said: { year: 2099 } },
		...['示例镇\n人民政府', '示例\u0000镇', '示例\ufffd镇'].map((organ) => ({
			...told.reports[0],
			reading: { ...(told.reports[0]!['reading'] as object), organ }
		}))
	];
	for (const one of damage) {
		const archive = zipSync({
			...files,
			'kept.json': strToU8(JSON.stringify({ ...told, reports: [one, told.reports[1]] }))
		});
		expect(readHandover(archive)).toMatchObject({ stored: [corrected], refused: 1 });
	}
});

it('tells another archive, a newer one and a damaged one apart', () => {
	const files = unzipSync(whole());
	const told = JSON.parse(strFromU8(files['kept.json']!)) as object;
	expect(readHandover(zipSync({ 'a.docx': new Uint8Array([1]) }))).toBeNull();
	expect(
		readHandover(zipSync({ ...files, 'kept.json': strToU8(JSON.stringify({ ...told, version: 9 })) }))
	).toBe('newer');
	expect(readHandover(whole().slice(0, 300))).toBe('damaged');
});

it('puts together what both machines say, and names where they differ', () => {
	const here = kept('a', {
		corrections: new Map([
			['granted__total', { state: 'reported', value: 4 }],
			['carried_in__total', { state: 'blank' }]
		]),
		said: { year: 2021 }
	});
	const there = kept('a', {
		corrections: new Map([
			['granted__total', { state: 'reported', value: 5 }],
			['carried_in__total', { state: 'blank' }],
			['penalty_decisions', { state: 'reported', value: 9 }]
		]),
		said: { year: 2022, published: '2023-02-01' }
	});
	const { report, conflicts } = mergedReport(here, there);
	expect(conflicts).toEqual([
		{
			about: 'cell',
			key: 'a-0',
			field: 'granted__total',
			here: { state: 'reported', value: 4 },
			there: { state: 'reported', value: 5 }
		},
		{ about: 'said', key: 'a-0', part: 'year', here: here.said, there: there.said }
	]);
	expect(Object.fromEntries(report.corrections)).toEqual({
		granted__total: { state: 'reported', value: 4 },
		carried_in__total: { state: 'blank' },
		penalty_decisions: { state: 'reported', value: 9 }
	});
	expect(report.said).toEqual({ year: 2021, published: '2023-02-01' });
});

it('names a document that two versions of the program read in different ways', () => {
	const there = kept('a', {
		reading: { ...reading, figures: new Map([...reading.figures, ['penalty_decisions', { state: 'blank' }]]) }
	});
	const { report, conflicts } = mergedReport(kept('a'), there);
	expect(report).toEqual(kept('a'));
	expect(conflicts).toMatchObject([{ about: 'reading', fields: ['penalty_decisions'] }]);
});
