/** Figures printed in several ways within one cell, as `{hidden 7}{struck 29}36{raised 1}`, for layouts that have such ways. */

export type Way = 'plain' | 'hidden' | 'struck' | 'raised';

export interface Run {
	readonly way: Way;
	readonly text: string;
}

const RUN = /\{(hidden|struck|raised) ([^}]*)\}|([^{]+)/g;

export const runsOf = (printed: string): Run[] =>
	[...printed.matchAll(RUN)].map(([, way, text, plain]) => ({
		way: (way as Way | undefined) ?? 'plain',
		text: text ?? plain ?? ''
	}));

export const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
