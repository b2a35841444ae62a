import { datasetBanner } from '../text/datasets';
import type { DrawnChart } from '../charts/drawing';
import { withColours } from '../charts/palette';
import { drawSvg } from '../charts/svg';
import type { Words } from '../form/words';
import { STATES } from '../report/figure';
import { STATE_WORDS } from '../text/states';
import { notesOf, type Note, type ExportedFigure } from '../text/exportedFigure';
import { banner, boxes, paragraph, stacked, type Block } from './picture';

const MARGIN = 24;

const MISSING: Words = {
	zh: '没有数的原因（灰色，都不是 0）：',
	en: 'Why there is no number (grey, never 0):'
};

/** What is written under the chart, the rest being in the title and the coverage. */
const UNDER: readonly (readonly Note['id'][])[] = [
	['noteIndicator', 'noteUnit', 'noteYears'],
	['noteDataset', 'noteVersion', 'noteNewest'],
	['noteAddress']
];

const space = (height: number): Block => ({ height, draw: () => '' });

/** A picture ready to be saved: an SVG that stands by itself, and its size in px. */
interface Picture {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

/**
 * The chart as a picture that can leave the page: title, sentence, chart, what it covers, unit, years, source, version,
 * address, and the key of the states without a number. Light, all text as text; invented data say so across the top.
 */
export function pictureOf(exported: ExportedFigure, chart: DrawnChart): Picture {
	const { language, title, sentence, coverage, catalog } = exported;
	const width = chart.width + 2 * MARGIN;
	const notes = notesOf(exported);
	const lines = UNDER.map((ids) =>
		notes
			.filter(({ id }) => ids.includes(id))
			.map(({ label, text }) => (language === 'zh' ? `${label}：${text}` : `${label}: ${text}`))
			.join(' · ')
	);
	const small = (content: string) =>
		paragraph(content, MARGIN, chart.width, { size: 12, colour: 'ink-2', after: 2 });
	const drawing = drawSvg(chart).replace(
		/^<svg width="100%"/,
		`<svg x="${MARGIN}" y="TOP" width="${chart.width}" height="${chart.height}"`
	);
	const warning = datasetBanner(catalog, language);
	const missing = STATES.filter((state) => state !== 'reported').map((state) => STATE_WORDS[state][language]);
	const blocks: Block[] = [
		...(warning === null ? [] : [banner(warning, MARGIN, width)]),
		space(20),
		paragraph(title, MARGIN, chart.width, { size: 22, colour: 'ink', bold: true, after: 4 }),
		paragraph(sentence, MARGIN, chart.width, { size: 14, colour: 'ink-2', after: 12 }),
		{ height: chart.height + 12, draw: (top) => withColours(drawing.replace('TOP', String(top)), 'light') },
		...(chart.remark === null ? [] : [small(chart.remark)]),
		small(coverage),
		...lines.map(small),
		space(6),
		boxes(MISSING[language], missing, MARGIN, chart.width),
		space(14)
	];
	return { ...stacked(blocks, width), width };
}
