import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORM_VERSIONS } from '../form/field';
import { fieldsOn } from '../form/fields';
import { completeReport, type CompleteReport } from '../read/testing/complete';
import { auditReport } from './audit';
import { subjectOf, type Example } from './testing';

const exampleOf = ({ form, printed }: CompleteReport): Example => ({
	form,
	year: form === '2019' ? 2020 : 2023,
	cells: Object.fromEntries([...printed].map(([field, text]) => [field, Number(text)]))
});

const errorsOf = (example: Example) =>
	auditReport(subjectOf(example)).findings.filter(({ severity }) => severity === 'error');

describe.each(FORM_VERSIONS)('a complete report on the %s form', (form) => {
	const summed = fieldsOn(form).filter(({ table }) => table === 'requests' || table === 'disputes');

	it('has no error while its sums hold, whatever its numbers', () => {
		fc.assert(fc.property(completeReport(form), (report) => errorsOf(exampleOf(report)).length === 0));
	});

	it('has one as soon as a single cell of table 三 or 四 is another number', () => {
		fc.assert(
			fc.property(
				completeReport(form),
				fc.constantFrom(...summed),
				fc.integer({ min: 1, max: 99 }),
				(report, { id }, more) => {
					const { cells = {}, ...example } = exampleOf(report);
					return errorsOf({ ...example, cells: { ...cells, [id]: Number(cells[id]) + more } }).length > 0;
				}
			)
		);
	});

	it('has none in a cell that is not a number: what is missing contradicts nothing', () => {
		fc.assert(
			fc.property(completeReport(form), fc.subarray([...summed]), (report, gone) => {
				const { cells = {}, ...example } = exampleOf(report);
				const blanks = Object.fromEntries(gone.map(({ id }) => [id, 'blank' as const]));
				return errorsOf({ ...example, cells: { ...cells, ...blanks } }).length === 0;
			})
		);
	});
});

it('is made of any text without breaking', () => {
	const paragraph = fc.stringMatching(/^[年条件占%其中较上增长，,。;0-9余我镇将规范性文件行政处罚]{0,60}$/u);
	fc.assert(
		fc.property(fc.array(paragraph, { maxLength: 4 }), (overview) => {
			const text = {
				title: null,
				names: { title: null, page: null, prose: null },
				years: { title: [], period: [] },
				mixedLabels: [],
				deduplicated: false,
				sections: { overview, problems: overview, other: overview }
			};
			const { findings } = auditReport(subjectOf({ text, others: [{ year: 2022, text }] }));
			expect(findings.every(({ key }) => key !== '')).toBe(true);
		})
	);
});
