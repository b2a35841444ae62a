import { fieldOf } from '../form/fields';
import { isOnForm } from '../form/field';
import { figureOf, type Report } from '../report/report';
import type { Check, Relation, Term } from './rule';

/** Amounts have decimals, which add up to 0.30000000000000004; counts are exact anyway. */
const exactly = (sum: number): number => Math.round(sum * 1e6) / 1e6;

const NOT_EXACT = /余|约|近|超/;

/** A cell of a report as a term of a sum. */
export function termOf(report: Report, field: string, sign: 1 | -1 = 1): Term {
	const figure = figureOf(report, field);
	const reported = figure.state === 'reported';
	return {
		report: report.id,
		year: report.year,
		field,
		sign,
		state: figure.state,
		value: reported ? figure.value : null,
		doubtful: reported && (NOT_EXACT.test(figure.note ?? '') || figure.place?.opening === true)
	};
}

/** The terms of several cells; a field with − before it is taken away. */
export const termsOf = (report: Report, ...fields: readonly string[]): readonly Term[] =>
	fields.map((field) => (field.startsWith('−') ? termOf(report, field.slice(1), -1) : termOf(report, field)));

/** Whether the report's form prints all these fields; a form that is not visible rules nothing out. */
export const prints = (report: Report, ...fields: readonly string[]): boolean =>
	report.form === null ||
	fields.every((field) => isOnForm(fieldOf(field.replace(/^−/, '')), report.form ?? 'none'));

const holds = (difference: number, relation: Relation): boolean =>
	relation === '=' ? difference === 0 : relation === '≤' ? difference <= 0 : difference >= 0;

const added = (terms: readonly Term[]): number =>
	exactly(terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0));

export interface Sides {
	readonly about?: string;
	readonly left: readonly Term[];
	readonly relation: Relation;
	readonly right: readonly Term[];
	/** Added to the right side: a limit that is no cell. */
	readonly limit?: number;
}

/** Weighs one side against the other. A single cell that is not a number, on either side, leaves the rule open: null is never 0. */
export function weigh({ about = '', left, relation, right, limit }: Sides): Check {
	const missing = [...left, ...right].filter(({ value }) => value === null);
	const sides = { about, left, relation, right, ...(limit === undefined ? {} : { limit }) };
	if (missing.length > 0) return { ...sides, outcome: 'not_assessable', difference: null, missing };
	const difference = exactly(added(left) - added(right) - (limit ?? 0));
	return { ...sides, outcome: holds(difference, relation) ? 'pass' : 'fail', difference, missing };
}

/** A side's sum, where it is known. */
export const sumOf = (terms: readonly Term[]): number | null =>
	terms.some(({ value }) => value === null) ? null : added(terms);

/** A check that says in words what it found, not by weighing: the outcome is the caller's. */
export const told = (
	outcome: Check['outcome'],
	said: NonNullable<Check['said']>,
	terms: readonly Term[] = [],
	about = ''
): Check => ({
	about,
	outcome,
	left: terms,
	relation: '=',
	right: [],
	difference: null,
	missing: outcome === 'not_assessable' ? terms.filter(({ value }) => value === null) : [],
	said
});
