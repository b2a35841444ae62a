import type { Finding } from '../../audit/audit';
import { FIELDS } from '../../form/fields';
import type { Words } from '../../form/words';
import { FIGURE_STATES, type Figure, type Place } from '../../report/figure';
import { kindFrom, type Organ } from '../../report/organ';
import type { Report, ReportForm } from '../../report/report';
import type { OrganWithFindings } from '../dataset';
import type { Cell, Row } from '../engines/engine';
import { unpack } from './columns';
import { CELL_KEYS, countyFile, dueIn, FINDING_KEYS, idOf, ORGAN_KEYS, REPORT_KEYS } from './countyFile';
import { cause, checks } from './findings';
import { valuesIn } from './runs';
import { count, severity, string } from './validate';

const text = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);
const said = (cell: Cell | undefined): string | null => text(cell) || null;

/** JSON that stands in a cell; null in an empty one. */
function jsonIn(cell: Cell | undefined): unknown {
	try {
		return JSON.parse(text(cell) ?? 'null');
	} catch {
		throw new TypeError('a cell holds no JSON');
	}
}

const number = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null);
const split = (cell: Cell | undefined): readonly string[] => (text(cell) ?? '').split(' ').filter(Boolean);

function formOf(cell: Cell | undefined, year: number): ReportForm {
	if (cell === null || cell === undefined) return dueIn(year);
	return cell === '2019' || cell === '2021' || cell === 'none' ? cell : null;
}

const organFrom = (row: Row): Organ => ({
	code: string(row['code'], 'code'),
	name: string(row['name'], 'name'),
	kind: kindFrom(row['kind']),
	path: split(row['path']),
	area: said(row['area']),
	formerNames: split(row['former_names'])
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
	const state = FIGURE_STATES[number(row['state']) ?? -1];
	const [raw, note] = [text(row['raw']), said(row['note'])];
	const place = placeFrom(row, table);
	if (state === 'reported' && value !== null)
		return { state, value, raw, place, ...(note === null ? {} : { note }) };
	if (state === undefined || state === 'reported' || value !== null)
		throw new TypeError('a cell is damaged');
	return { state, place, ...(raw === null ? {} : { raw }), ...(note === null ? {} : { reason: note }) };
}

/** A cell with a story, by its field. */
function toldAt(row: Row, values: readonly (number | null)[]): readonly [string, Figure] {
	const at = count(row['at'], 'at');
	const field = FIELDS[at];
	if (!field) throw new TypeError('a cell is of no field');
	return [field.id, toldFrom(row, field.table, values[at] ?? null)];
}

/** A number that has no story keeps its place on the form only. */
function figuresFrom(
	values: readonly (number | null)[],
	told: ReadonlyMap<string, Figure>
): Report['figures'] {
	const figures = new Map<string, Figure>();
	for (const [at, { id, table }] of FIELDS.entries()) {
		const [value, figure] = [values[at] ?? null, told.get(id)];
		if (figure) figures.set(id, figure);
		else if (value !== null) figures.set(id, { state: 'reported', value, raw: null, place: { table } });
	}
	return figures;
}

/** A report out of its row; most of its figures are made when first asked for: a page of a county asks for a few. */
function reportFrom(row: Row, organ: Organ, cells: readonly Row[]): Report {
	const year = count(row['year'], 'year');
	const values = valuesIn(text(row['values']) ?? '', FIELDS.length);
	const told = new Map(cells.map((cell) => toldAt(cell, values)));
	let figures: Report['figures'] | null = null;
	return {
		id: said(row['id']) ?? idOf(organ.code, year),
		organ,
		year,
		form: formOf(row['form'], year),
		get figures() {
			return (figures ??= figuresFrom(values, told));
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
	key: string(row['key'], 'key'),
	rule: string(row['rule'], 'rule'),
	ruleName,
	severity: severity(row['severity'], 'severity'),
	report: id,
	organ: organ.code,
	year,
	checks: checks(jsonIn(row['checks']), 'checks'),
	cause: cause(jsonIn(row['cause']), 'cause'),
	doubtful: row['doubtful'] === true
});

/** Rows by the number of the report they are about. */
function byReport(rows: readonly Row[], reports: number): ReadonlyMap<number, readonly Row[]> {
	const groups = new Map<number, Row[]>();
	for (const row of rows) {
		const report = count(row['report'], 'report');
		if (report >= reports) throw new TypeError(`there is no report ${report}`);
		const group = groups.get(report);
		if (group) group.push(row);
		else groups.set(report, [row]);
	}
	return groups;
}

/** The organs of a file. Throws on anything but what `packCounty` writes: files travel. */
export function unpackCounty(content: unknown): readonly OrganWithFindings[] {
	const { organs, counts, reports, cells, findings, rules } = countyFile(content, 'county');
	const rows = unpack(reports, REPORT_KEYS);
	const bodies = unpack(organs, ORGAN_KEYS).map(organFrom);
	if (counts.length !== bodies.length || counts.reduce((sum, one) => sum + one, 0) !== rows.length)
		throw new TypeError('a file of organs is damaged');
	const told = byReport(unpack(cells, CELL_KEYS), rows.length);
	const found = byReport(unpack(findings, FINDING_KEYS), rows.length);
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
					const rule = string(row['rule'], 'rule');
					const name = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
					if (!name) throw new TypeError(`no name of rule "${rule}"`);
					return findingFrom(row, report, name);
				})
			)
		};
	});
}
