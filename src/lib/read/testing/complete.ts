import fc from 'fast-check';
import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../../form/disputes';
import type { FormVersion } from '../../form/field';
import { fieldsOn } from '../../form/fields';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../form/requests';

/** Invented reports for tests: every cell of a form with a number, all sums of the form holding. */
export interface CompleteReport {
	readonly form: FormVersion;
	readonly year: number;
	/** Text to print for each field. */
	readonly printed: ReadonlyMap<string, string>;
	readonly items: number;
}

const count = fc.oneof(
	{ weight: 5, arbitrary: fc.constant(0) },
	{ weight: 3, arbitrary: fc.integer({ min: 1, max: 9 }) },
	{ weight: 2, arbitrary: fc.integer({ min: 10, max: 6359 }) }
);

/** Figures of table 三 that add up, from the counts of the outcomes and of those carried in and out. */
function requests(form: FormVersion, drawn: readonly number[]): Map<string, number> {
	const rows = REQUEST_ROWS.filter((row) => row.forms.includes(form));
	const outcomes = rows.filter((row) => row.outcome && row.id !== 'handled_total');
	const figures = new Map<string, number>();
	let next = 0;
	const draw = () => drawn[next++ % drawn.length] ?? 0;
	for (const { id } of APPLICANTS.slice(0, -1)) {
		let handled = 0;
		for (const row of outcomes) {
			const value = draw();
			handled += value;
			figures.set(requestFieldId(row.id, id), value);
		}
		const carriedOut = draw();
		const carriedIn = Math.min(draw(), handled + carriedOut);
		figures.set(requestFieldId('handled_total', id), handled);
		figures.set(requestFieldId('carried_out', id), carriedOut);
		figures.set(requestFieldId('carried_in', id), carriedIn);
		figures.set(requestFieldId('new_requests', id), handled + carriedOut - carriedIn);
	}
	for (const row of rows) {
		const singles = APPLICANTS.slice(0, -1).map(({ id }) => figures.get(requestFieldId(row.id, id)) ?? 0);
		figures.set(
			requestFieldId(row.id, 'total'),
			singles.reduce((sum, value) => sum + value, 0)
		);
	}
	return figures;
}

function disputes(drawn: readonly number[]): Map<string, number> {
	const figures = new Map<string, number>();
	for (const [g, group] of DISPUTE_GROUPS.entries()) {
		const parts = DISPUTE_RESULTS.slice(0, -1).map((result, r) => {
			const value = drawn[g * 4 + r] ?? 0;
			figures.set(disputeFieldId(group.id, result.id), value);
			return value;
		});
		figures.set(
			disputeFieldId(group.id, 'total'),
			parts.reduce((sum, value) => sum + value, 0)
		);
	}
	return figures;
}

/** A complete report on a form, with numbers such as real reports have: mostly zeros, some small, a few large. */
export const completeReport = (form: FormVersion): fc.Arbitrary<CompleteReport> =>
	fc
		.record({
			drawn: fc.array(count, { minLength: 40, maxLength: 60 }),
			suits: fc.array(count, { minLength: 12, maxLength: 12 }),
			proactive: fc.array(count, { minLength: 30, maxLength: 30 }),
			fee: fc.oneof(fc.constant('0'), fc.constant('0.092'), fc.constant('477.35'), fc.constant('3')),
			year: fc.integer({ min: 2019, max: 2025 }),
			items: fc.integer({ min: 1, max: 6063 })
		})
		.map(({ drawn, suits, proactive, fee, year, items }) => {
			const numbers = new Map([...requests(form, drawn), ...disputes(suits)]);
			const printed = new Map<string, string>();
			for (const [i, field] of fieldsOn(form).entries()) {
				if (field.table === 'narrative') continue;
				const number = numbers.get(field.id) ?? proactive[i % proactive.length] ?? 0;
				const text = field.kind === 'amount' ? fee : String(number);
				printed.set(field.id, field.kind === 'signed_count' && number % 3 === 1 ? `-${text}` : text);
			}
			return { form, year, printed, items };
		});
