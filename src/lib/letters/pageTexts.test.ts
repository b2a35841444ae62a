import { expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../audit/audit';
import { placeOf, mergedDecisions } from '../audit/decisions';
import { exampleReport } from '../audit/testing';
import type { OrganEntry, ReportEntry } from '../data/catalog';
import type { CountyYear } from './countyYear';
import { letterName, listedOrgans } from './pageTexts';

const broken = exampleReport({ code: '990101001', name: '甲镇', cells: { reconsideration_total: 3 } });
const findings = subjectsOf([broken]).flatMap((subject) => auditReport(subject).findings);
const entry = ({ code, name }: Pick<OrganEntry, 'code' | 'name'>): OrganEntry => ({
	...broken.organ,
	code,
	name,
	pinyin: '',
	initials: '',
	figures: 0,
	years: [2023]
});
const report: ReportEntry = {
	report: broken.id,
	organ: '990101001',
	year: 2023,
	form: '2019',
	published: '2024-02-17',
	complete: true,
	reported: 200,
	unreadable: 0,
	errors: 1,
	warnings: 0,
	rules: 44,
	assessed: 30,
	lacking: 2,
	failing: 1
};
const all: CountyYear = {
	area: { ...entry({ code: '990101', name: '示例县' }), level: 'county', parent: null, organs: 2 },
	year: 2023,
	organs: [entry({ code: '990101001', name: '甲镇' }), entry({ code: '990101002', name: '乙镇' })],
	reports: [report],
	findings
};

it('lists the organs of an area: when they published, on which form, what stands against them', () => {
	const [first, second] = listedOrgans(all, new Map(), 'zh');
	expect(first).toMatchObject({
		published: '2024-02-17（1 月后）',
		form: '2019 年版（应为 2021）',
		rules: '30 / 44',
		standing: { error: 1, warning: 0, info: 0 },
		settled: 0
	});
	expect(second).toMatchObject({ report: null, published: '数据中没有', form: '', rules: '' });
});

it('counts what was explained or dismissed apart', () => {
	const [finding] = findings;
	const decisions = mergedDecisions(
		findings.map((one) => ({
			key: one.key,
			place: placeOf(one),
			verdict: 'explained' as const,
			note: '',
			at: '2026-01-20T08:00:00.000Z',
			steps: {}
		}))
	);
	expect(finding).toBeDefined();
	expect(listedOrgans(all, decisions, 'zh')[0]).toMatchObject({ standing: { error: 0 }, settled: 1 });
});

it('names files so that every system takes them, and the demonstration says what it is', () => {
	expect(letterName('letter', '甲/乙 镇', 2023, true, 'zh')).toBe('演示数据-改正通知-甲-乙-镇-2023');
	expect(letterName('rollUp', '示例县', 2023, false, 'en')).toBe('roll-up-示例县-2023');
});
