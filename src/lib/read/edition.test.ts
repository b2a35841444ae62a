import { describe, expect, it } from 'vitest';
import { compareEditions, type Edition } from './edition';

const edition = (file: string, date?: string): Edition => ({
	file,
	reading: {
		organ: '示例镇人民政府',
		kind: 'town',
		areaCode: null,
		path: [],
		year: 2023,
		form: '2021',
		figures: new Map(),
		...(date === undefined ? {} : { published: { date, from: 'signature' } })
	}
});

describe('of two editions of a report the newer is', () => {
	it.each([
		['the one called a revision', '年报（修订版）.docx', '年报.docx'],
		['the one that says it corrects', '2023年报更正.docx', '年报.docx']
	])('%s', (_which, newer, older) => {
		expect(compareEditions(edition(newer), edition(older))).toBeGreaterThan(0);
		expect(compareEditions(edition(older), edition(newer))).toBeLessThan(0);
		expect(compareEditions(edition(newer, '2024-01-20'), edition(older, '2024-03-01'))).toBeGreaterThan(0);
	});

	it('the one published later', () => {
		expect(compareEditions(edition('a', '2024-02-01'), edition('b', '2024-01-20'))).toBeGreaterThan(0);
		expect(compareEditions(edition('a', '2024-01-20'), edition('b', '2024-02-01'))).toBeLessThan(0);
	});

	it('neither where nothing tells: a folder is no sign', () => {
		expect(compareEditions(edition('修订版/a'), edition('b'))).toBe(0);
		expect(compareEditions(edition('a', '2024-02-01'), edition('b'))).toBe(0);
	});
});
