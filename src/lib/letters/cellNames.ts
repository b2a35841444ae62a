import type { Check, Term } from '../audit/rule';
import { fieldOf } from '../form/fields';
import type { Field, TableId } from '../form/field';
import type { Language } from '../form/words';
import { bare, NOTHING } from '../text/numbers';
import { punctuation } from '../text/punctuation';

/** Cells as a letter names them, so that whoever holds the report finds them: table, row, column, as printed. */

const TABLES: Readonly<Record<TableId, string>> = {
	narrative: '第一部分正文',
	proactive: '表二',
	requests: '表三',
	disputes: '表四'
};

const TABLES_EN: Readonly<Record<TableId, string>> = {
	narrative: 'Section 1, prose',
	proactive: 'Table 2',
	requests: 'Table 3',
	disputes: 'Table 4'
};

/** Row and column in English, as labels join them: disclosed in full (natural persons); reconsideration: upheld. */
function partsEn({ table, label }: Field): readonly [row: string, column: string] {
	const parts = (table === 'requests' ? /^(.*) \(([^()]*)\)$/u : /^([^:]*): (.*)$/u).exec(label.en);
	return [parts?.[1] ?? label.en, parts?.[2] ?? label.en];
}

/** A row with what stands over it: （三）不予公开—1.属于国家秘密. */
function rowOf({ table, section, row }: Field): string {
	if (table === 'disputes') return row.replace('/', '—');
	const group = table === 'requests' ? (section.split('/')[1] ?? '') : '';
	return group === '' ? row : `${group}—${row}`;
}

const columnOf = ({ column }: Field): string => column;

function rowPlace(field: Field): string {
	const section = field.table === 'proactive' ? field.section : '';
	return `${TABLES[field.table]}${section}“${rowOf(field)}”${field.table === 'disputes' ? '栏' : '行'}`;
}

/** 表三“（一）予以公开”行“自然人”列; of the prose what it counts. */
export function cellPlace(id: string, language: Language): string {
	const field = fieldOf(id);
	if (language === 'en') return `${TABLES_EN[field.table]}, ${field.label.en}`;
	if (field.table === 'narrative') return `${TABLES.narrative}“${field.label.zh}”`;
	return `${rowPlace(field)}“${columnOf(field)}”列`;
}

/** What the cells of a check share: a column, a row, or nothing but a table. */
type Shared = 'column' | 'row' | 'cell' | null;

/** Cells of the report that a check is about. */
const ownTerms = ({ left, right }: Check, report: string): readonly Term[] =>
	[...left, ...right].filter((term) => term.report === report);

function sharedBy(fields: readonly Field[]): Shared {
	const [first] = fields;
	if (!first || fields.some(({ table }) => table !== first.table) || first.table === 'narrative') return null;
	if (fields.every(({ id }) => id === first.id)) return 'cell';
	if (fields.every((field) => rowOf(field) === rowOf(first) && field.section === first.section)) return 'row';
	return fields.every((field) => columnOf(field) === columnOf(first)) ? 'column' : null;
}

/** Where a check stands in its report: a cell, a row, a column, or its cells one by one; empty where it has none. */
export function checkPlace(check: Check, report: string, language: Language): string {
	const ids = [...new Set(ownTerms(check, report).map(({ field }) => field))];
	const fields = ids.map(fieldOf);
	const [first] = fields;
	if (!first) return '';
	const shared = sharedBy(fields);
	if (language === 'en' && first.table !== 'proactive' && (shared === 'row' || shared === 'column')) {
		const [row, column] = partsEn(first);
		return `${TABLES_EN[first.table]}, ${shared} “${shared === 'row' ? row : column}”`;
	}
	if (language === 'en') return ids.map((id) => cellPlace(id, language)).join('; ');
	if (shared === 'row') return rowPlace(first);
	if (shared === 'column' && first.table === 'requests')
		return `${TABLES[first.table]}“${columnOf(first)}”列`;
	return ids.map((id) => cellPlace(id, language)).join('、');
}

/** More figures than this on a side are told without the zeros among them. */
const FEW = 4;

/** What was filed, cell by cell: “自然人”1，“商业企业”2；“总计”4. Sides stand apart. */
export function filedText({ left, right }: Pick<Check, 'left' | 'right'>, language: Language): string {
	const all = [...left, ...right];
	const fields = all.map(({ field }) => fieldOf(field));
	const shared = sharedBy(fields);
	const years = new Set(all.map(({ year }) => year)).size > 1;
	const name = ({ field: id, year }: Term): string => {
		const field = fieldOf(id);
		if (shared === 'cell') return years ? (language === 'zh' ? `${year}年` : String(year)) : '';
		if (language === 'en') {
			const [row, column] = partsEn(field);
			const short = field.table !== 'proactive' && shared !== null;
			const said = short ? (shared === 'row' ? column : row) : field.label.en;
			return years ? `${said} (${year})` : said;
		}
		const place =
			shared === 'row'
				? `“${columnOf(field)}”`
				: shared === 'column'
					? `“${rowOf(field)}”`
					: cellPlace(id, language);
		return years ? `${year}年${place}` : place;
	};
	const side = (terms: readonly Term[]) => {
		const told = terms.length > FEW ? terms.filter(({ value }) => value !== 0) : terms;
		const texts = told.map((term) =>
			[name(term), term.value === null ? NOTHING : bare(term.value, language)]
				.filter(Boolean)
				.join(language === 'zh' ? '' : ' ')
		);
		const zeros = language === 'zh' ? '各格均为0' : 'all 0';
		const others = language === 'zh' ? '其余各格为0' : 'the others 0';
		if (terms.length === 0) return [];
		if (told.length === 0) return [zeros];
		return [[...texts, ...(told.length < terms.length ? [others] : [])].join(punctuation('comma', language))];
	};
	return [...side(left), ...side(right)].join(punctuation('semicolon', language));
}
