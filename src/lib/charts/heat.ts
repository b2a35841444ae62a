import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { gapSign, gapWord, signKey } from '../text/charts/gaps';
import { firstOfRemark, narrowCellsRemark } from '../text/charts/remarks';
import { formChangeText } from '../text/charts/words';
import { punctuation } from '../text/punctuation';
import { bare, compact, exact, isOfFew, quotient, share } from '../text/numbers';
import type { Point } from '../data/questions/points/point';
import { FONT, NORMAL, SMALL, type ChartInput, type DrawnChart, type Shape } from './drawing';
import { looksOf, organLines, type OrganLine } from './organLines';
import { overlay, type Frame, type Mark } from './overlay';
import { paint } from './palette';
import { shadeOf, shadesOf, type Shade } from './shades';
import { flow, textWidth } from './textWidth';
import { organTooltip, tooltipOf } from './tooltip';

/** Organs by years as a table of shades, with every number in its cell and every missing one by its reason. */

/** Rows beyond these would not be read; the table under the chart has them all. */
const MOST_ROWS = 60;
/** Above this share of cells without a report, a sign stands for them. */
const MOST_WORDS = 0.25;
const ROW = { desk: 30, phone: 50 };
const CELL = 26;
const HEAD = 26;
const EDGE = 12;
const KEY_LINE = 20;
const KEY_GAP = '\u3000';
const NARROWEST: Readonly<Record<Shape, number>> = { desk: 560, phone: 280 };

/** A value as a narrow cell shows it: whole below ten thousand without a separator, of a rate the counts below ten cases. */
function cellText(point: Point, indicator: Indicator, language: Language): string {
	if (indicator.kind === 'ratio')
		return point.numerator === null || point.denominator === null
			? ''
			: isOfFew(point, indicator) || point.value === null
				? quotient(point.numerator, point.denominator, language).replaceAll(' ', '')
				: share(point.value);
	return point.value === null ? '' : compact(point.value, language).replace(',', '');
}

/** What is written and filled in a cell. */
function cell(
	point: Point | undefined,
	{ indicator, language }: Pick<ChartInput<'series'>, 'indicator' | 'language'>,
	shades: readonly Shade[],
	/** Whether the reason of a missing value is written in words; else by its sign. */
	worded: (point: Point | undefined) => boolean
): { readonly text: string; readonly fill: string; readonly edge?: string; readonly ink: string } {
	if (!point || point.state !== 'reported') {
		const text = worded(point) ? (gapWord(point, language) ?? '') : gapSign(point, language);
		// Both counts of a rate without cases are there: nothing is missing.
		if (point?.state === 'no_cases')
			return { text, fill: paint('paper'), edge: paint('rule'), ink: paint('ink-2') };
		return { text, fill: paint('missing-wash'), ink: paint('ink-2') };
	}
	const text = cellText(point, indicator, language);
	const plain = { text, fill: paint('paper'), edge: paint('rule'), ink: paint('ink') };
	if (point.value === null || isOfFew(point, indicator)) return plain;
	const shade = point.value === 0 ? undefined : shadeOf(point.value, shades);
	if (!shade) return plain;
	return { text, fill: paint(shade.name), ink: paint(shade.name === 'h5' ? 'paper' : 'ink') };
}

/** What the shades stand for: the least and most of each. */
function shadeLabel({ least, most }: Shade, indicator: Indicator, language: Language): string {
	const write = (value: number) => (indicator.kind === 'ratio' ? share(value) : bare(value, language));
	if (least === most) return indicator.kind === 'ratio' ? share(most) : exact(most, indicator, language);
	return `${write(least)}${punctuation('to', language)}${write(most)}`;
}

const SWATCH = 18;

/** The key over the table: shades in lines that fit the narrowest place of the shape. */
function keyLines(labels: readonly string[], shape: Shape): (readonly number[])[] {
	const lines: number[][] = [[]];
	let room = NARROWEST[shape];
	labels.forEach((label, i) => {
		const wide = SWATCH + 6 + textWidth(label, SMALL) + 16;
		if (wide > room && lines.at(-1)?.length) {
			lines.push([]);
			room = NARROWEST[shape];
		}
		lines.at(-1)?.push(i);
		room -= wide;
	});
	return lines;
}

function keyMarks(
	shades: readonly Shade[],
	labels: readonly string[],
	lines: readonly (readonly number[])[]
): Mark[] {
	return lines.flatMap((line, row): Mark[] => {
		let x = 0;
		const y = row * KEY_LINE + KEY_LINE / 2;
		return line.flatMap((i): Mark[] => {
			const at = x;
			const shade = shades[i];
			const label = labels[i] ?? '';
			x += SWATCH + 6 + textWidth(label, SMALL) + 16;
			if (!shade) return [];
			return [
				{ mark: 'box', x: at, y: y - 6, width: SWATCH, height: 12, colour: paint(shade.name) },
				{ mark: 'text', x: at + SWATCH + 6, y, text: label, colour: paint('ink-2'), size: SMALL }
			];
		});
	});
}

/** Whether a text has room in a cell with its margin. */
const fits = (text: string, wide: number): boolean => textWidth(text, SMALL) <= wide + 2;

/** Whether every missing value has room for its word in cells of this width. */
const wordsFit = (organs: readonly OrganLine[], cellWidth: number, language: Language): boolean =>
	organs.every(({ points }) =>
		points.every((point) => textWidth(gapWord(point, language) ?? '', SMALL) + 6 <= cellWidth)
	);

export function heatChart(input: ChartInput<'series'>): DrawnChart {
	const { view, answer, indicator, language, shape, width } = input;
	const points = answer.rows;
	const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
	const all = organLines(looksOf(view, points), points, years);
	const organs = all.slice(0, MOST_ROWS);
	const shown = organs.flatMap((organ) => organ.points);
	const known = shown.flatMap((point) =>
		point?.value != null && !isOfFew(point, indicator) ? [point.value] : []
	);
	const shades = shadesOf(known);
	const labels = shades.map((shade) => shadeLabel(shade, indicator, language));
	const lines = shades.length === 0 ? [] : keyLines(labels, shape);
	const desk = shape === 'desk';
	const left = desk ? Math.max(0, ...organs.map(({ name }) => textWidth(name, NORMAL))) + EDGE : 0;
	const words = wordsFit(organs, (width - left) / Math.max(1, years.length) - 2, language);
	const wide = (width - left) / Math.max(1, years.length);
	const narrow = shown.some((point) => point && !fits(cellText(point, indicator, language), wide));
	const change = formChangeText(indicator, years, language);
	// Where most years have no report, the word over and over would drown the figures.
	const sparse = shown.filter((point) => point?.report == null).length > shown.length * MOST_WORDS;
	const worded = (point: Point | undefined) => words && !(sparse && point?.report == null);
	const signs = signKey(
		shown.filter((point) => !worded(point)),
		language
	);
	const foot = flow(
		[...signs.map((sign) => `${sign}${KEY_GAP}`), ...(change ? [change] : [])],
		SMALL,
		NARROWEST[shape]
	);
	const top = lines.length * KEY_LINE + (lines.length > 0 ? 8 : 0) + HEAD;
	const bottom = foot.length === 0 ? 0 : 8 + foot.length * KEY_LINE;

	const cells = (frame: Frame): Mark[] => {
		const wide = (frame.right - frame.left) / Math.max(1, years.length);
		const step = Math.max(1, Math.ceil((textWidth('2020', SMALL) + 4) / wide));
		const heads = years.flatMap((year, i): Mark[] =>
			(years.length - 1 - i) % step === 0
				? [
						{
							mark: 'text',
							x: frame.left + (i + 0.5) * wide,
							y: frame.top - HEAD / 2,
							text: `${year}`,
							colour: paint('ink-2'),
							size: SMALL,
							align: 'center'
						}
					]
				: []
		);
		const rows = organs.flatMap((organ, row): Mark[] => {
			const [, middle] = frame.at(0, row);
			const y = desk ? middle : middle + (ROW.phone - CELL) / 2 - 2;
			const name: Mark = {
				mark: 'text',
				x: desk ? frame.left - EDGE : 0,
				y: desk ? middle : y - CELL / 2 - 10,
				text: organ.name,
				colour: paint('ink'),
				align: desk ? 'right' : 'left'
			};
			return [
				name,
				...years.flatMap((_, i): Mark[] => {
					const { text, fill, ink, ...rest } = cell(organ.points[i], input, shades, worded);
					const x = frame.left + i * wide + 1;
					return [
						{ mark: 'box', x, y: y - CELL / 2, width: wide - 2, height: CELL, colour: fill, ...rest },
						...(fits(text, wide)
							? [
									{
										mark: 'text' as const,
										x: x + wide / 2 - 1,
										y,
										text,
										colour: ink,
										size: SMALL,
										align: 'center' as const
									}
								]
							: [])
					];
				})
			];
		});
		return [...heads, ...rows];
	};

	return {
		option: {
			animation: false,
			textStyle: { fontFamily: FONT, fontSize: NORMAL },
			grid: { top, right: 0, bottom, left, outerBoundsMode: 'none' },
			xAxis: { type: 'value', min: 0, max: 1, show: false },
			yAxis: { type: 'category', inverse: true, data: organs.map(({ name }) => name), show: false },
			tooltip: tooltipOf((row) => {
				const own = organs[row]?.points.filter((point) => point !== undefined) ?? [];
				return organTooltip(own, indicator, language);
			}, 'none'),
			series: [
				// Nothing is drawn by it: it tells the tooltip which row the pointer is on.
				{ type: 'bar', data: organs.map(() => 0), silent: true, itemStyle: { color: 'none' } },
				overlay(
					(frame) => [
						...keyMarks(shades, labels, lines),
						...cells(frame),
						...foot.map((text, i): Mark => ({
							mark: 'text',
							x: 0,
							y: frame.bottom + 8 + i * KEY_LINE + KEY_LINE / 2,
							text,
							colour: paint('ink-2'),
							size: SMALL
						}))
					],
					4
				)
			]
		},
		width,
		height: top + Math.max(1, organs.length) * ROW[shape] + bottom,
		points: shown.filter((point) => point?.value != null).length,
		remark:
			[
				...firstOfRemark(organs.length, all.length, language),
				...(narrow ? [narrowCellsRemark(language)] : [])
			].join(' ') || null
	};
}
