import { PROACTIVE_FIELDS } from '../../lib/form/proactive';
import type { Cells } from './cells';
import type { Scale } from './county';
import type { Dice } from './dice';

/** Table 二, in the columns of both forms. Rules stay 0: townships, counties and their departments cannot issue any. */

/** Year on year an office does a little more or less than usual. */
const around = (dice: Dice, usual: number) => dice.count(usual * (0.8 + 0.4 * dice.uniform()));

type Entries = readonly (readonly [field: string, value: number])[];

/** Items of power an organ holds; a few are added or taken away each year. */
function items(dice: Dice, power: string, decisions: number, before: Cells | undefined): Entries {
	const last = `${power}_items_last_year_v19`;
	const change = `${power}_items_change_v19`;
	const first = decisions > 0 ? dice.whole(3, 40) : 0;
	const lastYear = before ? (before.get(last) ?? 0) + (before.get(change) ?? 0) : first;
	const moved = lastYear > 5 && dice.uniform() < 0.4 ? dice.whole(-2, 3) : 0;
	return [
		[last, lastYear],
		[change, moved]
	];
}

function documents(dice: Dice, usual: number, before: Cells | undefined): Entries {
	const inForce = before?.get('normative_documents_in_force') ?? dice.count(usual * 5);
	const disclosed = before?.get('normative_documents_disclosed_total_v19') ?? inForce;
	const issued = dice.count(usual);
	const repealed = Math.min(inForce, dice.count(usual * 0.6));
	return Object.entries({
		normative_documents_issued: issued,
		normative_documents_repealed: repealed,
		normative_documents_in_force: inForce + issued - repealed,
		normative_documents_made_v19: issued,
		normative_documents_newly_disclosed_v19: issued,
		normative_documents_disclosed_total_v19: disclosed + issued
	});
}

/** Fees with the four decimals of the form, so that an amount in 万元 never looks like one in 元. */
function feesOf(dice: Dice, usual: number): number {
	return usual === 0 ? 0 : Math.round(usual * (0.7 + 0.6 * dice.uniform()) * 10_000) / 10_000;
}

/** One year of table 二, from the year before where the form counts on from it. */
export function proactiveOfYear(dice: Dice, scale: Scale, before: Cells | undefined): Cells {
	const bought = dice.count(scale.items / 200);
	return new Map([
		...PROACTIVE_FIELDS.map((field) => [field.id, 0] as const),
		...documents(dice, scale.documents, before),
		...items(dice, 'licensing', scale.licences, before),
		...items(dice, 'penalty', scale.penalties, before),
		...items(dice, 'coercion', scale.coercions, before),
		...items(dice, 'fee', scale.fees, before),
		['licensing_decisions', around(dice, scale.licences)],
		['penalty_decisions', around(dice, scale.penalties)],
		['coercion_decisions', around(dice, scale.coercions)],
		['fees_collected', feesOf(dice, scale.fees)],
		['procurement_items_v19', bought],
		['procurement_amount_v19', bought === 0 ? 0 : dice.whole(20_000, 4_000_000) / 10_000]
	]);
}
