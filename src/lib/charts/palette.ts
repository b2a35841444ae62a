/**
 * The colours of a chart. A chart is drawn with CSS variables, so one drawing serves light and dark; a drawing that leaves
 * the page gets the literal colours of a theme. The values are those of the site's tokens, which a test holds equal.
 */

export type Theme = 'light' | 'dark';

export const SERIES_COLOURS = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'] as const;

/** One hue from little to much, for shaded tables. Text on them is `ink`, on the last `paper`. */
export const SHADES = ['h1', 'h2', 'h3', 'h4', 'h5'] as const;

export type ColourName =
	| 'paper'
	| 'sheet'
	| 'ink'
	| 'ink-2'
	| 'ink-3'
	| 'rule'
	| 'accent-wash'
	| 'missing'
	| 'missing-wash'
	| 'flag'
	| (typeof SERIES_COLOURS)[number]
	| (typeof SHADES)[number];

/**
 * c1 to c8: at least 12 apart in CIEDE2000 for any two, also as a deuteranope or protanope sees them, and at least 3:1 on
 * paper and sheet. None of them is grey, which means missing.
 */
export const COLOURS: Readonly<Record<Theme, Readonly<Record<ColourName, string>>>> = {
	light: {
		paper: '#fbfaf6',
		sheet: '#ffffff',
		ink: '#1c2024',
		'ink-2': '#4f565e',
		'ink-3': '#6b727a',
		rule: '#dcd9d0',
		'accent-wash': '#e6edf5',
		missing: '#a7aaad',
		'missing-wash': '#efeeea',
		flag: '#9a3412',
		c1: '#1d4e89',
		c2: '#c37743',
		c3: '#348277',
		c4: '#783653',
		c5: '#746600',
		c6: '#3e8fc5',
		c7: '#b04b52',
		c8: '#634024',
		h1: '#d9e6f3',
		h2: '#bdd2e8',
		h3: '#95b7da',
		h4: '#6494c6',
		h5: '#1d4e89'
	},
	dark: {
		paper: '#14171a',
		sheet: '#1b1f23',
		ink: '#eceae4',
		'ink-2': '#b9bcbf',
		'ink-3': '#969a9f',
		rule: '#343a40',
		'accent-wash': '#1f2c3b',
		missing: '#70757a',
		'missing-wash': '#22262a',
		flag: '#f0a57c',
		c1: '#8fb8e8',
		c2: '#e67d28',
		c3: '#73c1b5',
		c4: '#ae7caf',
		c5: '#d5c351',
		c6: '#b2e5f3',
		c7: '#df8193',
		c8: '#c3a078',
		h1: '#1a2b3f',
		h2: '#223d5b',
		h3: '#2e5279',
		h4: '#416a97',
		h5: '#a9ccf2'
	}
};

/** A colour as a chart is drawn with it. */
export const paint = (name: ColourName): string => `var(--${name})`;

/** Marker shapes in a box of 10 by 10, so that colour is never the only cue, and the character that stands for each in text. */
const MARKERS = [
	{ path: 'M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z', glyph: '●' },
	{ path: 'M.6 .6L9.4 .6L9.4 9.4L.6 9.4Z', glyph: '■' },
	{ path: 'M5 0L10 9.4L0 9.4Z', glyph: '▲' },
	{ path: 'M5 -.6L10.6 5L5 10.6L-.6 5Z', glyph: '◆' },
	{ path: 'M0 .6L10 .6L5 10Z', glyph: '▼' },
	{ path: 'M3 0L7 0L7 3L10 3L10 7L7 7L7 10L3 10L3 7L0 7L0 3L3 3Z', glyph: '✚' },
	{ path: 'M5 0L10 4L8 10L2 10L0 4Z', glyph: '⬟' },
	{ path: 'M2.5 0L7.5 0L10 5L7.5 10L2.5 10L0 5Z', glyph: '⬢' }
] as const;

/** How the series at a place in the reader's choice looks: eight colours with their own markers, then the same colours with others. */
export interface SeriesLook {
	readonly name: (typeof SERIES_COLOURS)[number];
	readonly colour: string;
	/** Outline of its marker as path data. */
	readonly path: string;
	readonly glyph: string;
}

export function lookOf(place: number): SeriesLook {
	const count = SERIES_COLOURS.length;
	const name = SERIES_COLOURS[place % count] ?? 'c1';
	const marker = MARKERS[(place + Math.floor(place / count)) % count] ?? MARKERS[0];
	return { name, colour: paint(name), ...marker };
}

/** The drawing with the colours of a theme written out, for a file that stands by itself. */
export function withColours(svg: string, theme: Theme): string {
	const colours: Readonly<Record<string, string>> = COLOURS[theme];
	return svg.replace(/var\(--([a-z0-9-]+)\)/g, (variable, name: string) => {
		const colour = colours[name];
		if (!colour) throw new Error(`a chart is drawn with ${variable}, which is not a colour of the palette`);
		return colour;
	});
}
