import { dice, type Dice } from '../../cli/demonstration/dice';
import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from '../form/disputes';
import { isOnForm } from '../form/field';
import { FIELDS } from '../form/fields';
import { APPLICANTS, OUTCOME_GROUPS, outcomeRows, REQUEST_ROWS, requestFieldId } from '../form/requests';
import type { Organ, OrganKind } from '../report/organ';
import type { Report } from '../report/report';
import { organ, report, type CellInput } from './reports';

/**
 * A country in which nothing changes: every figure of an organ is the same in every year, and organs differ in size by
 * thousands of times. Reports and cells are missing at random, so whatever rises or falls in an aggregate is who is counted.
 */
interface ConstantCountry {
	/** Another seed is another country. */
	readonly seed: string;
	readonly organs: number;
	/** First and last report year, both included. */
	readonly years: readonly [number, number];
	/** Chance of a report not to be there, and of a cell of one that is to be blank. */
	readonly missing: number;
	readonly blank?: number;
}

const KINDS: readonly (readonly [OrganKind, string])[] = [
	['town', '镇'],
	['township', '乡'],
	['street_office', '街道'],
	['department', '局']
];

/** Organs of every kind in two counties. */
function organAt(place: number): Organ {
	const county = place % 3 === 0 ? '990102' : '990101';
	const [kind, word] = KINDS[place % KINDS.length] ?? ['town', '镇'];
	const name = `恒定${place}${word}`;
	const number = String(place + 1).padStart(3, '0');
	if (kind !== 'department') return organ(county + number, name, kind);
	return { ...organ(`x${county}${number}`, name, kind), area: county };
}

const single = APPLICANTS.filter(({ id }) => id !== 'total').map(({ id }) => id);

/** Table 三: as many applications carried in as carried out, so that the years follow one another; totals add up. */
function requests(throws: Dice, size: number, set: (field: string, value: number) => void): void {
	const rows = new Map<string, number>();
	for (const applicant of single) {
		const cells = new Map(
			REQUEST_ROWS.filter(({ outcome }) => outcome).map(({ id }) => [
				id,
				Math.floor((throws.uniform() ** 3 * size) / 4)
			])
		);
		const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (cells.get(id) ?? 0), 0);
		// One row on the form of 2019 is three on that of 2021.
		cells.set('other_handling', sum(outcomeRows('other_handling', '2021')));
		const groups = Object.keys(OUTCOME_GROUPS) as (keyof typeof OUTCOME_GROUPS)[];
		const handled = sum([
			'granted',
			'partly_granted',
			...groups.flatMap((group) => outcomeRows(group, '2021'))
		]);
		const carried = throws.whole(0, Math.ceil(handled / 4));
		cells.set('handled_total', handled).set('new_requests', handled);
		cells.set('carried_in', carried).set('carried_out', carried);
		for (const [row, value] of cells) {
			set(requestFieldId(row, applicant), value);
			rows.set(row, (rows.get(row) ?? 0) + value);
		}
	}
	for (const [row, value] of rows) set(requestFieldId(row, 'total'), value);
}

function disputes(throws: Dice, size: number, set: (field: string, value: number) => void): void {
	for (const { id: group } of DISPUTE_GROUPS) {
		let total = 0;
		for (const { id } of DISPUTE_RESULTS.filter((result) => result.id !== 'total')) {
			const value = Math.floor((throws.uniform() ** 2 * size) / 2);
			total += value;
			set(disputeFieldId(group, id), value);
		}
		set(disputeFieldId(group, 'total'), total);
	}
}

/** Every figure of an organ, of both forms. */
function figuresOf(throws: Dice): ReadonlyMap<string, number> {
	const size = 10 ** (4 * throws.uniform());
	const figures = new Map(
		FIELDS.map(({ id, kind }) => {
			const value = throws.uniform() * size;
			return [id, kind === 'amount' ? Math.round(value * 10_000) / 10_000 : Math.floor(value)] as const;
		})
	);
	const set = (field: string, value: number) => void figures.set(field, value);
	requests(throws, size, set);
	disputes(throws, size, set);
	return figures;
}

/** The reports of a constant country. Equal options give equal reports on every machine. */
export function constantCountry({
	seed,
	organs,
	years,
	missing,
	blank = 0
}: ConstantCountry): readonly Report[] {
	const [from, to] = years;
	return Array.from({ length: organs }, (_, place) => organAt(place)).flatMap((own) => {
		const figures = figuresOf(dice(`${seed} ${own.code} figures`));
		const throws = dice(`${seed} ${own.code} gaps`);
		return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year) => {
			const there = throws.uniform() >= missing;
			// Some still print the old form.
			const late = year > 2020 && throws.uniform() < 0.1;
			const form = year < 2019 ? 'none' : year < 2021 || late ? '2019' : '2021';
			const cells = FIELDS.filter((field) => isOnForm(field, form)).map(({ id }): [string, CellInput] => [
				id,
				throws.uniform() < blank ? 'blank' : (figures.get(id) ?? 0)
			]);
			return there ? [report(own, year, Object.fromEntries(cells), { form })] : [];
		});
	});
}
