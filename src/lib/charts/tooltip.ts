import type { TooltipComponentOption } from 'echarts/components';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { exact, NOTHING, pointText, quotient } from '../text/numbers';
import { STATE_WORDS } from '../text/states';
import type { View } from '../view/view';
import type { Point, TrendRow } from '../warehouse/rows';
import { FONT, SMALL } from './drawing';
import { paint, type SeriesLook } from './palette';
import { valueWord } from './words';

/** What a pointer on a chart shows: HTML built from rows, in which every text is shown as text. Styled by `tooltip.css`. */

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** One line of a tooltip. */
export interface TooltipLine {
	readonly name: string;
	readonly look?: SeriesLook;
	readonly text: string;
	/** Remarks in small print. */
	readonly remarks: readonly string[];
	readonly missing?: boolean;
}

export function tooltipHtml(head: string, lines: readonly TooltipLine[]): string {
	const rows = lines.map(({ name, look, text, remarks, missing }) => {
		const marker = look ? `<span class="marker ${look.name}">${look.glyph}</span> ` : '';
		const small = remarks.map((remark) => `<small>${escaped(remark)}</small>`).join('');
		const kind = missing ? ' class="missing"' : '';
		return `<tr><th scope="row">${marker}${escaped(name)}</th><td${kind}>${escaped(text)}${small}</td></tr>`;
	});
	return `<p>${escaped(head)}</p><table>${rows.join('')}</table>`;
}

export const yearHead = (year: number, language: Language): string =>
	language === 'zh' ? `${year} 年` : `${year}`;

/** The figure of one organ: exact, with its two sums if a rate and the remark of its cell; or its state in words. */
export function pointLine(
	point: Point,
	indicator: Indicator,
	language: Language,
	look?: SeriesLook
): TooltipLine {
	const missing = point.state !== 'reported';
	const sums =
		indicator.kind === 'ratio' && point.numerator !== null && point.denominator !== null
			? [quotient(point.numerator, point.denominator, language)]
			: [];
	const text = missing ? STATE_WORDS[point.state][language] : pointText(point, indicator, language);
	return {
		name: point.name,
		...(look ? { look } : {}),
		text,
		missing,
		remarks: [...sums.filter((s) => s !== text), ...(point.note ? [point.note] : [])]
	};
}

/** Several organs in one year. */
export const seriesTooltip = (
	points: readonly Point[],
	looks: ReadonlyMap<string, SeriesLook>,
	indicator: Indicator,
	language: Language
): string =>
	tooltipHtml(
		yearHead(points[0]?.year ?? NaN, language),
		points.map((point) => pointLine(point, indicator, language, looks.get(point.organ)))
	);

/** One organ in a ranking. */
export const rankingTooltip = (point: Point, indicator: Indicator, language: Language): string =>
	tooltipHtml([point.path, yearHead(point.year, language)].filter((text) => text !== '').join(' · '), [
		pointLine(point, indicator, language)
	]);

/** One organ over the years. */
export const organTooltip = (points: readonly Point[], indicator: Indicator, language: Language): string =>
	tooltipHtml(
		points[0]?.name ?? '',
		points.map((point) => ({
			...pointLine(point, indicator, language),
			name: yearHead(point.year, language)
		}))
	);

/** One year of organs put together; two rows where the forms must not be joined. */
export function trendTooltip(
	rows: readonly TrendRow[],
	view: Pick<View, 'together'>,
	indicator: Indicator,
	language: Language
): string {
	const zh = language === 'zh';
	const full = (value: number | null) => (value === null ? NOTHING : exact(value, indicator, language));
	const line = (name: string, text: string, remarks: readonly string[] = []): TooltipLine => ({
		name,
		text,
		remarks
	});
	const lines = rows.flatMap((row): TooltipLine[] => {
		const form = row.segment ? [zh ? `${row.segment} 年版表` : `${row.segment} form`] : [];
		const sums =
			row.numerator !== null && row.denominator !== null
				? [quotient(row.numerator, row.denominator, language)]
				: [];
		const value = indicator.kind === 'ratio' ? pointText(row, indicator, language) : full(row.value);
		const of = quotient(row.reporting, row.expected, language);
		return [
			line(valueWord(view, indicator, language), value, [...sums.filter((s) => s !== value), ...form]),
			...(row.q1 === null || row.q3 === null
				? []
				: [
						line(zh ? '上四分位' : 'upper quartile', full(row.q3)),
						line(zh ? '下四分位' : 'lower quartile', full(row.q1))
					]),
			line(zh ? '有数据的单位' : 'organs with data', of)
		];
	});
	const reports = rows[0]?.reports ?? 0;
	return tooltipHtml(yearHead(rows[0]?.year ?? NaN, language), [
		...lines,
		line(zh ? '有报告的单位' : 'organs with a report', `${reports}`)
	]);
}

/** The place of the thing under the pointer among the categories; null when there is none. */
function placeOf(params: unknown): number | null {
	const [first] = (Array.isArray(params) ? params : [params]) as readonly unknown[];
	const place = (first as { dataIndex?: unknown } | undefined)?.dataIndex;
	return typeof place === 'number' ? place : null;
}

/** Which of several plots the pointer is in, in the order of their series' axes; 0 where there is one. */
function plotOf(params: unknown): number {
	const [first] = (Array.isArray(params) ? params : [params]) as readonly unknown[];
	const plot = (first as { axisIndex?: unknown } | undefined)?.axisIndex;
	return typeof plot === 'number' ? plot : 0;
}

/** A tooltip that asks `contents` for what to show at a place of the category axis. */
export function tooltipOf(
	contents: (place: number, plot: number) => string,
	pointer: 'line' | 'none'
): TooltipComponentOption {
	return {
		trigger: 'axis',
		confine: true,
		transitionDuration: 0,
		className: 'chart-tooltip',
		backgroundColor: paint('sheet'),
		borderColor: paint('rule'),
		borderWidth: 1,
		padding: [8, 12],
		extraCssText: 'box-shadow: none',
		textStyle: { color: paint('ink'), fontFamily: FONT, fontSize: SMALL },
		axisPointer: { type: pointer, animation: false, lineStyle: { color: paint('ink-3'), type: 'solid' } },
		formatter: (params) => {
			const place = placeOf(params);
			return place === null ? '' : contents(place, plotOf(params));
		}
	};
}
