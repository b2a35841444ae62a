import { describe, expect, it } from 'vitest';
import { CATALOG } from '../testing/points';
import { homeHint, homeLead, queriesSentence } from './labels';

describe('queriesSentence', () => {
	const served = (url: string) => ({
		engine: { kind: 'clickhouse', url, user: 'lens_reader', password: '', database: 'lens' } as const
	});

	it('says where questions go', () => {
		const cases = [
			[{}, '都在您的浏览器里进行', 'in your own browser'],
			[served('/clickhouse'), '由本站的数据库服务器回答', 'by its database server'],
			[
				served('https://db.example:8443/'),
				'发往数据库服务器 db.example:8443',
				'sent to the database server db.example:8443'
			]
		] as const;
		for (const [catalog, zh, en] of cases) {
			expect(queriesSentence(catalog, 'zh')).toContain(zh);
			expect(queriesSentence(catalog, 'en')).toContain(en);
		}
	});
});

describe('homeLead', () => {
	const counts = { ...CATALOG.counts, reports: 1153, figures: 6091, addressed: 1001 };
	const places = { table: 3707, prose: 835, opening: 1549, unknown: 0 };
	const published = { dataset: 'real', fictional: false, counts, places } as const;

	it('says where the figures of this data set were seen, and how many reports have no address', () => {
		expect(homeLead(published, 'zh')).toBe(
			'点开一个数就看到出处：3,707 个在法定表格里，835 个在正文里，1,549 个见于页面开头，分不清表格和正文；152 份报告没有网址。没有填的、读不出的、没有报告的，各自说明，从不当作零。'
		);
		expect(homeLead(published, 'en')).toMatch(
			/^Open a number to see where it comes from: 3,707 in a cell of a statutory table, 835 in a sentence, 1,549 in the opening of a page, table or sentence not told apart\. 152 reports have no address\. What/
		);
	});

	it('has nothing to say of addresses of invented reports, nor of files on this machine', () => {
		expect(homeLead({ ...published, dataset: 'my' }, 'zh')).not.toContain('没有网址');
		expect(homeLead(CATALOG, 'zh')).toMatch(
			/^点开一个数就看到出处：31,600 个在法定表格里，680 个在正文里。没有填的/
		);
	});

	it('speaks of a cell of each figure only where all are in tables of reports with an address', () => {
		const all = { table: 6091, prose: 0, opening: 0, unknown: 0 };
		const whole = { ...published, places: all, counts: { ...counts, addressed: 1153 } };
		expect(homeLead(whole, 'zh')).toMatch(/^每个数都能点回原报告的那一格。/);
		expect(homeLead(whole, 'en')).toMatch(/^Every number leads back to its cell in a report\. What/);
		expect(homeLead({ ...whole, counts }, 'zh')).toMatch(
			/^点开一个数就看到出处：6,091 个在法定表格里；152 份报告没有网址。/
		);
		const unplaced = { ...whole, places: { ...all, table: 6090, unknown: 1 } };
		expect(homeLead(unplaced, 'zh')).toContain('6,090 个在法定表格里，1 个没有记下位置。');
	});
});

it('the first page counts provinces where its organs lie in any', () => {
	const counts = { ...CATALOG.counts, organs: 26, figures: 9685 };
	const hints = [0, 1, 29].map((provinces) =>
		homeHint({ ...CATALOG, counts: { ...counts, provinces } }, 'en')
	);
	const [first, last] = CATALOG.defaults.span;
	expect(hints).toEqual([
		`26 organs · ${first}–${last} · 9,685 figures`,
		`26 organs · 1 province · ${first}–${last} · 9,685 figures`,
		`26 organs · 29 provinces · ${first}–${last} · 9,685 figures`
	]);
});
