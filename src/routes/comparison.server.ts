import { chart } from '$lib/charts/chart';
import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import type { Language } from '$lib/form/words';
import type { FiledCatalog } from '$lib/data/catalog';
import { comparedAnswer } from '$lib/ui/compare/comparedRows';
import { openingComparison, type OpeningComparison } from '$lib/ui/opening/comparison';
import { sourceOf } from './first.server';

/** What the page that compares shows before any script runs: what it opens with, drawn in both shapes. */
interface FirstComparison extends OpeningComparison {
	readonly svg: FirstDrawing | null;
}

export async function firstComparison(catalog: FiledCatalog, language: Language): Promise<FirstComparison> {
	const opening = await openingComparison(sourceOf(catalog));
	const { view, answer } = opening;
	const svg = drawFirst((shape) => chart({ view, answer: comparedAnswer(view, answer), language, shape }));
	return { ...opening, svg };
}
