import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../form/field';
import { completeReport, type CompleteReport } from './testing/complete';
import { wrongFigures, missedFields } from './testing/check';
import { htmlLines } from './testing/htmlLayout';
import { readLines, reportWith } from './testing/reading';
import { textLines } from './testing/textLayouts';

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
		const plain = {
			word: false,
			split: false,
			breaks: false,
			boxed: false,
			furniture: false,
			open: false,
			spare: false,
			cut: false
		};
		const [first, second]: CompleteReport[] = fc.sample(completeReport('2021'), { numRuns: 2, seed: 5 });
		const inside = (report: CompleteReport | undefined) => htmlLines(report!, plain).slice(2, -1);
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

	it('says whose each problem is', async () => {
		const { problems } = await readLines(two((organ) => reportWith(title(organ), '无。')));
		expect(problems.map(({ message }) => message.zh.split('：')[0])).toContain('设想街道办事处 2023');
	});
});

describe('a document that is not certainly several reports', () => {
	it('is refused when a second table 三 has no title', async () => {
		const table = ['一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0'];
		const [, ...rest] = reportWith('', '无。', ...table);
		const { reports, problems } = await readLines([
			...reportWith(title('示例镇人民政府'), ...table),
			...rest
		]);
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
		expect(reports).toHaveLength(1);
	});
});
