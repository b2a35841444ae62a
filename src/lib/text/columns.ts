import { indicatorOf } from '../form/indicators';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import type { View } from '../view/view';
import { addressOf } from '../view/address';
import type { Catalog } from '../warehouse/catalog';
import type { Point, TrendRow } from '../warehouse/rows';
import { changeCell } from './change';
import { messagesIn, type MessageKey } from './messages';
import { bare, exact, pointText, rateText } from './numbers';
import type { Asked } from './sentences';
import { STATE_WORDS } from './states';
import { tableOf, type Column, type FigureTable } from './table';

/** The columns of each question. The screen shows some, the file holds all. */

interface Context {
	readonly indicator: Indicator;
	readonly view: View;
	readonly catalog: Catalog;
	readonly language: Language;
}

const FORM_LABEL = { '2019': 'form2019', '2021': 'form2021' } as const satisfies Record<string, MessageKey>;

/** What every line of a file says of itself: indicator, unit, the selection it comes from, the data version. */
function provenance<R>({ indicator, view, catalog, language }: Context): Column<R>[] {
	const zh = language === 'zh';
	const fixed = (id: string, label: string, file: string): Column<R> => ({
		id,
		label,
		fileOnly: true,
		cell: () => ({ file })
	});
	return [
		fixed('indicator', zh ? '指标' : 'Indicator', indicator.label[language]),
		fixed('indicator_id', zh ? '指标代号' : 'Indicator id', indicator.id),
		fixed(
			'unit',
			zh ? '单位（计量）' : 'Unit',
			indicator.unit === '%' ? (zh ? '比率（1＝100%）' : 'share of 1') : indicator.unit
		),
		fixed(
			'selection',
			zh ? '筛选条件' : 'Selection',
			addressOf({ ...view, tab: 'chart' }, catalog.defaults) || (zh ? '默认' : 'default')
		),
		fixed(
			'data_set',
			zh ? '数据集' : 'Data set',
			messagesIn(language)(catalog.fictional ? 'datasetDemo' : 'datasetReal')
		),
		fixed('data_version', zh ? '数据版本' : 'Data version', catalog.version)
	];
}

/** The two sums behind a rate, in files and beside the rate. */
function sums<R extends { numerator: number | null; denominator: number | null }>({
	indicator,
	language
}: Context): Column<R>[] {
	if (indicator.kind !== 'ratio') return [];
	const zh = language === 'zh';
	return [
		{
			id: 'numerator',
			label: zh ? '分子' : 'Numerator',
			numeric: true,
			cell: (r) => number(r.numerator, language)
		},
		{
			id: 'denominator',
			label: zh ? '分母' : 'Denominator',
			numeric: true,
			cell: (r) => number(r.denominator, language)
		}
	];
}

const number = (value: number | null, language: Language) => ({
	file: value,
	text: value === null ? '—' : bare(value, language)
});

function trendTable(rows: readonly TrendRow[], context: Context): FigureTable {
	const { indicator, view, language } = context;
	const t = messagesIn(language);
	const value = (x: number | null) => ({ file: x, text: x === null ? '—' : exact(x, indicator, language) });
	const before = new Map(rows.map((row) => [`${row.segment} ${row.year}`, row]));
	const quartiles: Column<TrendRow>[] =
		view.together === 'median'
			? [
					{
						id: 'q1',
						label: language === 'zh' ? '下四分位' : 'Lower quartile',
						numeric: true,
						cell: (r) => value(r.q1)
					},
					{
						id: 'q3',
						label: language === 'zh' ? '上四分位' : 'Upper quartile',
						numeric: true,
						cell: (r) => value(r.q3)
					}
				]
			: [];
	const columns: Column<TrendRow>[] = [
		{ id: 'year', label: t('year'), cell: (r) => ({ file: r.year }) },
		...(indicator.atFormChange === 'separate'
			? [
					{
						id: 'form',
						label: t('form'),
						cell: (r: TrendRow) => ({ file: r.segment ? t(FORM_LABEL[r.segment]) : null })
					}
				]
			: []),
		{
			id: 'value',
			label:
				view.together === 'median'
					? language === 'zh'
						? '中位数'
						: 'Median'
					: indicator.kind === 'ratio'
						? t('ratioOfSums')
						: t('sum'),
			numeric: true,
			cell: (r) =>
				indicator.kind === 'ratio'
					? { file: r.value, text: rateText(r.numerator, r.denominator, language) }
					: value(r.value)
		},
		...sums<TrendRow>(context),
		...quartiles,
		{
			id: 'reporting',
			label: t('coverage'),
			numeric: true,
			cell: (r) => ({
				file: r.reporting,
				text: `${bare(r.reporting, language)} / ${bare(r.expected, language)}`
			})
		},
		{
			id: 'reports',
			label: language === 'zh' ? '当年有报告的单位' : 'Organs with a report',
			numeric: true,
			fileOnly: true,
			cell: (r) => ({ file: r.reports })
		},
		{
			id: 'expected',
			label: language === 'zh' ? '范围内的单位' : 'Organs in scope',
			numeric: true,
			fileOnly: true,
			cell: (r) => ({ file: r.expected })
		},
		{
			id: 'change',
			label: t('change'),
			numeric: true,
			cell: (r) => {
				const own = before.get(`${r.segment} ${r.year - 1}`);
				const other = rows.find((x) => x.year === r.year - 1 && x.segment !== r.segment && x.value !== null);
				return changeCell(
					r.value,
					own?.value ?? null,
					indicator,
					other !== undefined && own?.value == null,
					language,
					r,
					own
				);
			}
		},
		...provenance<TrendRow>(context)
	];
	return tableOf(rows, columns, (r) => ({ key: `${r.year} ${r.segment}`, point: null }));
}

function pointValueCell(point: Point, { indicator, language }: Context) {
	if (point.state !== 'reported')
		return { file: null, text: STATE_WORDS[point.state][language], order: null, state: point.state };
	return { file: point.value, text: pointText(point, indicator, language), order: point.value };
}

function pointTable(points: readonly Point[], context: Context, ranked: boolean): FigureTable {
	const { indicator, language } = context;
	const zh = language === 'zh';
	const t = messagesIn(language);
	const before = new Map(points.map((point) => [`${point.organ} ${point.year}`, point]));
	const place = rankOf(points);
	const text = (id: string, label: string, file: (p: Point) => string | null): Column<Point> => ({
		id,
		label,
		fileOnly: true,
		cell: (p) => ({ file: file(p) })
	});
	const columns: Column<Point>[] = [
		...(ranked
			? [
					{
						id: 'rank',
						label: t('rank'),
						numeric: true,
						cell: (p: Point) => ({ file: place.get(p.organ) ?? null, text: String(place.get(p.organ) ?? '') })
					}
				]
			: []),
		{ id: 'organ', label: t('organ'), cell: (p) => ({ file: p.name }) },
		text('organ_code', zh ? '单位代码' : 'Organ code', (p) => p.organ),
		{ id: 'area', label: t('area'), fileOnly: !ranked, cell: (p) => ({ file: p.path }) },
		{ id: 'year', label: t('year'), fileOnly: ranked, cell: (p) => ({ file: p.year }) },
		{ id: 'value', label: t('value'), numeric: true, cell: (p) => pointValueCell(p, context) },
		text('state', zh ? '状态' : 'State', (p) => STATE_WORDS[p.state][language]),
		...sums<Point>(context),
		...(ranked
			? []
			: [
					{
						id: 'change',
						label: t('change'),
						numeric: true,
						cell: (p: Point) => {
							const last = before.get(`${p.organ} ${p.year - 1}`);
							const apart =
								indicator.atFormChange === 'separate' &&
								last?.value != null &&
								p.value !== null &&
								last.form !== p.form;
							return changeCell(
								p.value,
								apart ? null : (last?.value ?? null),
								indicator,
								apart,
								language,
								p,
								last
							);
						}
					}
				]),
		text('form', t('form'), (p) => (p.form ? t(FORM_LABEL[p.form]) : null)),
		text('raw', t('rawText'), (p) => p.raw),
		text('note', t('remark'), (p) => p.note),
		text('report', zh ? '报告编号' : 'Report id', (p) => p.report),
		text('published', t('published'), (p) => p.published),
		text('url', t('address'), (p) => p.url ?? (p.mirror ? t('mirror') : null)),
		text('report_note', t('reportRemark'), (p) => p.reportNote),
		...provenance<Point>(context)
	];
	return tableOf(points, columns, (p) => ({ key: `${p.organ} ${p.year}`, point: p }));
}

/** Places of those that have a value, equal values sharing the better place. */
function rankOf(points: readonly Point[]): ReadonlyMap<string, number> {
	const values = points.flatMap((point) => (point.value === null ? [] : [point.value])).sort((a, b) => b - a);
	return new Map(
		points.flatMap((point) =>
			point.value === null ? [] : [[point.organ, values.indexOf(point.value) + 1] as const]
		)
	);
}

/** The table under a figure, and the rows of its downloads. */
export function figureTable({ view, answer }: Asked, catalog: Catalog, language: Language): FigureTable {
	const indicator = indicatorOf(view.indicator);
	if (!indicator) throw new Error(`unknown indicator "${view.indicator}"`);
	const context = { indicator, view, catalog, language };
	if (answer.question === 'trend') return trendTable(answer.rows, context);
	return pointTable(answer.rows, context, answer.question === 'ranking');
}

/** Name of a downloaded file: what, when, which data; safe on every system. */
export function fileName({ view }: Asked, catalog: Catalog, extension: string): string {
	const years = view.years[0] === view.years[1] ? `${view.years[0]}` : view.years.join('-');
	const fictional = catalog.fictional ? '演示数据-' : '';
	return `${fictional}${view.indicator}-${years}-${catalog.version}.${extension}`;
}
