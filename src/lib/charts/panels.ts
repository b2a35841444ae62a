import { gapSign, signKey } from '../text/charts/gaps';
import { fewNotDrawnRemark, firstOfRemark } from '../text/charts/remarks';
import { formChangeText, unitNote } from '../text/charts/words';
import { compact, isOfFew, pointText, unitText } from '../text/numbers';
import type { Point } from '../data/questions/points/point';
import { ticksWidth } from './axes';
import { FONT, NORMAL, SMALL, type ChartInput, type DrawnChart } from './drawing';
import { lineOf } from './line';
import { lineDrawn, looksOf, organLines, stretchesOf, type OrganLine } from './organLines';
import { overlay, type Frame, type Mark } from './overlay';
import { lookOf, paint } from './palette';
import { scaleOf } from './scale';
import { flow, textWidth } from './textWidth';
import { organTooltip, tooltipOf } from './tooltip';

/** A small chart an organ, all with the same axes, so that size and shape can be compared across them. */

/** More would not be read; the table under the chart has them all. */
const MOST_PANELS = 40;
const PLOT = 76;
const HEAD = 26;
const FOOT = 38;
const ROW = HEAD + PLOT + FOOT;
const BETWEEN = 18;
const NARROWEST = { desk: 560, phone: 280 };
const KEY_LINE = 20;

/** Panels side by side in a place so wide. */
const across = (width: number): number => Math.max(1, Math.min(4, Math.floor(width / 210)));

/** What stands around the line of a panel: name and last value over it, signs where years are missing, first and last year. */
function panelMarks(
	{ name, points }: OrganLine,
	years: readonly number[],
	{ indicator, language }: ChartInput<'series'>,
	frame: Frame
): Mark[] {
	const last = points.findLast((point) => point?.value != null);
	const figure = last ? pointText(last, indicator, language) : '';
	const y = Math.round(frame.at(0, 0)[1]) + 0.5;
	const room = (frame.right - frame.left) / Math.max(1, years.length);
	const nameFits = textWidth(name, NORMAL) + textWidth(figure, SMALL) + 8 <= frame.right - frame.left;
	const text = (at: number, what: string, colour: string, align: 'left' | 'center' | 'right'): Mark => ({
		mark: 'text',
		x: at,
		y: frame.bottom + 26,
		text: what,
		colour,
		size: SMALL,
		align
	});
	return [
		{ mark: 'text', x: frame.left, y: frame.top - 14, text: name, colour: paint('ink'), bold: true },
		...(nameFits
			? [
					{
						mark: 'text' as const,
						x: frame.right,
						y: frame.top - 14,
						text: figure,
						colour: paint('ink-2'),
						size: SMALL,
						align: 'right' as const
					}
				]
			: []),
		{ mark: 'line', from: [frame.left, y], to: [frame.right, y], colour: paint('ink') },
		...points.flatMap((point, i): Mark[] => {
			const sign = point?.value == null ? gapSign(point, language) : '';
			if (sign === '' || room < SMALL) return [];
			const x = frame.at(i, 0)[0];
			return [
				{ mark: 'text', x, y: y + 10, text: sign, colour: paint('ink-3'), size: SMALL, align: 'center' }
			];
		}),
		...(years.length === 0 ? [] : [text(frame.left, `${years[0]}`, paint('ink-3'), 'left')]),
		...(years.length < 2 ? [] : [text(frame.right, `${years.at(-1)}`, paint('ink-3'), 'right')])
	];
}

export function panelsChart(input: ChartInput<'series'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = input;
	const years = [...new Set(answer.rows.map((point) => point.year))].sort((a, b) => a - b);
	const looks = looksOf(view, answer.rows);
	const all = organLines(looks, answer.rows, years);
	const organs = all
		.slice(0, MOST_PANELS)
		.map((organ) => (view.organs.length > 0 ? organ : { ...organ, look: lookOf(0) }));
	const drawable = (point: Point | undefined) => point?.value != null && !isOfFew(point, indicator);
	const drawn = organs.map((organ) => lineDrawn(organ, indicator));
	const points = organs.flatMap((organ) => organ.points);
	const known = points.filter(drawable);
	const scale = scaleOf(
		known.map((point) => point?.value ?? null),
		indicator.kind,
		3
	);
	const columns = across(width);
	const rows = Math.max(1, Math.ceil(organs.length / columns));
	const left = ticksWidth(scale, indicator, language);
	const share = (px: number) => `${(px / width) * 100}%`;
	const wide = (width - left - BETWEEN * (columns - 1)) / columns;
	const change = formChangeText(indicator, years, language);
	const unit = unitText(indicator, language);
	const signs = signKey(
		points.filter((point) => point?.value == null && gapSign(point, language) !== ''),
		language
	);
	const foot = flow(
		[
			...(unit ? [`${unitNote(unit, language)}\u3000`] : []),
			...signs.map((sign) => `${sign}\u3000`),
			...(change ? [change] : [])
		],
		SMALL,
		NARROWEST[shape]
	);
	const height = rows * ROW + foot.length * KEY_LINE + 4;
	const places = drawn.map((_, i) => ({ column: i % columns, row: Math.floor(i / columns) }));
	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: SMALL },
			// In shares of the width, so that the panels still fit when a page is printed narrower.
			grid: places.map(({ column, row }) => ({
				left: share(left + column * (wide + BETWEEN)),
				width: share(wide),
				top: row * ROW + HEAD,
				height: PLOT,
				outerBoundsMode: 'none' as const
			})),
			xAxis: places.map((_, gridIndex) => ({
				type: 'category' as const,
				gridIndex,
				data: years.map(String),
				boundaryGap: true,
				show: false
			})),
			yAxis: places.map(({ column }, gridIndex) => ({
				type: 'value' as const,
				gridIndex,
				...scale,
				axisLine: { show: false },
				axisTick: { show: false },
				splitLine: { lineStyle: { color: paint('rule') } },
				axisLabel: {
					show: column === 0,
					color: paint('ink-3'),
					fontFamily: FONT,
					fontSize: SMALL,
					formatter: (value: number) =>
						indicator.kind === 'ratio' ? `${Math.round(value * 100)}%` : compact(value, language)
				}
			})),
			tooltip: tooltipOf((_, panel) => {
				const own = organs[panel]?.points.filter((point) => point !== undefined) ?? [];
				return organTooltip(own, indicator, language);
			}, 'line'),
			series: [
				...drawn.flatMap((organ, i) =>
					stretchesOf(organ, indicator).map((values) => ({
						...lineOf(organ.look, values),
						symbolSize: 6,
						xAxisIndex: i,
						yAxisIndex: i
					}))
				),
				...drawn.map((organ, i) => ({
					...overlay((frame) => panelMarks(organs[i] ?? organ, years, input, frame), 4),
					xAxisIndex: i,
					yAxisIndex: i
				})),
				overlay(
					(frame) =>
						foot.map((text, i): Mark => ({
							mark: 'text',
							x: 0,
							y: frame.top - HEAD + rows * ROW + i * KEY_LINE + KEY_LINE / 2,
							text,
							colour: paint('ink-2'),
							size: SMALL
						})),
					4
				)
			]
		},
		width,
		height,
		points: known.length,
		remark:
			[
				...firstOfRemark(organs.length, all.length, language),
				...fewNotDrawnRemark(points.filter((point) => point?.value != null).length - known.length, language)
			].join(' ') || null
	};
}
