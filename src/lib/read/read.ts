import { formDue } from '../form/field';
import type { Words } from '../form/words';
import type { Divisions } from '../report/divisions';
import type { Figure } from '../report/figure';
import type { OrganKind } from '../report/organ';
import type { Problem } from '../report/problem';
import type { ReportForm } from '../report/report';
import type { ReportText } from '../report/text';
import { reportsIn } from './collection';
import { companionOf } from './companion';
import { isDeduplicated } from './deduplicated';
import { readDisputes } from './disputes';
import type { Document } from './document';
import { Found } from './found';
import { kindOf } from './kind';
import { locate } from './locate';
import { measure } from './measure';
import { organOf } from './organ';
import { readProactive } from './proactive';
import { problem, type Detail, type ProblemCode } from './problems';
import { readProse } from './prose';
import { READERS, type Readers } from './readers';
import { Refusal } from './refusal';
import { readRequests } from './requests';
import type { Layout } from './rows';
import { titleOf } from './title';
import { foreignRows, formOf } from './version';
import { textOf } from './wording';
import { yearOf } from './year';

/** What a document says of one organ and one year. Fields not among the figures are absent from the document. */
export interface ReadReport {
	readonly organ: string | null;
	readonly kind: OrganKind | null;
	/** Division code: 9 digits for a township; null for departments and where more than one place has the name. */
	readonly areaCode: string | null;
	readonly path: readonly string[];
	readonly year: number | null;
	/** Null when no label tells. */
	readonly form: ReportForm;
	readonly figures: ReadonlyMap<string, Figure>;
	/** Its prose, for whoever has the document at hand; a reading kept by an older program has none. */
	readonly text?: ReportText;
}

/** What came of one file. A file refused has no report and a problem of severity `error`. */
export interface FileReading {
	readonly file: string;
	readonly reports: readonly ReadReport[];
	readonly problems: readonly Problem[];
}

/** More bytes than any report has, scans and pictures included. */
const LARGEST = 64_000_000;
/** Sections a report has at least, when it shows no table. */
const FEWEST_SECTIONS = 4;
/** Labels that make a table of the form. */
const FEWEST_LABELS = 3;

const TABLES = [
	['proactive', { zh: '表二', en: 'table 二' }],
	['requests', { zh: '表三', en: 'table 三' }],
	['disputes', { zh: '表四', en: 'table 四' }]
] as const;

/** What the tables show beside their figures. */
interface Tables {
	readonly form: ReportForm;
	readonly mixedLabels: readonly string[];
	readonly deduplicated: boolean;
}

function readTables(layout: Layout, year: number | null, found: Found): Tables {
	const { form, against } = formOf(layout);
	const printed = layout.rows.length > 0;
	const mixedLabels = [...new Set([...against, ...(form ? foreignRows(layout, form) : [])])];
	if (isDeduplicated(layout)) {
		found.problem('deduplicated');
		return { form, mixedLabels, deduplicated: true };
	}
	if (form) {
		readProactive(layout, form, found);
		readRequests(layout, form, found);
	}
	readDisputes(layout, found);
	if (printed && form === null) found.problem('form_unknown');
	if (form && against.length > 0) found.problem('form_mixed', against.join(' '));
	const due = year === null ? null : formDue(year);
	if (form && due && due !== form) found.problem('form_late', `${year ?? ''}: ${form}`);
	for (const [table, name] of TABLES)
		if (layout.sections.has(table) && !layout.rows.some((row) => tableOf(row) === table))
			found.problem('no_tables', name);
	return { form: printed ? form : 'none', mixedLabels, deduplicated: false };
}

const tableOf = (row: Layout['rows'][number]): string =>
	row.kind === 'loose' ? row.table : row.label.kind === 'proactive_row' ? 'proactive' : 'requests';

/** Why a document is no report; null when it is one. */
function refusal(layout: Layout, title: string | null): Words | null {
	const companion = companionOf(layout, title);
	if (companion !== null) return companion;
	if (layout.labels >= FEWEST_LABELS && layout.rows.length > 0) return null;
	if (title !== null && layout.sections.size >= FEWEST_SECTIONS) return null;
	return {
		zh: '缺少规定的章节和表格',
		en: 'it has neither the sections nor the tables of one'
	};
}

/** Reads a document already taken apart by its reader: one report, or each of a collection. */
export function readParts(document: Document, file: string, divisions: Divisions): FileReading {
	const parts = reportsIn(document);
	if (parts === null) return refused(file, 'several_unclear');
	const readings = parts.map((part) => readOne(part, file, divisions));
	const [only] = readings;
	if (only && readings.length === 1) return only;
	return {
		file,
		reports: readings.flatMap(({ reports }) => reports),
		problems: readings.flatMap(({ reports, problems }) => problems.map((one) => of(reports[0], one)))
	};
}

/** A problem of one report among several says whose it is. */
function of(report: ReadReport | undefined, { message: { zh, en }, ...rest }: Problem): Problem {
	const whose = [report?.organ, report?.year].filter((part) => part !== null && part !== undefined).join(' ');
	return { ...rest, message: { zh: `${whose}：${zh}`, en: `${whose}: ${en}` } };
}

function readOne(document: Document, file: string, divisions: Divisions): FileReading {
	const layout = locate(document);
	const title = titleOf(layout, document.metadata);
	const why = refusal(layout, title);
	if (why !== null) return refused(file, 'not_a_report', why);
	const found = new Found();
	const { year, problems: yearProblems } = yearOf(title, layout, document.metadata);
	const organ = organOf(title, layout, document.metadata, file, divisions);
	const { form, ...tables } = readTables(layout, year, found);
	readProse(layout, year, found);
	const { name, kind, code, path } = organ;
	const text = textOf(title, layout, document.metadata, tables);
	const report = { organ: name, kind, areaCode: code, path, year, form, figures: found.figures, text };
	return { file, reports: [report], problems: [...organ.problems, ...yearProblems, ...found.problems] };
}

const refused = (file: string, code: ProblemCode, detail: Detail = ''): FileReading => ({
	file,
	reports: [],
	problems: [problem(code, detail)]
});

/**
 * Reads the bytes of a file into reports. Never throws: what cannot be read is a problem.
 * `file` is its name as the caller knows it, kept with the result and searched for the name of a county.
 * `readers`: the formats known where this runs.
 */
export async function readDocument(
	bytes: Uint8Array,
	file: string,
	divisions: Divisions,
	readers: Readers = READERS
): Promise<FileReading> {
	if (bytes.length > LARGEST) return refused(file, 'too_large', { zh: '超过 64 MB', en: 'more than 64 MB' });
	const kind = kindOf(bytes);
	if (kind === 'empty' || kind === 'encrypted') return refused(file, kind);
	const open = readers[kind];
	if (!open) return refused(file, 'not_a_document', kind);
	let document: Document;
	try {
		document = await (await open())(bytes);
		measure(document);
	} catch (error) {
		return error instanceof Refusal ? refused(file, error.code, error.detail) : refused(file, 'damaged');
	}
	try {
		return readParts(document, file, divisions);
	} catch (error) {
		if (error instanceof Refusal) return refused(file, error.code, error.detail);
		return refused(file, 'failed', error instanceof Error ? error.message : String(error));
	}
}
