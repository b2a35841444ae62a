import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../../form/field';
import { missedFields, wrongFigures } from '../testing/check';
import { completeReport, type CompleteReport } from '../testing/complete';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';
import { readLines, reportWith } from '../testing/reading';
import { textLines } from '../testing/textLayouts';

const ORGANS = ['示例镇人民政府', '设想街道办事处'];
/** Lines of a report of another organ than the invented one. */
const by = (organ: string, lines: readonly string[]): string[] =>
	lines.map((line) => line.replaceAll('示例镇人民政府', organ));
const two = (lines: (organ: string) => readonly string[]) =>
	ORGANS.flatMap((organ) => by(organ, lines(organ)));
const title = (organ: string, year = 2023) => `${organ}${year}年政府信息公开工作年度报告`;

describe('a collection of reports', () => {
	it.each(['tab', 'bars', 'lines', 'bar_lines'] as const)(
		'gives each report of its own, laid out as %s',
		async (layout) => {
			await fc.assert(
				fc.asyncProperty(
					fc
						.constantFrom(...FORM_VERSIONS)
						.chain((form) => fc.tuple(completeReport(form), completeReport(form))),
					async (pair) => {
						const lines = pair.flatMap((complete, i) => by(ORGANS[i] ?? '', textLines(complete, layout)));
						const { reports } = await readLines(lines);
						expect(reports.map(({ organ }) => organ)).toEqual(ORGANS);
						for (const [i, complete] of pair.entries()) {
							expect(wrongFigures(complete, reports[i])).toEqual([]);
							expect(missedFields(complete, reports[i])).toEqual([]);
						}
					}
				),
				{ numRuns: 5 }
			);
		}
	);

	it('may stand on one page, after a table of contents', async () => {
		const [first, second]: CompleteReport[] = fc.sample(completeReport('2021'), { numRuns: 2, seed: 5 });
		const inside = (report: CompleteReport | undefined) => htmlLines(report!, PLAIN_PAGE).slice(2, -1);
		const contents = ORGANS.map((organ) => `<p>${title(organ)}……3</p>`);
		const page = [
			'<html><body><p>虚构县2023年政府信息公开工作年度报告汇编</p><p>目录</p>',
			...contents,
			...by(ORGANS[0]!, inside(first)),
			...by(ORGANS[1]!, inside(second)),
			'</body></html>'
		];
		const { reports } = await readLines(page);
		expect(reports.map(({ organ }) => organ)).toEqual(ORGANS);
		expect(wrongFigures(first!, reports[0])).toEqual([]);
		expect(wrongFigures(second!, reports[1])).toEqual([]);
	});

	it.each([
		['a name alone', (organ: string) => [organ]],
		['a name with its number', (organ: string, i: number) => [`（${'一二'[i]}）${organ}`]],
		['a name above its title', (organ: string) => [organ, '2023年政府信息公开工作年度报告']]
	])('may have no headings, and %s before its tables', async (_, headOf) => {
		const pair: CompleteReport[] = fc.sample(completeReport('2021'), { numRuns: 2, seed: 6 });
		const places = ['示例镇', '假想街道'];
		const tables = (report: CompleteReport) =>
			htmlLines(report, PLAIN_PAGE)
				.slice(2, -1)
				.join('')
				.match(/<table.*?<\/table>/g);
		const { reports } = await readLines([
			'<html><body><p>示例县2023年政府信息公开工作年度报告汇编</p>',
			...pair.flatMap((report, i) => [
				...headOf(places[i] ?? '', i).map((line) => `<p>${line}</p>`),
				...(tables(report) ?? [])
			]),
			'</body></html>'
		]);
		expect(reports.map(({ organ, year }) => [organ, year])).toEqual([
			['示例镇人民政府', 2023],
			['假想街道办事处', 2023]
		]);
		for (const [i, report] of pair.entries()) {
			expect(wrongFigures(report, reports[i])).toEqual([]);
			expect(missedFields(report, reports[i])).toEqual([]);
		}
	});

	it('may be the years of one organ', async () => {
		const { reports } = await readLines([
			...reportWith(title('示例镇人民政府', 2022), '主动公开信息5条。'),
			...reportWith(title('示例镇人民政府', 2023), '主动公开信息7条。')
		]);
		expect(reports.map(({ year, figures }) => [year, figures.get('items_disclosed')])).toMatchObject([
			[2022, { value: 5 }],
			[2023, { value: 7 }]
		]);
	});

	it('may name each organ alone on a line, under a title of the whole', async () => {
		const names = ['示例镇', '设想街道', '无名乡'];
		const samples = fc.sample(completeReport('2021'), { numRuns: 3, seed: 7 });
		const lines = samples.flatMap((report, i) => [names[i]!, ...textLines(report, 'tab').slice(3)]);
		const { reports } = await readLines(['示例县2023年政府信息公开工作年度报告（乡镇）', ...lines]);
		expect(reports.map(({ organ, year }) => [organ, year])).toEqual([
			['示例镇人民政府', 2023],
			['设想街道办事处', 2023],
			['无名乡人民政府', 2023]
		]);
		for (const [i, report] of samples.entries()) expect(wrongFigures(report, reports[i])).toEqual([]);
	});

	it.each([
		['示例镇人民政府2023年政府信息公开', '工作年度报告', '设想街道办事处2023年', '政府信息公开工作年度报告'],
		['示例镇人民政府', '2023年政府信息公开工作年度报告', '设想街道办事处', '2023年政府信息公开工作年度报告'],
		['2023年政府信息公开工作年度报告', '示例镇人民政府', '2023年政府信息公开工作年度报告', '设想街道办事处']
	])('may break its titles over lines: %s / %s', async (...lines) => {
		const [, ...rest] = reportWith('', '主动公开信息5条。');
		const { reports } = await readLines([...lines.slice(0, 2), ...rest, ...lines.slice(2), ...rest]);
		expect(reports.map(({ organ }) => organ)).toEqual(ORGANS);
	});

	it('says whose each problem is', async () => {
		const { problems } = await readLines(two((organ) => reportWith(title(organ), '无。')));
		expect(problems.map(({ message }) => message.zh.split('：')[0])).toContain('设想街道办事处 2023');
	});
});

describe('a document that is not certainly several reports', () => {
	const samples = fc.sample(completeReport('2021'), { numRuns: 2, seed: 5 });
	const lines = (report: CompleteReport | undefined) => textLines(report!, 'tab');
	const untitled = (report: CompleteReport | undefined) => lines(report).slice(1);

	it('is refused when other figures stand behind it without a title', async () => {
		const { reports, problems } = await readLines([...lines(samples[0]), ...untitled(samples[1])]);
		expect(reports).toEqual([]);
		expect(problems).toMatchObject([{ code: 'several_unclear' }]);
	});

	it.each([
		['its own figures once more', untitled(samples[0])],
		['an empty form', untitled(samples[0]).map((line) => line.replace(/\t[\d.-]+(?=\t|$)/gu, '\t'))],
		[
			'a form with zeros',
			['附：2024年度报告模板', ...untitled(samples[0]).map((line) => line.replace(/\t[\d.-]+/gu, '\t0'))]
		],
		['a form to fill in', ['XX镇人民政府20XX年政府信息公开工作年度报告', ...untitled(samples[1])]]
	])('is one report when %s stands behind it', async (_, behind) => {
		const { reports, problems } = await readLines([...lines(samples[0]), ...behind]);
		expect(reports).toMatchObject([{ organ: '示例镇人民政府', year: samples[0]!.year }]);
		expect(wrongFigures(samples[0]!, reports[0])).toEqual([]);
		expect(missedFields(samples[0]!, reports[0])).toEqual([]);
		expect(problems.map(({ code }) => code)).toContain('behind_report');
	});

	it('is refused when table 三 is printed twice with other figures under one title', async () => {
		const [first, second] = samples;
		const table = lines(second).filter((line) => line.includes('\t'));
		const until = lines(first).findIndex((line) => line.startsWith('## 五') || line.startsWith('五'));
		const { reports, problems } = await readLines([...lines(first).slice(0, until), ...table]);
		expect(reports).toEqual([]);
		expect(problems).toMatchObject([{ code: 'several_unclear' }]);
	});

	it('is refused when two titles stand between two reports', async () => {
		const { problems } = await readLines([
			...reportWith(title('示例镇人民政府'), '主动公开信息5条，均已公布。'),
			title('虚构镇人民政府'),
			...reportWith(title('设想街道办事处'), '主动公开信息7条，均已公布。')
		]);
		expect(problems).toMatchObject([{ code: 'several_unclear' }]);
	});

	it('is one report when the same report is printed twice', async () => {
		const report = reportWith(title('示例镇人民政府'), '主动公开信息5条，均已公布。');
		expect((await readLines([...report, ...report])).reports).toHaveLength(1);
	});

	it('is one report when its title or its contents come twice', async () => {
		const [head = '', ...rest] = reportWith(title('示例镇人民政府'), '主动公开信息5条，均已公布。');
		const contents = rest.filter((line) => /^[一二三四五六]、/u.test(line));
		const { reports } = await readLines([head, '目录', ...contents, head, ...rest]);
		const untitled = await readLines([head, '目录', ...contents.map((line) => `${line}……3`), ...rest]);
		const states = (one: typeof reports) =>
			one.map(({ figures }) => [...figures].map(([field, { state }]) => [field, state]));
		expect(states(untitled.reports)).toEqual(states(reports));
		expect(reports).toHaveLength(1);
	});
});
