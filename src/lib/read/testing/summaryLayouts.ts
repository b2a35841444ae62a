import { PROACTIVE_SECTIONS } from '../../form/proactive';
import { fieldsOn } from '../../form/fields';
import type { FormVersion } from '../../form/field';

/** Summaries of invented organs as a county keeps them: the cells of the form down or across, the organs the other way. */

export interface SummarisedOrgan {
	readonly organ: string;
	/** Figures by field; one that is not given is 0. */
	readonly figures: Readonly<Record<string, number>>;
}

interface Cell {
	readonly field: string;
	/** What is printed beside or above its figures, from the widest. */
	readonly heads: readonly [string, string, string];
}

function proactiveHeads(form: FormVersion, field: string): Cell['heads'] {
	for (const { rows, columns } of PROACTIVE_SECTIONS[form])
		for (const { label, fields } of rows)
			if (fields.includes(field)) return [label, '', columns[fields.indexOf(field)] ?? ''];
	return ['', '', ''];
}

/** The cells of a form, in its order. `totals`: of table 三 the column 总计 alone. */
export const formCells = (form: FormVersion, totals: boolean): Cell[] =>
	fieldsOn(form).flatMap(({ id, table, row, column }): Cell[] => {
		if (table === 'narrative' || (totals && table === 'requests' && column !== '总计')) return [];
		const [wide, narrow = ''] = row.split('/');
		if (table === 'disputes') return [{ field: id, heads: [wide ?? '', narrow, column] }];
		if (table === 'proactive') return [{ field: id, heads: proactiveHeads(form, id) }];
		return [{ field: id, heads: [row, '', totals ? '' : column] }];
	});

const figureOf = ({ figures }: SummarisedOrgan, field: string): number => figures[field] ?? 0;
const sumOf = (organs: readonly SummarisedOrgan[], field: string): number =>
	organs.reduce((sum, organ) => sum + figureOf(organ, field), 0);

/** Organs as columns: a row for each cell of the form. */
export const organsAcross = (cells: readonly Cell[], organs: readonly SummarisedOrgan[]): string[][] => [
	['项目', '', '', ...organs.map(({ organ }) => organ), '合计'],
	...cells.map(({ field, heads }) => [
		...heads,
		...organs.map((organ) => String(figureOf(organ, field))),
		String(sumOf(organs, field))
	])
];

/** Organs as rows: a column for each cell of the form, under three rows of heads. */
export const organsDown = (cells: readonly Cell[], organs: readonly SummarisedOrgan[]): string[][] => [
	...[0, 1, 2].map((i) => [
		i === 0 ? '序号' : '',
		i === 0 ? '单位' : '',
		...cells.map(({ heads }) => heads[i] ?? '')
	]),
	...organs.map((organ, i) => [
		String(i + 1),
		organ.organ,
		...cells.map(({ field }) => String(figureOf(organ, field)))
	]),
	['', '合计', ...cells.map(({ field }) => String(sumOf(organs, field)))]
];

export const tabbed = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join('\t'));

export const asPage = (title: string, ...tables: readonly (readonly (readonly string[])[])[]): string[] => [
	'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>',
	`<h1>${title}</h1>`,
	...tables.flatMap((rows) => [
		'<table>',
		...rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`),
		'</table>'
	]),
	'</body></html>'
];
