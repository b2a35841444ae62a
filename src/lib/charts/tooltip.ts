import type { TooltipComponentOption } from 'echarts/components';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { FIGURE_NOTES } from '../report/notes/figureNotes';
import { noteText } from '../report/notes/notes';
import { chartWord, formText, pooledText, valueWord, yearText } from '../text/charts/words';
import { exact, NOTHING, pointText, quotient } from '../text/numbers';
import { placeText, type PlaceRange } from '../text/places';
import { stateText } from '../text/states';
import type { View } from '../view/view';
import type { Point } from '../data/questions/points/point';
import type { TrendRow } from '../data/questions/trend/question';
import { FONT, SMALL } from './drawing';
import { paint, type SeriesLook } from './palette';

/** What a pointer on a chart shows: HTML built from rows, in which every text is shown as text. Styled by `tooltip.css`. */

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

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
	const text = missing ? stateText(point.state, indicator, language) : pointText(point, indicator, language);
	return {
		name: point.name,
		...(look ? { look } : {}),
		text,
		missing,
		remarks: [
			...sums.filter((s) => s !== text),
			...(point.note ? [noteText(point.note, FIGURE_NOTES, language)] : [])
		]
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
		yearText(points[0]?.year ?? NaN, language),
		points.map((point) => pointLine(point, indicator, language, looks.get(point.organ)))
	);

/** One organ in a ranking, with its place there. */
export function rankingTooltip(
	point: Point,
	place: PlaceRange | undefined,
	indicator: Indicator,
	language: Language
): string {
	const line = pointLine(point, indicator, language);
	const remarks = place ? [...line.remarks, placeText(place, language)] : line.remarks;
	const when = point.years === undefined ? yearText(point.year, language) : pooledText(point.years, language);
	const head = [point.path, when].filter((text) => text !== '');
	return tooltipHtml(head.join(' · '), [{ ...line, remarks }]);
}

/** One organ over the years. */
export const organTooltip = (points: readonly Point[], indicator: Indicator, language: Language): string =>
	tooltipHtml(
		points[0]?.name ?? '',
		points.map((point) => ({
			...pointLine(point, indicator, language),
			name: yearText(point.year, language)
		}))
	);

/** One year of organs put together; two rows where the forms must not be joined. */
export function trendTooltip(
	rows: readonly TrendRow[],
	view: Pick<View, 'aggregation'>,
	indicator: Indicator,
	language: Language
): string {
	const full = (value: number | null) => (value === null ? NOTHING : exact(value, indicator, language));
	const line = (name: string, text: string, remarks: readonly string[] = []): TooltipLine => ({
		name,
		text,
		remarks
	});
	const lines = rows.flatMap((row): TooltipLine[] => {
		const form = row.segment ? [formText(row.segment, language)] : [];
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
						line(chartWord('upperQuartile', language), full(row.q3)),
						line(chartWord('lowerQuartile', language), full(row.q1))
					]),
			line(chartWord('organsWithData', language), of)
		];
	});
	const reports = rows[0]?.reports ?? 0;
	return tooltipHtml(yearText(rows[0]?.year ?? NaN, language), [
		...lines,
		line(chartWord('organsWithReport', language), `${reports}`)
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
