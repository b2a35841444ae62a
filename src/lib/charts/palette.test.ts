import { readFileSync } from 'node:fs';
import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	wcagContrast,
	converter,
	parse
} from 'culori';
import { describe, expect, it } from 'vitest';
import { COLOURS, lookOf, paint, SERIES_COLOURS, withColours, type Theme } from './palette';

const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
const apart = differenceCiede2000();
const eyes = {
	deuteranope: filterDeficiencyDeuter(1),
	protanope: filterDeficiencyProt(1),
	trichromat: converter('rgb')
};
const oklch = converter('oklch');

describe.each(['light', 'dark'] as const satisfies readonly Theme[])(
	'the categorical colours, %s',
	(theme) => {
		const colours = SERIES_COLOURS.map((name) => COLOURS[theme][name]);
		const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => [a, b] as const));

		it.each(Object.keys(eyes) as (keyof typeof eyes)[])('are told apart by a %s', (eye) => {
			const see = eyes[eye];
			for (const [a, b] of pairs)
				expect(apart(see(parse(a)!), see(parse(b)!)), `${a} ${b}`).toBeGreaterThanOrEqual(12);
		});

		it('stand out on both papers, and none is grey', () => {
			for (const colour of colours) {
				expect(wcagContrast(colour, COLOURS[theme].paper), colour).toBeGreaterThanOrEqual(3);
				expect(wcagContrast(colour, COLOURS[theme].sheet), colour).toBeGreaterThanOrEqual(3);
				expect(oklch(colour)?.c, colour).toBeGreaterThan(0.04);
			}
		});

		it('text in charts is readable', () => {
			for (const name of ['ink', 'ink-2', 'ink-3'] as const)
				expect(wcagContrast(COLOURS[theme][name], COLOURS[theme].paper), name).toBeGreaterThanOrEqual(4.5);
			expect(wcagContrast(COLOURS[theme]['ink-2'], COLOURS[theme]['missing-wash'])).toBeGreaterThanOrEqual(
				4.5
			);
		});
	}
);

it('no two of sixteen series look the same, in colour and marker', () => {
	const looks = Array.from({ length: 16 }, (_, place) => `${lookOf(place).colour} ${lookOf(place).glyph}`);
	expect(new Set(looks).size).toBe(16);
	expect(new Set(Array.from({ length: 8 }, (_, place) => lookOf(place).glyph)).size).toBe(8);
});

it('a drawing that leaves the page carries the colours of one theme', () => {
	const svg = `<path stroke="${paint('c1')}" fill="${paint('accent-wash')}"/>`;
	expect(withColours(svg, 'light')).toBe('<path stroke="#1d4e89" fill="#e6edf5"/>');
	expect(withColours(svg, 'dark')).toBe('<path stroke="#8fb8e8" fill="#1f2c3b"/>');
	expect(() => withColours('<path fill="var(--sans)"/>', 'light')).toThrow('var(--sans)');
});

describe('the colours of charts', () => {
	const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

	it.each([
		['light', light],
		['dark', dark]
	] as const)('are those of the tokens, %s', (theme, css) => {
		for (const [name, colour] of Object.entries(COLOURS[theme]))
			expect(new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1], name).toBe(colour);
	});
});
