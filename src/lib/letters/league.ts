import { UNEQUAL } from '../charts/drawing';
import type { Catalog } from '../data/catalog';
import { columnLabel } from '../form/componentLabels';
import { indicatorOf } from '../form/indicators';
import type { Language } from '../form/words';
import { GROUP_KINDS, type Organ, type OrganGroup } from '../report/organ';
import type { Report } from '../report/report';
import { signKey } from '../text/charts/gaps';
import { column, fileColumn } from '../text/columns/shared';
import { datasetName } from '../text/datasets';
import { placeFigures, placesExplained, placesOf } from '../text/places';
import { punctuation } from '../text/punctuation';
import { sortedRows, tableOf, type Column, type FigureTable, type TableRow } from '../text/table';
import { groupWord } from '../text/viewTitle';
import { isAuditColumn, type LeagueOrder } from '../view/league';
import { beside, leagueColumns, pointsBy, type ColumnSources } from './leagueColumns';
import { leagueRows, type LeagueRow } from './leagueRows';
import { auditColumnRemark, groupHeading, leagueTextsIn, leagueTitle, orderText } from './leagueTexts';
import type { AuditedYear } from './reportWords';

/**
 * The organs of a county side by side: what a county office compares. One table for the page, the printer, Word and the files; its
 * groups are ordered each by itself.
 */
export interface League {
	readonly title: string;
	/** By what the rows stand. */
	readonly order: string;
	readonly groups: readonly LeagueGroup[];
	/** The rows of all groups, one after the other. */
	readonly table: FigureTable;
	/** What must be said of the table as a whole: its columns, its signs, whom it ranks. */
	readonly remarks: readonly string[];
}

interface LeagueGroup {
	readonly group: OrganGroup;
	readonly heading: string;
	readonly rows: readonly TableRow[];
}

/** What a league table is made of. */
interface LeagueSources extends Omit<ColumnSources, 'findings'> {
	readonly area: string;
	readonly organs: readonly Organ[];
	/** Reports of the organs; those of other years are left out. */
	readonly reports: readonly Report[];
	readonly audited: AuditedYear;
	readonly catalog: Catalog;
}

/** What can be ranked among itself. */
const GROUPS: readonly OrganGroup[] = ['townships', 'departments', 'other_bodies', 'governments'];

/** Whom it is about and where it comes from, for files alone. */
function aboutColumns(
	group: OrganGroup,
	{ year, catalog, language }: LeagueSources,
	word: (group: OrganGroup) => string
): readonly Column<LeagueRow>[] {
	return [
		fileColumn('group', language, () => word(group)),
		fileColumn('organ_code', language, ({ organ }) => organ.code),
		fileColumn('area', language, ({ organ }) => organ.path.join(' ')),
		fileColumn('year', language, () => year),
		fileColumn('report', language, ({ known }) => known?.report.id ?? null),
		fileColumn('published', language, ({ known }) => known?.report.source.published ?? null),
		fileColumn('url', language, ({ known }) => known?.report.source.url ?? null),
		fileColumn('data_set', language, () => datasetName(catalog, language)),
		fileColumn('data_version', language, () => catalog.version)
	];
}

/** The place of an organ in its group by an indicator; nothing where the rows stand by anything else. */
function placeColumns(
	order: LeagueOrder | undefined,
	rows: readonly LeagueRow[],
	{ year, language }: LeagueSources
): readonly Column<LeagueRow>[] {
	const indicator = indicatorOf(order?.column ?? '');
	if (!indicator) return [];
	const places = placesOf([...pointsBy(indicator.id, year, rows).values()], indicator);
	return [
		column(
			'rank',
			language,
			({ organ }) => {
				const place = places.get(organ.code);
				return place ? { file: place.best, text: placeFigures(place, language) } : { file: null };
			},
			{ numeric: true }
		),
		fileColumn('rank_worst', language, ({ organ }) => places.get(organ.code)?.worst ?? null)
	];
}

/** The report behind a row, which files name as its source; any figure of it does. */
const ANY_INDICATOR = 'new_requests__total';

function tableOfGroup(
	group: OrganGroup,
	rows: readonly LeagueRow[],
	columns: readonly string[],
	order: LeagueOrder | undefined,
	sources: LeagueSources,
	word: (group: OrganGroup) => string
): FigureTable {
	const { language, audited, year } = sources;
	const points = pointsBy(ANY_INDICATOR, year, rows);
	const table = tableOf<LeagueRow>(
		rows,
		[
			column('organ', language, ({ organ }) => ({ file: organ.name })),
			...placeColumns(order, rows, sources),
			...leagueColumns(columns, rows, { ...sources, findings: audited.findings }),
			...aboutColumns(group, sources, word)
		],
		({ organ }) => ({ key: organ.code, point: points.get(organ.code) ?? null })
	);
	const at = order ? table.heads.findIndex(({ id }) => id === order.column) : -1;
	if (!order || at < 0) return table;
	// Rates of few cases order nothing, and stand before what has no value.
	const missing = ({ cells }: TableRow) => Number(cells[at]?.file === null);
	const fewFirst = table.rows.toSorted((a, b) => missing(a) - missing(b));
	return { ...table, rows: sortedRows(fewFirst, at, order.down, language) };
}

/** How many rows have a value in a column that is a figure; null of any other. */
function knownIn({ heads, rows }: FigureTable, order: LeagueOrder | undefined): number | null {
	if (!order || !indicatorOf(order.column)) return null;
	const at = heads.findIndex(({ id }) => id === order.column);
	return rows.filter(({ cells }) => cells[at]?.file !== null).length;
}

/** What is said under the table, each in a line. */
function remarksOn(
	{ heads, rows }: FigureTable,
	columns: readonly string[],
	order: LeagueOrder | undefined,
	language: Language
): readonly string[] {
	const t = leagueTextsIn(language);
	const cells = rows.flatMap((row) => row.cells);
	const states = cells.flatMap(({ state }) => (state === null ? [] : [{ state }]));
	const indicators = columns.flatMap((id) => indicatorOf(id) ?? []);
	const doubted = indicators.some(({ id }) => {
		const at = heads.findIndex((head) => head.id === beside(id, 'checks'));
		return rows.some((row) => row.cells[at]?.file);
	});
	const by = indicatorOf(order?.column ?? '');
	const stop = punctuation('stop', language).trimEnd();
	const caveats = indicators.flatMap(({ id, caveat }) =>
		caveat ? [columnLabel(id)[language] + punctuation('colon', language) + caveat[language] + stop] : []
	);
	return [
		t('groups'),
		...(by ? [placesExplained(by, language)] : []),
		...columns.flatMap((id) => (isAuditColumn(id) ? auditColumnRemark(id, language) : [])),
		...(indicators.some(({ kind }) => kind === 'ratio') ? [t('figures')] : []),
		...(states.length > 0
			? [t('missing') + signKey(states, language).join(punctuation('semicolon', language)) + stop]
			: []),
		...(doubted ? [`${UNEQUAL} ${t('doubted')}${stop}`] : []),
		...caveats
	];
}

/** The organs of a county side by side in these columns. */
export function leagueOf(
	columns: readonly string[],
	order: LeagueOrder | undefined,
	sources: LeagueSources
): League {
	const { area, year, organs, reports, audited, language } = sources;
	const rows = leagueRows(year, organs, reports, audited);
	// A column that was taken out orders nothing.
	const by = order && (order.column === 'organ' || columns.includes(order.column)) ? order : undefined;
	const word = (group: OrganGroup) => groupWord(group, language);
	const tables = GROUPS.flatMap((group) => {
		const own = rows.filter(({ organ }) => GROUP_KINDS[group].includes(organ.kind));
		return own.length === 0
			? []
			: [{ group, own, table: tableOfGroup(group, own, columns, by, sources, word) }];
	});
	const heads = tables[0]?.table.heads ?? [];
	const head = by && heads.find(({ id }) => id === by.column);
	const groups = tables.map(({ group, own, table }): LeagueGroup => ({
		group,
		heading: groupHeading(
			{
				group,
				organs: own.length,
				reports: own.filter(({ known }) => known !== null).length,
				known: knownIn(table, by)
			},
			head?.label ?? '',
			language
		),
		rows: table.rows
	}));
	const table: FigureTable = { heads, rows: tables.flatMap((each) => each.table.rows) };
	return {
		title: leagueTitle(area, year, language),
		order: orderText(head?.label ?? null, by?.down ?? false, head ? !head.numeric : false, language),
		groups,
		table,
		remarks: remarksOn(table, columns, by, language)
	};
}
