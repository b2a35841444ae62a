import type { Finding } from '../../audit/audit';
import { formDue } from '../../form/field';
import { FIELDS } from '../../form/fields';
import type { Words } from '../../form/words';
import { STATES, type Figure, type Place } from '../../report/figure';
import { kindFrom, type Organ } from '../../report/organ';
import type { Report, ReportForm } from '../../report/report';
import { cellsOf, remarkOf, type Cells } from '../../report/story';
import type { Severity } from '../../report/problem';
import type { OrganReports } from '../dataset/dataset';
import type { Cell, Row } from '../engine';
import { pack, unpack, type Columns } from './columns';
import { runsOf, valuesIn } from './runs';

/** An organ with all its reports and what the audit found in them. */
export interface HeldOrgan extends OrganReports {
	readonly findings: readonly Finding[];
}

const ORGAN_KEYS = ['code', 'name', 'kind', 'path', 'area', 'former_names'] as const;
/** `values`: the numbers of all cells, in the order of FIELDS. */
const REPORT_KEYS = [
	'id',
	'year',
	'form',
	'url',
	'mirror',
	'published',
	'complete',
	'note',
	'values'
] as const;
/** Cells with a story. `report` and `at` count from 0, `at` in the order of FIELDS, `state` in that of STATES. */
const CELL_KEYS = [
	'report',
	'at',
	'state',
	'raw',
	'note',
	'opening',
	'file',
	'row',
	'column',
	'line',
	'page',
	'clause'
] as const;
const FINDING_KEYS = ['report', 'key', 'rule', 'severity', 'doubtful', 'checks', 'cause'] as const;

/** Everything known of the organs of a county, in one file: who they are, their reports whole, the findings of the audit. */
export interface CountyFile {
	readonly organs: Columns;
	/** How many reports each organ has, which follow one another. */
	readonly counts: readonly number[];
	readonly reports: Columns;
	readonly cells: Columns;
	readonly findings: Columns;
	/** What the rules are called that found something. */
	readonly rules: Readonly<Record<string, Words>>;
}

const idOf = (organ: string, year: number): string => `${organ}-${year}`;
const dueIn = (year: number): ReportForm => formDue(year) ?? 'none';

/** A form that is due is written as nothing, one that is not visible as a question mark. */
const writtenForm = ({ form, year }: Report): string | null => (form === dueIn(year) ? null : (form ?? '?'));

const organRow = ({ code, name, kind, path, area, formerNames }: Organ) => ({
	code,
	name,
	kind,
	path: path.join(' '),
	area,
	former_names: formerNames.join(' ')
});

function reportRow(report: Report, organ: Organ, { values }: Cells) {
	const { id, year, source } = report;
	return {
		...source,
		id: id === idOf(organ.code, year) ? null : id,
		year,
		form: writtenForm(report),
		values: runsOf(values)
	};
}

const cellRow = (report: number, at: number, figure: Figure) => ({
	report,
	at,
	state: STATES.indexOf(figure.state),
	raw: figure.raw ?? null,
	note: remarkOf(figure),
	opening: figure.place?.opening ?? false,
	file: figure.place?.file ?? null,
	row: figure.place?.row ?? null,
	column: figure.place?.column ?? null,
	line: figure.place?.line ?? null,
	page: figure.place?.page ?? null,
	clause: figure.place?.clause ?? null
});

const findingRow = ({ key, rule, severity, doubtful, checks, cause }: Finding, report: number) => ({
	report,
	key,
	rule,
	severity,
	doubtful,
	checks: JSON.stringify(checks),
	cause: cause && JSON.stringify(cause)
});

/** The file of some organs, each with its reports in the order of years. */
export function packCounty(held: readonly HeldOrgan[]): CountyFile {
	const reports = held.flatMap(({ organ, reports: own }) =>
		own.map((report) => ({ organ, report, cells: cellsOf(report) }))
	);
	const numbers = new Map(reports.map(({ report }, at) => [report.id, at]));
	const cells = reports.flatMap(({ cells: { stories } }, number) =>
		stories.map(([at, figure]) => cellRow(number, at, figure))
	);
	const findings = held.flatMap((each) => each.findings);
	return {
		organs: pack(
			held.map(({ organ }) => organRow(organ)),
			ORGAN_KEYS
		),
		counts: held.map(({ reports: own }) => own.length),
		reports: pack(
			reports.map(({ organ, report, cells: own }) => reportRow(report, organ, own)),
			REPORT_KEYS
		),
		cells: pack(cells, CELL_KEYS),
		findings: pack(
			findings.map((finding) => findingRow(finding, numbers.get(finding.report) ?? -1)),
			FINDING_KEYS
		),
		rules: Object.fromEntries(findings.map(({ rule, ruleName }) => [rule, ruleName]))
	};
}

const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
const said = (cell: Cell | undefined): string | null => text(cell) || null;
const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const words = (cell: Cell | undefined): readonly string[] => (text(cell) ?? '').split(' ').filter(Boolean);

function severityOf(cell: Cell | undefined): Severity {
	if (cell === 'error' || cell === 'warning' || cell === 'info') return cell;
	throw new TypeError(`no severity is "${String(cell)}"`);
}

function formOf(cell: Cell | undefined, year: number): ReportForm {
	if (cell === null || cell === undefined) return dueIn(year);
	return cell === '2019' || cell === '2021' || cell === 'none' ? cell : null;
}

const organFrom = (row: Row): Organ => ({
	code: String(row['code']),
	name: String(row['name']),
	kind: kindFrom(row['kind']),
	path: words(row['path']),
	area: said(row['area']),
	formerNames: words(row['former_names'])
});

function placeFrom(row: Row, table: Place['table']): Place {
	const [file, line, page] = [said(row['file']), number(row['line']), number(row['page'])];
	const [rowLabel, columnLabel, clause] = [said(row['row']), said(row['column']), said(row['clause'])];
	return {
		table,
		...(file === null ? {} : { file }),
		...(rowLabel === null ? {} : { row: rowLabel }),
		...(columnLabel === null ? {} : { column: columnLabel }),
		...(line === null ? {} : { line }),
		...(page === null ? {} : { page }),
		...(clause === null ? {} : { clause }),
		...(row['opening'] === true ? { opening: true } : {})
	};
}

function toldFrom(row: Row, table: Place['table'], value: number | null): Figure {
	const state = STATES[number(row['state']) ?? -1];
	const [raw, note] = [text(row['raw']), said(row['note'])];
	const place = placeFrom(row, table);
	if (state === 'reported' && value !== null)
		return { state, value, raw, place, ...(note === null ? {} : { note }) };
	if (state === undefined || state === 'reported' || state === 'no_report' || value !== null)
		throw new TypeError('a cell is damaged');
	return { state, place, ...(raw === null ? {} : { raw }), ...(note === null ? {} : { reason: note }) };
}

/** A number that has no story keeps its place on the form only. */
function figuresFrom(values: readonly (number | null)[], cells: readonly Row[]): Report['figures'] {
	const told = new Map(cells.map((row) => [row['at'], row]));
	const figures = new Map<string, Figure>();
	for (const [at, { id, table }] of FIELDS.entries()) {
		const [value, row] = [values[at] ?? null, told.get(at)];
		if (row) figures.set(id, toldFrom(row, table, value));
		else if (value !== null) figures.set(id, { state: 'reported', value, raw: null, place: { table } });
	}
	return figures;
}

/** A report out of its row; its figures are made when first asked for: a page of a county asks for a few. */
function reportFrom(row: Row, organ: Organ, cells: readonly Row[]): Report {
	const year = Number(row['year']);
	let figures: Report['figures'] | null = null;
	return {
		id: said(row['id']) ?? idOf(organ.code, year),
		organ,
		year,
		form: formOf(row['form'], year),
		get figures() {
			return (figures ??= figuresFrom(valuesIn(text(row['values']) ?? '', FIELDS.length), cells));
		},
		source: {
			url: said(row['url']),
			mirror: row['mirror'] === true,
			published: said(row['published']),
			complete: row['complete'] === true,
			note: text(row['note']) ?? ''
		}
	};
}

const findingFrom = (row: Row, { id, organ, year }: Report, ruleName: Words): Finding => ({
	key: String(row['key']),
	rule: String(row['rule']),
	ruleName,
	severity: severityOf(row['severity']),
	report: id,
	organ: organ.code,
	year,
	checks: JSON.parse(String(row['checks'])) as Finding['checks'],
	cause: row['cause'] === null ? null : (JSON.parse(String(row['cause'])) as Finding['cause']),
	doubtful: row['doubtful'] === true
});

/** Rows by the number of the report they are about. */
function byReport(rows: readonly Row[]): ReadonlyMap<unknown, readonly Row[]> {
	const groups = new Map<unknown, Row[]>();
	for (const row of rows) {
		const group = groups.get(row['report']);
		if (group) group.push(row);
		else groups.set(row['report'], [row]);
	}
	return groups;
}

/** The organs of a file. Throws on anything but what `packCounty` writes: files travel. */
export function unpackCounty(content: unknown): readonly HeldOrgan[] {
	const { organs, counts, reports, cells, findings, rules } = content as Partial<CountyFile>;
	const rows = unpack(reports, REPORT_KEYS);
	const bodies = unpack(organs, ORGAN_KEYS).map(organFrom);
	if (counts?.length !== bodies.length || counts.reduce((sum, one) => sum + one, 0) !== rows.length)
		throw new TypeError('a file of organs is damaged');
	const told = byReport(unpack(cells, CELL_KEYS));
	const found = byReport(unpack(findings, FINDING_KEYS));
	let at = 0;
	return bodies.map((organ, i) => {
		const first = at;
		const own = rows.slice(at, (at += counts[i] ?? 0));
		const whole = own.map((row, n) => reportFrom(row, organ, told.get(first + n) ?? []));
		return {
			organ,
			reports: whole,
			findings: whole.flatMap((report, n) =>
				(found.get(first + n) ?? []).map((row) => {
					const name = rules?.[String(row['rule'])];
					if (!name) throw new TypeError(`no name of rule "${String(row['rule'])}"`);
					return findingFrom(row, report, name);
				})
			)
		};
	});
}
