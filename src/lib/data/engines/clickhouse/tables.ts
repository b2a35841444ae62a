import type { ColumnType, Table } from '../schema';
import type { BlockColumn, BlockType } from './block';
import { named, quoted } from './dialect';

const TYPES: Readonly<Record<ColumnType, BlockType>> = {
	VARCHAR: 'String',
	INTEGER: 'Int32',
	DOUBLE: 'Float64',
	BOOLEAN: 'UInt8'
};

/** What a table is sorted by, where its rows are looked for; any other is sorted by area. These columns are never null. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
	reports: ['year', 'organ'],
	findings: ['place', 'report'],
	organs: ['code'],
	areas: ['code'],
	cell_notes: ['field', 'report']
};

/** Code of the innermost area a row belongs to, '' where none is known: what the shards are told apart by. */
const SHARD_BY = 'shard_area';

const orderOf = ({ name }: Table): readonly string[] => ORDER[name] ?? [SHARD_BY];

/** The columns of a table on the servers, without their values: its own, then the area of the row. */
export function typedColumns(table: Table): readonly Omit<BlockColumn, 'values'>[] {
	const order = orderOf(table);
	const own = table.columns.map(([name, type]) => ({
		name,
		type: TYPES[type],
		nullable: !order.includes(name)
	}));
	return [...own, { name: SHARD_BY, type: 'String', nullable: false }];
}

const columnsOf = (table: Table): string =>
	typedColumns(table)
		.map(({ name, type, nullable }) => `${named(name)} ${nullable ? `Nullable(${type})` : type}`)
		.join(', ');

const local = (table: Table): string => `${table.name}_here`;

/**
 * The statements that make a table, to be said to every server: on a single one the table itself; in a cluster its share of the rows,
 * and under the table's own name all shares together. Rows of one area are on one shard.
 */
export function creationOf(table: Table, database: string, cluster: string | null): readonly string[] {
	const own = cluster === null ? table.name : local(table);
	const kept = `create table ${named(database)}.${named(own)} (${columnsOf(table)}) engine = MergeTree order by (${orderOf(table).map(named).join(', ')})`;
	if (cluster === null) return [kept];
	const shares = [cluster, database, own].map(quoted).join(', ');
	return [
		kept,
		`create table ${named(database)}.${named(table.name)} (${columnsOf(table)}) engine = Distributed(${shares}, cityHash64(${SHARD_BY}))`
	];
}

/** The beginning of an insertion of a block. */
export const insertionOf = (table: Table, database: string): string =>
	`insert into ${named(database)}.${named(table.name)} (${typedColumns(table)
		.map(({ name }) => named(name))
		.join(', ')}) format Native`;

/**
 * Where a row of a table lies, in DuckDB's SQL over the row `t` and the tables joined to it: in its own area, its organ's, or
 * its report's organ's.
 */
export function areaOf({ name, columns }: Table): { readonly area: string; readonly joined: string } {
	const has = (column: string) => columns.some(([id]) => id === column);
	const ofOrgan = (organ: string) => `left join organs o on o.code = ${organ}`;
	if (name === 'areas') return { area: 't.code', joined: '' };
	if (has('area')) return { area: 't.area', joined: '' };
	if (has('organ')) return { area: 'o.area', joined: ofOrgan('t.organ') };
	if (has('report'))
		return {
			area: 'o.area',
			joined: `left join reports r on r.report = t.report ${ofOrgan('r.organ')}`
		};
	return { area: 'null', joined: '' };
}
