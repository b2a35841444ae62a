import { FIELDS } from '../form/fields';
import type { FigureState } from '../report/figure';
import type { Organ } from '../report/organ';
import { figureOf, type Report } from '../report/report';
import { ownReports } from './reports';
import type { StoredReport } from './storedReport';

/** What this machine had before files were last read, and what is another since. */

/** A cell as far as it can change: its number, or the state it has none in. */
type Cell = number | Exclude<FigureState, 'reported'>;

/** A report of the data set as it stood. */
interface ReportBefore {
	readonly id: string;
	readonly organ: Pick<Organ, 'code' | 'name'>;
	readonly year: number;
	/** Which document it was, and its file. */
	readonly key: string;
	readonly file: string;
	/** Cells that the report lists; of any other the state follows from its form. */
	readonly cells: ReadonlyMap<string, Cell>;
	readonly form: Report['form'];
}

/** The data set of this machine just before a batch of files was read. One a machine. */
export interface BeforeImport {
	readonly key: 'before';
	/** When the batch began, in milliseconds. */
	readonly at: number;
	readonly reports: readonly ReportBefore[];
}

const cellOf = (report: Report, field: string): Cell => {
	const figure = figureOf(report, field);
	return figure.state === 'reported' ? figure.value : figure.state;
};

/** The reports that stand, with the document of each. */
function standing(stored: readonly StoredReport[]): readonly (readonly [StoredReport, Report])[] {
	const { byKey } = ownReports(stored);
	return stored.flatMap((each) => {
		const report = byKey.get(each.key);
		return report ? [[each, report] as const] : [];
	});
}

/** What is kept, small enough to be kept once more. */
export const beforeImport = (stored: readonly StoredReport[], at: number): BeforeImport => ({
	key: 'before',
	at,
	reports: standing(stored).map(([{ key, file }, report]) => ({
		id: report.id,
		organ: { code: report.organ.code, name: report.organ.name },
		year: report.year,
		key,
		file,
		form: report.form,
		cells: new Map([...report.figures.keys()].map((field) => [field, cellOf(report, field)]))
	}))
});

/**
 * Why something is another. `added`, `removed`: a report there was not, or is no more. `replaced`: another edition stands. `renamed`: the same
 * document is of another organ or year, as somebody said or the county of its batch tells. A cell is `corrected` by hand, else of another edition or `reread`: read in another way, or put right in the reading.
 */
export type ImportChangeKind =
	'added' | 'removed' | 'replaced' | 'renamed' | 'corrected' | 'edition' | 'reread';

export interface ImportChange {
	readonly kind: ImportChangeKind;
	readonly organ: Pick<Organ, 'code' | 'name'>;
	readonly year: number;
	readonly report: string;
	/** The files it was and is read from; null where there was or is none. */
	readonly files: readonly [before: string | null, now: string | null];
	/** Null where it is about the whole report. */
	readonly field: string | null;
	readonly before: Cell | null;
	readonly now: Cell | null;
}

function cellChanges(
	before: ReportBefore,
	[stored, report]: readonly [StoredReport, Report]
): readonly ImportChange[] {
	const then: Report = { ...report, form: before.form, figures: new Map() };
	const isOther = before.key !== stored.key;
	return FIELDS.flatMap(({ id: field }): ImportChange[] => {
		const [was, is] = [before.cells.get(field) ?? cellOf(then, field), cellOf(report, field)];
		if (was === is) return [];
		return [
			{
				kind: stored.corrections.has(field) ? 'corrected' : isOther ? 'edition' : 'reread',
				organ: report.organ,
				year: report.year,
				report: report.id,
				files: [before.file, stored.file],
				field,
				before: was,
				now: is
			}
		];
	});
}

/** What is another now than before files were last read; reports first, then their cells, in the order of reports. */
export function changesSince(before: BeforeImport, stored: readonly StoredReport[]): readonly ImportChange[] {
	const then = new Map(before.reports.map((report) => [report.id, report]));
	const documents = new Map(before.reports.map((report) => [report.key, report]));
	const now = standing(stored);
	const ids = new Set(now.flatMap(([{ key }, { id }]) => [id, documents.get(key)?.id ?? id]));
	/** What a report was: that of the same organ and year, else the same document under another name. */
	const lastOf = ([{ key }, { id }]: (typeof now)[number]) => then.get(id) ?? documents.get(key);
	const whole = { field: null, before: null, now: null };
	const gone = before.reports
		.filter(({ id }) => !ids.has(id))
		.map(({ id, organ, year, file }): ImportChange => ({
			...whole,
			kind: 'removed',
			organ,
			year,
			report: id,
			files: [file, null]
		}));
	const others = now.flatMap((one): ImportChange[] => {
		const [each, { id, organ, year }] = one;
		const last = lastOf(one);
		if (last?.key === each.key && last.id === id) return [];
		const kind = !last ? 'added' : last.key === each.key ? 'renamed' : 'replaced';
		return [{ ...whole, kind, organ, year, report: id, files: [last?.file ?? null, each.file] }];
	});
	const cells = now.flatMap((each) => {
		const last = lastOf(each);
		return last ? cellChanges(last, each) : [];
	});
	const byReport = (a: ImportChange, b: ImportChange) =>
		a.report < b.report ? -1 : a.report > b.report ? 1 : 0;
	return [...[...gone, ...others].toSorted(byReport), ...cells.toSorted(byReport)];
}
