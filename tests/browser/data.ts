import { readFileSync } from 'node:fs';
import { figureTable } from '../../src/lib/text/columns/figureTable';
import type { FigureTable } from '../../src/lib/text/table';
import type { Language } from '../../src/lib/form/words';
import { addressOf } from '../../src/lib/view/address';
import { complete, type DatasetId, type View } from '../../src/lib/view/view';
import type { FiledCatalog } from '../../src/lib/data/catalog';
import { typedRows } from '../../src/lib/data/engines/engine';
import { openNative } from '../../src/lib/data/engines/native';
import { flagsOf, scopeOfView } from '../../src/lib/data/flags';
import { MOST_IN_A_FILE } from '../../src/lib/data/findings';
import type { FindingScope, FindingWithOrgan } from '../../src/lib/data/questions/findings/question';
import { findingsQuery } from '../../src/lib/data/questions/findings/sql';
import { askView, type Answer } from '../../src/lib/data/askView';
import { engineSource } from '../../src/lib/testing/sources';
import type { Point } from '../../src/lib/data/questions/points/point';

/** What a page must show, found without a browser: the built data set, asked by the same queries in this process. */

const folder = (dataset: DatasetId) => `build/data/${dataset}`;

export const catalogOf = (dataset: DatasetId): FiledCatalog =>
	JSON.parse(readFileSync(`${folder(dataset)}/catalog.json`, 'utf8')) as FiledCatalog;

/** A whole view of a data set; what is not said is the default. */
export const viewOf = (part: Partial<View>, dataset: DatasetId): View =>
	complete(part, catalogOf(dataset).defaults);

/** Query string of a view, as the page must write it. */
export const queryOf = (part: Partial<View>, dataset: DatasetId): string =>
	addressOf(viewOf(part, dataset), catalogOf(dataset).defaults);

/** The answer of DuckDB in this process. */
export async function answerTo(part: Partial<View>, dataset: DatasetId): Promise<Answer> {
	const engine = await openNative(`${folder(dataset)}/${catalogOf(dataset).database.path}`);
	try {
		return (await askView(viewOf(part, dataset), engineSource(engine))).answer;
	} finally {
		await engine.close();
	}
}

export async function trendTo(part: Partial<View>, dataset: DatasetId) {
	const answer = await answerTo(part, dataset);
	if (answer.question !== 'trend') throw new Error(`the view is a ${answer.question}, not a trend`);
	return answer;
}

export async function pointsTo(part: Partial<View>, dataset: DatasetId): Promise<readonly Point[]> {
	const answer = await answerTo(part, dataset);
	if (answer.question === 'trend') throw new Error('the view is a trend and has no points');
	return answer.rows;
}

/** One row of a table by the ids of its columns, as the screen shows it. */
export type ShownRow = Readonly<Record<string, string>>;

const shownRows = ({ heads, rows }: FigureTable): ShownRow[] =>
	rows.map(({ cells }) =>
		Object.fromEntries(
			heads.flatMap(({ id, fileOnly }, i) => (fileOnly ? [] : [[id, cells[i]?.text.trim() ?? '']]))
		)
	);

/** What the audit found of a scope, as DuckDB in this process tells it. */
export async function findingsTo(
	scope: FindingScope,
	dataset: DatasetId
): Promise<readonly FindingWithOrgan[]> {
	const engine = await openNative(`${folder(dataset)}/${catalogOf(dataset).database.path}`);
	try {
		return await typedRows(engine, findingsQuery(scope, MOST_IN_A_FILE));
	} finally {
		await engine.close();
	}
}

/** The table of an answer with what the audit says of its figures, as a page shows it and its files hold it. */
export async function tableOf(
	part: Partial<View>,
	answer: Answer,
	dataset: DatasetId,
	language: Language
): Promise<FigureTable> {
	const view = viewOf(part, dataset);
	const found = answer.question === 'trend' ? [] : await findingsTo(scopeOfView(view), dataset);
	const flags = flagsOf(found, view.indicator);
	return figureTable({ view, answer }, catalogOf(dataset), language, undefined, flags);
}

/** The rows a table must show for a view. */
export async function rowsOf(
	part: Partial<View>,
	dataset: DatasetId,
	language: Language = 'zh'
): Promise<ShownRow[]> {
	const answer = await answerTo(part, dataset);
	return shownRows(await tableOf(part, answer, dataset, language));
}
