import { APPLICANTS } from '../../form/requests';
import { trimmed } from '../labels/cellText';
import type { Layout } from '../layout/layout';

/** So many rows of table 三 printed twice are two tables, not a row carried over to the next page. */
const FEWEST = 5;

/**
 * Whether table 三 stands there twice with different figures: two organs or two years under one title. Where the cells of both agree it is
 * one table printed again.
 */
export function holdsTwoTables({ rows }: Layout): boolean {
	const printed = new Map<string, string[]>();
	for (const row of rows) {
		if (row.kind !== 'row' || row.label.kind !== 'requests_row') continue;
		const texts = row.cells.map(({ text }) => trimmed(text));
		if (texts.length < APPLICANTS.length || !texts.some((text) => /\d/u.test(text))) continue;
		printed.set(row.label.id, [...(printed.get(row.label.id) ?? []), texts.join('|')]);
	}
	const twice = [...printed.values()].filter((same) => same.length > 1);
	return twice.length >= FEWEST && twice.some(([first, ...rest]) => rest.some((other) => other !== first));
}
