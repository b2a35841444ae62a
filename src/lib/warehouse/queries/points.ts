import { STATES, type State } from '../../report/figure';
import type { View } from '../../view/view';
import type { Cell, Row } from '../engine';
import { literal } from '../literal';
import type { Point } from '../rows';
import { measureOf } from './measure';
import { scopeSql } from './scope';

/** Years from first to last, both included, as a table `years(year)`. */
export function yearsSql([from, to]: View['years']): string {
	const years = Array.from({ length: to - from + 1 }, (_, i) => `(${from + i})`);
	return `select * from (values ${years.join(', ')}) as years(year)`;
}

/** Which of several cells' stories decides the state of a sum: what could not be read before what was left empty. */
const SEVERITY = `case state when 'unreadable' then 4 when 'blank' then 3 when 'not_applicable' then 2 when 'absent' then 1 else 0 end`;

/**
 * Cells with a story: one row a report for its cells with a number (`told`), one for the others, so that a remark never
 * stands beside a figure it is not about. Raw text and remark only where the indicator is one cell.
 */
function storiesSql(fields: readonly string[], single: boolean): string {
	const own = (name: string) => (single ? `min(${name})` : 'null::VARCHAR');
	return `select report, state = 'reported' as told, max(${SEVERITY}) as severity, ${own('raw')} as raw,
		${own('note')} as note, max(case when opening then 1 else 0 end) = 1 as opening
	from cell_notes where field in ${literal(fields)} group by report, told`;
}

/**
 * One row for each organ's report in the years of a view, with value and state; with `everyYear` also one for each organ
 * and year without report, as `no_report`.
 */
export function pointsSql(view: View, everyYear: boolean, order: string): string {
	const { numerator, denominator, value, known, unseen, fields, single } = measureOf(view.indicator);
	const [from, to] = view.years;
	const rows = everyYear
		? 'scope cross join years left join figures on figures.organ = scope.code and figures.year = years.year'
		: 'figures join scope on scope.code = figures.organ';
	return `with scope as (${scopeSql(view)}),
years as (${yearsSql(view.years)}),
figures as (
	select r.report, r.organ, r.year, r.form, r.url, r.mirror, r.published, r.note,
		${numerator} as numerator, ${denominator} as denominator, ${value} as value, ${known} as known, ${unseen} as unseen
	from reports r where r.year between ${literal(from)} and ${literal(to)} and r.organ in (select code from scope)
),
stories as (${storiesSql(fields, single)})
select scope.code as organ, scope.name, scope.path, ${everyYear ? 'years' : 'figures'}.year::INTEGER as year,
	case when figures.report is null then 'no_report' when figures.known then 'reported'
		when stories.severity = 4 then 'unreadable' when stories.severity = 3 then 'blank'
		when stories.severity = 2 then 'not_applicable' when stories.severity = 1 then 'absent'
		else figures.unseen end as state,
	figures.value::DOUBLE as value, figures.numerator::DOUBLE as numerator, figures.denominator::DOUBLE as denominator,
	figures.form, figures.report, figures.url, coalesce(figures.mirror, false) as mirror, figures.published,
	figures.note as "reportNote", stories.raw, stories.note, coalesce(stories.opening, false) as opening
from ${rows} left join stories on stories.report = figures.report and stories.told = figures.known
order by ${order}`;
}

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const text = (cell: Cell | undefined): string | null =>
	typeof cell === 'string' && cell !== '' ? cell : null;

function stateOf(cell: Cell | undefined): State {
	const state = STATES.find((known) => known === cell);
	if (!state) throw new Error(`the engine answered the unknown state "${String(cell)}"`);
	return state;
}

/** A point from a row of `pointsSql`, or from a row of the same columns out of a file. */
export function pointFrom(row: Row): Point {
	const form = row['form'];
	return {
		organ: String(row['organ']),
		name: String(row['name']),
		path: String(row['path']),
		year: Number(row['year']),
		state: stateOf(row['state']),
		value: number(row['value']),
		numerator: number(row['numerator']),
		denominator: number(row['denominator']),
		form: form === '2019' || form === '2021' ? form : null,
		report: text(row['report']),
		url: text(row['url']),
		mirror: row['mirror'] === true,
		published: text(row['published']),
		reportNote: text(row['reportNote']),
		raw: typeof row['raw'] === 'string' ? row['raw'] : null,
		note: text(row['note']),
		opening: row['opening'] === true
	};
}
