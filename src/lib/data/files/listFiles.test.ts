import { describe, expect, it } from 'vitest';
import type { OrganEntry, ReportEntry } from '../catalog';
import { packOrgans, packReports, unpackOrgans, unpackReports } from './listFiles';

const town: OrganEntry = {
	code: '990101101',
	name: '示例镇人民政府',
	kind: 'town',
	path: ['示例省', '示例市', '示例县'],
	area: '990101101',
	formerNames: ['样板乡', '样板镇'],
	pinyin: 'shilizhenrenminzhengfu yangbanxiang yangbanzhen',
	initials: 'slzrmzf ybx ybz',
	figures: 300,
	years: [2016, 2017, 2018, 2020, 2022, 2023]
};
const unplaced: OrganEntry = { ...town, code: 'x9', area: null, path: [], formerNames: [], years: [2020] };

const report: ReportEntry = {
	report: '990101101-2022',
	organ: '990101101',
	year: 2022,
	form: '2021',
	published: '2023-01-20',
	complete: true,
	reported: 195,
	unreadable: 0,
	errors: 2,
	warnings: 0,
	rules: 44,
	assessed: 30,
	lacking: 2,
	failing: 1
};

describe('lists in files', () => {
	it('give back the organs they were made of', () => {
		for (const organs of [[town, unplaced], [unplaced], [town]])
			expect(unpackOrgans(JSON.parse(JSON.stringify(packOrgans(organs))))).toEqual(organs);
	});

	it('give back the reports, early and late, on any form, with ids of their own', () => {
		const groups = [
			[
				{ ...report, report: 'x', year: 2018, form: 'none' as const, published: '2018-12-30' },
				{ ...report, year: 2021, report: '990101101-2021', form: '2019' as const, complete: false },
				report
			],
			[{ ...report, organ: 'x9', report: 'x9-2022', form: null, published: null }]
		];
		expect(unpackReports(JSON.parse(JSON.stringify(packReports(groups))))).toEqual(groups.flat());
	});

	it('refuse what is damaged', () => {
		const whole = packReports([[report]]);
		expect(() => unpackReports({ ...whole, counts: [2] })).toThrow('damaged');
		expect(() => unpackReports({})).toThrow();
	});
});
