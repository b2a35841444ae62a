import { describe, expect, it } from 'vitest';
import { organ, report } from '../testing/reports';
import type { Report } from '../report/report';
import type { ReportText } from '../report/text';
import { auditReport, subjectsOf } from './audit';
import { auditRemembered } from './remembered';

// What is remembered of an audit is what an audit gives now, whatever of what a report is held against has changed.

const [COUNTY, TOWN, OTHER] = [
	organ('990101', '示例县人民政府', 'county'),
	organ('990101101', '甲示例镇'),
	organ('990101102', '乙示例镇')
];
const reports: readonly Report[] = [COUNTY, TOWN, OTHER].flatMap((one) =>
	[2021, 2022, 2023].map((year) =>
		report(one, year, {
			penalty_decisions: 7,
			new_requests__total: 3,
			carried_in__total: 1,
			carried_out__total: 2
		})
	)
);
const text: ReportText = {
	title: '甲示例镇2023年政府信息公开工作年度报告',
	names: { title: '甲示例镇', page: null, prose: null },
	years: { title: [2023], period: [2023] },
	mixedLabels: [],
	deduplicated: false,
	sections: { overview: ['2023年收到申请9件，行政处罚9件。'] }
};
const TEXTS = new Map([['990101101-2023', text]]);

const without = (id: string) => reports.filter((one) => one.id !== id);
const changed = (id: string) =>
	reports.map((one) =>
		one.id === id ? report(one.organ, one.year, { penalty_decisions: 900, carried_in__total: 5 }) : one
	);

describe('what is remembered', () => {
	it.each([
		['a report of the year before', changed('990101101-2022'), TEXTS],
		['a report of the same year in the county', changed('990101102-2023'), TEXTS],
		['the report itself', changed('990101101-2023'), TEXTS],
		['a report less', without('990101101-2021'), TEXTS],
		['the text', reports, new Map([['990101101-2023', { ...text, sections: {} }]])],
		['a text beside', reports, new Map([...TEXTS, ['990101102-2023', { ...text, title: null }]])],
		['nothing', reports, TEXTS]
	])('is what is found now: %s', (_, now, texts) => {
		for (const subject of subjectsOf(reports, TEXTS)) auditRemembered(subject);
		for (const subject of subjectsOf(now, texts))
			expect(auditRemembered(subject)).toEqual(auditReport(subject));
	});

	it('is not audited again while nothing has changed, and of a change no more than what rests on it', () => {
		const before = new Map(subjectsOf(reports, TEXTS).map((one) => [one.report.id, auditRemembered(one)]));
		const anew = (now: readonly Report[]) =>
			subjectsOf(now, TEXTS).flatMap((one) =>
				auditRemembered(one) === before.get(one.report.id) ? [] : [one.report.id]
			);
		expect(anew(reports)).toEqual([]);
		// Its own years, and the county's report of its year.
		expect(anew(changed('990101101-2022'))).toEqual([
			'990101-2022',
			'990101101-2021',
			'990101101-2022',
			'990101101-2023'
		]);
	});
});
