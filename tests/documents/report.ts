import type { FormVersion } from '../../src/lib/form/field';
import type { FigureState } from '../../src/lib/report/figure';

/**
 * What reading one figure must give. `value`: the number printed, null where none is; any other number is wrong.
 * `free`: not to read it is right as well, because the document is damaged or does not quite say it.
 */
export interface Expected {
	readonly value: number | null;
	readonly state: FigureState;
	readonly free?: boolean;
}

/** The text of a cell and what it must be read as. */
export interface PrintedFigure {
	readonly text: string;
	readonly expected: Expected;
}

/** A report before it is laid out. Cells not in the map are not printed at all. */
export interface GroundReport {
	readonly id: string;
	readonly organ: string;
	/** Division code; null when none is to be told from the document. */
	readonly code: string | null;
	/** Names of the areas around the organ, widest first. */
	readonly path: readonly string[];
	readonly year: number;
	readonly form: FormVersion;
	readonly cells: ReadonlyMap<string, PrintedFigure>;
	/** Items disclosed, stated in section 一; null when it states none. */
	readonly items: number | null;
	/** Applications received, stated in section 一; null when it states none. */
	readonly received: number | null;
}

/** What reading a document must give for one of its reports: `figures` by field id, prose included. */
export interface Truth {
	readonly organ: string;
	readonly code: string | null;
	readonly year: number;
	readonly form: FormVersion;
	readonly figures: Readonly<Record<string, Expected>>;
}

/** The name with the area the organ stands in before it, which that of a city's or a county's own organ begins with already. */
export const nameInArea = ({ organ, path }: Pick<GroundReport, 'organ' | 'path'>): string =>
	path.some((area) => organ.startsWith(area)) ? organ : `${path.at(-1) ?? ''}${organ}`;

const stated = (value: number | null): Expected =>
	value === null ? { value, state: 'absent' } : { value, state: 'reported' };

/** The truth of a report in a document; `damaged` when not to read a figure is right too. */
export function truthOf(report: GroundReport, damaged = false): Truth {
	const cells = [...report.cells].map(([id, cell]) => [id, cell.expected] as const);
	const figures = Object.fromEntries<Expected>([
		...cells,
		['items_disclosed', stated(report.items)],
		['prose_applications_received', stated(report.received)]
	]);
	const free = Object.entries(figures).map(([id, expected]) => [id, { ...expected, free: true }] as const);
	const { organ, code, year, form } = report;
	return { organ, code, year, form, figures: damaged ? Object.fromEntries(free) : figures };
}

/** A file laid out for the reader, with what is in it. A file that must be refused has no truths. */
export interface GroundDocument {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly truths: readonly Truth[];
}
