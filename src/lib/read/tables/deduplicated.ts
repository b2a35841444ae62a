import { isBlank, trimmed } from '../labels/cellText';
import type { Layout, Row } from '../layout/layout';
import { columnCount } from './columnCount';

/** Fewer rows than these prove nothing. */
const FEWEST = 4;

/**
 * Text whose repeated lines were removed: labels are followed by fewer cells than they have columns on many rows, and
 * nowhere does a figure stand twice in a row. What is left of its figures may belong to any cell.
 */
export function isDeduplicated(layout: Layout): boolean {
	const rows = layout.rows.filter(
		(row): row is Row => row.kind === 'row' && !row.whole && columnCount(row) > 1
	);
	const figures = rows.map((row) => row.cells.map((cell) => trimmed(cell.text)).filter((t) => !isBlank(t)));
	const short = rows.filter((row, i) => (figures[i]?.length ?? 0) < columnCount(row));
	if (short.length < FEWEST || short.length * 2 < rows.length) return false;
	// Labels and not one figure: tables that are not filled in, or stand elsewhere.
	if (figures.every((texts) => texts.length === 0)) return false;
	return figures.every((texts) => texts.every((text, i) => i === 0 || text !== texts[i - 1]));
}
