import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeReport, type CompleteReport } from '../../testing/complete';
import { missedFields, wrongFigures } from '../../testing/check';
import { pdfOf, PLAIN_PDF, type PdfStyle } from '../../testing/pdfLayout';
import { letterAt } from '../../testing/pdfMarks';
import { anyReport, readBack, readBytes, whole } from '../../testing/whole';

const REPORTS = fc.sample(anyReport, { seed: 5, numRuns: 3 });

/** Letters across a page from corner to corner. */
const SLANTED = `q 0.8 g 0.7 0.7 -0.7 0.7 200 -100 cm ${Array.from('样本2023')
	.map((letter, i) => letterAt(letter, 50 + i * 40, 500, 40))
	.join('')}Q\n`;

describe('a report on several pages', () => {
	it.each<[string, Partial<PdfStyle>]>([
		['between lines', {}],
		['with heads printed again', { repeated: true }],
		['with 第 3 页 under each page', { foot: (page) => `第 ${page} 页` }],
		['with a bare number under one page alone', { foot: (page) => (page === 2 ? '2' : '') }],
		[
			'with 3/6 under each page and a title over it',
			{ foot: (page, of) => `${page}/${of}`, head: () => '示例镇' }
		],
		['turned on its side', { more: '/Rotate 90 ' }],
		['upside down', { more: '/Rotate 180 ' }],
		['over letters from corner to corner', { behind: SLANTED }]
	])('is read whole %s', async (_, style) => {
		for (const [i, report] of REPORTS.entries())
			for (const above of [0, 70 * (i + 1)]) {
				const bytes = pdfOf([report], { ...PLAIN_PDF, ...style, above });
				expect(await readBack(bytes, report)).toEqual(whole(report));
			}
	});
});

describe('figures from wall to wall of their cells', () => {
	it('are read where three texts of their table are set so', async () => {
		for (const report of REPORTS) {
			const bytes = pdfOf([report], { ...PLAIN_PDF, texts: 'both', figures: 'both' });
			const { wrong, missed } = await readBack(bytes, report);
			expect(wrong).toEqual([]);
			// Table four may have fewer such heads.
			expect(missed.filter((field) => !/^(?:reconsideration|litigation)_/.test(field))).toEqual([]);
		}
	});
});

const title = (organ: string, year: number): string => `${organ}${year}年政府信息公开工作年度报告`;

describe('reports bound in one pdf', () => {
	const [first, second] = fc.sample(completeReport('2021'), { seed: 5, numRuns: 2 }) as [
		CompleteReport,
		CompleteReport
	];
	const inYear = (year: number, report: CompleteReport): CompleteReport => ({ ...report, year });
	const read = async (reports: readonly CompleteReport[], titles: readonly string[], ruled: boolean) => {
		const style = { ...PLAIN_PDF, ruled, padding: 5, above: 200 };
		const reading = await readBytes(pdfOf(reports, style, (_, i) => titles[i]?.split('|') ?? []));
		return reading.reports.map((report, i) => ({
			organ: report.organ,
			year: report.year,
			wrong: wrongFigures(reports[i] ?? first, report).length,
			missed: missedFields(reports[i] ?? first, report).length
		}));
	};

	it.each([true, false])('are each read with their own figures (ruled: %s)', async (ruled) => {
		const whole = { wrong: 0, missed: 0 };
		const two = [inYear(2023, first), inYear(2023, second)];
		const organs = ['示例镇人民政府', '样板镇人民政府'] as const;
		expect(
			await read(
				two,
				organs.map((organ) => title(organ, 2023)),
				ruled
			)
		).toEqual(organs.map((organ) => ({ organ, year: 2023, ...whole })));
		const years = [inYear(2023, first), inYear(2022, second)];
		expect(
			await read(
				years,
				[2023, 2022].map((year) => title('示例镇人民政府', year)),
				ruled
			)
		).toEqual([2023, 2022].map((year) => ({ organ: '示例镇人民政府', year, ...whole })));
	});

	it.each([true, false])('are none where one of them has no title (ruled: %s)', async (ruled) => {
		const two = [inYear(2023, first), inYear(2023, second)];
		expect(await read(two, [title('示例镇人民政府', 2023)], ruled)).toEqual([]);
		expect(await read(two, [], ruled)).toEqual([]);
	});
});
