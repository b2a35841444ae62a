import { describe, expect, it } from 'vitest';
import { auditReport } from './audit';
import { isCause } from './causes';
import { subjectOf, type Example } from './testing';

const causesOf = (rule: string, example: Example) =>
	auditReport(subjectOf(example))
		.findings.filter((finding) => finding.rule === rule)
		.map(({ cause }) => (cause ? `${cause.id}: ${cause.said.en}` : null));

describe('what may lie behind a failure', () => {
	it('an application granted in part and counted under another outcome too', () => {
		const cells = {
			...{ new_requests__total: 3, new_requests__natural_person: 3 },
			...{ partly_granted__total: 2, denied_third_party__total: 3, handled_total__total: 3 }
		};
		expect(causesOf('T3-SUM7', { cells })).toEqual([
			'partly_granted_twice: the excess is exactly the 2 granted in part: they may be counted under another outcome too'
		]);
	});

	it('two digits changed round', () => {
		const cells = { reconsideration_upheld: 12, reconsideration_total: 21 };
		// Either of the two would do: nothing is guessed.
		expect(causesOf('T4-SUM', { cells })).toEqual([null]);
		const told = { reconsideration_upheld: 8, reconsideration_corrected: 4, reconsideration_total: 21 };
		expect(causesOf('T4-SUM', { cells: told })).toEqual([
			'digits_transposed: if the 21 were 12 (two digits changed round), both sides would be equal'
		]);
	});

	it('a fee in yuan', () => {
		expect(causesOf('T2-FEE-UNIT', { cells: { fees_collected: 4449 } })).toEqual([
			'fee_in_yuan: if in yuan, it would be 0.4449 (CNY 10,000)'
		]);
	});

	it('the old form kept after the change', () => {
		expect(causesOf('VER-YEAR', { year: 2022, form: '2019' })).toEqual([
			'old_form: the 2019 form was kept after the change'
		]);
	});

	it('a stock that is off in one year and back in the next', () => {
		const stock = (year: number, inForce: number) => ({
			year,
			cells: { normative_documents_in_force: inForce }
		});
		const cause = 'one_year_off: if 9 in force in 2023 were 5, all three years would follow from each other';
		expect(causesOf('T2-STOCK-X', { ...stock(2023, 9), others: [stock(2022, 5), stock(2024, 5)] })).toEqual([
			cause
		]);
		expect(causesOf('T2-STOCK-X', { ...stock(2024, 5), others: [stock(2022, 5), stock(2023, 9)] })).toEqual([
			cause
		]);
		// Off for good: any of the figures may be the wrong one.
		expect(causesOf('T2-STOCK-X', { ...stock(2023, 9), others: [stock(2022, 5), stock(2024, 9)] })).toEqual([
			null
		]);
	});

	it('nothing, where nothing can be told', () => {
		const cells = { reconsideration_upheld: 1, reconsideration_total: 3 };
		expect(causesOf('T4-SUM', { cells })).toEqual([null]);
	});
});

describe('a number whose digits stand apart', () => {
	const doubtsOf = (total: number, raw = '1|6') =>
		auditReport(
			subjectOf({
				cells: { reconsideration_upheld: { state: 'unreadable', raw }, reconsideration_total: total }
			})
		).doubts.map(({ rule, cause }) => `${rule}: ${cause.said.en}`);

	it('is a doubt of the reading when the digits together would satisfy the sum, and never a finding', () => {
		expect(doubtsOf(16)).toEqual(['T4-SUM: if the raw text “1|6” is 16, both sides are equal']);
	});

	it('is left alone when they would not', () => {
		expect(doubtsOf(17)).toEqual([]);
	});

	it.each(['1\n6', '1 ｜ 6', '约 1|\n6件'])('may stand apart as %j', (raw) => {
		expect(doubtsOf(16, raw)).toHaveLength(1);
	});

	it.each(['1||6', '1 6', '1x6', '16'])('does not as %j', (raw) => {
		expect(doubtsOf(16, raw)).toEqual([]);
	});

	it('is looked at once from end to end, however many line breaks stand between', () => {
		const breaks = '\n'.repeat(200_000);
		expect(doubtsOf(16, `1${breaks}6${breaks}x`)).toHaveLength(1);
		expect(doubtsOf(16, `1${breaks}x${breaks}6`)).toEqual([]);
	});
});

it('tells a cause from what only says which failures belong together', () => {
	expect(isCause({ id: 'fee_in_yuan' })).toBe(true);
	expect(isCause({ id: 'also_in_total' })).toBe(false);
	expect(isCause({ id: 'old_form' })).toBe(false);
});
