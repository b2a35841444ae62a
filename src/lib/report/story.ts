import type { Figure } from './figure';
import { figureOf, type Report } from './report';

/** What the document adds to a figure, or the reason it has none. */
export function remarkOf(figure: Figure): string | null {
	return (figure.state === 'reported' ? figure.note : figure.reason) ?? null;
}

const NOTHING_LISTED: Report['figures'] = new Map();

/**
 * Whether a listed cell says more than the wide table does. A text that is the number itself adds nothing, nor do the
 * row and column that the form gives anyway.
 */
export function hasStory(report: Report, field: string, figure: Figure): boolean {
	if (remarkOf(figure) !== null) return true;
	if (figure.place?.opening || figure.place?.clause || figure.place?.line || figure.place?.page) return true;
	if (figure.state === 'reported') return figure.raw !== null && figure.raw !== String(figure.value);
	const silent = figureOf({ ...report, figures: NOTHING_LISTED }, field);
	return figure.state !== silent.state || (figure.raw !== undefined && figure.raw !== '');
}
