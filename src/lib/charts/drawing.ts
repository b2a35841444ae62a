import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import type { View } from '../view/view';
import type { Answer } from '../data/askView';

/** What a chart is made of: the parts registered in `echarts.ts`, and no others. */
export type ChartOption = ComposeOption<
	LineSeriesOption | BarSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption
>;

/** A wide drawing with names beside the lines, or a narrow one that is never a wide one scaled down. */
export type Shape = 'desk' | 'phone';

export interface ChartRequest {
	readonly view: View;
	readonly answer: Answer;
	readonly language: Language;
	readonly shape: Shape;
	/** Reports in which the figure is part of something that does not add up. */
	readonly flagged?: ReadonlySet<string>;
	/** Width of the place in px, where it is known; else the usual width of the shape. */
	readonly width?: number;
}

/** A request with its answer's rows told apart, as each chart takes it. */
export interface ChartInput<Q extends Answer['question']> {
	readonly view: View;
	readonly answer: Extract<Answer, { question: Q }>;
	readonly indicator: Indicator;
	readonly language: Language;
	readonly shape: Shape;
	readonly width: number;
	readonly flagged: ReadonlySet<string>;
}

/** Stands at a figure that is part of something that does not add up. */
export const UNEQUAL = '≠';

/** Draws a chart in a shape, at a width where it is known. */
export type Draw = (shape: Shape, width?: number) => DrawnChart;

/** A chart as a page comes with it: an SVG element in each shape, and what is said under it. */
export interface FirstDrawing extends Readonly<Record<Shape, string>> {
	readonly remark: string | null;
}

/** A chart ready to be drawn. The height is fixed; the option also fits a width that differs somewhat. */
export interface DrawnChart {
	readonly option: ChartOption;
	/** Size of the drawing in px. */
	readonly width: number;
	readonly height: number;
	/** Values drawn; states without a number are not among them. */
	readonly points: number;
	/** What the chart leaves out, to be said beside it; null when it shows everything. */
	readonly remark: string | null;
}

export const WIDTHS: Readonly<Record<Shape, number>> = { desk: 1080, phone: 343 };

/** Literal families: a canvas that measures text cannot resolve a CSS variable. Unquoted, so that they fit in an attribute. */
export const FONT = 'system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

/** No text in any chart is smaller. */
export const SMALL = 12;
export const NORMAL = 13;
