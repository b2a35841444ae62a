import { describe, expect, it } from 'vitest';
import { clickhouseSql } from './dialect';

describe('clickhouseSql', () => {
	it('leaves what both take', () => {
		const same = 'select year, count(*) as n from reports r where r.year between 2019 and 2021 group by year';
		expect(clickhouseSql(same)).toBe(same);
	});

	it('puts the tables of with where they are named, also inside each other', () => {
		expect(
			clickhouseSql('with a as (select 1 as x), b as (select x from a) select a from b left join a using (x)')
		).toBe(
			'select a from (select x from (select 1 as x) as a) as b all left join (select 1 as x) as a using (x)'
		);
	});

	it('lets null through a cast, whatever is cast', () => {
		const cast = (operand: string) => clickhouseSql(`select ${operand}::INTEGER as x`);
		for (const operand of [
			'1',
			'null',
			'r.year',
			'count(*)',
			'(a + b)',
			'states[place]',
			'case when a then 1 else 2 end'
		])
			expect(cast(operand)).toBe(`select CAST(${operand} AS Nullable(Int32)) as x`);
		expect(cast('a / nullif(b, 0)')).toBe('select a / CAST(nullif(b, 0) AS Nullable(Int32)) as x');
		expect(cast('r."values"[1]')).toBe('select CAST(r.`values`[1] AS Nullable(Int32)) as x');
	});

	it('asks a list once for all shards, and knows no words for truth', () => {
		expect(clickhouseSql('select true as t from a where b in (select c from d) and e in (1, 2)')).toBe(
			'select 1 as t from a where b global in (select c from d) and e in (1, 2)'
		);
	});

	it('reads no escape into a string, and no end of it', () => {
		expect(clickhouseSql(String.raw`select '\' as a, 'O''Brien\n' as b`)).toBe(
			String.raw`select '\\' as a, 'O\'Brien\\n' as b`
		);
	});

	it('passes on nothing it does not understand', () => {
		for (const sql of ["select 'a", 'select $1', 'select a::HUGEINT', 'with a as select 1', 'select "a'])
			expect(() => clickhouseSql(sql), sql).toThrow(SyntaxError);
	});
});
