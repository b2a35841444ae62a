export type Unit = 'KB' | 'ms' | 's' | 'points';

/** One line of the table. All numbers in its unit; `floor` is the least anything could do, null where there is no such thing. */
export interface Row {
	readonly what: string;
	readonly unit: Unit;
	readonly ours: number;
	readonly floor: number | null;
	/** What it must not exceed. */
	readonly limit?: number;
	/** What it must reach. */
	readonly least?: number;
}

const DIGITS: Record<Unit, number> = { KB: 1, ms: 0, s: 1, points: 0 };

function cells({ what, unit, ours, floor, limit, least }: Row): readonly string[] {
	const shown = (value: number) =>
		unit === 'points' ? value.toFixed(DIGITS[unit]) : `${value.toFixed(DIGITS[unit])} ${unit}`;
	const bound =
		limit !== undefined
			? `≤ ${shown(limit)}${ours > limit ? ' ✗' : ''}`
			: least !== undefined
				? `≥ ${shown(least)}${ours < least ? ' ✗' : ''}`
				: '—';
	return [
		what,
		shown(ours),
		floor === null ? '—' : shown(floor),
		floor === null || floor === 0 ? '—' : (ours / floor).toFixed(2),
		bound
	];
}

const HEAD = ['what', 'ours', 'floor', 'ratio', 'limit'];

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
