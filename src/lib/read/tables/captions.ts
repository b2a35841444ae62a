import { isBlank } from '../labels/cellText';
import type { Layout, LooseRow, Row } from '../layout/layout';
import { columnCount } from './columnCount';

/**
 * Labels of the form that are no rows of its tables: a caption above the table, a card that prints one column again. Where the row itself
 * is printed, whole, they take nothing from it.
 */

const key = ({ label }: Row): string => `${label.kind} ${label.id}`;

const figureCount = ({ cells }: Row): number => cells.filter(({ text }) => !isBlank(text)).length;

const isWhole = (row: Row): boolean => row.concatenated === undefined && figureCount(row) >= columnCount(row);

/** Whether a row is a label alone, or has but some of its figures in a line of text. */
const isPart = (row: Row): boolean =>
	row.cells.length === 0 || ((!row.whole || row.concatenated !== undefined) && !isWhole(row));

/** The layout without the labels that stand beside their own rows. */
export function withoutCaptions(layout: Layout): Layout {
	const rows = layout.rows.filter((row): row is Row => row.kind === 'row');
	const filled = new Set(rows.filter((row) => figureCount(row) > 0).map(key));
	const whole = new Set(rows.filter(isWhole).map(key));
	const isCaption = (row: Row | LooseRow): boolean =>
		row.kind === 'row' && isPart(row) && (row.cells.length === 0 ? filled : whole).has(key(row));
	return { ...layout, rows: layout.rows.filter((row) => !isCaption(row)) };
}
