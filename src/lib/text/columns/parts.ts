import { partLabel } from '../../form/part-labels';
import type { Language, Words } from '../../form/words';
import { addressOf } from '../../view/address';
import { isOwn, type ViewDefaults } from '../../view/view';
import type { Catalog } from '../../warehouse/catalog';
import { flagsOn, NO_PART_FLAGS, type PartFlags } from '../../warehouse/findings';
import type { PartRow } from '../../warehouse/rows';
import { yearsText } from '../asked';
import { reportTitle } from '../labels';
import { message } from '../messages';
import { bare, exact, FEW_CASES, NOTHING, pointText, rateText, share } from '../numbers';
import { placeText } from '../parts';
import { readHere } from '../readHere';
import { STATE_WORDS } from '../states';
import { tableOf, type Column, type FigureTable, type TableCell, type TableSums } from '../table';
import { intervalOf, ofRates, partOf } from '../topics/units';
import { scopeText, type ShownParts } from '../topics/scope';
import { baseOf, ofOneOrgan, ranked, yearsOfParts } from '../topics/years';
import { flagsCell } from './beside';
import { column, fileColumn, FORM_LABEL, UNIT_OF_SHARE } from './shared';

/** The table of a topic: a row a year and part, two of a part where its forms must not be joined. */

type Cell = Partial<TableCell> & Pick<TableCell, 'file'>;

function valueCell(row: PartRow, language: Language): Cell {
	const { point, indicator, value } = row;
	if (point && point.state !== 'reported')
		return { file: null, text: STATE_WORDS[point.state][language], order: null, state: point.state };
	const measured = partOf(indicator);
	if (measured.kind === 'ratio')
		return { file: value, text: rateText(row.numerator, row.denominator, language), order: value };
	if (value === null) return { file: null, text: NOTHING, order: null };
	return {
		file: value,
		text: point ? pointText(point, measured, language) : exact(value, measured, language)
	};
}

/** The counts of a rate, and how far it can be trusted. */
function rateColumns(language: Language): Column<PartRow>[] {
	const number = (value: number | null): Cell => ({
		file: value,
		text: value === null ? NOTHING : bare(value, language)
	});
	const bound = (row: PartRow, side: 'low' | 'high'): Cell => {
		const value = intervalOf(row.indicator, row.numerator, row.denominator)?.[side] ?? null;
		return { file: value, text: value === null ? NOTHING : share(value), order: value };
	};
	const numeric = { numeric: true };
	return [
		column('numerator', language, (row) => number(row.numerator), numeric),
		column('denominator', language, (row) => number(row.denominator), numeric),
		column('low', language, (row) => bound(row, 'low'), numeric),
		column('high', language, (row) => bound(row, 'high'), numeric)
	];
}

/** Share of what the parts of a year add up to, of ten cases or more. */
function shareColumn({ topic, rows }: ShownParts, language: Language): Column<PartRow> {
	const bases = new Map(yearsOfParts(topic, rows).map((year) => [year.year, baseOf(topic, year)]));
	return column(
		'share',
		language,
		({ year, indicator, value }) => {
			const base = bases.get(year) ?? null;
			const outside = indicator === topic.apart || indicator === topic.total;
			const part = base === null || base < FEW_CASES || value === null || outside ? null : value / base;
			return { file: part, text: part === null ? NOTHING : share(part), order: part };
		},
		{ numeric: true }
	);
}

function organColumns(language: Language): Column<PartRow>[] {
	const told = (cell: (point: NonNullable<PartRow['point']>) => string | null) => (row: PartRow) =>
		row.point ? cell(row.point) : null;
	return [
		fileColumn(
			'organ',
			language,
			told((p) => p.name)
		),
		fileColumn(
			'organ_code',
			language,
			told((p) => p.organ)
		),
		fileColumn(
			'area',
			language,
			told((p) => p.path)
		),
		fileColumn(
			'state',
			language,
			told((p) => STATE_WORDS[p.state][language])
		),
		fileColumn(
			'report_title',
			language,
			told((p) => (p.report ? reportTitle(p, language) : null))
		),
		fileColumn('place', language, (row) =>
			row.point?.report ? placeText(partOf(row.indicator), row.point.form, language) : null
		),
		fileColumn(
			'form',
			language,
			told((p) => (p.form ? message(FORM_LABEL[p.form], language) : null))
		),
		fileColumn(
			'raw',
			language,
			told((p) => p.raw)
		),
		fileColumn(
			'note',
			language,
			told((p) => p.note)
		),
		fileColumn(
			'report',
			language,
			told((p) => p.report)
		),
		fileColumn(
			'published',
			language,
			told((p) => p.published)
		),
		fileColumn(
			'url',
			language,
			told((p) => p.url ?? (p.mirror ? message('mirror', language) : null))
		),
		fileColumn(
			'report_note',
			language,
			told((p) => p.reportNote)
		)
	];
}

function coverageColumns(language: Language): Column<PartRow>[] {
	return [
		column(
			'reporting',
			language,
			(row) => ({
				file: row.reporting,
				text: `${bare(row.reporting, language)} / ${bare(row.expected, language)}`
			}),
			{ numeric: true }
		),
		fileColumn('reports', language, (row) => row.reports),
		fileColumn('expected', language, (row) => row.expected)
	];
}

/** The sums over several years that a ranking of parts draws. */
function sumsOf({ topic, rows }: ShownParts, language: Language): TableSums | null {
	const years = yearsOfParts(topic, rows);
	const complete = years.filter((year) => year.complete).map(({ year }) => year);
	const [first, last] = [complete.at(0), complete.at(-1)];
	if (topic.drawn !== 'ranked' || first === undefined || last === undefined || first === last) return null;
	const all = complete.length === last - first + 1;
	const when = all ? yearsText([first, last], language) : yearsWithin(complete.length, first, last, language);
	return {
		title: language === 'zh' ? `${when}合计` : `${when}, together`,
		rows: ranked(topic, years).map(({ part, value }) => ({
			part: partLabel(topic, part)[language],
			value: exact(value, partOf(part), language)
		}))
	};
}

const yearsWithin = (count: number, first: number, last: number, language: Language): string =>
	language === 'zh' ? `${first}—${last} 年中的 ${count} 年` : `${count} of the years ${first}–${last}`;

const DEFAULT: Words = { zh: '默认', en: 'default' };

export function partTable(
	shown: ShownParts,
	catalog: Catalog,
	defaults: ViewDefaults,
	language: Language,
	/** What the audit says of the figures. */
	flags: PartFlags = NO_PART_FLAGS
): FigureTable {
	const { topic, view, rows } = shown;
	const single = ofOneOrgan(rows);
	const split = topic.parts.some((part) => partOf(part).atFormChange === 'separate') && !single;
	const selection = addressOf({ ...view, tab: 'chart' }, defaults) || DEFAULT[language];
	const scope = scopeText(shown, language);
	const published = message(catalog.fictional ? 'datasetDemo' : 'datasetReal', language);
	const own = view.organs.some(isOwn);
	const columns: Column<PartRow>[] = [
		column('year', language, (row) => ({ file: row.year })),
		column('part', language, (row) => ({ file: partLabel(topic, row.indicator)[language] })),
		...(split
			? [
					column<PartRow>('form', language, (row) => ({
						file: row.segment ? message(FORM_LABEL[row.segment], language) : null
					}))
				]
			: []),
		column('value', language, (row) => valueCell(row, language), { numeric: true }),
		...(topic.together === 'whole' ? [shareColumn(shown, language)] : []),
		...(ofRates(topic) ? rateColumns(language) : []),
		...(rows.some((row) => flagsOn(flags, row).length > 0)
			? [column<PartRow>('checks', language, (row) => flagsCell(flagsOn(flags, row), language))]
			: []),
		...(single ? organColumns(language) : coverageColumns(language)),
		fileColumn('topic', language, () => topic.label[language]),
		fileColumn('scope', language, () => scope),
		fileColumn('indicator', language, (row) => partOf(row.indicator).label[language]),
		fileColumn('indicator_id', language, (row) => row.indicator),
		fileColumn('unit', language, (row) => {
			const { unit } = partOf(row.indicator);
			return unit === '%' ? UNIT_OF_SHARE[language] : unit;
		}),
		fileColumn('selection', language, () => selection),
		fileColumn('data_set', language, () => (own ? readHere('data', language) : published)),
		fileColumn('data_version', language, () => (own ? null : catalog.version))
	];
	const table = tableOf(rows, columns, (row) => ({
		key: `${row.year} ${row.indicator} ${row.segment}`,
		point: row.point,
		indicator: row.indicator
	}));
	return { ...table, sums: sumsOf(shown, language) };
}
