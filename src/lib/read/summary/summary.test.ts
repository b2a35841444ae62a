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
		['villages, which do not report', (line: string) => line.replaceAll(/镇|乡|街道/g, '村')],
		['a column that is no organ', (line: string) => line.replace('>假想乡<', '>2022年<')]
	])('is refused for %s', async (_, change) => {
		const { reports, problems } = await read(asPage(TITLE, rows).map(change));
		expect(reports).toEqual([]);
		expect(problems.map(({ severity }) => severity)).toEqual(['error']);
	});

	it('is read but for a row whose printed sum is not that of its organs', async () => {
		const printed = asPage(TITLE, rows).map((line) =>
			line.includes('2.重复申请') ? line.replace(/(\d+)(<\/td><\/tr>)$/, '7$1$2') : line
		);
		const { figures, problems } = await read(printed);
		const doubtful = { not_processed_repeat__total: 'unreadable' };
		expect(figures).toEqual(organs.map((organ) => ({ ...organ.figures, ...doubtful })));
		expect(problems.filter(({ code }) => code === 'summary_sum')).toHaveLength(1);
	});

	describe('with its organs below one another', () => {
		const [first, second, third, ...after] = organsDown(formCells('2021', true), organs).slice(3);
		const heads = organsDown(formCells('2021', true), organs).slice(0, 3);
		const [sum = []] = after;
		const empty = (second ?? []).map((text, i) => (i < 2 ? text : ''));
		const part = (name: string) => sum.map((text, i) => (i === 0 ? '' : i === 1 ? name : text));

		it('has sums of groups among them', async () => {
			const [a = [], b = [], c = []] = [first, second, third];
			const lines = [
				...heads,
				a,
				b,
				part('小计'),
				c,
				part('小计').map((text) => text.replace(/\d$/, '1')),
				sum
			];
			expect((await read(asPage(TITLE, lines))).figures).toEqual(organs.map((organ) => organ.figures));
		});

		it('has its sum under the numbers of the organs', async () => {
			const lines = [...heads, first ?? [], second ?? [], third ?? [], ['合计', '', ...sum.slice(2)]];
			expect((await read(asPage(TITLE, lines))).figures).toEqual(organs.map((organ) => organ.figures));
		});

		it('says of an organ that gave no figure that it is blank', async () => {
			const { figures } = await read(asPage(TITLE, [...heads, first ?? [], empty, third ?? []]));
			expect(figures).toHaveLength(3);
			expect(new Set(Object.values(figures[1] ?? {}))).toEqual(new Set(['blank']));
		});
	});

	it('inside the report of a county takes nothing from it and gives it nothing', async () => {
		const county = plainLines('2021', { new_requests__natural_person: '9', new_requests__total: '9' });
		const { reports, figures, codes } = await read([...county, '各乡镇情况如下：', ...tabbed(rows)]);
		expect(reports).toHaveLength(1);
		expect(figures[0]).toMatchObject({ new_requests__natural_person: 9, new_requests__total: 9 });
		expect(codes).toContain('heads_foreign');
	});
});
