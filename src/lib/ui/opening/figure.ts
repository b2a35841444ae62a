import { askView, packAnswer, type Answer } from '../../data/askView';
import type { DataSource } from '../../data/dataSource';
import type { View } from '../../view/view';

/** A view with its answer. */
interface OpeningFigure {
	readonly view: View;
	readonly answer: Answer;
}

/** A view answered. Rejects as `ask` does. */
export async function openingFigure(view: View, source: DataSource): Promise<OpeningFigure> {
	return { view, answer: (await askView(view, source)).answer };
}

/** The same as a page takes it that came without a drawing. */
export const undrawnFigure = ({ view, answer }: OpeningFigure) => ({
	view,
	answer: packAnswer(answer),
	svg: null
});
