import type { CustomSeriesOption } from 'echarts/charts';
import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import { FONT, NORMAL } from './drawing';
import type { SeriesLook } from './palette';

/** Where the plot lies in a drawing, in px: known only when it is drawn, since a page may be wider or narrower than planned. */
export interface Frame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Place of a pair of axis values. */
	readonly at: (x: number, y: number) => readonly [x: number, y: number];
}

/** What charts are made of besides lines and bars. */
export type Mark =
	| {
			readonly mark: 'text';
			readonly x: number;
			/** Middle of the line. */
			readonly y: number;
			readonly text: string;
			readonly colour: string;
			readonly size?: number;
			readonly bold?: boolean;
			readonly align?: 'left' | 'center' | 'right';
	  }
	| {
			readonly mark: 'line';
			readonly from: readonly [number, number];
			readonly to: readonly [number, number];
			readonly colour: string;
			readonly dashed?: boolean;
	  }
	| {
			readonly mark: 'area';
			readonly points: readonly (readonly [number, number])[];
			readonly colour: string;
			/** 1 where it is not said. */
			readonly opacity?: number;
	  }
	| {
			readonly mark: 'box';
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly colour: string;
			/** Colour of its outline; without one it has none. */
			readonly edge?: string;
	  }
	| {
			/** Many small things alike, in one piece of a drawing: thousands of their own would weigh more than a page. */
			readonly mark: 'strokes';
			/** Each a line through points; of a single one a dot. */
			readonly lines: readonly (readonly (readonly [x: number, y: number])[])[];
			readonly colour: string;
			readonly width: number;
			readonly opacity: number;
	  }
	| {
			readonly mark: 'marker';
			/** Its middle. */
			readonly x: number;
			readonly y: number;
			readonly look: SeriesLook;
	  };

const MARKER = 9;

/** To a tenth of a px. A dot is a line that hardly leaves its place, with round ends. */
function pathOf(line: readonly (readonly [x: number, y: number])[]): string {
	const texts = line.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`);
	return texts.length === 1 ? `M${texts[0]}h.1` : `M${texts.join('L')}`;
}

function element(mark: Mark) {
	switch (mark.mark) {
		case 'text':
			return {
				type: 'text' as const,
				style: {
					x: mark.x,
					y: mark.y,
					text: mark.text,
					fill: mark.colour,
					align: mark.align ?? 'left',
					verticalAlign: 'middle' as const,
					fontFamily: FONT,
					fontSize: mark.size ?? NORMAL,
					fontWeight: mark.bold ? 600 : 400
				}
			};
		case 'line': {
			const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
			return {
				type: 'line' as const,
				shape: { x1, y1, x2, y2 },
				style: {
					fill: 'none',
					stroke: mark.colour,
					lineWidth: 1,
					lineDash: mark.dashed ? [3, 4] : ('solid' as const)
				}
			};
		}
		case 'area':
			return {
				type: 'polygon' as const,
				shape: { points: mark.points.map(([x, y]) => [x, y]) },
				style: { fill: mark.colour, opacity: mark.opacity ?? 1 }
			};
		case 'box': {
			const { x, y, width, height, colour, edge = 'none' } = mark;
			return {
				type: 'rect' as const,
				shape: { x, y, width, height, r: 2 },
				style: { fill: colour, stroke: edge, lineWidth: 1 }
			};
		}
		case 'strokes':
			return {
				type: 'path' as const,
				shape: { pathData: mark.lines.map(pathOf).join('') },
				style: {
					fill: 'none',
					stroke: mark.colour,
					lineWidth: mark.width,
					lineCap: 'round' as const,
					lineJoin: 'round' as const,
					opacity: mark.opacity
				}
			};
		case 'marker':
			return {
				type: 'path' as const,
				shape: {
					pathData: mark.look.path,
					x: mark.x - MARKER / 2,
					y: mark.y - MARKER / 2,
					width: MARKER,
					height: MARKER
				},
				style: { fill: mark.look.colour }
			};
	}
}

function frameOf(params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI): Frame {
	// A rectangle in every cartesian plot; ECharts types it as what any coordinate system may have.
	const { x, y, width, height } = params.coordSys as unknown as Record<
		'x' | 'y' | 'width' | 'height',
		number
	>;
	return {
		left: x,
		right: x + width,
		top: y,
		bottom: y + height,
		at: (a, b) => {
			const [px = NaN, py = NaN] = api.coord([a, b]);
			return [px, py];
		}
	};
}

/**
 * Marks over or under the series of a plot, laid out when it is drawn. They may stand outside the plot, answer no pointer
 * and hold no value of their own.
 */
export function overlay(draw: (frame: Frame) => readonly Mark[], z: number): CustomSeriesOption {
	return {
		type: 'custom',
		data: [[0, 0]],
		silent: true,
		clip: false,
		z,
		tooltip: { show: false },
		renderItem: (params, api) => ({
			type: 'group',
			// Marks follow marks in the same place: a group that has none would otherwise keep those it had.
			$mergeChildren: false,
			children: draw(frameOf(params, api)).map(element)
		})
	};
}
