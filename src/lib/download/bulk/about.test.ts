import { expect, it } from 'vitest';
import { ALL, CATALOG } from '../../testing/points';
import { offeredFiles } from './files';
import { jsonLd } from './jsonLd';

const catalog = {
	...CATALOG,
	all: { ...ALL, path: 'v/all.csv' },
	database: { ...CATALOG.database, path: 'v/lens-0123.duckdb' },
	bulk: [
		{ ...ALL, path: 'v/datapackage.json', format: 'datapackage' as const, rows: null },
		{ ...ALL, path: 'v/all.xlsx', format: 'xlsx' as const }
	]
};

it('every file is offered by its own name, those with figures first', () => {
	expect(offeredFiles(catalog).map(({ name, rows }) => [name, rows])).toEqual([
		['all.csv', 32280],
		['all.xlsx', 32280],
		['lens-0123.duckdb', null],
		['datapackage.json', null]
	]);
});

it('search engines are told what the data are, that invented ones are, and where the files lie', () => {
	const text = jsonLd(catalog, offeredFiles(catalog), (path) => `../data/<&/${path}`, 'zh');
	expect(text).not.toMatch(/[<&]/);
	const said = JSON.parse(text) as { distribution: unknown[] };
	expect(said).toMatchObject({ '@type': 'Dataset', version: '0123abcd', temporalCoverage: '2016/2025' });
	expect(JSON.stringify(said)).toContain('虚构');
	expect(said.distribution).toHaveLength(4);
	expect(said.distribution[0]).toMatchObject({
		contentUrl: '../data/<&/v/all.csv',
		encodingFormat: 'text/csv'
	});
});
