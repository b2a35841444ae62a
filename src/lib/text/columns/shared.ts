import { datasetName } from '../datasets';
import type { Indicator } from '../../form/indicator';
import type { Language, Words } from '../../form/words';
import { addressOf } from '../../view/address';
import type { View } from '../../view/view';
import type { Catalog } from '../../data/catalog';
import type { MessageKey } from '../messages';
import { bare, NOTHING } from '../numbers';
import { readHere } from '../localReports';
import type { Column } from '../table';

/** What the columns of an answer need to know beside its rows. */
export interface Context {
	readonly indicator: Indicator;
	readonly view: View;
	readonly catalog: Catalog;
	readonly language: Language;
}

/** Heads of all columns, on the screen and in files; unique in each language. */
const HEADS = {
	rank: { zh: '名次', en: 'Rank' },
	rank_worst: { zh: '最后可能名次', en: 'Last possible rank' },
	group: { zh: '类别', en: 'Group' },
	organ: { zh: '单位', en: 'Organ' },
	organ_code: { zh: '单位代码', en: 'Organ code' },
	area: { zh: '所在地', en: 'Area' },
	year: { zh: '年份', en: 'Year' },
	together: { zh: '统计方式', en: 'Measure' },
	first_year: { zh: '起始年份', en: 'First year' },
	last_year: { zh: '截止年份', en: 'Last year' },
	years_known: { zh: '有数的年数', en: 'Years with both counts' },
	value: { zh: '数值', en: 'Value' },
	median: { zh: '中位数', en: 'Median' },
	sum: { zh: '合计', en: 'Sum' },
	ratio: { zh: '合并计算', en: 'Ratio of sums' },
	q1: { zh: '下四分位', en: 'Lower quartile' },
	q3: { zh: '上四分位', en: 'Upper quartile' },
	numerator: { zh: '分子', en: 'Numerator' },
	denominator: { zh: '分母', en: 'Denominator' },
	reporting: { zh: '有数据的单位', en: 'Organs with data' },
	reports: { zh: '当年有报告的单位', en: 'Organs with a report' },
	expected: { zh: '范围内的单位', en: 'Organs in scope' },
	change: { zh: '比上年', en: 'Change' },
	matched: { zh: '与上年都有数的单位', en: 'Organs with both years' },
	largest: { zh: '唯一或占一半以上的单位', en: 'Only organ, or with more than half' },
	largest_value: { zh: '该单位的数', en: 'Its figure' },
	interval: { zh: '95% 区间', en: '95% interval' },
	line: { zh: '历年', en: 'Over the years' },
	checks: { zh: '核对', en: 'Checks' },
	change_over: { zh: '变化', en: 'Change over the years' },
	state: { zh: '状态', en: 'State' },
	form: { zh: '表格版本', en: 'Form' },
	raw: { zh: '原文', en: 'Raw text' },
	note: { zh: '附注', en: 'Remark' },
	report_title: { zh: '报告标题', en: 'Report title' },
	place: { zh: '在报告中的位置', en: 'Place in the report' },
	report: { zh: '报告编号', en: 'Report id' },
	published: { zh: '发布日期', en: 'Published' },
	url: { zh: '网址', en: 'Address' },
	report_note: { zh: '关于这份报告', en: 'About the report' },
	part: { zh: '项目', en: 'Item' },
	share: { zh: '占比', en: 'Share' },
	low: { zh: '95% 区间下限', en: '95% interval, low' },
	high: { zh: '95% 区间上限', en: '95% interval, high' },
	topic: { zh: '主题', en: 'Topic' },
	scope: { zh: '范围', en: 'Scope' },
	indicator: { zh: '指标', en: 'Indicator' },
	indicator_id: { zh: '指标代号', en: 'Indicator id' },
	unit: { zh: '计量单位', en: 'Unit' },
	selection: { zh: '筛选条件', en: 'Selection' },
	data_set: { zh: '数据集', en: 'Data set' },
	data_version: { zh: '数据版本', en: 'Data version' }
} as const satisfies Record<string, Words>;

export type HeadId = keyof typeof HEADS;

export const FORM_LABEL = { '2019': 'form2019', '2021': 'form2021' } as const satisfies Record<
	string,
	MessageKey
>;

/** A column; its head is that of its id unless another is named. */
export function column<R>(
	id: HeadId,
	language: Language,
	cell: Column<R>['cell'],
	more: { numeric?: boolean; fileOnly?: boolean; head?: HeadId } = {}
): Column<R> {
	const { head = id, ...rest } = more;
	return { id, label: HEADS[head][language], cell, ...rest };
}

/** A column of text that only the file has. */
export const fileColumn = <R>(
	id: HeadId,
	language: Language,
	file: (row: R) => string | number | null
): Column<R> => column(id, language, (row) => ({ file: file(row) }), { fileOnly: true });

/** The two sums behind a rate; nothing for a count. */
export function sums<R extends { readonly numerator: number | null; readonly denominator: number | null }>({
	indicator,
	language
}: Context): Column<R>[] {
	if (indicator.kind !== 'ratio') return [];
	const one = (id: 'numerator' | 'denominator') =>
		column<R>(
			id,
			language,
			(row) => {
				const value = row[id];
				return { file: value, text: value === null ? NOTHING : bare(value, language) };
			},
			{ numeric: true }
		);
	return [one('numerator'), one('denominator')];
}

/** Unit of a rate in a file. */
export const UNIT_OF_SHARE: Words = { zh: '比率（1＝100%）', en: 'share of 1' };
const DEFAULT: Words = { zh: '默认', en: 'default' };

/**
 * What every line of a file says of itself: indicator, unit, the selection it comes from, the data version. A line read on
 * this machine belongs to no published data set and has no version.
 */
export function provenance<R>(
	{ indicator, view, catalog, language }: Context,
	isOwnLine: (row: R) => boolean = () => false
): Column<R>[] {
	const selection = addressOf({ ...view, tab: 'chart' }, catalog.defaults);
	const facts: readonly (readonly [HeadId, string])[] = [
		['indicator', indicator.label[language]],
		['indicator_id', indicator.id],
		['unit', indicator.unit === '%' ? UNIT_OF_SHARE[language] : indicator.unit],
		['selection', selection || DEFAULT[language]]
	];
	const published = datasetName(catalog, language);
	const own = readHere('data', language);
	return [
		...facts.map(([id, text]) => fileColumn<R>(id, language, () => text)),
		fileColumn<R>('data_set', language, (row) => (isOwnLine(row) ? own : published)),
		fileColumn<R>('data_version', language, (row) => (isOwnLine(row) ? null : catalog.version))
	];
}
