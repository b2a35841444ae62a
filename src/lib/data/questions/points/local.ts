import type { FormVersion } from '../../../form/field';
import type { Indicator, Formula } from '../../../form/indicator';
import { fieldOf } from '../../../form/fields';
import { fieldsNeeded, indicatorOf } from '../../../form/indicators';
import { remarkOf, type Figure, type State } from '../../../report/figure';
import { reportedValue } from '../../../report/figures';
import type { Organ } from '../../../report/organ';
import type { Report } from '../../../report/report';
import { storyOf } from '../../../report/story';
import type { View } from '../../../view/view';
import type { OrganReports } from '../../dataset';
import type { Point } from './point';
import { missingState } from '../../../report/missingState';

/**
 * Points from reports at hand, without a database: what `sql.ts` answers in SQL.
 */

/** Null as soon as a part is: nothing is added across a gap. */
function total(fields: readonly string[], report: Report): number | null {
	let sum = 0;
	for (const field of fields) {
		const value = reportedValue(report.figures, field);
		if (value === null) return null;
		sum += value;
	}
	return sum;
}

interface Sum {
	readonly value: number | null;
	/** The form whose fields it is made of. */
	readonly form: FormVersion | null;
}

/** The report's own form first; a figure listed under the other form's name still counts. */
function sumOf(
	indicator: Indicator,
	side: (part: Formula) => readonly string[] | undefined,
	report: Report
): Sum {
	const forms = report.form === '2019' ? (['2019', '2021'] as const) : (['2021', '2019'] as const);
	for (const form of forms) {
		const part = indicator.formulas[form];
		const fields = part && side(part);
		const value = fields ? total(fields, report) : null;
		if (value !== null) return { value, form };
	}
	return { value: null, form: null };
}

/** What an indicator comes to in a report. */
export interface Measured extends Pick<Point, 'value' | 'numerator' | 'denominator'> {
	/** For a ratio both sums, even where the denominator is 0 and there is no value. */
	readonly known: boolean;
	/** Where the two forms give series that must not be joined the form the value comes from. */
	readonly segment: FormVersion | null;
}

function measured(indicator: Indicator, report: Report): Measured {
	const { value: sum, form } = sumOf(indicator, (part) => part.sum, report);
	const segment = indicator.atFormChange === 'separate' ? form : null;
	if (indicator.kind !== 'ratio')
		return { value: sum, numerator: null, denominator: null, known: sum !== null, segment };
	const { value: under } = sumOf(indicator, (part) => part.over, report);
	const value = sum === null || under === null || under === 0 ? null : sum / under;
	return { value, numerator: sum, denominator: under, known: sum !== null && under !== null, segment };
}

/** The value of an indicator in a report alone, where nothing else of its point is wanted; null where it has none. */
export const valueIn = (indicator: Indicator, report: Report): number | null =>
	measured(indicator, report).value;

/** Which of several cells' stories decides the state of a sum: what could not be read before what was left empty. */
const BY_SEVERITY: readonly State[] = ['unreadable', 'blank', 'not_applicable', 'absent'];

const least = (texts: readonly (string | null | undefined)[]): string | null =>
	texts.filter((text) => text !== null && text !== undefined).toSorted()[0] ?? null;

const isSingle = (indicator: Indicator): boolean =>
	Object.values(indicator.formulas).every((part) => part.sum.length === 1 && !part.over);

/** What the cells behind a point tell: of the figures it is made of, or of the reasons there is none. */
function toldBy(
	indicator: Indicator,
	report: Report,
	known: boolean
): Pick<Point, 'raw' | 'note' | 'opening'> & { states: State[] } {
	const told: Figure[] = fieldsNeeded(indicator).flatMap((field) => {
		const figure = storyOf(report, fieldOf(field));
		return figure && (figure.state === 'reported') === known ? [figure] : [];
	});
	const single = isSingle(indicator);
	return {
		raw: single ? least(told.map((figure) => figure.raw)) : null,
		note: (single && least(told.map(remarkOf))) || null,
		opening: told.some((figure) => figure.place?.opening === true),
		states: told.map((figure) => figure.state)
	};
}

/** A point, and where the two forms give series that must not be joined the form its value comes from. */
export interface Measurement {
	readonly point: Point;
	readonly segment: FormVersion | null;
}

function measurementOf(indicator: Indicator, report: Report, organ: Organ): Measurement {
	const { known, segment, ...numbers } = measured(indicator, report);
	const { states, ...told } = toldBy(indicator, report, known);
	const { url, mirror, published, note } = report.source;
	const { form } = report;
	const point: Point = {
		organ: organ.code,
		name: organ.name,
		path: organ.path.join(' '),
		year: report.year,
		state: known
			? numbers.value === null
				? 'no_cases'
				: 'reported'
			: (BY_SEVERITY.find((state) => states.includes(state)) ?? missingState(indicator, form)),
		...numbers,
		form: form === 'none' ? null : form,
		report: report.id,
		url: url || null,
		mirror,
		published: published || null,
		reportNote: note || null,
		...told
	};
	return { point, segment };
}

const noReport = (organ: Organ, year: number): Point => ({
	organ: organ.code,
	name: organ.name,
	path: organ.path.join(' '),
	year,
	state: 'no_report',
	value: null,
	numerator: null,
	denominator: null,
	form: null,
	report: null,
	url: null,
	mirror: false,
	published: null,
	reportNote: null,
	raw: null,
	note: null,
	opening: false
});

type Asked = Pick<View, 'indicator' | 'years'>;

function indicatorAsked({ indicator: id }: Asked): Indicator {
	const indicator = indicatorOf(id);
	if (!indicator) throw new Error(`no indicator "${id}"`);
	return indicator;
}

/** What is made of each organ in every year asked about, of its report or of none. At most one report for each organ and year. */
function ofEachYear<T>(
	{ years: [from, to] }: Asked,
	organs: readonly OrganReports[],
	make: (organ: Organ, year: number, report: Report | undefined) => T
): readonly T[] {
	const made: T[] = [];
	for (const { organ, reports } of organs) {
		const at = new Map(reports.map((report) => [report.year, report]));
		for (let year = from; year <= to; year++) made.push(make(organ, year, at.get(year)));
	}
	return made;
}

/** A value without what is told of it: all that is needed where organs are put together. */
interface OrganMeasured {
	readonly organ: Organ;
	readonly year: number;
	readonly measured: Measured;
}

const NOTHING: Measured = { value: null, numerator: null, denominator: null, known: false, segment: null };

/** The numbers of `localMeasurements`, in the same order, and nothing else of them. */
export function localValues(asked: Asked, organs: readonly OrganReports[]): readonly OrganMeasured[] {
	const indicator = indicatorAsked(asked);
	return ofEachYear(asked, organs, (organ, year, report) => ({
		organ,
		year,
		measured: report ? measured(indicator, report) : NOTHING
	}));
}

/** A measurement for each organ and every year asked about, `no_report` included. */
export function localMeasurements(asked: Asked, organs: readonly OrganReports[]): readonly Measurement[] {
	const indicator = indicatorAsked(asked);
	return ofEachYear(asked, organs, (organ, year, report) =>
		report ? measurementOf(indicator, report, organ) : { point: noReport(organ, year), segment: null }
	);
}

/** A point for each organ, in the order given, and every year asked about, `no_report` included. */
export const localPoints = (asked: Asked, organs: readonly OrganReports[]): readonly Point[] =>
	localMeasurements(asked, organs).map(({ point }) => point);
