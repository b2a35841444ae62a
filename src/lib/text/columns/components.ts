import { datasetName } from '../datasets';
import { componentLabel } from '../../form/componentLabels';
import type { Language, Words } from '../../form/words';
import { FIGURE_NOTES } from '../../report/notes/figureNotes';
import { noteText } from '../../report/notes/notes';
import { REPORT_NOTES } from '../../report/notes/reportNotes';
import { addressOf } from '../../view/address';
import { isOwn, type ViewDefaults } from '../../view/view';
import type { Catalog } from '../../data/catalog';
import { flagsOn, NO_COMPONENT_FLAGS, type ComponentFlags } from '../../data/flags';
import type { ComponentRow } from '../../data/questions/components/question';
import { yearsText } from '../viewTitle';
import { reportTitle } from '../labels';
import { message } from '../messages';
import { bare, exact, FEW_CASES, NOTHING, pointText, rateText, share } from '../numbers';
import { cellLocationText } from '../cellLocation';
import { readHere } from '../localReports';
import { STATE_WORDS, stateText } from '../states';
import { tableOf, type Column, type FigureTable, type TableCell, type TableSums } from '../table';
import { intervalOf, ofRates, componentIndicator } from '../topics/units';
import { scopeText, type ShownComponents } from '../topics/scope';
import { baseOf, ofOneOrgan, ranked, yearsOfComponents } from '../topics/years';
import { flagsCell } from './comparedCells';
import { column, fileColumn, FORM_LABEL, UNIT_OF_SHARE } from './shared';

/** The table of a topic: a row a year and component, two of a component where its forms must not be joined. */

type Cell = Partial<TableCell> & Pick<TableCell, 'file'>;

function valueCell(row: ComponentRow, language: Language): Cell {
	const { point, indicator, value } = row;
	const measured = componentIndicator(indicator);
	if (point && point.state !== 'reported')
		return { file: null, text: stateText(point.state, measured, language), order: null, state: point.state };
	if (measured.kind === 'ratio')
		return { file: value, text: rateText(row.numerator, row.denominator, language), order: value };
	if (value === null) return { file: null, text: NOTHING, order: null };
	return {
		file: value,
		text: point ? pointText(point, measured, language) : exact(value, measured, language)
	};
}

/** The counts of a rate, and how far it can be trusted. */
function rateColumns(language: Language): Column<ComponentRow>[] {
	const number = (value: number | null): Cell => ({
		file: value,
		text: value === null ? NOTHING : bare(value, language)
	});
	const bound = (row: ComponentRow, side: 'low' | 'high'): Cell => {
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

/** Share of what the components of a year add up to, of ten cases or more. */
function shareColumn({ topic, rows }: ShownComponents, language: Language): Column<ComponentRow> {
	const bases = new Map(yearsOfComponents(topic, rows).map((year) => [year.year, baseOf(topic, year)]));
	return column(
		'share',
		language,
		({ year, indicator, value }) => {
			const base = bases.get(year) ?? null;
			const outside = indicator === topic.apart || indicator === topic.total;
			const component = base === null || base < FEW_CASES || value === null || outside ? null : value / base;
			return { file: component, text: component === null ? NOTHING : share(component), order: component };
		},
		{ numeric: true }
	);
}

function organColumns(language: Language): Column<ComponentRow>[] {
	const ofPoint =
		(cell: (point: NonNullable<ComponentRow['point']>) => string | null) => (row: ComponentRow) =>
			row.point ? cell(row.point) : null;
	return [
		fileColumn(
			'organ',
			language,
			ofPoint((p) => p.name)
		),
		fileColumn(
			'organ_code',
			language,
			ofPoint((p) => p.organ)
		),
		fileColumn(
			'area',
			language,
			ofPoint((p) => p.path)
		),
		fileColumn(
			'state',
			language,
			ofPoint((p) => STATE_WORDS[p.state][language])
		),
		fileColumn(
			'report_title',
			language,
			ofPoint((p) => (p.report ? reportTitle(p, language) : null))
		),
		fileColumn('place', language, (row) =>
			row.point?.report ? cellLocationText(componentIndicator(row.indicator), row.point.form, language) : null
		),
		fileColumn(
			'form',
			language,
			ofPoint((p) => (p.form ? message(FORM_LABEL[p.form], language) : null))
		),
		fileColumn(
			'raw',
			language,
			ofPoint((p) => p.raw)
		),
		fileColumn(
			'note',
			language,
			ofPoint((p) => p.note && noteText(p.note, FIGURE_NOTES, language))
		),
		fileColumn(
			'report',
			language,
			ofPoint((p) => p.report)
		),
		fileColumn(
			'published',
			language,
			ofPoint((p) => p.published)
		),
		fileColumn(
			'url',
			language,
			ofPoint((p) => p.url ?? (p.mirror ? message('mirror', language) : null))
		),
		fileColumn(
			'report_note',
			language,
			ofPoint((p) => p.reportNote && noteText(p.reportNote, REPORT_NOTES, language))
		)
	];
}

/** How many organs a row is of, and by name the only one or the one with more than half of what is added up. */
function coverageColumns({ rows }: ShownComponents, language: Language): Column<ComponentRow>[] {
	const named = rows.some(({ organ }) => organ !== null);
	return [
		...(named
			? [
					column<ComponentRow>('organ', language, ({ organ }) => ({
						file: organ?.name ?? null,
						text: organ?.name ?? ''
					}))
				]
			: []),
		fileColumn('organ_code', language, ({ organ }) => organ?.code ?? null),
		column(
			'reporting',
			language,
			(row) => ({
				file: row.reporting,
				text: `${bare(row.reporting, language)} / ${bare(row.expected, language)}`
			}),
			{ numeric: true }
		),
		fileColumn('matched', language, (row) => row.matched),
		fileColumn('reports', language, (row) => row.reports),
		fileColumn('expected', language, (row) => row.expected)
	];
}

/** The sums over several years that a ranking of components draws. */
function sumsOf({ topic, rows }: ShownComponents, language: Language): TableSums | null {
	const years = yearsOfComponents(topic, rows);
	const complete = years.filter((year) => year.complete).map(({ year }) => year);
	const [first, last] = [complete.at(0), complete.at(-1)];
	if (topic.drawn !== 'ranked' || first === undefined || last === undefined || first === last) return null;
	const all = complete.length === last - first + 1;
	const when = all ? yearsText([first, last], language) : yearsWithin(complete.length, first, last, language);
	return {
		title: language === 'zh' ? `${when}合计` : `${when}, together`,
		rows: ranked(topic, years).map(({ component, value }) => ({
			part: componentLabel(topic, component)[language],
			value: exact(value, componentIndicator(component), language)
		}))
	};
}

const yearsWithin = (count: number, first: number, last: number, language: Language): string =>
	language === 'zh' ? `${first}—${last} 年中的 ${count} 年` : `${count} of the years ${first}–${last}`;

const DEFAULT: Words = { zh: '默认', en: 'default' };

export function componentTable(
	shown: ShownComponents,
	catalog: Catalog,
	defaults: ViewDefaults,
	language: Language,
	/** What the audit says of the figures. */
	flags: ComponentFlags = NO_COMPONENT_FLAGS
): FigureTable {
	const { topic, view, rows } = shown;
	const single = ofOneOrgan(rows);
	const split =
		topic.components.some((component) => componentIndicator(component).atFormChange === 'separate') &&
		!single;
	const selection = addressOf({ ...view, tab: 'chart' }, defaults) || DEFAULT[language];
	const scope = scopeText(shown, language);
	const published = datasetName(catalog, language);
	const own = view.organs.some(isOwn);
	const columns: Column<ComponentRow>[] = [
		column('year', language, (row) => ({ file: row.year })),
		column('part', language, (row) => ({ file: componentLabel(topic, row.indicator)[language] })),
		...(split
			? [
					column<ComponentRow>('form', language, (row) => ({
						file: row.segment ? message(FORM_LABEL[row.segment], language) : null
					}))
				]
			: []),
		column('value', language, (row) => valueCell(row, language), { numeric: true }),
		...(topic.relation === 'whole' ? [shareColumn(shown, language)] : []),
		...(ofRates(topic) ? rateColumns(language) : []),
		...(rows.some((row) => flagsOn(flags, row).length > 0)
			? [column<ComponentRow>('checks', language, (row) => flagsCell(flagsOn(flags, row), language))]
			: []),
		...(single ? organColumns(language) : coverageColumns(shown, language)),
		fileColumn('topic', language, () => topic.label[language]),
		fileColumn('scope', language, () => scope),
		fileColumn('indicator', language, (row) => componentIndicator(row.indicator).label[language]),
		fileColumn('indicator_id', language, (row) => row.indicator),
		fileColumn('unit', language, (row) => {
			const { unit } = componentIndicator(row.indicator);
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
