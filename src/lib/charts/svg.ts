import type { Draw, DrawnChart, FirstDrawing } from './drawing';
import { init } from './echarts';

/** Inline styles become attributes, which no Content-Security-Policy refuses. */
function attributes(style: string): string {
	return style
		.split(';')
		.map((rule) => rule.trim())
		.filter((rule) => rule !== '')
		.map((rule) => {
			const [name = '', value = ''] = rule.split(/:(.*)/s);
			if (name.trim() !== 'font') return `${name.trim()}="${value.trim()}"`;
			const [, weight = '400', size = '12', family = ''] =
				/(?<!\d)(\d+|bold|normal) (\d+)px (.*)$/.exec(value) ?? [];
			return `font-weight="${weight}" font-size="${size}px" font-family="${family}"`;
		})
		.join(' ');
}

/**
 * The chart as an SVG element that scales to its place. It holds no id, class, style or script, so any number of them may
 * stand on one page; it has no name either: the page gives it one.
 */
export function drawSvg(chart: DrawnChart): string {
	const instance = init(null, null, {
		renderer: 'svg',
		ssr: true,
		width: chart.width,
		height: chart.height
	});
	try {
		instance.setOption(chart.option);
		return (
			instance
				.renderToSVGString()
				.replace(/<style\s*>[\s\S]*?<\/style>/g, '')
				// ECharts clips every line, for an animation we do not use; no chart draws outside its place.
				.replace(/<defs\s*>[\s\S]*?<\/defs>/g, '')
				.replace(/ (?:clip-path|class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, '')
				.replace(/ style="([^"]*)"/g, (_, style: string) => ` ${attributes(style)}`)
				.replace(/^<svg width="\d+" height="\d+"/, '<svg width="100%"')
				.replace(/\n+/g, '\n')
		);
	} finally {
		instance.dispose();
	}
}

/** A chart for a page to come with. */
export const drawFirst = (draw: Draw): FirstDrawing => ({
	desk: drawSvg(draw('desk')),
	phone: drawSvg(draw('phone')),
	remark: draw('desk').remark
});
