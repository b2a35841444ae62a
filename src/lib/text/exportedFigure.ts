import { datasetName } from './datasets';
import type { Language } from '../form/words';
import { STATES } from '../report/figure';
import { isOwn } from '../view/view';
import type { Catalog } from '../data/catalog';
import { reportTitle } from './labels';
import { STATE_WORDS } from './states';
import { exportText, type ExportTextKey } from './exportTexts';
import type { FigureTable } from './table';

/** A figure as it is taken away: its rows, and what must be said with them. */
export interface ExportedFigure {
	readonly title: string;
	/** What it shows, what it means, what it covers: the sentences on the page. */
	readonly sentence: string;
	readonly explain: string;
	readonly coverage: string;
	readonly table: FigureTable;
	readonly catalog: Catalog;
	readonly language: Language;
	/** Address of the view, with its host. */
	readonly address: string;
}

/** One thing a file says of itself. */
export interface Note {
	readonly id: Extract<ExportTextKey, `note${string}`>;
	readonly label: string;
	readonly text: string;
}

/** A report behind the rows. */
interface SourceNote {
	readonly title: string;
	readonly published: string | null;
	/** Null when not at hand, of an invented report, or read on this machine. */
	readonly url: string | null;
}

/** The different contents of a column, in the order of the rows; none when there is no such column. */
export function contentsOf({ heads, rows }: FigureTable, id: string): readonly (string | number)[] {
	const at = heads.findIndex((head) => head.id === id);
	return [...new Set(rows.flatMap((row) => row.cells[at]?.file ?? []))];
}

/** First and last year of the rows, as written; where rows set two years side by side their heads are the years. */
export function yearsOf({ table, language }: Pick<ExportedFigure, 'table' | 'language'>): string {
	const heads = table.heads.flatMap(({ label }) => /^(\d{4})(?: 年)?$/.exec(label)?.[1] ?? []);
	const written = ['year', 'first_year', 'last_year'].flatMap((id) => contentsOf(table, id));
	const years = [...written, ...heads].map(Number);
	if (years.length === 0) return '';
	const [from, to] = [Math.min(...years), Math.max(...years)];
	return from === to ? `${from}` : `${from}${language === 'zh' ? '—' : '–'}${to}`;
}

/** The reports behind the rows, each once, in the order of the rows. None where the rows put organs together. */
export function sourcesOf({
	table,
	language
}: Pick<ExportedFigure, 'table' | 'language'>): readonly SourceNote[] {
	const seen = new Map<string, SourceNote>();
	for (const { point } of table.rows)
		if (point?.report)
			seen.set(point.report, {
				title: reportTitle(point, language),
				published: point.published,
				url: isOwn(point.organ) ? null : point.url
			});
	return [...seen.values()];
}

/** What a file says of itself, in the order of reading; what does not apply is left out. */
export function notesOf(exported: ExportedFigure): readonly Note[] {
	const { title, sentence, explain, coverage, table, catalog, language, address } = exported;
	const listed = (id: string) => contentsOf(table, id).join(language === 'zh' ? '、' : ', ');
	const texts: readonly (readonly [Note['id'], string])[] = [
		['noteTitle', title],
		['noteShows', sentence],
		['noteMeans', explain],
		['noteCovers', coverage],
		['noteIndicator', listed('indicator')],
		['noteUnit', listed('unit')],
		['noteYears', yearsOf(exported)],
		['noteSelection', listed('selection')],
		['noteDataset', datasetName(catalog, language)],
		['noteVersion', catalog.version],
		['noteNewest', catalog.newest ?? ''],
		['noteAddress', address]
	];
	return texts.flatMap(([id, text]) => (text === '' ? [] : [{ id, label: exportText(id, language), text }]));
}

/** The states with their meaning, in the order of legends. */
export const stateKey = (language: Language): readonly { id: string; word: string; meaning: string }[] =>
	STATES.map((id) => ({
		id,
		word: STATE_WORDS[id][language],
		meaning: STATE_WORDS[id].explain[language]
	}));
