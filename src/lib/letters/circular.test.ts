import { describe, expect, it } from 'vitest';
import { circularFacts } from './circular';
import { circularLetter } from './circularWords';
import { countyOf, decidedAll, ENGLISH, linesOf, WRITING } from './testing';

const cells = { licensing_decisions: 1 };
const county = countyOf(
	[
		{ code: '990101001', name: '甲镇人民政府', cells: { ...cells, reconsideration_total: 3 } },
		{ code: '990101002', name: '乙镇人民政府', cells, source: { published: '2024-02-17' } },
		{ code: '990101003', name: '丙街道办事处', kind: 'street_office', cells, source: { published: null } },
		{ code: '990101004', name: '戊镇人民政府', cells: { items_disclosed: 5 }, form: null },
		{ code: 'x1', name: '示例县教育局', kind: 'department', cells, source: { published: '2024-04-02' } }
	],
	[
		{ code: '990101', name: '示例县人民政府', kind: 'county' },
		{ code: '990101005', name: '丁镇人民政府' }
	]
);
const letterOf = (decisions = decidedAll([], {}), writing = WRITING) =>
	circularLetter(circularFacts(county, decisions), writing);
const lines = linesOf(letterOf());

describe('a circular', () => {
	it('goes to the kinds of organs there are', () => {
		expect(lines).toContain('关于示例县2023年政府信息公开工作年度报告公布和核对情况的通报');
		expect(lines).toContain('各乡镇人民政府、街道办事处，县政府各部门：');
	});

	it('lists who was late and who is missing, with their numbers, and says whom it leaves out', () => {
		expect(lines).toContain('应公布年度报告的单位6个（不含示例县人民政府）。其中，按期公布的2个。');
		expect(lines).toContain('2024年1月31日后、3月31日前公布的1个：乙镇人民政府（2024年2月17日）。');
		expect(lines.join()).toContain('期限以本级通知为准');
		expect(lines).toContain('2024年3月31日后公布的1个：示例县教育局（2024年4月2日）。');
		expect(lines).toContain('未见公布日期的1个：丙街道办事处。');
		expect(lines).toContain('截至目前，未见年度报告的1个：丁镇人民政府。');
	});

	it('says of nobody that a report was not seen which was sent and waits for its year', () => {
		const waiting = new Set(['990101005']);
		const told = linesOf(circularLetter(circularFacts({ ...county, waiting }, decidedAll([], {})), WRITING));
		expect(told).toContain('已收到年度报告、所属年度待核实的1个：丁镇人民政府。');
		expect(told).toContain('截至目前，未见年度报告的0个。');
		expect(told).toContain('6 | 丁镇人民政府 | — | 年度待核实 | — | — | — | —');
		expect(told.join()).toContain('应公布年度报告的单位6个');
	});

	it('says what the check found, and of whom it says little', () => {
		expect(lines.join()).toContain('表格数据不一致、勾稽关系不成立的1个：甲镇人民政府（1处）');
		expect(lines.join()).toContain('可核对项目不足的1个：戊镇人民政府');
	});

	it('annexes a row an organ: without a report it has — and never 0', () => {
		expect(lines.find((line) => line.startsWith('5 |'))).toMatch(
			/^5 \| 示例县教育局 \| 2024-04-02 \| 3月31日后 \| 2021年版 \| 0 \| 0 \| \d+ \/ \d+$/
		);
		expect(lines).toContain('6 | 丁镇人民政府 | — | 未见报告 | — | — | — | —');
	});

	it('with a roster counts those on it, misses nobody else, and tells who is beyond it', () => {
		const roster = county.organs.filter(({ name }) => !['甲镇人民政府', '丁镇人民政府'].includes(name));
		const told = linesOf(circularLetter(circularFacts({ ...county, roster }, decidedAll([], {})), WRITING));
		expect(told.join()).toContain('应公布年度报告的单位4个');
		expect(told).toContain('名单以外另有1个：甲镇人民政府。');
		expect(told).toContain('截至目前，未见年度报告的0个。');
	});

	it('counts neither lateness as doubt nor what was explained', () => {
		const explained = linesOf(letterOf(decidedAll(county.findings, { verdict: 'explained' })));
		expect(explained.join()).toContain('勾稽关系不成立的0个。');
	});

	it('speaks as offices do, and says nothing of versions', () => {
		expect(lines.join()).not.toMatch(/对不上|大起大落|存疑|数据版本/);
		expect(lines.join()).not.toContain('雷同');
	});

	it('is written in English too', () => {
		expect(linesOf(letterOf(undefined, ENGLISH))).toContain('No report seen so far: 1: 丁镇人民政府.');
	});
});
