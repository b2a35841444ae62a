import type { FormVersion } from '../../form/field';
import type { Language } from '../../form/words';
import { coverageLines } from '../../text/charts/words';
import { FEW_CASES } from '../../text/numbers';
import { STATE_WORDS } from '../../text/states';
import { intervalOf, ofRates, componentIndicator } from '../../text/topics/units';
import type { YearOfComponents } from '../../text/topics/years';
import type { ComponentRow } from '../../data/questions/components/question';
import { hasSameOrgans } from '../../data/questions/sameOrgans';
import { flagsOn } from '../../data/flags';
import type { Frame, Mark } from '../overlay';
import { UNEQUAL } from '../drawing';
import { lookOf, paint } from '../palette';
import { onlyCounts } from '../onlyCounts';
import type { YearTick } from '../yearsAxis';
import type { TopicChartInput } from './chartInput';
import { organNote } from './yearNotes';

/** One chart of several: what is in it. Where it stands is `panels.ts`. */

/** A component and its rows year by year. */
export interface Panel {
	readonly component: string;
	readonly head: readonly string[];
	readonly last: string;
	readonly rows: readonly ComponentRow[];
	readonly ticks: readonly YearTick[];
}

/** What stands under a year of a component: the counts of a rate, the state of a missing figure, or how many organs it is of. */
export function notesOf(
	component: string,
	years: readonly YearOfComponents[],
	input: TopicChartInput,
	/** Width of a year in px. */
	room: number
): readonly YearTick[] {
	const { language, topic } = input;
	const rows = years.flatMap((year) => year.rows.filter((row) => row.indicator === component));
	return years.map(({ year }) => {
		const own = rows.filter((row) => row.year === year);
		const [first] = own;
		if (first?.point && first.value === null && first.point.state !== 'reported')
			return { year, below: [STATE_WORDS[first.point.state].short[language]] };
		const name = own.length === 1 ? organNote(first, room) : null;
		if (ofRates(topic)) {
			if (first?.numerator == null || first.denominator == null) return { year, below: [] };
			return { year, below: [`${first.numerator}`, `/ ${first.denominator}`, ...(name ?? [])] };
		}
		if (first?.point) return { year, below: [] };
		if (name) return { year, below: name };
		return { year, below: coverageLines(rows, year, componentIndicator(component), language).lines };
	});
}

/** A rate of few cases is no point: its counts stand under the year. */
export const drawnValue = ({ value, denominator }: ComponentRow): number | null =>
	denominator !== null && denominator < FEW_CASES ? null : value;

/**
 * The lines of a panel, a place for every year in each: one for each stretch of form, the newest form first, and of it one
 * for each run of years whose organs are the same.
 */
export function linesOf(
	{ rows }: Panel,
	years: readonly YearOfComponents[]
): { form: number; values: (number | null)[] }[] {
	const known = rows.filter(({ value }) => value !== null);
	const forms = [...new Set(known.map(formOf))].sort((a, b) => Number(b ?? 0) - Number(a ?? 0));
	return forms.flatMap((form, place) => {
		const own = years.map(({ year }) => known.find((row) => row.year === year && formOf(row) === form));
		const lines: (number | null)[][] = [];
		own.forEach((row, i) => {
			if (!row) return;
			const before = own[i - 1];
			if (lines.length === 0 || !before || !hasSameOrgans(before, row)) lines.push(years.map(() => null));
			const line = lines.at(-1);
			if (line) line[i] = drawnValue(row);
		});
		return lines.map((values) => ({ form: place, values }));
	});
}

/** The form of a row where the two must not be joined. */
function formOf({ indicator, segment, point }: ComponentRow): FormVersion | null {
	if (componentIndicator(indicator).atFormChange !== 'separate') return null;
	return segment ?? point?.form ?? null;
}

/** The interval of a rate: an upright line with a foot and a head. */
export function intervals(
	{ component, rows }: Panel,
	years: readonly YearOfComponents[],
	frame: Frame
): Mark[] {
	return rows.flatMap(({ year, numerator, denominator }): Mark[] => {
		const interval = intervalOf(component, numerator, denominator);
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
	{ component, rows }: Panel,
	years: readonly YearOfComponents[],
	{ flags }: TopicChartInput,
	frame: Frame
): Mark[] =>
	rows.flatMap((row): Mark[] => {
		const value = drawnValue(row);
		if (value === null || flagsOn(flags, row).length === 0) return [];
		const high = intervalOf(component, row.numerator, row.denominator)?.high ?? value;
		const [x, y] = frame.at(
			years.findIndex(({ year }) => year === row.year),
			high
		);
		return [
			{ mark: 'text', x, y: y - 14, text: UNEQUAL, colour: paint('flag'), bold: true, align: 'center' }
		];
	});

/** A rate that has too few cases in every year, or none, is an empty plot: it says why. */
export function tooFew(
	{ rows }: Panel,
	lines: readonly { readonly values: readonly (number | null)[] }[],
	frame: Frame,
	language: Language
): Mark[] {
	const drawn = lines.some(({ values }) => values.some((value) => value !== null));
	if (drawn || rows.every(({ denominator }) => denominator === null)) return [];
	const some = rows.some(({ denominator }) => (denominator ?? 0) > 0);
	return [onlyCounts(frame, language, some ? 'onlyCounts' : 'noCases')];
}
