import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chart } from '$lib/charts/chart';
import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import type { Language } from '$lib/form/words';
import type { DataSource } from '$lib/data/dataSource';
import { packAnswer, type PackedAnswer } from '$lib/data/askView';
import type { FiledCatalog } from '$lib/data/catalog';
import { unpackCatalog } from '$lib/data/files/catalog';
import type { Engine } from '$lib/data/engines/engine';
import { publishedSource } from '$lib/data/sources/published';
import { openingFigure } from '$lib/ui/opening/figure';
import { openNative } from '$lib/data/engines/native';
import { defaultView, type FiledId, type View } from '$lib/view/view';

/** A view with its answer, as a page comes with it. */
interface Shown {
	readonly view: View;
	readonly answer: PackedAnswer;
}

/** What a page shows before any script runs: the default view, its rows, and its chart in both shapes. */
interface First extends Shown {
	readonly svg: FirstDrawing | null;
}

/** A site of an office's own reports is made from a folder of its own (`lens site`). */
const folder = (dataset: FiledId) => join(process.env['LENS_STATIC'] ?? 'static', 'data', dataset);

async function json(path: string): Promise<unknown> {
	return JSON.parse(await readFile(path, 'utf8'));
}

/** A file of a data set, by its path relative to the data set's folder. */
const fileOf = ({ dataset }: Pick<FiledCatalog, 'dataset'>, path: string): Promise<unknown> =>
	json(join(folder(dataset), path));

/** The catalog `lens build` wrote for a data set. */
export async function catalogOf(dataset: FiledId): Promise<FiledCatalog> {
	return unpackCatalog(await json(join(folder(dataset), 'catalog.json')));
}

const engines = new Map<string, Promise<Engine>>();

const sources = new WeakMap<FiledCatalog, DataSource>();

/** The files of a data set, for what a page is written from, and DuckDB in this process for what a large one has no file of. */
export function sourceOf(catalog: FiledCatalog): DataSource {
	const known =
		sources.get(catalog) ??
		publishedSource(
			catalog,
			(path) => fileOf(catalog, path),
			() => {
				const path = join(folder(catalog.dataset), catalog.database.path);
				const engine = engines.get(path) ?? openNative(path);
				engines.set(path, engine);
				return engine;
			}
		);
	sources.set(catalog, known);
	return known;
}

/** A view as a page shows it before any script runs: answered from the files the browser uses, and drawn. */
export async function shownFirst(view: View, catalog: FiledCatalog, language: Language): Promise<First> {
	const { answer } = await openingFigure(view, sourceOf(catalog));
	const svg = drawFirst((shape) => chart({ view, answer, language, shape }));
	return { view, answer: packAnswer(answer), svg };
}

/** The default view of a data set. */
export const firstOf = (catalog: FiledCatalog, language: Language): Promise<First> =>
	shownFirst(defaultView(catalog.defaults), catalog, language);
