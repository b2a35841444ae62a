import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../form/field';
import { fieldsOn } from '../form/fields';
import { readDocument } from './read';
import { completeReport, type CompleteReport } from './testing/complete';
import { wounded, wounds } from './testing/damage';
import { INVENTED } from './testing/divisions';
import { TEXT_LAYOUTS, textLines, type TextLayout } from './testing/textLayouts';

const read = async (lines: readonly string[]) => {
	const bytes = new TextEncoder().encode(lines.join('\n'));
	const { reports, problems } = await readDocument(bytes, 'a.txt', INVENTED);
	return { report: reports[0], problems };
};

/** Figures read that are not what the report printed. */
function wrong(
	report: CompleteReport,
	read: Awaited<ReturnType<typeof readDocument>>['reports'][0] | undefined
) {
	return [...(read?.figures ?? [])].filter(([id, figure]) => {
		if (figure.state !== 'reported') return false;
		const printed = id === 'items_disclosed' ? String(report.items) : report.printed.get(id);
		return Number(printed) !== figure.value;
	});
}

/** In this layout a row of several figures that are not all zero cannot be told apart. */
const isLegible = (layout: TextLayout): boolean => layout !== 'together';

describe.each(TEXT_LAYOUTS)('a complete report laid out as %s', (layout) => {
	it.each(FORM_VERSIONS)('is read whole on the %s form', async (form) => {
		await fc.assert(
			fc.asyncProperty(completeReport(form), async (complete) => {
				const { report, problems } = await read(textLines(complete, layout));
				expect(report).toMatchObject({
					organ: '示例镇人民政府',
					areaCode: '990101101',
					year: complete.year,
					form
				});
				expect(wrong(complete, report)).toEqual([]);
				if (!isLegible(layout)) return;
				const cells = fieldsOn(form).filter((field) => field.table !== 'narrative');
				const missed = cells.filter((field) => report?.figures.get(field.id)?.state !== 'reported');
				expect(missed.map((field) => field.id)).toEqual([]);
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
					const lines = suffered.reduce<string[]>(wounded, textLines(complete, layout));
					const { report } = await read(lines);
					expect(wrong(complete, report)).toEqual([]);
				}
			),
			{ numRuns: 40 }
		);
	});
});
