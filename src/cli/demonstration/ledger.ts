import { addedUp, type Cells } from './cells';
import { GOVERNMENT, MEMBERS, YEARS, type Member } from './county';
import { dice, type Dice } from './dice';
import { disputesOfYear } from './disputes';
import { proactiveOfYear } from './proactive';
import { requestsOfYear } from './requests';

/** The numbers of an organ in every year, before anything goes wrong. */
type Ledger = ReadonlyMap<number, Cells>;

/** Drifts by a tenth or two a year, between 20 and 600. */
function itemsOfYear(throws: Dice, usual: number, before: Cells | undefined): number {
	const drifted = (before?.get('items_disclosed') ?? usual) * (0.84 + 0.34 * throws.uniform());
	return Math.round(Math.min(600, Math.max(20, drifted)));
}

/**
 * The numbers of an organ in the years given, each from the year before. Each organ and each table has dice of its own:
 * changing one leaves the others as they were.
 */
export function ledgerOf({ organ, scale }: Member, years: readonly number[] = YEARS, seed = ''): Ledger {
	const throws = (table: string) => dice(`${seed}${organ.code} ${table}`);
	const tables = [throws('proactive'), throws('requests'), throws('disputes'), throws('narrative')] as const;
	const ledger = new Map<number, Cells>();
	let before: Cells | undefined;
	for (const year of years) {
		const requests = requestsOfYear(tables[1], scale, before);
		const cells = new Map(proactiveOfYear(tables[0], scale, before));
		for (const table of [requests, disputesOfYear(tables[2], requests, before)])
			for (const [field, value] of table) cells.set(field, value);
		cells.set('items_disclosed', itemsOfYear(tables[3], scale.items, before));
		ledger.set(year, cells);
		before = cells;
	}
	return ledger;
}

/** Every organ of the county by code; the government's is the sum of all the others. */
export function ledgers(): ReadonlyMap<string, Ledger> {
	const books = new Map(MEMBERS.map((member) => [member.organ.code, ledgerOf(member)] as const));
	const rollUp = new Map(
		YEARS.map((year) => [year, addedUp([...books.values()].map((book) => book.get(year) ?? new Map()))])
	);
	return books.set(GOVERNMENT.code, rollUp);
}
