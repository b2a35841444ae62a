import { formDue } from '../../form/field';
import type { OrganKind } from '../../report/organ';
import type { ReportForm } from '../../report/report';
import type { OrganEntry, ReportEntry } from '../catalog';
import type { Row } from '../engine';
import { pack, unpack, type Columns } from './columns';

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

const split = (text: unknown): string[] =>
	String(text ?? '')
		.split(BETWEEN)
		.filter((part) => part !== '');

const yearsIn = (text: unknown): number[] =>
	split(text).flatMap((run) => {
		const [from = NaN, to = from] = run.split('-').map(Number);
		return Array.from({ length: to - from + 1 }, (_, i) => from + i);
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
		code: String(row['code']),
		name: String(row['name']),
		kind: row['kind'] as OrganKind,
		path: split(row['path']),
		area: row['area'] === null ? null : String(row['area']),
		formerNames: split(row['formerNames']),
		pinyin: String(row['pinyin'] ?? ''),
		initials: String(row['initials'] ?? ''),
		figures: Number(row['figures']),
		years: yearsIn(row['years'])
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
	'warnings'
] as const;

interface ReportsFile {
	/** Codes of the organs, and how many reports each has, which follow one another. */
	readonly organs: readonly string[];
	readonly counts: readonly number[];
	readonly reports: Columns;
}

const DAY = 86_400_000;
const yearEnd = (year: number): number => Date.UTC(year + 1, 0, 1);

/** Most reports are published in the weeks after their year: days since then are shorter than dates. */
const daysOf = (published: string | null, year: number): number | null =>
	published === null ? null : Math.round((Date.parse(published) - yearEnd(year)) / DAY);

const dateOf = (days: unknown, year: number): string | null =>
	typeof days === 'number' ? new Date(yearEnd(year) + days * DAY).toISOString().slice(0, 10) : null;

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
	const year = Number(row['year']);
	const form = row['form'] ?? null;
	const due: ReportForm = formDue(year) ?? 'none';
	return {
		report: typeof row['report'] === 'string' ? row['report'] : idOf(organ, year),
		organ,
		year,
		form: form === null ? due : form === '?' ? null : (form as ReportForm),
		published: dateOf(row['published'], year),
		complete: row['complete'] === 1,
		reported: Number(row['reported']),
		unreadable: Number(row['unreadable']),
		errors: Number(row['errors']),
		warnings: Number(row['warnings'])
	};
}

/** The reports again. Throws on anything but what `packReports` writes. */
export function unpackReports(file: unknown): readonly ReportEntry[] {
	const { organs, counts, reports } = file as Partial<ReportsFile>;
	if (!organs || !counts || organs.length !== counts.length) throw new TypeError('no list of reports');
	const rows = unpack(reports, REPORT_KEYS);
	if (counts.reduce((sum, one) => sum + one, 0) !== rows.length)
		throw new TypeError('a list of reports is damaged');
	let at = 0;
	return organs.flatMap((organ, i) => {
		const own = rows.slice(at, (at += counts[i] ?? 0));
		return own.map((row) => entryFrom(row, organ));
	});
}
