import { expect, it } from 'vitest';
import { isAsked } from './asked';
import { clickhouseSql } from './dialect';
import { SETTINGS } from './fit';

it('knows what the engine sends', () => {
	for (const sql of [
		"with a as (select 1 as x) select a.x from a left join (select code as x from organs where name in ('system', 'O''B')) b using (x)",
		'select year, count(*)::INTEGER as n from reports r where r.year in (2019, 2020) group by year order by year',
		'select quantile_cont(n, 0.5) as q from (select arg_max(year, n) as n from reports group by organ) a',
		'select "values"[1] as v from reports where organ in (select code from organs)'
	])
		expect(isAsked(clickhouseSql(sql)), sql).toBe(true);
	expect(isAsked(SETTINGS)).toBe(true);
	expect(isAsked("kill query where query_id = 'lens-1-22-333-4' async")).toBe(true);
});

it.each([
	'drop table reports',
	"kill query where query_id = 'lens-1' or 1 = 1 async",
	"kill query where user = 'lens_reader' async",
	'select * from system.processes',
	'select * from `system`.`processes`',
	'select * from other.reports',
	'select * from reports, other.reports',
	'select * from reports r, other.reports',
	'select * from (select 1 as a) a, other.t',
	'select * from reports all inner join other.t using (a)',
	"select * from url('http://127.0.0.1/', CSV, 'a Int32')",
	"select * from remote('127.0.0.1', system.processes)",
	'select * from (url(1))',
	'select 1 where 1 in other.t',
	'select 1 where 1 in (other.t)',
	'select 1 where in(1, other.t)',
	'select hostName()',
	'select `hostName`()',
	"select dictGet('a', 'b', 1)",
	"select joinGet('other.t', 'a', 1)",
	'select 1 from reports settings max_execution_time = 0',
	"select 1 into outfile 'x'",
	'select 1 from reports format Null',
	'select 1 from reports -- settings',
	'select 1 from reports /* */',
	'select 1; drop table reports',
	'select (select 1 from system.one)',
	String.raw`select '\\' from system.one`,
	"select 1 as \"a\" from system.one",
	'with 1 as x select x',
	''
])('is nothing the engine sends: %s', (sql) => {
	expect(isAsked(sql)).toBe(false);
});

it('knows a question of many brackets, and what is none behind them', () => {
	const deep = (inner: string, depth = 2_000) =>
		`${'select a from ('.repeat(depth)}${inner}${') as t'.repeat(depth)}`;
	expect(isAsked(deep('select 1 as a from reports'))).toBe(true);
	expect(isAsked(deep('select 1 as a from other.t'))).toBe(false);
});
