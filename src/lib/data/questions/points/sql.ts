import type { View } from '../../../view/view';
import type { SeriesRequest } from '../series/question';
import { literal } from '../../engines/literal';
import { measureOf } from './measure';
import { reportsSql, scopeSql } from './scope';

/** Years from first to last, both included, as rows of one column `year`. */
export function yearsSql([from, to]: View['years']): string {
	return Array.from({ length: to - from + 1 }, (_, i) => `select ${from + i}::INTEGER as year`).join(
		' union all '
	);
}

/** Which of several cells' stories decides the state of a sum: what could not be read before what was left empty. */
const SEVERITY = `case when state = 'unreadable' then 4 when state = 'blank' then 3
		when state = 'not_applicable' then 2 when state = 'absent' then 1 else 0 end`;

/**
 * Cells with a story: one row a report for its cells with a number (`known`), one for the others, so that a remark never
 * stands beside a figure it is not about. Raw text and remark only where the indicator is one cell.
 */
function storiesSql(fields: readonly string[], single: boolean): string {
	const own = (name: string) => (single ? `min(${name})` : 'null::VARCHAR');
	return `select report, state = 'reported' as known, max(${SEVERITY}) as severity, ${own('raw')} as cell_raw,
		${own('note')} as cell_note, max(case when opening then 1 else 0 end) = 1 as cell_opening
	from cell_notes where field in ${literal(fields)} group by report, known`;
}

/**
 * One row for each organ's report in the years of a view, with value and state; with `everyYear` also one for each organ
 * and year without report, as `no_report`: the named tables it is made of, and the query of them.
 */
export function pointsParts(view: SeriesRequest, everyYear: boolean): { tables: string; query: string } {
	const { numerator, denominator, value, known, unseen, fields, single } = measureOf(view.indicator);
	const [from, to] = view.years;
	const columns =
		'organ, name, path, year, form, report, url, mirror, published, report_note, n, d, v, known, unseen';
	const asked = everyYear
		? `slots as (select organ, name, path, year from scope cross join years),
asked as (select ${columns} from slots left join figures using (organ, year))`
		: `asked as (select ${columns} from scope join figures using (organ))`;
	const tables = `scope as (${scopeSql(view)}),
years as (${yearsSql(view.years)}),
figures as (
	select r.report, r.organ, r.year, r.form, r.url, r.mirror, r.published, r.note as report_note,
		${numerator} as n, ${denominator} as d, ${value} as v, ${known} as known, ${unseen} as unseen
	from reports r where r.year between ${literal(from)} and ${literal(to)} and ${reportsSql(view)}
),
stories as (${storiesSql(fields, single)}),
${asked}`;
	const query = `select organ, name, path, year,
	case when report is null then 'no_report' when known and v is null then 'no_cases' when known then 'reported'
		when severity = 4 then 'unreadable' when severity = 3 then 'blank'
		when severity = 2 then 'not_applicable' when severity = 1 then 'absent' else unseen end as state,
	v::DOUBLE as value, n::DOUBLE as numerator, d::DOUBLE as denominator,
	form, report, url, coalesce(mirror, false) as mirror, published, report_note as "reportNote", cell_raw as raw, cell_note as note,
	coalesce(cell_opening, false) as opening
from asked left join stories using (report, known)`;
	return { tables, query };
}

/** The same as one statement; `order` names columns of the rows. */
export function pointsSql(view: SeriesRequest, everyYear: boolean, order: string): string {
	const { tables, query } = pointsParts(view, everyYear);
	return `with ${tables}\n${query}\norder by ${order}`;
}
