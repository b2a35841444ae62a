import { describe, expect, it } from 'vitest';
import { exampleReport } from '../audit/testing';
import { papersOf, writtenPaper } from './papers';
import { countyOf, decidedAll, linesOf, WRITING } from './testing';

const cells = { licensing_decisions: 1 };
const late = { published: '2024-02-17' };
const broken = { code: '990101001', name: '甲镇', cells: { ...cells, reconsideration_total: 3 } };
const county = countyOf(
	[
		broken,
		{ code: '990101002', name: '乙镇', cells, source: late },
		{ code: '990101003', name: '丙镇', cells, source: { published: '2024-04-02' } },
		{ code: 'x1', name: '丁局', kind: 'department', cells, source: late },
		{ code: '990101004', name: '戊镇', cells }
	],
	[
		{ code: '990101', name: '示例县人民政府', kind: 'county' },
		{ code: '990101005', name: '己镇' }
	]
);
const NONE = decidedAll([], {});
const told = (decisions = NONE) =>
	papersOf(county, decisions).map(({ kind, organ }) => `${organ.name} ${kind}`);
const of = (rule: string) => county.findings.filter((finding) => finding.rule === rule);

describe('the letters of a county', () => {
	it('are one for what is to be put right, one for what is missing, and one for what came late', () => {
		expect(told()).toEqual(['己镇 missing', '甲镇 correction', '丙镇 late', '丁局 late']);
	});

	it('miss nobody who is not on the roster', () => {
		const roster = county.organs.filter(({ name }) => name !== '己镇');
		expect(papersOf({ ...county, roster }, NONE).map(({ kind }) => kind)).not.toContain('missing');
	});

	it('tell nobody that a report is missing which is there and waits for its year', () => {
		const { code } = county.organs.find(({ name }) => name === '己镇')!;
		expect(papersOf({ ...county, waiting: new Set([code]) }, NONE).map(({ kind }) => kind)).not.toContain(
			'missing'
		);
	});

	it('about January go to a township once somebody confirmed it', () => {
		expect(told(decidedAll(of('DATE-31JAN'), { verdict: 'confirmed' }))).toContain('乙镇 late');
	});

	it('are not written about what was explained, dismissed or put right', () => {
		expect(told(decidedAll(county.findings, { verdict: 'explained' }))).toEqual(['己镇 missing']);
		expect(told(decidedAll(of('T4-SUM'), { steps: { corrected: '2024-02-09' } }))).not.toContain(
			'甲镇 correction'
		);
		expect(told(decidedAll(of('T4-SUM'), { steps: { sent: '2024-02-09' } }))).toContain('甲镇 correction');
	});

	it('are all written that are counted, with the whole reports of those to be put right', () => {
		for (const paper of papersOf(county, NONE)) {
			const report = paper.kind === 'correction' ? exampleReport(broken) : null;
			expect(writtenPaper(paper, report, county, NONE, WRITING), paper.kind).not.toBeNull();
		}
	});

	it('are written from the whole report, with the notes made of it', () => {
		const paper = papersOf(county, NONE).find(({ kind }) => kind === 'correction');
		const noted = decidedAll(of('T4-SUM'), { verdict: 'confirmed', note: '已电话核实' });
		const parts = writtenPaper(paper!, exampleReport(broken), county, noted, WRITING);
		expect(linesOf(parts)).toContain('说明：已电话核实');
		expect(writtenPaper(paper!, null, county, noted, WRITING)).toBeNull();
	});
});
