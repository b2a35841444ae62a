import type { FormVersion } from '../form/field';
import { fieldsOn } from '../form/fields';
import type { OrganKind } from '../report/organ';
import type { Report, Source } from '../report/report';
import type { ReportText } from '../report/text';
import { report, type CellInput } from '../testing/reports';
import { subjectsOf, type Finding } from './audit';
import type { Check, Rule, Subject } from './rule';

/** Invented reports and short lines for the tests of the rules. */

export interface Example {
	readonly year?: number;
	readonly kind?: OrganKind;
	readonly form?: Report['form'];
	readonly source?: Partial<Source>;
	/** Cells that are not 0. */
	readonly cells?: Readonly<Record<string, CellInput>>;
	/** Code and name, where it is not 示例镇. */
	readonly code?: string;
	readonly name?: string;
	/** The same organ in other years, or other organs. */
	readonly others?: readonly Example[];
	readonly text?: ReportText;
}

const tablesOn = (form: FormVersion): readonly string[] =>
	fieldsOn(form).flatMap(({ id, table }) => (table === 'narrative' ? [] : [id]));

/** A report of 示例镇 whose tables are all 0 but for the cells told, complete and in time. */
export function exampleReport(example: Example): Report {
	const { year = 2023, kind = 'town', code = '990101001', name = '示例镇人民政府' } = example;
	const { form, source, cells = {} } = example;
	const version = form === undefined ? (year >= 2021 ? '2021' : '2019') : form;
	const zeros = version === null || version === 'none' ? [] : tablesOn(version);
	const organ = {
		code,
		name,
		kind,
		path: ['示例省', '示例市', '示例县'],
		area: /^\d{9}$/.test(code) ? code.slice(0, 6) : '990101',
		formerNames: []
	};
	return report(
		organ,
		year,
		{ ...Object.fromEntries(zeros.map((id) => [id, 0])), ...cells },
		{
			form: version,
			source: {
				url: null,
				mirror: false,
				published: `${year + 1}-01-20`,
				complete: true,
				note: '',
				...source
			}
		}
	);
}

/** An example beside the others it names. */
export function subjectOf(example: Example): Subject {
	const all = [example, ...(example.others ?? [])].map((each) => [exampleReport(each), each.text] as const);
	const texts = new Map(all.flatMap(([{ id }, text]) => (text ? [[id, text] as const] : [])));
	const reports = all.map(([report]) => report);
	const [subject] = subjectsOf(reports, texts);
	if (!subject) throw new Error('an example has a report');
	return subject;
}

/** Prose that names nothing odd, but for what is told. */
export const prose = (told: Partial<ReportText>): ReportText => ({
	title: '示例镇人民政府2023年政府信息公开工作年度报告',
	names: { title: '示例镇人民政府', page: null, prose: null },
	years: { title: [2023], period: [2023] },
	mixedLabels: [],
	deduplicated: false,
	sections: {},
	...told
});

const UNLIKE = { '=': '≠', '≤': '>', '≥': '<' } as const;

/** A check in a line: what it is about, and its arithmetic, words, or missing cells. */
function lineOf({ about, outcome, left, relation, right, limit, difference, missing, said }: Check): string {
	const head = about === '' ? '' : `${about}: `;
	if (outcome === 'not_assessable')
		return `${head}without ${missing.map(({ year, field }) => `${year} ${field}`).join(', ') || said?.en}`;
	if (difference === null) return head + (said?.en ?? '');
	const side = (terms: Check['left'], more?: number) =>
		[
			...terms.flatMap(({ sign, value }) => (value === 0 ? [] : [`${sign < 0 ? '−' : ''}${value}`])),
			...(more === undefined ? [] : [String(more)])
		].join(' + ') || '0';
	const sign = outcome === 'fail' ? UNLIKE[relation] : relation;
	return `${head}${side(left)} ${sign} ${side(right, limit)} (${difference})`;
}

/** What a rule says of an example, its checks of one outcome in a line each. */
export const linesOf = (rule: Rule, outcome: Check['outcome'], example: Example): readonly string[] =>
	rule
		.check(subjectOf(example))
		.filter((check) => check.outcome === outcome)
		.map(lineOf);

/** A finding in a line. */
export const findingLine = ({ rule, report, cause, checks }: Finding): string =>
	[rule, report, ...(cause ? [`(${cause.id})`] : []), checks.map(lineOf).join(' & ')].join(' ');

/** Examples of one rule: reports of which it says nothing but a pass, a failure with its arithmetic, an open question. */
export interface Examples {
	readonly rule: string;
	readonly passes: Example;
	readonly fails: readonly [Example, ...lines: string[]];
	readonly open: readonly [Example, ...lines: string[]];
}
