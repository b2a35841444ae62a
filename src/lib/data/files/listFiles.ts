import { formDue } from '../../form/field';
import { kindFrom } from '../../report/organ';
import type { ReportForm } from '../../report/report';
import type { OrganEntry, ReportEntry } from '../catalog';
import type { Row } from '../engines/engine';
import { columns, pack, unpack, type Columns } from './columns';
import { count, keyOf, list, nullable, number, object, string } from './validate';

/** The packing of the lists of organs and reports: of a country they must be a small part of its data. */

const ORGAN_KEYS = [
	'code',
	'name',
	'kind',
	'path',
	'area',
	'formerNames',
	'pinyin',
	'initials',
	'figures',
	'years'
] as const;

const text = nullable(string);

/** Between names and between runs of years. */
const BETWEEN = ' ';

/** Years as runs: 2016-2019 2021. */
function runsOf(years: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const year of years) {
		const last = runs.at(-1);
		if (last && last[1] === year - 1) last[1] = year;
		else runs.push([year, year]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(BETWEEN);
}

const split = (text: string | null): string[] => (text ?? '').split(BETWEEN).filter((part) => part !== '');

/** A year, or the first and last of a run. */
const RUN = /^(\d{4})(?:-(\d{4}))?$/;

const yearsIn = (runs: string | null): number[] =>
	split(runs).flatMap((run) => {
		const [found, from, to = from] = RUN.exec(run) ?? [];
		if (found === undefined) throw new TypeError(`"${run}" is no run of years`);
		return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
	});

export const packOrgans = (organs: readonly OrganEntry[]): Columns =>
	pack(
		organs.map((organ) => ({
			...organ,
			path: organ.path.join(BETWEEN),
			formerNames: organ.formerNames.join(BETWEEN),
			years: runsOf(organ.years)
		})),
		ORGAN_KEYS
	);

/** The organs again. Throws on anything but what `packOrgans` writes. */
export const unpackOrgans = (packed: unknown): readonly OrganEntry[] =>
	unpack(packed, ORGAN_KEYS).map((row) => ({
		code: string(row['code'], 'code'),
		name: string(row['name'], 'name'),
		kind: kindFrom(row['kind']),
		path: split(text(row['path'], 'path')),
		area: text(row['area'], 'area'),
		formerNames: split(text(row['formerNames'], 'formerNames')),
		pinyin: text(row['pinyin'], 'pinyin') ?? '',
		initials: text(row['initials'], 'initials') ?? '',
		figures: count(row['figures'], 'figures'),
		years: yearsIn(text(row['years'], 'years'))
	}));

const REPORT_KEYS = [
	'report',
	'year',
	'form',
	'published',
	'complete',
	'reported',
	'unreadable',
	'errors',
	'warnings',
	'rules',
	'assessed',
	'lacking',
	'failing'
] as const;

interface ReportsFile {
	/** Codes of the organs, and how many reports each has, which follow one another. */
	readonly organs: readonly string[];
	readonly counts: readonly number[];
	readonly reports: Columns;
}

const reportsFile = object<ReportsFile>({
	organs: list(string),
	counts: list(count),
	reports: columns
});

/** How a form is written that is not the one that is due. */
const writtenForm = nullable(keyOf<Exclude<ReportForm, null> | '?'>({ '2019': true, '2021': true, none: true, '?': true }));

const DAY = 86_400_000;
const yearEnd = (year: number): number => Date.UTC(year + 1, 0, 1);

/** Most reports are published in the weeks after their year: days since then are shorter than dates. */
const daysOf = (published: string | null, year: number): number | null =>
	published === null ? null : Math.round((Date.parse(published) - yearEnd(year)) / DAY);

function dateOf(days: number | null, year: number): string | null {
	if (days === null) return null;
	const date = new Date(yearEnd(year) + days * DAY);
	const [, day] = /^(\d{4}-\d{2}-\d{2})T/.exec(Number.isNaN(date.valueOf()) ? '' : date.toISOString()) ?? [];
	if (day === undefined) throw new TypeError(`${days} days after ${year} are no date`);
	return day;
}

/** Most reports are on the form that is due: written as nothing. A form that is not visible is a question mark. */
const isDue = (form: ReportForm, year: number): boolean => form === (formDue(year) ?? 'none');

const idOf = (organ: string, year: number): string => `${organ}-${year}`;

/** Reports organ by organ, each group in the order of years. */
export function packReports(groups: readonly (readonly ReportEntry[])[]): ReportsFile {
	const rows = groups.flat().map(({ report, organ, year, form, published, complete, ...counts }) => ({
		report: report === idOf(organ, year) ? null : report,
		year,
		form: isDue(form, year) ? null : (form ?? '?'),
		published: daysOf(published, year),
		complete: complete ? 1 : 0,
		...counts
	}));
	return {
		organs: groups.map(([first]) => first?.organ ?? ''),
		counts: groups.map(({ length }) => length),
		reports: pack(rows, REPORT_KEYS)
	};
}

function entryFrom(row: Row, organ: string): ReportEntry {
	const year = count(row['year'], 'year');
	const form = writtenForm(row['form'], 'form');
	const due: ReportForm = formDue(year) ?? 'none';
	return {
		report: text(row['report'], 'report') ?? idOf(organ, year),
		organ,
		year,
		form: form === null ? due : form === '?' ? null : form,
		published: dateOf(nullable(number)(row['published'], 'published'), year),
		complete: count(row['complete'], 'complete') === 1,
		reported: count(row['reported'], 'reported'),
		unreadable: count(row['unreadable'], 'unreadable'),
		errors: count(row['errors'], 'errors'),
		warnings: count(row['warnings'], 'warnings'),
		rules: count(row['rules'], 'rules'),
		assessed: count(row['assessed'], 'assessed'),
		lacking: count(row['lacking'], 'lacking'),
		failing: count(row['failing'], 'failing')
	};
}

/** The reports again. Throws on anything but what `packReports` writes. */
export function unpackReports(file: unknown): readonly ReportEntry[] {
	const { organs, counts, reports } = reportsFile(file, 'reports');
	if (organs.length !== counts.length) throw new TypeError('no list of reports');
	const rows = unpack(reports, REPORT_KEYS);
	if (counts.reduce((sum, one) => sum + one, 0) !== rows.length)
		throw new TypeError('a list of reports is damaged');
	let at = 0;
	return organs.flatMap((organ, i) => {
		const own = rows.slice(at, (at += counts[i] ?? 0));
		return own.map((row) => entryFrom(row, organ));
	});
}
