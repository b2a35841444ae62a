import { describe, expect, it } from 'vitest';
import { chart } from './chart';
import { withColours } from './palette';
import { sampleView, SIX_STATES } from './sample';
import { drawSvg } from './svg';

describe('a drawing', () => {
	const draw = (shape: 'desk' | 'phone') =>
		drawSvg(
			chart({
				view: sampleView({ organs: ['甲镇'], aggregation: 'each' }),
				answer: { question: 'series', rows: SIX_STATES },
				language: 'zh',
				shape
			})
		);

	it('scales to its place', () => {
		expect(draw('desk')).toMatch(/^<svg width="100%" [^>]*viewBox="0 0 1080 \d+"/);
		expect(draw('phone')).toMatch(/^<svg width="100%" [^>]*viewBox="0 0 343 \d+"/);
	});

	it('may stand beside another: no id, class, clip, style or script', () => {
		expect(draw('desk')).not.toMatch(/ id=|class=|url\(|style|script|ecmeta/);
	});

	it('is drawn with the variables of the site, and only with those of the palette', () => {
		const colours = [...draw('desk').matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1]);
		expect(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--'))).toEqual([]);
		expect(withColours(draw('desk'), 'dark')).not.toContain('var(');
	});

	it('has no text under 12 px', () => {
		const sizes = [...draw('phone').matchAll(/font-size="([\d.]+)px"/g)].map((match) => Number(match[1]));
		expect(sizes.length).toBe([...draw('phone').matchAll(/<text/g)].length);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
	});

	it('is the same every time', () => {
		expect(draw('desk')).toBe(draw('desk'));
	});
});
