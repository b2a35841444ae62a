import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../../form/field';
import { missedFields, wrongFigures } from '../testing/check';
import { completeReport } from '../testing/complete';
import { wounded, wounds } from '../testing/damage';
import { htmlLines, pageStyle, PLAIN_PAGE } from '../testing/htmlLayout';
import { readLines } from '../testing/reading';

describe('a complete report as a web page', () => {
	it.each(FORM_VERSIONS)('is read whole on the %s form, however the page is made', async (form) => {
		await fc.assert(
			fc.asyncProperty(completeReport(form), pageStyle, async (complete, style) => {
				const { reports, problems } = await readLines(htmlLines(complete, style));
				const [report] = reports;
				expect(report).toMatchObject({
					organ: '示例镇人民政府',
					areaCode: '990101101',
					year: complete.year,
					form
				});
				expect(wrongFigures(complete, report)).toEqual([]);
				expect(missedFields(complete, report)).toEqual([]);
				expect(report?.figures.get('items_disclosed')).toMatchObject({ value: complete.items });
				expect(problems.filter(({ code }) => code !== 'form_late')).toEqual([]);
			}),
			{ numRuns: 40 }
		);
	});

	it.each([
		['a comment longer than what a file is told by', [`<!-- ${'x'.repeat(9000)} -->`]],
		[
			'comments and empty lines',
			['', `<!-- ${'a\n'.repeat(3000)} -->`, '', `<!-- ${'-'.repeat(5000)} -->`, ' '.repeat(3000)]
		]
	])('is a page behind %s', async (_, before) => {
		const [complete] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 3 });
		const { reports } = await readLines([...before, ...htmlLines(complete!, PLAIN_PAGE)]);
		expect(missedFields(complete!, reports[0])).toEqual([]);
	});

	it.each(['1<span style="font-', '1</span><span', '1', '1</td', '<span>1</span>'])(
		'has no last figure for certain when it is cut off behind %s',
		async (end) => {
			const [complete] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 3 });
			const lines = htmlLines(complete!, PLAIN_PAGE);
			const at = lines.findIndex((line) => line.includes('一、本年新收'));
			const row = lines[at] ?? '';
			const cut = [...lines.slice(0, at), `${row.slice(0, row.lastIndexOf('<td>'))}<td>${end}`];
			const { reports } = await readLines(cut);
			expect(reports[0]?.figures.get('new_requests__total')?.state).not.toBe('reported');
		}
	);

	it.each([
		['the end of a tag', '<span title="a"~3</span><span>6</span>'],
		['the end of a tag without values', '<span~3</span><span>6</span>'],
		['the end of a value', '<span title="a~>3</span><span title="b">6</span>'],
		['the end of a value in other quotes', "<span title='a~>3</span><span title='b'>6</span>"]
	])('makes no other figure of two digits where %s is lost between them', async (_, torn) => {
		const [complete] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 3 });
		const whole = htmlLines(complete!, PLAIN_PAGE);
		const lines = whole.map((line) =>
			line.includes('行政处罚')
				? line.replace(/\d+(?=<\/td>)/, torn)
				: line.replace(/(?<=公开政府信息共计)\d+/, torn)
		);
		expect(lines.filter((line) => line.includes(torn))).toHaveLength(2);
		const { reports } = await readLines(lines);
		for (const field of ['penalty_decisions', 'items_disclosed'])
			expect(reports[0]?.figures.get(field)?.state).not.toBe('reported');
	});

	it.each(['<td title="<b>"', '<td class="a""'])('is read whole where its cells begin %s', async (cell) => {
		const [complete] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 3 });
		const lines = htmlLines(complete!, PLAIN_PAGE).map((line) => line.replaceAll('<td', cell));
		expect(missedFields(complete!, (await readLines(lines)).reports[0])).toEqual([]);
	});

	it('is read right or not at all when it is damaged', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...FORM_VERSIONS).chain(completeReport),
				pageStyle,
				wounds,
				async (complete, style, suffered) => {
					const lines = suffered.reduce<string[]>(wounded, htmlLines(complete, style));
					const { reports } = await readLines(lines);
					expect(wrongFigures(complete, reports[0])).toEqual([]);
				}
			),
			{ numRuns: 100 }
		);
	});
});
