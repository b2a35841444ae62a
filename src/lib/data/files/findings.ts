import type { Finding } from '../../audit/audit';
import type { Cause } from '../../audit/causes';
import type { Check, Outcome, Relation, Term } from '../../audit/rule';
import type { FigureState } from '../../report/figure';
import { KIND_WORDS } from '../../report/organ';
import type { Coverage } from '../../report/rollUp';
import type { FindingWithOrgan } from '../questions/findings/question';
import {
	boolean,
	count,
	keyOf,
	list,
	nullable,
	number,
	object,
	optional,
	severity,
	string,
	words,
	type Validator
} from './validate';

const sign: Validator<Term['sign']> = (value, at) => {
	if (value === 1 || value === -1) return value;
	throw new TypeError(`${at} is not 1 or -1`);
};

const cell = object<Term>({
		report: string,
		year: count,
		field: string,
		sign,
		state: keyOf<FigureState>({
			reported: true,
			blank: true,
			not_applicable: true,
			unreadable: true,
			absent: true
		}),
		value: nullable(number),
		doubtful: boolean
	});

/** Only a reported cell has a value. */
const term: Validator<Term> = (value, at) => {
	const known = cell(value, at);
	if ((known.state === 'reported') !== (known.value !== null))
		throw new TypeError(`${at} is ${known.state} and its value is ${known.value}`);
	return known;
};

const terms = list(term);

/** What a finding rests on. */
export const checks = list(
	object<Check>({
		about: string,
		outcome: keyOf<Outcome>({ pass: true, fail: true, not_assessable: true }),
		left: terms,
		relation: keyOf<Relation>({ '=': true, '≤': true, '≥': true }),
		right: terms,
		difference: nullable(number),
		missing: terms,
		limit: optional(number),
		said: optional(words),
		passages: optional(list(string)),
		coverage: optional(object<Coverage>({ known: count, expected: count }))
	})
);

export const cause = nullable(
	object<Cause>({
		id: keyOf<Cause['id']>({
			wrong_cell: true,
			also_in_total: true,
			not_in_totals: true,
			partly_granted_twice: true,
			digits_transposed: true,
			fee_in_yuan: true,
			old_form: true,
			split_number: true,
			misread: true,
			one_year_off: true
		}),
		said: words
	})
);

/** The parts of a finding that are no cells, and so stand as JSON in a column. */
type FindingDetails = Pick<Finding, 'ruleName' | 'checks' | 'cause'>;

export const checkDetails: Validator<FindingDetails> = object<FindingDetails>({
	ruleName: words,
	checks,
	cause
});

const findings = list(
	object<FindingWithOrgan>({
		key: string,
		rule: string,
		ruleName: words,
		severity,
		report: string,
		organ: string,
		year: count,
		checks,
		cause,
		doubtful: boolean,
		name: string,
		kind: keyOf(KIND_WORDS),
		path: string
	})
);

/** The findings of a file. Throws on anything but what a build writes. */
export const unpackFindings = (content: unknown): readonly FindingWithOrgan[] => findings(content, 'findings');
