import { expect, it } from 'vitest';
import { auditReport, subjectsOf } from '../audit/audit';
import { placeOf, mergedDecisions } from '../audit/decisions';
import { exampleReport } from '../audit/testing';
import type { OrganEntry, ReportEntry } from '../data/catalog';
import type { CountyYear } from './countyYear';
import { beforeSending, listedOrgans } from './pageTexts';

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
	roster: null,
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

it('has no number of findings for an organ without a report, and says what was done about those there are', () => {
	const decisions = mergedDecisions(
		findings.map((one) => ({
			key: one.key,
			place: placeOf(one),
			verdict: null,
			note: '',
			at: '2026-01-20T08:00:00.000Z',
			steps: { sent: '2026-01-20' }
		}))
	);
	const [first, second] = listedOrgans(all, decisions, 'zh');
	expect(second).toMatchObject({ standing: null, done: '' });
	expect(first).toMatchObject({ standing: { error: 1 }, settled: 0, done: `已发函 ${findings.length}` });
});

it('says before a letter goes out which notes it prints and what to compare', () => {
	expect(beforeSending({ notes: 0, doubtful: 0, missing: 0 }, 'zh')).toEqual([]);
	expect(beforeSending({ notes: 2, doubtful: 1, missing: 1 }, 'zh')).toEqual([
		'数据中没有，不等于没有公布：发催报通知前请先核实。',
		'文中印有处理时写的 2 条说明。',
		'有 1 处所依据的数是约数，或读取有疑问，发出前请对照原文。'
	]);
});
