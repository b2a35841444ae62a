import type { FormVersion } from '../form/field';
import { fieldsOn } from '../form/fields';
import type { Figure } from '../report/figure';
import type { OrganKind } from '../report/organ';
import type { Report, Source } from '../report/report';
import type { ReportText } from '../report/text';
import { subjectsOf, type Finding } from './audit';
import type { Check, Rule, Subject } from './rule';

/** Invented reports and short lines for the tests of the rules. */

/** A number as printed, or the state of a cell without one. */
export type Told = number | Figure | Exclude<Figure['state'], 'reported'>;

export interface Example {
	readonly year?: number;
	readonly kind?: OrganKind;
	readonly form?: Report['form'];
	readonly source?: Partial<Source>;
	/** Cells that are not 0. */
	readonly cells?: Readonly<Record<string, Told>>;
	/** The same organ in other years. */
	readonly others?: readonly Example[];
	readonly text?: ReportText;
}

const figure = (told: Told): Figure => {
	if (typeof told === 'number') return { state: 'reported', value: told, raw: String(told), place: null };
	return typeof told === 'string' ? { state: told } : told;
};

const tablesOn = (form: FormVersion): readonly string[] =>
	fieldsOn(form).flatMap(({ id, table }) => (table === 'narrative' ? [] : [id]));

/** A report of 示例镇 whose tables are all 0 but for the cells told, complete and in time. */
export function exampleReport({ year = 2023, kind = 'town', form, source, cells = {} }: Example): Report {
	const version = form === undefined ? (year >= 2021 ? '2021' : '2019') : form;
	const zeros = version === null || version === 'none' ? [] : tablesOn(version);
	const told = [...zeros.map((id) => [id, 0] as const), ...Object.entries(cells)];
	return {
		id: `990101001-${year}`,
		organ: {
			code: '990101001',
			name: '示例镇人民政府',
			kind,
			path: ['示例省', '示例市', '示例县'],
			area: '990101',
			formerNames: []
		},
		year,
		form: version,
		figures: new Map(told.map(([id, value]) => [id, figure(value)])),
		source: { url: null, mirror: false, published: `${year + 1}-01-20`, complete: true, note: '', ...source }
	};
}

/** An example beside the other years of its organ. */
export function subjectOf(example: Example): Subject {
	const reports = [example, ...(example.others ?? [])].map(exampleReport);
	const [subject] = subjectsOf(reports);
	if (!subject) throw new Error('an example has a report');
	return example.text ? { ...subject, text: example.text } : subject;
}

const UNLIKE = { '=': '≠', '≤': '>', '≥': '<' } as const;

/** A check in a line: what it is about, and its arithmetic, words, or missing cells. */
export function lineOf({
	about,
	outcome,
	left,
	relation,
	right,
	limit,
	difference,
	missing,
	said
}: Check): string {
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
