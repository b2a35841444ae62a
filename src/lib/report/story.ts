import type { Field } from '../form/field';
import { FIELDS } from '../form/fields';
import { remarkOf, valueOf, type Figure } from './figure';
import { unlistedState, type Report, type ReportForm } from './report';

/**
 * Whether a listed cell says more than the wide table does. A text that is the number itself adds nothing, nor do the
 * row and column that the form gives anyway.
 */
function hasStory(form: ReportForm, field: Field, figure: Figure): boolean {
	if (remarkOf(figure) !== null) return true;
	if (figure.place?.opening || figure.place?.clause || figure.place?.line || figure.place?.page) return true;
	if (figure.state === 'reported') return figure.raw !== null && figure.raw !== String(figure.value);
	return figure.state !== unlistedState(form, field) || (figure.raw !== undefined && figure.raw !== '');
}

/** The story of a field in a report: its figure, where that says more than the number; else null. */
export function storyOf({ form, figures }: Report, field: Field): Figure | null {
	const figure = figures.get(field.id);
	return figure && hasStory(form, field, figure) ? figure : null;
}

/** A report as it is stored: the number of each of FIELDS, or null, and the figures with a story, by their place among FIELDS. */
export interface Cells {
	readonly values: readonly (number | null)[];
	readonly stories: readonly (readonly [at: number, figure: Figure])[];
}

export function cellsOf({ form, figures }: Report): Cells {
	const stories: (readonly [number, Figure])[] = [];
	const values = FIELDS.map((field, at) => {
		const figure = figures.get(field.id);
		if (!figure) return null;
		if (hasStory(form, field, figure)) stories.push([at, figure]);
		return valueOf(figure);
	});
	return { values, stories };
}
