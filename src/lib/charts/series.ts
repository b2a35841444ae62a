import { ticksWidth, yearAxes, zeroAndUnit } from './axes';
import type { Asked, DrawnChart } from './drawing';
import { formChangeMarks } from './form-change';
import { lineOf } from './line';
import { labelMarks, labelsRoom, organLabels } from './organ-labels';
import { looksOf, organLines, stretchesOf } from './organ-lines';
import { overlay } from './overlay';
import { scaleOf } from './scale';
import { stripOf } from './strip';
import { seriesTooltip, tooltipOf } from './tooltip';
import { ticksHeight, yearMarks } from './years-axis';

/** Organs each by itself: a line an organ, named where it ends, and under the years the reason of every gap. */

const PLOT = { desk: 300, phone: 230 };
const TOP = 40;

export function seriesChart(asked: Asked<'series'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = asked;
	const points = answer.rows;
	const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
	const looks = looksOf(view, points);
	const organs = organLines(looks, points, years);
	const scale = scaleOf(
		points.map((point) => point.value),
		indicator.kind
	);
	const labels = organLabels(organs, indicator, language, shape);
	const ticks = years.map((year) => ({ year, below: [] }));
	const left = ticksWidth(scale, indicator, language);
	const names = shape === 'desk' ? organs.map(({ name }) => name) : [];
	const { width: right, height: labelsHeight } = labelsRoom(labels, names);
	const room = (width - left - right) / Math.max(1, years.length);
	const strip = stripOf(organs, years, room, shape, language);
	const axis = ticksHeight(ticks);
	const bottom = axis + (strip?.height ?? 0);
	return {
		option: {
			...yearAxes(years, scale, { top: TOP, right, bottom, left }, indicator, language),
			tooltip: tooltipOf((place) => {
				const year = years[place];
				const own = [...looks.keys()].flatMap((organ) =>
					points.filter((point) => point.organ === organ && point.year === year)
				);
				return seriesTooltip(own, looks, indicator, language);
			}, 'line'),
			series: [
				...organs.flatMap((organ) =>
					stretchesOf(organ, indicator).map((values) => lineOf(organ.look, values))
				),
				overlay(
					(frame) => [
						...zeroAndUnit(frame, indicator, language),
						...formChangeMarks(indicator, years, frame, language),
						...yearMarks(ticks, frame),
						...labelMarks(labels, frame, shape),
						...(strip?.marks(frame, frame.bottom + axis) ?? [])
					],
					4
				)
			]
		},
		width,
		height: TOP + Math.max(PLOT[shape], labelsHeight) + bottom,
		points: points.filter((point) => point.value !== null).length,
		remark: null
	};
}
