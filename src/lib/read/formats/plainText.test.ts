import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../../form/field';
import { missedFields, wrongFigures } from '../testing/check';
import { completeReport } from '../testing/complete';
import { wounded, wounds } from '../testing/damage';
import { readLines } from '../testing/reading';
import { TEXT_LAYOUTS, textLines } from '../testing/textLayouts';

describe.each(TEXT_LAYOUTS)('a complete report laid out as %s', (layout) => {
	it.each(FORM_VERSIONS)('is read whole on the %s form', async (form) => {
		await fc.assert(
			fc.asyncProperty(completeReport(form), async (complete) => {
				const { reports, problems } = await readLines(textLines(complete, layout));
				const [report] = reports;
				expect(report).toMatchObject({
					organ: '示例镇人民政府',
					areaCode: '990101101',
					year: complete.year,
					form
				});
				expect(wrongFigures(complete, report)).toEqual([]);
				// Run together, a row of several figures that are not all zero cannot be told apart.
				if (layout === 'together') return;
				expect(missedFields(complete, report)).toEqual([]);
				expect(problems.filter(({ code }) => code !== 'form_late')).toEqual([]);
			}),
			{ numRuns: 8 }
		);
	});

	it('is read right or not at all when it is damaged', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...FORM_VERSIONS).chain(completeReport),
				wounds,
				async (complete, suffered) => {
					const { reports } = await readLines(
						suffered.reduce<string[]>(wounded, textLines(complete, layout))
					);
					expect(wrongFigures(complete, reports[0])).toEqual([]);
				}
			),
			{ numRuns: 40 }
		);
	});
});
