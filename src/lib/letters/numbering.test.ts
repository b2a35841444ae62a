import { describe, expect, it } from 'vitest';
import { letterKey, numbersOf, seriesOf } from './numbering';
import { papersOf } from './papers';
import { countyOf, decidedAll } from './testing';

const OFFICE = { number: '示政公开函〔2026〕3号', numbers: {} };
const KEYS = ['a', 'b', 'c'];
const texts = (office: typeof OFFICE) => [...numbersOf(KEYS, office).values()].map(({ text }) => text);

describe('the numbers of letters', () => {
	it('run on from the first', () => {
		expect(texts(OFFICE)).toEqual([
			'示政公开函〔2026〕3号',
			'示政公开函〔2026〕4号',
			'示政公开函〔2026〕5号'
		]);
	});

	it('stay with the letter they were given to, and are given to no other', () => {
		expect(texts({ ...OFFICE, numbers: { c: 3, z: 4 } })).toEqual([
			'示政公开函〔2026〕4号',
			'示政公开函〔2026〕5号',
			'示政公开函〔2026〕3号'
		]);
	});

	it('tell when a hand gave one twice', () => {
		const twice = numbersOf(KEYS, { ...OFFICE, numbers: { a: 7, b: 7 } });
		expect(KEYS.map((key) => twice.get(key)?.twice)).toEqual([true, true, false]);
	});

	it('are left to a hand where the office typed none', () => {
		expect(texts({ ...OFFICE, number: '示政公开函〔2026〕号' })).toEqual([]);
		expect(texts({ ...OFFICE, number: '' })).toEqual([]);
	});

	it('count reminders, corrections, lateness and the circular in one series', () => {
		const cells = { licensing_decisions: 1 };
		const county = countyOf(
			[
				{ code: '990101001', name: '甲镇', cells: { ...cells, reconsideration_total: 3 } },
				{ code: '990101003', name: '丙镇', cells, source: { published: '2024-04-02' } }
			],
			[{ code: '990101005', name: '己镇' }]
		);
		const papers = papersOf(county, decidedAll([], {}));
		const keys = seriesOf(papers, { dataset: 'my', year: 2023, area: '990101' });
		expect(keys).toEqual([
			'my 2023 missing 990101005',
			'my 2023 correction 990101001',
			'my 2023 late 990101003',
			letterKey('my', 2023, 'summary', '990101')
		]);
	});
});
