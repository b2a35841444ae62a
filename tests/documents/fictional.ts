import { dice, type Dice } from '../../src/cli/demonstration/dice';
import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../../src/lib/form/disputes';
import { formDue, type Field, type FormVersion } from '../../src/lib/form/field';
import { fieldsOn } from '../../src/lib/form/fields';
import { APPLICANTS, REQUEST_ROWS, requestFieldId } from '../../src/lib/form/requests';
import { printFigure, ZERO_MANNERS, type ZeroManner } from './cells';
import { INVENTED_ORGANS } from './places';
import type { GroundReport } from './report';

/** Invented reports: complete forms with numbers as real ones have them, mostly zeros, some small, a few large. */

type Draw = () => number;

/** How busy the organ is: the chance of any case in a cell, and of a large number among them. */
const TEMPERS: readonly (readonly [readonly [some: number, many: number], number])[] = [
	[[0, 0], 2],
	[[0.05, 0.1], 4],
	[[0.3, 0.2], 4],
	[[0.9, 0.4], 2]
];

function drawer(throws: Dice, some: number, many: number): Draw {
	return () => {
		if (throws.uniform() >= some) return 0;
		return throws.uniform() < many ? throws.whole(10, 10 ** throws.whole(2, 4)) : throws.whole(1, 9);
	};
}

const SINGLES = APPLICANTS.filter(({ id }) => id !== 'total');
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Figures of table 三, all its sums holding. */
function requests(form: FormVersion, draw: Draw): Map<string, number> {
	const rows = REQUEST_ROWS.filter((row) => row.forms.includes(form));
	const outcomes = rows.filter((row) => row.outcome && row.id !== 'handled_total');
	const figures = new Map<string, number>();
	for (const { id } of SINGLES) {
		const counts = outcomes.map((row) => [row.id, draw()] as const);
		const handled = sum(counts.map(([, count]) => count));
		const carriedOut = draw();
		const carriedIn = Math.min(draw(), handled + carriedOut);
		const column = [
			...counts,
			['handled_total', handled],
			['carried_out', carriedOut],
			['carried_in', carriedIn],
			['new_requests', handled + carriedOut - carriedIn]
		] as const;
		for (const [row, count] of column) figures.set(requestFieldId(row, id), count);
	}
	for (const row of rows)
		figures.set(
			requestFieldId(row.id, 'total'),
			sum(SINGLES.map(({ id }) => figures.get(requestFieldId(row.id, id)) ?? 0))
		);
	return figures;
}

function disputes(draw: Draw): Map<string, number> {
	return new Map(
		DISPUTE_GROUPS.flatMap((group) => {
			const parts = DISPUTE_RESULTS.slice(0, -1).map((result) => [result.id, draw()] as const);
			const all = [...parts, ['total', sum(parts.map(([, count]) => count))] as const];
			return all.map(([result, count]) => [disputeFieldId(group.id, result), count] as const);
		})
	);
}

function proactive(field: Field, draw: Draw, throws: Dice): number {
	if (field.kind === 'amount') return draw() === 0 ? 0 : throws.whole(1, 9_999_999) / 10_000;
	return field.kind === 'signed_count' && throws.uniform() < 0.4 ? 0 - draw() : draw();
}

export interface Temperament {
	/** What is printed for nothing; drawn when not given. */
	readonly zeros?: ZeroManner;
	/** Share of cells printed otherwise than by their digits alone. */
	readonly odd?: number;
}

/** The invented report of a seed. */
export function fictionalReport(seed: string, temperament: Temperament = {}): GroundReport {
	const throws = dice(`report ${seed}`);
	const year = throws.whole(2019, 2025);
	const late = throws.uniform() < 0.1;
	const form = late ? '2019' : (formDue(year) ?? '2021');
	const draw = drawer(throws, ...throws.pick(TEMPERS));
	const zeros = temperament.zeros ?? throws.pick(ZERO_MANNERS);
	const odd =
		temperament.odd ??
		throws.pick([
			[0, 4],
			[0.1, 2],
			[0.5, 1]
		]);
	const numbers = new Map([...requests(form, draw), ...disputes(draw)]);
	const place = throws.pick(INVENTED_ORGANS.map((organ) => [organ, 1] as const));
	const cells = new Map(
		fieldsOn(form)
			.filter((field) => field.table !== 'narrative')
			.map((field) => {
				const value = numbers.get(field.id) ?? (proactive(field, draw, throws) || 0);
				return [field.id, printFigure(value, field, zeros, odd, throws)] as const;
			})
	);
	return {
		...place,
		id: seed,
		year,
		form,
		cells,
		items: throws.pick([
			[throws.whole(1, 6063), 5],
			[null, 1]
		]),
		received: throws.pick([
			[numbers.get('new_requests__total') ?? null, 1],
			[null, 1]
		])
	};
}
