import { componentLabel } from '../../form/componentLabels';
import { exact } from '../../text/numbers';
import { measureOf } from '../../text/topics/units';
import { flagsOn } from '../../data/flags';
import { ranked, yearsOfComponents } from '../../text/topics/years';
import { FONT, NORMAL, SMALL, UNEQUAL, type DrawnChart } from '../drawing';
import { overlay, type Frame, type Mark } from '../overlay';
import { lookOf, paint } from '../palette';
import { textWidth, wrap } from '../textWidth';
import { tooltipHtml, tooltipOf } from '../tooltip';
import type { TopicChartInput } from './chartInput';

/** Components of all years together, most first: a bar and the exact count each. A component of 0 is a line without a bar. */

const ROW = 32;
const BAR = 12;
const EDGE = 8;
const LINE = 18;

export function rankedChart({ topic, rows, flags, language, shape, width }: TopicChartInput): DrawnChart {
	const desk = shape === 'desk';
	const measured = measureOf(topic);
	const flagged = new Set(
		rows.filter((row) => flagsOn(flags, row).length > 0).map(({ indicator }) => indicator)
	);
	const items = ranked(topic, yearsOfComponents(topic, rows)).map(({ component, value }) => {
		const label = componentLabel(topic, component)[language];
		return {
			value,
			label,
			lines: desk ? [label] : wrap(label, SMALL, width - EDGE),
			text: exact(value, measured, language) + (flagged.has(component) ? ` ${UNEQUAL}` : '')
		};
	});
	const left = desk ? Math.max(0, ...items.map(({ label }) => textWidth(label, NORMAL))) + EDGE : 0;
	const right = Math.max(0, ...items.map(({ text }) => textWidth(text, NORMAL))) + EDGE;
	const tallest = Math.max(1, ...items.map(({ lines }) => lines.length));
	const row = desk ? ROW : BAR + tallest * LINE + 14;

	const marks = (frame: Frame): Mark[] =>
		items.flatMap(({ value, lines, text }, i): Mark[] => {
			const [zero, middle] = frame.at(0, i);
			const y = desk ? middle : middle + (row - BAR) / 2 - 6;
			const end = frame.at(value, i)[0];
			const names = lines.map((line, at): Mark => ({
				mark: 'text',
				x: desk ? frame.left - EDGE : frame.left,
				y: desk ? y : y - BAR / 2 - LINE * (lines.length - at) + 8,
				text: line,
				colour: paint('ink'),
				size: desk ? NORMAL : SMALL,
				align: desk ? 'right' : 'left'
			}));
			const x = Math.round(zero) + 0.5;
			return [
				...names,
				{ mark: 'box', x: zero, y: y - BAR / 2, width: end - zero, height: BAR, colour: lookOf(0).colour },
				{ mark: 'line', from: [x, y - BAR / 2 - 3], to: [x, y + BAR / 2 + 3], colour: paint('ink') },
				{ mark: 'text', x: end + EDGE, y, text, colour: paint('ink') }
			];
		});

	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top: 0, right, bottom: 0, left, outerBoundsMode: 'none' },
			xAxis: {
				type: 'value',
				min: 0,
				max: Math.max(0, ...items.map(({ value }) => value)) || 1,
				show: false
			},
			yAxis: { type: 'category', inverse: true, data: items.map(({ label }) => label), show: false },
			tooltip: tooltipOf((place) => {
				const item = items[place];
				return item
					? tooltipHtml(topic.label[language], [{ name: item.label, text: item.text, remarks: [] }])
					: '';
			}, 'none'),
			series: [
				{
					type: 'bar',
					data: items.map(({ value }) => value),
					itemStyle: { color: 'transparent' },
					silent: true,
					emphasis: { disabled: true }
				},
				overlay(marks, 4)
			]
		},
		width,
		height: Math.max(1, items.length) * row,
		points: items.length,
		remark: null
	};
}
