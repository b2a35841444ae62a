import { describe, expect, it } from 'vitest';
import { at, ruled, tinyPdf } from '../../testing/tinyPdf';
import { readPdf } from '../pdf';

const PROSE = at(10, 180, 'a page with enough text on it');
/** One cell of 70 by 40 points and another beside it. */
const box = ruled([10, 80, 150], [20, 60, 100]);
const white = '1 1 1 rg';
const black = '0 0 0 rg';
const area = (x: number, y: number, width: number, height: number): string =>
	`${x} ${y} ${width} ${height} re f`;

/** The text of the first cell. */
async function cell(...drawing: string[]): Promise<string | undefined> {
	const { blocks } = await readPdf(tinyPdf([PROSE, box, ...drawing].join('\n')));
	return blocks.find((block) => block.kind === 'grid')?.rows[0]?.[0]?.text;
}

const BLOTS = '\ufffc\ufffc';

describe('a figure is not read', () => {
	it('when an area is painted over it, in the colour of paper or another', async () => {
		expect(await cell(at(20, 75, '36'), white, area(15, 70, 40, 20))).toBe(BLOTS);
		expect(await cell(at(20, 75, '36'), '0.2 0.2 0.2 rg', area(15, 70, 40, 20))).toBe(BLOTS);
		expect(await cell(at(20, 75, '36'), white, '15 70 m 55 70 l 55 90 l 15 90 l h f')).toBe(BLOTS);
	});

	it('when one of its digits is painted over, or half of it', async () => {
		expect(await cell(at(20, 75, '36'), white, area(25.5, 70, 10, 20))).toBe('3\ufffc');
		expect(await cell(at(20, 75, '36'), white, area(15, 70, 40, 8))).toBe(BLOTS);
	});

	it('when a white form with round corners is drawn over it', async () => {
		const round = '15 70 m 55 70 l 60 70 60 90 55 90 c 15 90 l h f';
		expect(await cell(at(20, 75, '36'), white, round)).toBe(BLOTS);
	});

	it('when it has the colour of its ground, white or not', async () => {
		expect(await cell(white, at(20, 75, '36'))).toBe(BLOTS);
		expect(await cell('0.9 0.9 1 rg', area(10, 60, 70, 40), '0.92 0.92 1 rg', at(20, 75, '36'))).toBe(BLOTS);
	});

	it('when it stands outside of what is drawn on', async () => {
		expect(await cell('q 80 60 70 40 re W n', at(20, 75, '36'), 'Q')).toBe(BLOTS);
	});
});

describe('a figure is read', () => {
	it('on the ground of its cell, in white where that is dark', async () => {
		expect(await cell('0.9 0.9 1 rg', area(10, 60, 70, 40), black, at(20, 75, '36'))).toBe('36');
		expect(await cell('0 0 0.5 rg', area(10, 60, 70, 40), white, at(20, 75, '36'))).toBe('36');
	});

	it('when the next cell is painted after it', async () => {
		expect(await cell(at(20, 75, '36'), '0.9 0.9 1 rg', area(80, 60, 70, 40), area(10, 20, 70, 40))).toBe(
			'36'
		);
	});

	it('when it is printed on the area that hides another', async () => {
		expect(await cell(at(20, 75, '36'), white, area(15, 70, 40, 20), black, at(22, 75, '29'))).toBe('29');
	});

	it('when only an outline is painted around it', async () => {
		expect(await cell(at(20, 75, '36'), '15 70 40 20 re 16 71 38 18 re f*')).toBe('36');
	});

	it('when what is painted over it is kept to another place', async () => {
		const elsewhere = `q 80 60 70 40 re W n ${white} ${area(0, 0, 300, 200)} Q`;
		expect(await cell(at(20, 75, '36'), elsewhere)).toBe('36');
	});

	it('under a coloured drawing whose form is not known', async () => {
		expect(await cell(at(20, 75, '36'), '1 0 0 rg 15 70 m 55 70 l 60 70 60 90 55 90 c 15 90 l h f')).toBe(
			'36'
		);
	});
});
