import { formDue } from '../form/field';
import type { Divisions } from '../report/divisions';
import type { Figure } from '../report/figure';
import type { OrganKind } from '../report/organ';
import type { Problem } from '../report/problem';
import type { ReportForm } from '../report/report';
import type { ReportText } from '../report/text';
import type { Document, Metadata } from './document';
import { checkSize } from './formats/documentSize';
import { kindOf, ONE_TEXT } from './formats/fileKind';
import { READERS, type Readers } from './formats/readers';
import { reportsIn, type ReportPart } from './identity/collection';
import { organNamed } from './identity/claims';
import { organOf } from './identity/organ';
import { publicationOf, type Publication } from './identity/publication';
import { NOTHING_OF_ONE, rejection } from './identity/rejection';
import { titleOf, titlesOf } from './identity/title';
import { yearOf } from './identity/year';
import type { Layout } from './layout/layout';
import { withoutForeignTables } from './layout/foreignTables';
import { scan } from './layout/scan';
import { problem, type Detail, type ProblemCode } from './problems';
import { reportTextOf } from './prose/reportText';
import { readStatedFigures } from './prose/statedFigures';
import { Refusal } from './refusal';
import { withoutCaptions } from './tables/captions';
import { readSummary, takeSummaryTables } from './summary/summary';
import type { SummaryTable } from './summary/summaryTable';
import { isDeduplicated } from './tables/deduplicated';
import { readDisputes } from './tables/disputes';
import { FigureCollector } from './tables/figureCollector';
import { formOf, rowsOfOtherForm } from './tables/formVersion';
import { withoutJoinedRows } from './tables/joinedRows';
import { missingRows } from './tables/missingRows';
import { readProactive } from './tables/proactive';
import { readRequests } from './tables/requests';
import { holdsTwoTables } from './tables/twoTables';

/** What a document says of one organ and one year. Fields not among the figures are absent from the document. */
export interface ReadReport {
	readonly organ: string | null;
	readonly kind: OrganKind | null;
	/** Division code: 9 digits for a township; null for departments and where more than one place has the name. */
	readonly areaCode: string | null;
	/** Names of the areas around it, widest first. */
	readonly path: readonly string[];
	/** Code of the area around it, where it has none of its own and its batch says in which county it lies (`withCounty`). */
	readonly area?: string;
	readonly year: number | null;
	/** Null when no label tells. */
	readonly form: ReportForm;
	readonly figures: ReadonlyMap<string, Figure>;
	/** Its prose, for whoever has the document at hand; a reading kept by an older program has none. */
	readonly text?: ReportText;
	/** Taken from a summary of several organs. */
	readonly fromSummary?: true;
	/** Not there where the document does not say it, and in a reading kept by an older program. */
	readonly published?: Publication;
}

/** What came of one file. A file refused has no report and a problem of severity `error`. */
export interface FileReading {
	readonly file: string;
	readonly reports: readonly ReadReport[];
	readonly problems: readonly Problem[];
}

/** More bytes than any report has, scans and pictures included. */
const LARGEST = 64_000_000;

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

function readTables(
	printedLayout: Layout,
	{ isOneText }: Metadata,
	year: number | null,
	collector: FigureCollector
): Tables {
	const layout = withoutCaptions(printedLayout);
	const { form, against } = formOf(layout);
	const printed = layout.rows.length > 0;
	const mixedLabels = [...new Set([...against, ...(form ? rowsOfOtherForm(layout, form) : [])])];
	if (form === null && year !== null && formDue(year) === null) {
		collector.addProblem('before_forms');
		return { form: 'none', mixedLabels, deduplicated: false };
	}
	if (isDeduplicated(layout)) {
		collector.addProblem('deduplicated');
		return { form, mixedLabels, deduplicated: true };
	}
	if (form) {
		readProactive(layout, form, collector);
		readRequests(layout, form, collector);
	}
	if (form && isOneText) withoutJoinedRows(layout, form, collector);
	readDisputes(layout, collector);
	if (printed && form === null) collector.addProblem('form_unknown');
	if (form && against.length > 0) collector.addProblem('form_mixed', against.join(' '));
	const due = year === null ? null : formDue(year);
	if (form && due && due !== form) collector.addProblem('form_late', `${year ?? ''}: ${form}`);
	const absent = TABLES.filter(([table]) => !layout.rows.some((row) => tableOf(row) === table));
	for (const [table, name] of absent)
		if (form !== null || year !== null || layout.sections.has(table)) collector.addProblem('no_tables', name);
	const missing = form && missingRows(form, collector.figures, new Set(absent.map(([table]) => table)));
	if (missing) collector.addProblem('rows_missing', missing);
	return { form: printed ? form : 'none', mixedLabels, deduplicated: false };
}

const tableOf = (row: Layout['rows'][number]): string =>
	row.kind === 'loose' ? row.table : row.label.kind === 'proactive_row' ? 'proactive' : 'requests';

/** Whether a document has the sections no summary has. */
function isReport(document: Document): boolean {
	const { sections } = scan(document);
	return sections.has('overview') || sections.has('problems');
}

/** One report for each organ of a summary. */
function readOrgans(
	document: Document,
	tables: readonly SummaryTable[],
	file: string,
	divisions: Divisions
): FileReading {
	const summary = readSummary(document, tables);
	if (!('reports' in summary)) return refused(file, 'summary_unclear', summary);
	const { title, year, wrongSums } = summary;
	const layout = scan(document);
	const readings = summary.reports.map(({ organ: own, form, collector }) => {
		const named = { name: own, candidates: [] };
		const organ = organOf(title, named, layout, document.metadata, file, divisions);
		const { name, kind, code, path } = organ;
		const { figures } = collector;
		const report: ReadReport = {
			organ: name,
			kind,
			areaCode: code,
			path,
			year,
			form,
			figures,
			fromSummary: true
		};
		return { report, problems: [...organ.problems, ...collector.problems] };
	});
	return {
		file,
		reports: readings.map(({ report }) => report),
		problems: [
			problem('from_summary', title ?? ''),
			...(year === null ? [problem('year_unknown')] : []),
			...wrongSums.map((words) => problem('summary_sum', words)),
			...readings.flatMap(({ report, problems }) => problems.map((one) => withOwner(report, one)))
		]
	};
}

/** Heads that are enough to know a table by. */
const HEADS_QUOTED = 6;

/** Reads a document already taken apart by its reader, but for tables of other organs or years in it. */
function readReports(document: Document, file: string, divisions: Divisions): FileReading {
	const { rest, tables } = takeSummaryTables(document);
	if (tables.length > 0 && !isReport(rest)) return readOrgans(rest, tables, file, divisions);
	const { document: own, foreign } = withoutForeignTables(rest);
	const reading = readOwnReports(own, file, divisions);
	const quoted = [...tables.map(({ organs }) => organs), ...foreign].map((heads) =>
		heads.slice(0, HEADS_QUOTED).join(' ')
	);
	const [first] = quoted;
	if (first === undefined) return reading;
	if (reading.reports.length === 0) return refused(file, 'other_columns', first);
	const passedBy = quoted.map((heads) => problem('heads_foreign', heads));
	return { ...reading, problems: [...reading.problems, ...passedBy] };
}

/** One report, or each of a collection. */
function readOwnReports(document: Document, file: string, divisions: Divisions): FileReading {
	const parts = reportsIn(document);
	if (parts === null) return refused(file, 'several_unclear');
	if (parts.some(hasOtherFigures)) return refused(file, 'several_unclear');
	const readings = parts.map((part) => readOne(part, file, divisions));
	const [only] = readings;
	if (only && readings.length === 1) return only;
	return {
		file,
		reports: readings.flatMap(({ reports }) => reports),
		problems: readings.flatMap(({ reports, problems }) => problems.map((one) => withOwner(reports[0], one)))
	};
}

/** The figures of a document, whatever else it is. */
function figuresIn(document: Document): ReadonlyMap<string, Figure> {
	const collector = new FigureCollector();
	readTables(scan(document), document.metadata, null, collector);
	return collector.figures;
}

/** Whether tables behind a report that name no organ hold other figures than its own: nobody says which of them are true. */
function hasOtherFigures({ document, behind }: ReportPart): boolean {
	const others = behind.map(figuresIn);
	if (others.length === 0) return false;
	const own = figuresIn(document);
	return others.some((figures) =>
		[...figures].some(
			([field, figure]) => figure.state === 'reported' && figure.value !== valueOf(own.get(field))
		)
	);
}

const valueOf = (figure: Figure | undefined): number | null =>
	figure?.state === 'reported' ? figure.value : null;

/** A problem of one report among several says whose it is. */
function withOwner(report: ReadReport | undefined, { message: { zh, en }, ...rest }: Problem): Problem {
	const whose = [report?.organ, report?.year].filter((part) => part !== null && part !== undefined).join(' ');
	return { ...rest, message: { zh: `${whose}：${zh}`, en: `${whose}: ${en}` } };
}

function readOne(
	{ document, title: given, behind, isBesideTemplate }: ReportPart,
	file: string,
	divisions: Divisions
): FileReading {
	const layout = scan(document);
	const { metadata } = document;
	const titles = given ? { own: [], near: given, others: [] } : titlesOf(layout, metadata);
	const title = titleOf(titles);
	const { year, problems: yearProblems } = yearOf(titles, layout, metadata);
	const why = rejection(layout, titles, year);
	if (why === NOTHING_OF_ONE && metadata.isShell) return refused(file, 'script_content');
	if (why !== null) return refused(file, 'not_a_report', why);
	if (holdsTwoTables(layout)) return refused(file, 'several_unclear');
	const collector = new FigureCollector();
	const organ = organOf(title, organNamed(titles, layout, metadata), layout, metadata, file, divisions);
	const { form, ...tables } = readTables(layout, metadata, year, collector);
	readStatedFigures(layout, organ.name, year, collector);
	const { name, kind, code, path } = organ;
	const text = reportTextOf(title, layout, metadata, tables);
	const { figures } = collector;
	const published = publicationOf(layout, metadata, year);
	const dated = published === null ? {} : { published };
	const report = { organ: name, kind, areaCode: code, path, year, form, figures, text, ...dated };
	const passedBy = behind.length > 0 || isBesideTemplate ? [problem('behind_report')] : [];
	return {
		file,
		reports: [report],
		problems: [...organ.problems, ...yearProblems, ...collector.problems, ...passedBy]
	};
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
		checkSize(document);
		if (ONE_TEXT.has(kind)) document = { ...document, metadata: { ...document.metadata, isOneText: true } };
	} catch (error) {
		return error instanceof Refusal ? refused(file, error.code, error.detail) : refused(file, 'damaged');
	}
	try {
		return readReports(document, file, divisions);
	} catch (error) {
		if (error instanceof Refusal) return refused(file, error.code, error.detail);
		return refused(file, 'failed', error instanceof Error ? error.message : String(error));
	}
}
