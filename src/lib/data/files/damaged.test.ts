import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellings } from '../../build/spellings';
import { ANYTHING, damagedAt, through, valuesIn, type Json, type Way } from '../../testing/damage';
import { ALL, CATALOG, findingOf } from '../../testing/points';
import type { AreaEntry, FiledCatalog, OrganEntry, ReportEntry } from '../catalog';
import type { RuleTally } from '../ruleTotals';
import { unpackAreas } from './areas';
import { unpackCatalog } from './catalog';
import { unpackDivisions } from './divisions';
import { unpackFindings } from './findings';
import { packOrgans, packReports, unpackOrgans, unpackReports } from './listFiles';
import { packRules, unpackRules } from './rules';
import { unpackSpellings } from './spellings';

const county: AreaEntry = {
	code: '990101',
	name: '示例县',
	level: 'county',
	path: ['示例省', '示例市'],
	parent: '9901',
	pinyin: 'shilixian',
	initials: 'slx',
	organs: 16,
	years: [2021, 2022]
};
const organ: OrganEntry = {
	code: '990101101',
	name: '示例镇人民政府',
	kind: 'town',
	path: ['示例省', '示例市', '示例县'],
	area: '990101101',
	formerNames: ['样板乡'],
	pinyin: 'shilizhenrenminzhengfu yangbanxiang',
	initials: 'slzrmzf ybx',
	figures: 300,
	years: [2016, 2017, 2020]
};
const entry: ReportEntry = {
	report: '990101101-2022',
	organ: '990101101',
	year: 2022,
	form: '2021',
	published: '2023-01-20',
	complete: true,
	reported: 195,
	unreadable: 0,
	errors: 2,
	warnings: 0,
	rules: 44,
	assessed: 30,
	lacking: 2,
	failing: 1
};
const tally: RuleTally = { rule: 'T4-SUM', year: 2022, pass: 12, fail: 1, not_assessable: 0 };
const plain = findingOf({});
const [check] = plain.checks;
const [term] = check?.left ?? [];
const blank = term && ({ ...term, state: 'blank', value: null } as const);
const full = findingOf({
	cause: { id: 'misread', said: { zh: '或有误读', en: 'it may be misread' } },
	checks:
		check && term && blank
			? [
					{
						...check,
						difference: null,
						left: [term, blank],
						right: [blank],
						missing: [term, blank],
						limit: 1000,
						said: { zh: '一句', en: 'a sentence' },
						passages: ['同一句话'],
						coverage: { known: 1, expected: 2 }
					}
				]
			: []
});
const catalog: FiledCatalog = {
	...CATALOG,
	defaults: { ...CATALOG.defaults, organs: ['990101001'], group: 'towns', area: '990101', compares: true },
	reportsByYear: [[2022, 227]],
	engine: { kind: 'clickhouse', url: '/sql', user: 'reader', password: '', database: 'lens' },
	made: '0123',
	bulk: [{ ...ALL, format: 'xlsx' }, { ...ALL, format: 'datapackage', rows: null }]
};
const bare: FiledCatalog = { ...CATALOG, newest: null, made: null, findings: null, county: null, all: null };
const { indicators, terms, rules } = spellings();
/** A few entries stand for all. */
const some = <T>(table: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(table).slice(0, 2));

interface FileExample {
	/** What is in it, written in every way. */
	readonly contents: readonly unknown[];
	readonly write?: (content: never) => unknown;
	readonly unpack: (content: unknown) => unknown;
	/** Objects whose keys are ids. */
	readonly tables?: readonly string[];
}

/** Files as a build writes them, and what makes rows of them. */
const FILES: Readonly<Record<string, FileExample>> = {
	'areas.json': {
		contents: [[county, { ...county, code: '99', level: 'province', parent: null, path: [] }]],
		unpack: unpackAreas
	},
	'organs/0.json': {
		contents: [[organ, { ...organ, code: 'x9', area: null, path: [], formerNames: [], years: [2020] }]],
		write: packOrgans,
		unpack: unpackOrgans
	},
	'reports/0.json': {
		contents: [[entry, { ...entry, report: 'x', year: 2023, form: null, published: null, complete: false }]],
		write: (entries: readonly ReportEntry[]) => packReports([entries]),
		unpack: unpackReports
	},
	'provinces.json': { contents: [[{ code: '99', name: '示例省' }]], unpack: unpackDivisions },
	'rules.json': { contents: [[tally, { ...tally, year: 2023, fail: 0 }]], write: packRules, unpack: unpackRules },
	'findings.json': { contents: [[plain, full]], unpack: unpackFindings },
	'spellings.json': {
		contents: [{ indicators: some(indicators), terms: some(terms), rules: some(rules) }],
		unpack: unpackSpellings,
		tables: ['indicators', 'terms', 'rules']
	},
	'catalog.json': { contents: [catalog, bare], unpack: unpackCatalog, tables: ['indicators'] }
};

const kindOf = (value: Json): string =>
	value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

/** Where a value stands: an element of a list, or an entry of a table, is like any other. */
const placeOf = (way: Way, tables: readonly string[]): string =>
	way
		.map((key, i) => (typeof key === 'number' || tables.includes(String(way[i - 1])) ? '*' : key))
		.join('.');

/** The kinds of value at each of these places, `absent` where an object lacks a property that another one has. */
function kindsIn(contents: readonly Json[], places: ReadonlySet<string>, tables: readonly string[]) {
	const kinds = new Map<string, Set<string>>();
	const add = (place: string, kind: string) => kinds.set(place, (kinds.get(place) ?? new Set()).add(kind));
	for (const [way, value] of contents.flatMap((content) => valuesIn(content))) {
		const place = placeOf(way, tables);
		add(place, kindOf(value));
		if (kindOf(value) !== 'object') continue;
		for (const property of places) {
			const key = property.slice(property.lastIndexOf('.') + 1);
			const around = property.slice(0, -key.length).replace(/\.$/, '');
			if (property !== '' && around === place && key !== '*' && !Object.hasOwn(value as object, key))
				add(property, 'absent');
		}
	}
	return kinds;
}

describe.each(Object.entries(FILES))('%s', (_, { contents, write = (content) => content, unpack, tables = [] }) => {
	const files = contents.map((content) => through(write(content as never)));

	it('gives back what was written', () => {
		for (const [i, file] of files.entries()) expect(unpack(file)).toEqual(contents[i]);
	});

	it('damaged anywhere, is refused by a TypeError or gives values of the same kinds', () => {
		const rows = files.map((file) => unpack(file) as Json);
		const ways = rows.flatMap((content) => valuesIn(content).map(([way]) => way));
		const places = new Set(ways.map((way) => placeOf(way, tables)));
		const known = kindsIn(rows, places, tables);
		const damages = files.flatMap((file) => valuesIn(file).map(([way]) => [file, way] as const));
		let taken = 0;
		fc.assert(
			fc.property(fc.constantFrom(...damages), ANYTHING, ([file, way], put) => {
				let read: Json;
				try {
					read = unpack(damagedAt(file, way, put)) as Json;
				} catch (error) {
					expect(error).toBeInstanceOf(TypeError);
					return;
				}
				taken++;
				for (const [place, kinds] of kindsIn([read], places, tables))
					for (const kind of kinds) expect([place, ...(known.get(place) ?? [])]).toContain(kind);
			}),
			{ numRuns: 1000 }
		);
		expect(taken).toBeGreaterThan(0);
	});
});
