import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chart } from '$lib/charts/chart';
import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import type { Language } from '$lib/form/words';
import { answer, type AnswerSource } from '$lib/warehouse/answer';
import type { Catalog } from '$lib/warehouse/catalog';
import type { Engine } from '$lib/warehouse/engine';
import { openNative } from '$lib/warehouse/engines/native';
import type { Answer } from '$lib/warehouse/rows';
import { defaultView, type DatasetId, type View } from '$lib/view/view';

/** A view with its answer, as a page shows it. */
export interface Shown {
	readonly view: View;
	readonly answer: Answer;
}

/** What a page shows before any script runs: the default view, its rows, and its chart in both shapes. */
export interface First extends Shown {
	readonly svg: FirstDrawing;
}

const folder = (dataset: DatasetId) => join('static', 'data', dataset);

async function json(path: string): Promise<unknown> {
	return JSON.parse(await readFile(path, 'utf8'));
}

/** A file of a data set, by its path relative to the data set's folder. */
export const fileOf = ({ dataset }: Pick<Catalog, 'dataset'>, path: string): Promise<unknown> =>
	json(join(folder(dataset), path));

/** The catalog `lens build` wrote for a data set. */
export async function catalogOf(dataset: DatasetId): Promise<Catalog> {
	return (await json(join(folder(dataset), 'catalog.json'))) as Catalog;
}

const engines = new Map<string, Promise<Engine>>();

/** The files of a data set, for what a page is written from, and DuckDB in this process for what a large one has no file of. */
export const sourceOf = (catalog: Catalog): AnswerSource => ({
	catalog,
	file: (path) => fileOf(catalog, path),
	engine: () => {
		const path = join(folder(catalog.dataset), catalog.database.path);
		const engine = engines.get(path) ?? openNative(path);
		engines.set(path, engine);
		return engine;
	}
});

/** A view as a page shows it before any script runs: answered from the files the browser uses, and drawn. */
export async function shownFirst(view: View, catalog: Catalog, language: Language): Promise<First> {
	const shown = await answer(view, sourceOf(catalog));
	const svg = drawFirst((shape) => chart({ view, answer: shown, language, shape }));
	return { view, answer: shown, svg };
}

/** The default view of a data set. */
export const firstOf = (catalog: Catalog, language: Language): Promise<First> =>
	shownFirst(defaultView(catalog.defaults), catalog, language);
