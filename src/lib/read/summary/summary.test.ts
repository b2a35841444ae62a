import { describe, expect, it } from 'vitest';
import type { FormVersion } from '../../form/field';
import { plainLines } from '../testing/quirk';
import { readLines } from '../testing/reading';
import {
	asPage,
	formCells,
	organsAcross,
	organsDown,
	tabbed,
	type SummarisedOrgan
} from '../testing/summaryLayouts';

/** A county's summary gives one report an organ, or none. */

const TITLE = '样板县2023年政府信息公开工作情况汇总表';
const NAMES = ['示例镇', '假想乡', '虚构街道'];

/** Each figure tells its organ and its place in the form. */
const organsOn = (form: FormVersion, totals = false): SummarisedOrgan[] =>
	NAMES.map((organ, n) => ({
		organ,
		figures: Object.fromEntries(formCells(form, totals).map(({ field }, i) => [field, (n + 1) * 1000 + i]))
	}));

const read = async (lines: readonly string[]) => {
	const { reports, problems } = await readLines(lines);
	const figures = reports.map((report) =>
		Object.fromEntries(
			[...report.figures].map(([field, figure]) => [
				field,
				figure.state === 'reported' ? figure.value : figure.state
			])
		)
	);
	return { reports, problems, codes: problems.map(({ code }) => code), figures };
};

const LAYOUTS = { organsAcross, organsDown };

describe.each(['2019', '2021'] as const)('a summary on the form of %s', (form) => {
	it.each(['organsAcross', 'organsDown'] as const)('laid out as %s is read whole', async (layout) => {
		const organs = organsOn(form);
		const rows = LAYOUTS[layout](formCells(form, false), organs);
		for (const lines of [asPage(TITLE, rows), [TITLE, ...tabbed(rows)]]) {
			const { figures, reports, codes } = await read(lines);
			expect(figures).toEqual(organs.map((organ) => organ.figures));
			expect(reports.map(({ year, form: own, fromSummary }) => [year, own, fromSummary])).toEqual(
				NAMES.map(() => [2023, form, true])
			);
			expect(codes).toContain('from_summary');
		}
	});

	it('with a table for each table of the form is one report an organ', async () => {
		const organs = organsOn(form);
		const cells = formCells(form, false);
		const { figures } = await read(
			asPage(TITLE, organsAcross(cells.slice(0, 30), organs), organsDown(cells.slice(30), organs))
		);
		expect(figures).toEqual(organs.map((organ) => organ.figures));
	});
});

describe('a summary of totals', () => {
	const organs = organsOn('2021', true);
	const rows = organsAcross(formCells('2021', true), organs);

	it('gives the totals, and nothing of the applicants', async () => {
		expect((await read(asPage(TITLE, rows))).figures).toEqual(organs.map((organ) => organ.figures));
	});

	it('has no year where its title has none', async () => {
		const { reports, codes } = await read(asPage('各乡镇政府信息公开申请办理情况汇总表', rows));
		expect(reports.map(({ year }) => year)).toEqual([null, null, null]);
		expect(codes).toContain('year_unknown');
	});

	it.each([
		['a sum that is not that of the organs', (line: string) => line.replace(/(\d+)(<\/td><\/tr>)$/, '7$1$2')],
		['a row the form does not have', (line: string) => line.replace('2.重复申请', '网上申请')],
		['a column without a name', (line: string) => line.replace('>假想乡<', '><')],
		['a column that is no organ', (line: string) => line.replace('>假想乡<', '>2022年<')]
	])('is refused for %s', async (_, change) => {
		const { reports, problems } = await read(asPage(TITLE, rows).map(change));
		expect(reports).toEqual([]);
		expect(problems.map(({ severity }) => severity)).toEqual(['error']);
	});

	it('inside the report of a county takes nothing from it and gives it nothing', async () => {
		const county = plainLines('2021', { new_requests__natural_person: '9', new_requests__total: '9' });
		const { reports, figures, codes } = await read([...county, '各乡镇情况如下：', ...tabbed(rows)]);
		expect(reports).toHaveLength(1);
		expect(figures[0]).toMatchObject({ new_requests__natural_person: 9, new_requests__total: 9 });
		expect(codes).toContain('heads_foreign');
	});
});
