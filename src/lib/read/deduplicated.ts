import { REQUEST_ROWS } from '../form/requests';
import { proactiveRow } from './labels';
import { isBlank, trimmed } from './printed';
import type { Layout, Row } from './rows';

/** Fewer rows than these prove nothing. */
const FEWEST = 4;

const columnsOf = (row: Row): number =>
	row.label.kind === 'requests_row'
		? REQUEST_ROWS.some((r) => r.id === row.label.id)
			? 7
			: 0
		: Math.max(
				...(['2019', '2021'] as const).map((form) =>
					row.heads.length === 1 ? 1 : (proactiveRow(form, row.label.id)?.columns.length ?? 1)
				)
			);

/**
 * Text whose repeated lines were removed: labels are followed by fewer cells than they have columns on many rows, and
 * nowhere does a figure stand twice in a row. What is left of its figures may belong to any cell.
 */
export function isDeduplicated(layout: Layout): boolean {
	const rows = layout.rows.filter(
		(row): row is Row => row.kind === 'row' && !row.whole && columnsOf(row) > 1
	);
	const figures = rows.map((row) => row.cells.map((cell) => trimmed(cell.text)).filter((t) => !isBlank(t)));
	const short = rows.filter((row, i) => (figures[i]?.length ?? 0) < columnsOf(row));
	if (short.length < FEWEST || short.length * 2 < rows.length) return false;
	return figures.every((texts) => texts.every((text, i) => i === 0 || text !== texts[i - 1]));
}
