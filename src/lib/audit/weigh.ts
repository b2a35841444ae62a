import { toFen } from '../form/fen';
import { fieldOf } from '../form/fields';
import { isOnForm } from '../form/field';
import { figureOf, type Report } from '../report/report';
import type { Check, Relation, Term } from './rule';

const NOT_EXACT = /余|约|近|超/;

function termFrom(report: Report, field: string): Term {
	const figure = figureOf(report, field);
	const reported = figure.state === 'reported';
	return {
		report: report.id,
		year: report.year,
		field,
		sign: 1,
		state: figure.state,
		value: reported ? figure.value : null,
		doubtful: reported && (NOT_EXACT.test(figure.note ?? '') || figure.place?.opening === true)
	};
}

/** Terms of the reports at hand: a dozen rules ask for the same cells. Gone with their report. */
const asked = new WeakMap<Report, Map<string, Term>>();

function termsAsked(report: Report): Map<string, Term> {
	let terms = asked.get(report);
	if (!terms) asked.set(report, (terms = new Map<string, Term>()));
	return terms;
}

function termIn(terms: Map<string, Term>, report: Report, field: string): Term {
	let term = terms.get(field);
	if (!term) terms.set(field, (term = termFrom(report, field)));
	return term;
}

/** A cell of a report as a term of a sum. */
export function termOf(report: Report, field: string, sign: 1 | -1 = 1): Term {
	const term = termIn(termsAsked(report), report, field);
	return sign === 1 ? term : { ...term, sign };
}

/** The terms of several cells; a field with − before it is taken away. */
export function termsOf(report: Report, ...fields: readonly string[]): readonly Term[] {
	const terms = termsAsked(report);
	return fields.map((field) =>
		field.startsWith('−') ? termOf(report, field.slice(1), -1) : termIn(terms, report, field)
	);
}

/** Whether the report's form prints all these fields; a form that is not visible rules nothing out. */
export const prints = (report: Report, ...fields: readonly string[]): boolean =>
	report.form === null ||
	fields.every((field) => isOnForm(fieldOf(field.replace(/^−/, '')), report.form ?? 'none'));

const holds = (difference: number, relation: Relation): boolean =>
	relation === '=' ? difference === 0 : relation === '≤' ? difference <= 0 : difference >= 0;

function added(terms: readonly Term[]): number {
	let sum = 0;
	for (const { sign, value } of terms) sum += sign * (value ?? 0);
	return toFen(sum);
}

const isMissing = ({ value }: Term): boolean => value === null;

interface Sides {
	readonly about?: string;
	readonly left: readonly Term[];
	readonly relation: Relation;
	readonly right: readonly Term[];
	/** Added to the right side: a limit that is no cell. */
	readonly limit?: number;
}

const NONE_MISSING: readonly Term[] = [];

/** Weighs one side against the other. A single cell that is not a number, on either side, leaves the rule open: null is never 0. */
export function weigh({ about = '', left, relation, right, limit }: Sides): Check {
	const open = left.some(isMissing) || right.some(isMissing);
	const missing = open ? [...left.filter(isMissing), ...right.filter(isMissing)] : NONE_MISSING;
	const difference = open ? null : toFen(added(left) - added(right) - (limit ?? 0));
	const outcome = difference === null ? 'not_assessable' : holds(difference, relation) ? 'pass' : 'fail';
	const check = { about, outcome, left, relation, right, difference, missing } as const;
	return limit === undefined ? check : { ...check, limit };
}

/** A side's sum, where it is known. */
export const sumOf = (terms: readonly Term[]): number | null =>
	terms.some(({ value }) => value === null) ? null : added(terms);

/** A check that says in words what it found, not by weighing: the outcome is the caller's. */
export const checkInWords = (
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
