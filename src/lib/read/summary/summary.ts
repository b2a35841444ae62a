import { FORM_VERSIONS, formDue, type FormVersion } from '../../form/field';
import { fieldOf } from '../../form/fields';
import type { Words } from '../../form/words';
import type { ReportForm } from '../../report/report';
import type { Block, Document } from '../document';
import { yearsIn } from '../identity/yearNumerals';
import { trimmed } from '../labels/cellText';
import { readCell } from '../tables/cell';
import { FigureCollector } from '../tables/figureCollector';
import { moneyUnitOf } from '../tables/moneyUnit';
import { summaryTable, type SummaryCell, type SummaryTable } from './summaryTable';

/** A county's summary: one report an organ, of what is certain. Where anything is not, none is taken. */

interface SummaryReport {
	readonly organ: string;
	readonly form: ReportForm;
	readonly collector: FigureCollector;
}

interface Summary {
	readonly title: string | null;
	/** Null when its titles name none, or more than one. */
	readonly year: number | null;
	readonly reports: readonly SummaryReport[];
	/** Sums that are not those of their organs, whose figures were not taken. */
	readonly wrongSums: readonly Words[];
}

/** Takes the tables of a summary out of a document. */
export function takeSummaryTables(document: Document): {
	readonly rest: Document;
	readonly tables: readonly SummaryTable[];
} {
	const tables: SummaryTable[] = [];
	const blocks = document.blocks.filter((block: Block) => {
		const table = block.kind === 'grid' ? summaryTable(block) : null;
		if (table) tables.push(table);
		return table === null;
	});
	return tables.length === 0 ? { rest: document, tables } : { rest: { ...document, blocks }, tables };
}

/** 合计 of all organs, not of some of them. */
const WHOLE_SUM = /^(?:合计|总计|总数|汇总|全[县市区旗州省].{0,4})$/u;

const isTitle = (line: string): boolean => line.length <= 60 && yearsIn(line).length > 0;

/** The form on which every cell has its field; null where the cells are on both alike. */
function formOf(cells: readonly SummaryCell[], year: number | null): { form: FormVersion | null } | null {
	const fitting = FORM_VERSIONS.filter((form) => cells.every(({ field }) => field?.[form] !== undefined));
	const [form] = fitting;
	if (form === undefined) return null;
	if (fitting.length === 1) return { form };
	return { form: year === null ? null : formDue(year) };
}

const unclear = (zh: string, en: string): Words => ({ zh, en });
const quoted = ({ path }: SummaryCell): string => path.map(trimmed).join(' ');

/** Cells of each field, by organ; or why the summary is not certain. */
function byField(
	cells: readonly SummaryCell[],
	form: FormVersion | null
): Map<string, Map<string, SummaryCell>> | Words {
	const fields = new Map<string, Map<string, SummaryCell>>();
	for (const one of cells) {
		if (one.isSum && !WHOLE_SUM.test(one.organ)) continue;
		const field = one.field?.[form ?? '2021'] ?? '';
		const organs = fields.get(field) ?? new Map<string, SummaryCell>();
		const before = organs.get(one.organ);
		if (before && trimmed(before.cell.text) !== trimmed(one.cell.text))
			return unclear(
				`“${one.organ}”的“${quoted(one)}”有两个不同的数`,
				`two different figures stand for “${quoted(one)}” of “${one.organ}”`
			);
		fields.set(field, organs.set(one.organ, one));
	}
	return fields;
}

/** A sum printed that is not that of its organs. */
interface WrongSum {
	readonly field: string;
	readonly words: Words;
}

/** The sums printed that are not those of their organs, and how many are. */
function sumsIn(fields: ReadonlyMap<string, ReadonlyMap<string, SummaryCell>>): {
	readonly wrong: readonly WrongSum[];
	readonly right: number;
} {
	const wrong: WrongSum[] = [];
	let right = 0;
	for (const [field, organs] of fields) {
		const values = [...organs.values()].map((one) => ({
			one,
			reading: readCell(one.cell.text, fieldOf(field), moneyUnitOf(one.path))
		}));
		const single = values.filter(({ one }) => !one.isSum);
		const sums = values.filter(({ one }) => one.isSum);
		if (values.some(({ reading }) => reading.state === 'unreadable')) continue;
		const own = single.reduce(
			(sum, { reading }) => sum + (reading.state === 'reported' ? reading.value : 0),
			0
		);
		for (const { one, reading } of sums) {
			if (reading.state !== 'reported') continue;
			if (Math.abs(reading.value - own) < 1e-6) right += 1;
			else
				wrong.push({
					field,
					words: unclear(
						`“${fieldOf(field).label.zh}”的合计是 ${one.cell.text}，各单位之和却是 ${plain(own)}`,
						`the sum of “${fieldOf(field).label.zh}” is ${one.cell.text}, and its organs add up to ${plain(own)}`
					)
				});
		}
	}
	return { wrong, right };
}

/** Without the noise of binary fractions. */
const plain = (sum: number): number => Number(sum.toPrecision(12));

/** One sum in so many may be wrong where the others prove whose each figure is. */
const RIGHT_TO_WRONG = 5;

/** What the tables of a summary say of each organ, or why that is not certain. */
export function readSummary(document: Document, tables: readonly SummaryTable[]): Summary | Words {
	const paragraphs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
	const titles = [...paragraphs, ...tables.flatMap(({ lines }) => lines)].filter(isTitle);
	const [title = null] = titles;
	const years = new Set(titles.flatMap(yearsIn));
	const [named = null] = years;
	const year = years.size === 1 ? named : null;
	const cells = tables.flatMap((table) => table.cells);
	const lost = tables.find((table) => table.unclear !== null);
	if (lost)
		return unclear(
			`“${lost.unclear ?? ''}”的数字分不清属于哪个单位`,
			`whose the figures of “${lost.unclear ?? ''}” are is not certain`
		);
	const nameless = cells.find(({ field }) => field === null);
	if (nameless)
		return unclear(`“${quoted(nameless)}”不是表格的栏目`, `“${quoted(nameless)}” is no cell of the form`);
	const found = formOf(cells, year);
	if (!found) return unclear('栏目混用了两个版本的表格', 'its heads mix the two versions of the form');
	const fields = byField(cells, found.form);
	if (!(fields instanceof Map)) return fields;
	const { wrong, right } = sumsIn(fields);
	const [first] = wrong;
	if (first && wrong.length * RIGHT_TO_WRONG > right) return first.words;
	const doubtful = new Set(wrong.map(({ field }) => field));
	const organs = [...new Set(tables.flatMap((table) => table.organs))];
	const reports = organs.map((organ): SummaryReport => {
		const collector = new FigureCollector();
		for (const [field, byOrgan] of fields) {
			const one = byOrgan.get(organ);
			const { table, row, column } = fieldOf(field);
			const place = { table, row, column };
			if (one && doubtful.has(field)) collector.addDoubtful(field, one.cell, place);
			else if (one) collector.addCell(field, one.cell, place, moneyUnitOf(one.path));
		}
		return { organ, form: found.form, collector };
	});
	return { title, year, reports, wrongSums: wrong.map(({ words }) => words) };
}
