import { expect, it } from 'vitest';
import { pairedCsv } from './files';

const file = (path: string) => ({ path, file: new File([path], path) });

it('takes the CSV of a folder or an archive as one, and leaves other sheets to be read', () => {
	const paths = [
		'x/figures.csv',
		'x/problems.csv',
		'x/reports.csv',
		'a.zip!reports.csv',
		'a.zip!figures.csv'
	];
	const others = ['figures.csv', 'y/problems.csv', 'x/年报.docx', 'z/reports.csv'];
	const paired = pairedCsv([...paths, ...others].map(file));
	expect(paired.map(({ path, figures }) => [path, figures?.file.name])).toEqual([
		['x/reports.csv', 'x/figures.csv'],
		['a.zip!reports.csv', 'a.zip!figures.csv'],
		...others.map((path) => [path, undefined])
	]);
});
