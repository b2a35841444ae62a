import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formDue } from '../../lib/form/field';
import { fieldsOn } from '../../lib/form/fields';
import { APPLICANTS, requestFieldId } from '../../lib/form/requests';
import { sumsOf } from '../../lib/form/sums';
import { parseReports, writeReports } from '../../lib/report/csv';
import { divisionsOf } from '../../lib/report/divisions';
import { valueOf } from '../../lib/report/figure';
import { figureOf, type Report } from '../../lib/report/report';
import { YEARS } from './county';
import { demonstration } from './demonstration';
import type { Planted } from './plant';
import { PLANTED, type PlantedKind } from './planted';

const { reports, areas } = demonstration();
const byId = new Map(reports.map((report) => [report.id, report]));
const reportOf = (organ: string, year: number) => byId.get(`${organ}-${year}`);
const of = (kind: PlantedKind) => PLANTED.filter((planted) => planted.kind === kind);
const number = (report: Report, field: string) => valueOf(figureOf(report, field));

/** Sum of some figures; null as soon as one of them is not a number. */
function sum(report: Report, fields: readonly string[]): number | null {
	const values = fields.map((field) => number(report, field));
	return values.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);
}

const differ = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;

describe('the demonstration', () => {
	it('is the same every time', () => {
		const hash = () => {
			const { reportsCsv, figuresCsv } = writeReports(demonstration().reports);
			return createHash('sha256').update(reportsCsv).update(figuresCsv).digest('hex');
		};
		expect(hash()).toBe(hash());
	});

	it('says on every report that it is invented, and gives no address', () => {
		expect(new Set(reports.map(({ source }) => source.note))).toEqual(new Set(['fictional']));
		expect(reports.every(({ source }) => source.url === null && !source.mirror)).toBe(true);
	});

	it('has every cell of the form in every report, with its printed text and its place', () => {
		for (const report of reports) {
			const cells = fieldsOn(report.form ?? 'none').filter((field) => field.table !== 'narrative');
			expect(cells.filter((field) => !report.figures.has(field.id))).toEqual([]);
			for (const [field, figure] of report.figures) {
				const told = figure.state === 'absent' || (figure.raw !== null && figure.place);
				expect(told, `${report.id} ${field}`).toBeTruthy();
			}
		}
	});

	it('has tables only since the national forms', () => {
		const early = reports.filter((report) => report.year < 2019);
		expect(early).toHaveLength(3 * 23);
		expect(early.every((report) => report.form === 'none' && report.figures.size === 2)).toBe(true);
	});

	it('is mostly zeros with a heavy tail, like real reports', () => {
		const values = reports.flatMap((report) => [...report.figures.values()].map(valueOf));
		expect(values.filter((value) => value === 0).length / values.length).toBeGreaterThan(0.75);
		const streets = reports.filter(
			(report) => report.organ.kind === 'street_office' && report.form !== 'none'
		);
		expect(streets.some((report) => (number(report, 'penalty_decisions') ?? 0) > 1000)).toBe(true);
		const members = reports.filter((report) => report.organ.kind !== 'county');
		const items = members.map((report) => number(report, 'items_disclosed') ?? NaN);
		expect(items.every((count) => count >= 20 && count <= 600)).toBe(true);
	});

	it('has no negative number but where the form allows it', () => {
		const allowed = (field: string) => field.endsWith('_items_change_v19');
		const negative = reports.flatMap((report) =>
			[...report.figures].filter(([field, figure]) => (valueOf(figure) ?? 0) < 0 && !allowed(field))
		);
		expect(negative).toEqual([]);
	});

	it('can be stored in the CSV form and read back', () => {
		const { reportsCsv, figuresCsv } = writeReports(reports);
		const read = parseReports(reportsCsv, figuresCsv, divisionsOf(areas));
		expect(read.problems).toEqual([]);
		expect(read.areas).toEqual(areas);
		const told = (report: Report) => ({
			...report,
			figures: [...report.figures].map(([id, figure]) => [id, figure.state, valueOf(figure), figure.raw])
		});
		expect(read.reports.map(told)).toEqual(reports.map(told));
	});
});

describe('what does not add up', () => {
	it('is what was planted, sum by sum', () => {
		const broken = reports.flatMap((report) =>
			(report.form === null || report.form === 'none' ? [] : sumsOf(report.form))
				.filter((equation) => differ(sum(report, equation.left), sum(report, equation.right)))
				.map((equation) => `${report.id} ${equation.id}`)
		);
		const planted = PLANTED.flatMap((p) => p.sums.map((id) => `${p.organ}-${p.year} ${id}`));
		expect(broken.sort()).toEqual(planted.sort());
	});

	it('from year to year is the one carry-over planted', () => {
		const broken = reports.flatMap((report) => {
			const before = reportOf(report.organ.code, report.year - 1);
			if (!before) return [];
			return APPLICANTS.filter(({ id }) =>
				differ(
					number(before, requestFieldId('carried_out', id)),
					number(report, requestFieldId('carried_in', id))
				)
			).map(({ id }) => `${report.id} ${id}`);
		});
		const planted = of('carry_over').flatMap(({ organ, year }) =>
			['natural_person', 'total'].map((id) => `${organ}-${year} ${id}`)
		);
		expect(broken).toEqual(planted);
	});

	it('between prose and table are the contradictions planted', () => {
		const broken = reports.filter((report) =>
			differ(number(report, 'prose_applications_received'), number(report, 'new_requests__total'))
		);
		expect(broken.map((report) => report.id)).toEqual(
			[...of('prose_contradiction'), ...of('prose_no_applications')].map(
				({ organ, year }) => `${organ}-${year}`
			)
		);
	});
});

/** What a kind of hard case looks like to whoever asks the report: each that no rule finds, and others. */
const LOOKS: Readonly<Partial<Record<PlantedKind, (report: Report, planted: Planted) => boolean>>> = {
	zero: (report, { fields }) => fields.every((field) => number(report, field) === 0),
	zero_denominator: (report, { fields }) => sum(report, fields) === 0,
	small_rate: (report) => {
		const handled = number(report, 'handled_total__total') ?? 0;
		return (number(report, 'granted__total') ?? 0) > 0 && handled < 10;
	},
	blank: (report, { fields }) => fields.every((f) => figureOf(report, f).state === 'blank'),
	unreadable: (report, { fields }) =>
		fields.every((f) => figureOf(report, f).state === 'unreadable' && Boolean(figureOf(report, f).raw)),
	not_applicable: (report, { fields }) => fields.every((f) => figureOf(report, f).raw === '/'),
	absent_row: (report, { fields }) =>
		fields.length === 7 && fields.every((f) => figureOf(report, f).state === 'absent'),
	table_as_image: (report, { fields }) =>
		fields.length === 175 && fields.every((f) => figureOf(report, f).state === 'absent'),
	not_on_form: (report, { fields }) =>
		fields.every((f) => !report.figures.has(f) && figureOf(report, f).state === 'not_applicable'),
	missing_year: () => false,
	isolated_year: ({ organ, year }) => !reportOf(organ.code, year - 1) && !reportOf(organ.code, year + 1),
	'T3-ID': (_, { sums }) => sums.length > 0,
	'T3-TOT': (_, { sums }) => sums.length > 0,
	'T3-SUM7': (_, { sums }) => sums.length > 0,
	'T4-SUM': (_, { sums }) => sums.length > 0,
	carry_over: (report) => (number(report, 'carried_in__total') ?? 0) > 0,
	off_by_one: (_, { change }) =>
		change !== undefined && 'add' in change && Object.values(change.add).join() === '-1,1',
	late_form: ({ form, year }) => form === '2019' && formDue(year) === '2021',
	fee_in_yuan: (report) => (number(report, 'fees_collected') ?? 0) > 1000,
	prose_contradiction: (report) => number(report, 'prose_applications_received') !== null,
	prose_no_applications: (report) => number(report, 'prose_applications_received') === 0,
	prose_disputes: (report) =>
		differ(number(report, 'prose_reconsiderations'), number(report, 'reconsideration_total')),
	partly_twice: (report, { change }) =>
		change !== undefined &&
		'add' in change &&
		change.add['denied_third_party__total'] === number(report, 'partly_granted__total'),
	digits_transposed: (report) => number(report, 'handled_total__total') === 120,
	split_number: (report, { fields }) =>
		fields.every((f) => /^\d(\|\d)+$/.test(figureOf(report, f).raw ?? '')),
	stock_break: (report) => (number(report, 'normative_documents_in_force') ?? 0) > 0,
	rules_of_township: (report) => number(report, 'rules_in_force') === 6,
	jump: (report) => (number(report, 'penalty_decisions') ?? 0) > 50,
	roll_up: ({ organ }) => organ.kind === 'county',
	approximate: (report) => {
		const figure = figureOf(report, 'items_disclosed');
		return figure.state === 'reported' && /^[余约]$/.test(figure.note ?? '');
	},
	renamed: ({ organ }) => organ.formerNames.length > 0,
	late_31_january: ({ source, year }) => (source.published ?? '') > `${year + 1}-01-31`,
	late_31_march: ({ source, year }) => (source.published ?? '') > `${year + 1}-03-31`
};

describe('hard cases', () => {
	it('are all there', () => {
		const kinds = new Set<string>(PLANTED.map(({ kind }) => kind));
		expect(Object.keys(LOOKS).filter((kind) => !kinds.has(kind))).toEqual([]);
		const unfound = PLANTED.filter(({ kind, foundBy }) => foundBy.length === 0 && !LOOKS[kind]);
		expect(unfound).toEqual([]);
	});

	it.each(PLANTED)('$kind in $organ, $year', (planted) => {
		const report = reportOf(planted.organ, planted.year);
		if (planted.kind === 'missing_year') expect(report).toBeUndefined();
		else expect(LOOKS[planted.kind]?.(report!, planted) ?? true).toBe(true);
	});

	it('are the only missing reports, late forms and late dates', () => {
		const missing = 23 * YEARS.length - reports.length;
		expect(missing).toBe(of('missing_year').length);
		const late = reports.filter(({ form, year }) => form !== (formDue(year) ?? 'none'));
		expect(late).toHaveLength(of('late_form').length);
		const township = reports.filter(({ organ, year }) => organ.kind !== 'county' && year >= 2019);
		const overdue = township.filter(({ source, year }) => (source.published ?? '') > `${year + 1}-01-31`);
		expect(overdue).toHaveLength(of('late_31_january').length + of('late_31_march').length);
	});
});
