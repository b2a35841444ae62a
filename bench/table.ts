export type Unit = 'KB' | 'MB' | 'ms' | 's' | 'points';

/** One line of the table. All numbers in its unit; `floor` is the least anything could do, null where there is no such thing. */
export interface Row {
	readonly what: string;
	readonly unit: Unit;
	readonly ours: number;
	readonly floor: number | null;
	/** What it must not exceed. */
	readonly limit?: number;
	/** What its ratio to the floor must not exceed. */
	readonly mostRatio?: number;
	/** How many times what it was with the least data. */
	readonly growth?: number;
	/** What it must reach. */
	readonly least?: number;
}

const DIGITS: Record<Unit, number> = { KB: 1, MB: 0, ms: 0, s: 1, points: 0 };

/** What a row must keep to, with a mark where it does not. */
function bound({ unit, ours, floor, limit, least, mostRatio }: Row): string {
	const kept = [
		...(limit === undefined ? [] : [`≤ ${shown(limit, unit)}${ours > limit ? ' ✗' : ''}`]),
		...(least === undefined ? [] : [`≥ ${shown(least, unit)}${ours < least ? ' ✗' : ''}`]),
		...(mostRatio === undefined || floor === null
			? []
			: [`≤ ${mostRatio.toFixed(1)} ×${ours > mostRatio * floor ? ' ✗' : ''}`])
	];
	return kept.length > 0 ? kept.join(', ') : '—';
}

const shown = (value: number, unit: Unit): string =>
	unit === 'points' ? value.toFixed(DIGITS[unit]) : `${value.toFixed(DIGITS[unit])} ${unit}`;

const cells = (row: Row): readonly string[] => [
	row.what,
	shown(row.ours, row.unit),
	row.floor === null ? '—' : shown(row.floor, row.unit),
	row.floor === null || row.floor === 0 ? '—' : (row.ours / row.floor).toFixed(2),
	row.growth === undefined ? '—' : row.growth.toFixed(2),
	bound(row)
];

const HEAD = ['what', 'ours', 'floor', 'ratio', 'growth', 'limit'];

/** The rows as a table that reads well in a terminal and is Markdown too. */
export function tableOf(rows: readonly Row[]): string {
	const body = rows.map(cells);
	const widths = HEAD.map((name, i) =>
		Math.max(...[name, ...body.map((row) => row[i] ?? '')].map((c) => c.length))
	);
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
	const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
	return [line(HEAD), rule, ...body.map(line)].join('\n');
}
