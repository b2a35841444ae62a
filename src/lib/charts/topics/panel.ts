import type { FormVersion } from '../../form/field';
import type { Language } from '../../form/words';
import { FEW_CASES } from '../../text/numbers';
import { STATE_WORDS } from '../../text/states';
import { intervalOf, ofRates, partOf } from '../../text/topics/units';
import type { YearOfParts } from '../../text/topics/years';
import type { PartRow } from '../../warehouse/rows';
import { flagsOn } from '../../warehouse/findings';
import type { Frame, Mark } from '../overlay';
import { UNEQUAL } from '../drawing';
import { lookOf, paint } from '../palette';
import { coverageLines, onlyCounts } from '../words';
import type { YearTick } from '../years-axis';
import type { AskedParts } from './asked';

/** One chart of several: what is in it. Where it stands is `panels.ts`. */

/** A part and its rows year by year. */
export interface Panel {
	readonly part: string;
	readonly head: readonly string[];
	readonly last: string;
	readonly rows: readonly PartRow[];
	readonly ticks: readonly YearTick[];
}

/** What stands under a year of a part: the counts of a rate, the state of a missing figure, or how many organs it is of. */
export function notesOf(part: string, years: readonly YearOfParts[], asked: AskedParts): readonly YearTick[] {
	const { language, topic } = asked;
	const rows = years.flatMap((year) => year.rows.filter((row) => row.indicator === part));
	return years.map(({ year }) => {
		const own = rows.filter((row) => row.year === year);
		const [first] = own;
		if (first?.point && first.value === null && first.point.state !== 'reported')
			return { year, below: [STATE_WORDS[first.point.state].short[language]] };
		if (ofRates(topic)) {
			if (first?.numerator == null || first.denominator == null) return { year, below: [] };
			return { year, below: [`${first.numerator}`, `/ ${first.denominator}`] };
		}
		if (first?.point) return { year, below: [] };
		return { year, below: coverageLines(rows, year, partOf(part), language).lines };
	});
}

/** A rate of few cases is no point: its counts stand under the year. */
export const drawnValue = ({ value, denominator }: PartRow): number | null =>
	denominator !== null && denominator < FEW_CASES ? null : value;

/**
 * The lines of a panel, a place for every year in each: one for each stretch of form, the newest form first, and of it one
 * for each run of years whose organs are alike in number.
 */
export function linesOf(
	{ rows }: Panel,
	years: readonly YearOfParts[]
): { form: number; values: (number | null)[] }[] {
	const known = rows.filter(({ value }) => value !== null);
	const forms = [...new Set(known.map(formOf))].sort((a, b) => Number(b ?? 0) - Number(a ?? 0));
	return forms.flatMap((form, place) => {
		const own = years.map(({ year }) => known.find((row) => row.year === year && formOf(row) === form));
		const lines: (number | null)[][] = [];
		own.forEach((row, i) => {
			if (!row) return;
			const before = own[i - 1];
			if (lines.length === 0 || !before || !alike(before, row)) lines.push(years.map(() => null));
			const line = lines.at(-1);
			if (line) line[i] = drawnValue(row);
		});
		return lines.map((values) => ({ form: place, values }));
	});
}

/**
 * Sums of organs that differ by more than a fifth from one year to the next are not joined: what changed between them is
 * who is counted.
 */
const alike = (a: PartRow, b: PartRow): boolean =>
	Math.min(a.reporting, b.reporting) * 5 >= Math.max(a.reporting, b.reporting) * 4;

/** The form of a row where the two must not be joined. */
function formOf({ indicator, segment, point }: PartRow): FormVersion | null {
	if (partOf(indicator).atFormChange !== 'separate') return null;
	return segment ?? point?.form ?? null;
}

/** The interval of a rate: an upright line with a foot and a head. */
export function intervals({ part, rows }: Panel, years: readonly YearOfParts[], frame: Frame): Mark[] {
	return rows.flatMap(({ year, numerator, denominator }): Mark[] => {
		const interval = intervalOf(part, numerator, denominator);
		if (!interval) return [];
		const at = years.findIndex((known) => known.year === year);
		const [x, low] = frame.at(at, interval.low);
		const high = frame.at(at, interval.high)[1];
		const line = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
			mark: 'line',
			from,
			to,
			colour: lookOf(0).colour
		});
		return [line([x, low], [x, high]), line([x - 4, low], [x + 4, low]), line([x - 4, high], [x + 4, high])];
	});
}

/** A sign over every point of one organ whose figure does not add up with others. */
export const flagMarks = (
	{ part, rows }: Panel,
	years: readonly YearOfParts[],
	{ flags }: AskedParts,
	frame: Frame
): Mark[] =>
	rows.flatMap((row): Mark[] => {
		const value = drawnValue(row);
		if (value === null || flagsOn(flags, row).length === 0) return [];
		const high = intervalOf(part, row.numerator, row.denominator)?.high ?? value;
		const [x, y] = frame.at(
			years.findIndex(({ year }) => year === row.year),
			high
		);
		return [
			{ mark: 'text', x, y: y - 14, text: UNEQUAL, colour: paint('flag'), bold: true, align: 'center' }
		];
	});

/** A rate that has too few cases in every year is an empty plot: it says why. */
export function tooFew(
	{ rows }: Panel,
	lines: readonly { readonly values: readonly (number | null)[] }[],
	frame: Frame,
	language: Language
): Mark[] {
	const drawn = lines.some(({ values }) => values.some((value) => value !== null));
	if (drawn || rows.every(({ denominator }) => denominator === null)) return [];
	return [onlyCounts(frame, language)];
}
