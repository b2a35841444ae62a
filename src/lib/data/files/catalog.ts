import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import type { Severity } from '../../report/problem';
import type { FiledId, ViewDefaults } from '../../view/view';
import type { BulkFile, BulkFormat, DataFile, FiledCatalog, IndicatorCoverage, ListFiles, ServedBy, SizedFiles } from '../catalog';
import {
	boolean,
	count,
	keyOf,
	list,
	nullable,
	object,
	optional,
	pair,
	record,
	string,
	type Validator
} from './validate';

const FILE = { path: string, bytes: count, sha256: string };
const file = object<DataFile>(FILE);
const files = object<ListFiles>({ folder: string, from: list(string) });
const sized = object<SizedFiles>({ folder: string, from: list(string), bytes: list(count) });
const years = pair(count, count);
const byYear = list(years);
const group = keyOf<OrganGroup>(GROUP_KINDS);

const defaults = object<ViewDefaults>({
	indicator: string,
	years,
	span: years,
	organs: optional(list(string)),
	group: optional(group),
	openingYears: optional(years),
	area: optional(string),
	compares: optional(boolean),
	matchedOrgans: optional(boolean)
});

const engine = object<ServedBy>({
	kind: keyOf<ServedBy['kind']>({ clickhouse: true }),
	url: string,
	user: string,
	password: string,
	database: string
});

const bulk = object<BulkFile>({
	...FILE,
	format: keyOf<BulkFormat>({
		xlsx: true,
		jsonl: true,
		parquet: true,
		dictionary_csv: true,
		dictionary_json: true,
		datapackage: true
	}),
	rows: nullable(count)
});

const catalog: Validator<FiledCatalog> = object<FiledCatalog>({
	dataset: keyOf<FiledId>({ real: true, demo: true }),
	fictional: boolean,
	version: string,
	defaults,
	counts: object<FiledCatalog['counts']>({ reports: count, organs: count, figures: count, provinces: count, addressed: count }),
	places: object<FiledCatalog['places']>({ table: count, prose: count, opening: count, unknown: count }),
	groups: object<FiledCatalog['groups']>({
		townships: count,
		towns: count,
		rural_townships: count,
		street_offices: count,
		departments: count,
		other_bodies: count,
		governments: count,
		all: count
	}),
	newest: nullable(string),
	reportsByYear: byYear,
	indicators: record(object<IndicatorCoverage>({ reported: count, years: byYear })),
	database: file,
	engine: optional(engine),
	made: nullable(string),
	digest: string,
	files: count,
	organs: files,
	areas: file,
	reports: files,
	counties: sized,
	findings: nullable(file),
	found: object<Readonly<Record<Severity, number>>>({ error: count, warning: count, info: count }),
	rules: file,
	spellings: file,
	roster: optional(file),
	county: nullable(string),
	all: nullable(object<NonNullable<FiledCatalog['all']>>({ ...FILE, rows: count })),
	bulk: list(bulk)
});

/** The catalog of a file. Throws on anything but what a build writes. */
export const unpackCatalog = (content: unknown): FiledCatalog => catalog(content, 'catalog');
