import type { TableId } from '../../form/field';
import { fieldOf } from '../../form/fields';
import { indicatorOf } from '../../form/indicators';
import type { Language, Words } from '../../form/words';
import type { HeldCell, HeldFigures, Neighbours } from '../../data/pageData';
import type { Point } from '../../data/questions/points/point';
import { TABLE_WORDS } from '../cellLocation';
import { bare, pointText, type Measured } from '../numbers';
import { STATE_WORDS, stateText } from '../states';

/** Every figure of an organ, and those of a year beside its neighbours', in words. */

const TEXTS = {
	title: { zh: '数据中的全部数字', en: 'Every figure in the data' },
	hint: {
		zh: '报告里有的每一项都在这里，正文里说的也在。点年份看这一年的报告。',
		en: 'Everything its reports say, in tables and prose. A year opens the report of that year.'
	},
	item: { zh: '项目', en: 'Item' },
	neighbours: { zh: '与同县同类单位并列', en: 'Beside the organs of its kind in its county' },
	organ: { zh: '单位', en: 'Organ' }
} as const satisfies Record<string, Words>;

export const heldTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

interface HeldRow {
	readonly field: string;
	readonly label: string;
	readonly cells: readonly { readonly text: string; readonly isNumber: boolean }[];
}

function measuredOf(field: string): Measured {
	const { id, unit, kind } = fieldOf(field);
	return { id, unit, kind: kind === 'amount' ? 'amount' : 'count' };
}

function cellText(cell: HeldCell, measured: Measured, language: Language): HeldRow['cells'][number] {
	if (typeof cell === 'string') return { text: STATE_WORDS[cell].short[language], isNumber: false };
	const { value, note } = typeof cell === 'number' ? { value: cell, note: null } : cell;
	const text = pointText({ value, numerator: null, denominator: null, note }, measured, language);
	return { text, isNumber: true };
}

/** The figures table by table, as the form prints them: the prose first. A table nothing is held of is left out. */
export function heldTables(
	{ rows }: HeldFigures,
	language: Language
): readonly { readonly table: TableId; readonly title: string; readonly rows: readonly HeldRow[] }[] {
	return (Object.keys(TABLE_WORDS) as TableId[]).flatMap((table) => {
		const own = rows.filter(({ field }) => fieldOf(field).table === table);
		if (own.length === 0) return [];
		const told = own.map(({ field, cells }) => {
			const measured = measuredOf(field);
			return {
				field,
				label: fieldOf(field).label[language],
				cells: cells.map((cell) => cellText(cell, measured, language))
			};
		});
		const n = told.flatMap(({ cells }) => cells.filter(({ isNumber }) => isNumber)).length;
		const count =
			language === 'zh'
				? `（${bare(n, language)} 个数）`
				: ` (${bare(n, language)} ${n === 1 ? 'figure' : 'figures'})`;
		return [{ table, title: TABLE_WORDS[table][language] + count, rows: told }];
	});
}

/** The figure of an organ beside those of others; a rate of few cases is its counts. */
export function neighbourCell(point: Point | null, indicator: string, language: Language): string {
	const of = indicatorOf(indicator);
	if (!point || !of) return STATE_WORDS.no_report.short[language];
	return point.state === 'reported' ? pointText(point, of, language) : stateText(point.state, of, language);
}

/** Whose figures stand beside each other, and of which year. */
export function neighboursSentence({ year, rows }: Neighbours, language: Language): string {
	const n = bare(rows.length - 1, language);
	return language === 'zh'
		? `${year} 年。数据中同县有 ${n} 个同类单位这一年也有这些数中的一个，第一行是它自己。`
		: `${year}. The data hold one of these figures of ${n} other ${rows.length === 2 ? 'organ' : 'organs'} of its kind in the county; the first row is its own.`;
}

/** That a year alone is no trend, where no neighbour has a figure to stand beside it. */
export const alone = (year: number, language: Language): string =>
	language === 'zh'
		? `它的每一项在数据中都只有一年的数，画不出变化；${year} 年同县也没有同类单位的这些数可以并列。`
		: `The data hold each of its figures for one year only, which makes no trend; no organ of its kind in the county has any of them for ${year}.`;
