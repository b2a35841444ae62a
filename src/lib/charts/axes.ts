import type { XAXisComponentOption as XAXisOption, YAXisComponentOption as YAXisOption } from 'echarts';
import type { Language } from '../form/words';
import { tick, unitText, type Measured } from '../text/numbers';
import { FONT, SMALL, type ChartOption } from './drawing';
import type { Frame, Mark } from './overlay';
import { paint } from './palette';
import type { Scale } from './scale';
import { textWidth } from './textWidth';

/** The axes every chart of years shares. */

interface Margins {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** Room the tick labels of a scale take, in px. */
export function ticksWidth(scale: Scale, indicator: Measured, language: Language): number {
	const ticks = [scale.min, scale.max, scale.max - scale.interval, scale.interval];
	return Math.max(...ticks.map((value) => textWidth(tick(value, indicator, language), SMALL))) + 10;
}

/** Years as categories; what stands under them is drawn by marks. */
export const categoryAxis = (
	years: readonly number[],
	/** Whether the first and last year stand on the edges of the plot, or each year in the middle of its own room. */
	ends: 'edge' | 'room'
): XAXisOption => ({
	type: 'category',
	boundaryGap: ends === 'room',
	data: years.map(String),
	axisLine: { show: false },
	axisTick: { show: false },
	axisLabel: { show: false }
});

export const valueAxis = (scale: Scale, indicator: Measured, language: Language): YAXisOption => ({
	type: 'value',
	...scale,
	axisLine: { show: false },
	axisTick: { show: false },
	splitLine: { lineStyle: { color: paint('rule') } },
	axisLabel: {
		color: paint('ink-3'),
		fontFamily: FONT,
		fontSize: SMALL,
		formatter: (value: number) => tick(value, indicator, language)
	}
});

/** Plot, category axis of years and value axis. No colour lifting, no animation: colours are CSS variables, which ECharts cannot mix. */
export function yearAxes(
	years: readonly number[],
	scale: Scale,
	margins: Margins,
	indicator: Measured,
	language: Language,
	ends: 'edge' | 'room' = 'room'
): Pick<ChartOption, 'animation' | 'textStyle' | 'grid' | 'xAxis' | 'yAxis'> {
	return {
		animation: false,
		textStyle: { fontFamily: FONT, fontSize: SMALL },
		grid: { ...margins, outerBoundsMode: 'none' },
		xAxis: categoryAxis(years, ends),
		yAxis: valueAxis(scale, indicator, language)
	};
}

/** A unit of more characters than these stands at the axis, and at no label beside it. */
const SHORT_UNIT = 2;

/** How values are worded beside an axis that names their unit. */
export const besideAxis = (indicator: Measured, language: Language): Measured =>
	unitText(indicator, language).length > SHORT_UNIT
		? { ...indicator, unit: '(unit not printed)' }
		: indicator;

/** The line of zero, which every value stands on, and the unit over the value axis. */
export function zeroAndUnit(frame: Frame, indicator: Measured, language: Language): Mark[] {
	const y = Math.round(frame.at(0, 0)[1]) + 0.5;
	const unit = unitText(indicator, language);
	const zero: Mark = { mark: 'line', from: [frame.left, y], to: [frame.right, y], colour: paint('ink') };
	if (unit === '') return [zero];
	const label: Mark = {
		mark: 'text',
		x: frame.left - 8,
		y: frame.top - 20,
		text: unit,
		colour: paint('ink-3'),
		size: SMALL,
		align: unit.length > SHORT_UNIT ? 'left' : 'right'
	};
	return [zero, unit.length > SHORT_UNIT ? { ...label, x: 0 } : label];
}
