import { isOfFew } from '../text/numbers';
import { ticksWidth, yearAxes, zeroAndUnit } from './axes';
import { UNEQUAL, type ChartInput, type DrawnChart } from './drawing';
import { formChangeMarks } from './formChange';
import { lineOf } from './line';
import { labelMarks, labelsRoom, organLabels } from './organLabels';
import { lineDrawn, looksOf, organLines, stretchesOf, type OrganLine } from './organLines';
import { overlay, type Frame, type Mark } from './overlay';
import { paint } from './palette';
import { scaleOf } from './scale';
import { stripOf } from './strip';
import { seriesTooltip, tooltipOf } from './tooltip';
import { onlyCounts } from './onlyCounts';
import { ticksHeight, yearMarks } from './yearsAxis';

/**
 * Organs each by itself: a line an organ, named where it ends, and under the years the reason of every gap, or the counts of a
 * rate of so few cases that it is no point.
 */

const PLOT = { desk: 300, phone: 230 };
const TOP = 40;

/** A sign over every point whose figure does not add up with others. */
const flagMarks = ({ points }: OrganLine, flagged: ReadonlySet<string>, frame: Frame): Mark[] =>
	points.flatMap((point, place): Mark[] => {
		if (!point || point.value === null || point.report === null || !flagged.has(point.report)) return [];
		const [x, y] = frame.at(place, point.value);
		return [
			{ mark: 'text', x, y: y - 14, text: UNEQUAL, colour: paint('flag'), bold: true, align: 'center' }
		];
	});

export function seriesChart(input: ChartInput<'series'>): DrawnChart {
	const { view, answer, indicator, language, shape, width, flagged } = input;
	const points = answer.rows;
	const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
	const looks = looksOf(view, points);
	const organs = organLines(looks, points, years);
	const drawn = organs.map((organ) => lineDrawn(organ, indicator));
	const values = drawn.flatMap((organ) => organ.points.map((point) => point?.value ?? null));
	const known = values.filter((value) => value !== null).length;
	const onlyFew = known === 0 && points.some((point) => isOfFew(point, indicator));
	const scale = scaleOf(values, indicator.kind);
	const labels = organLabels(drawn, indicator, language, shape);
	const ticks = years.map((year) => ({ year, below: [] }));
	const left = ticksWidth(scale, indicator, language);
	const names = shape === 'desk' ? organs.map(({ name }) => name) : [];
	const { width: right, height: labelsHeight } = labelsRoom(labels, names);
	const room = (width - left - right) / Math.max(1, years.length);
	const strip = stripOf(organs, years, room, shape, indicator, language);
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
				...drawn.flatMap((organ) =>
					stretchesOf(organ, indicator).map((values) => lineOf(organ.look, values))
				),
				overlay(
					(frame) => [
						...zeroAndUnit(frame, indicator, language),
						...formChangeMarks(indicator, years, frame, language),
						...yearMarks(ticks, frame),
						...labelMarks(labels, frame, shape),
						...drawn.flatMap((organ) => flagMarks(organ, flagged, frame)),
						...(onlyFew ? [onlyCounts(frame, language)] : []),
						...(strip?.marks(frame, frame.bottom + axis) ?? [])
					],
					4
				)
			]
		},
		width,
		height: TOP + Math.max(PLOT[shape], labelsHeight) + bottom,
		points: known,
		remark: null
	};
}
