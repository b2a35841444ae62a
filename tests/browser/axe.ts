import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures';

/** Rules that a scheme of colours can change the outcome of, and those that the room can. */
const COLOURS = ['color-contrast', 'link-in-text-block'] as const;
const ROOM = ['scrollable-region-focusable'] as const;

/**
 * A narrow phone, a phone, a desk, and what axe is asked of a page there, beside all of what only there is in sight. Dark
 * differs from light in its colours and in nothing else. From 320 to 375 px no style changes (the first that does is at
 * 631 px), so only the room is another; from there to a desk no colour does.
 */
const SIDES: readonly (readonly [width: number, scheme: 'light' | 'dark', rules?: readonly string[]])[] = [
	[320, 'light'],
	[375, 'light', ROOM],
	[1280, 'light', ROOM],
	[1280, 'dark', COLOURS],
	[320, 'dark', []]
];

/**
 * Findings of axe that keep somebody out, each in a line: by some rules, or by all where none are named. Whatever was out of
 * sight when the page was last asked is asked by all.
 */
async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (runOnly) => {
		const there = window as unknown as { axe: typeof axe; inSight?: ReadonlySet<Element> };
		const before = there.inSight;
		const nodes = [...document.body.querySelectorAll('*')].filter((node) => node.checkVisibility());
		there.inSight = new Set(nodes);
		// Collecting what passes takes most of the time.
		const options = { resultTypes: ['violations' as const] };
		const found =
			runOnly?.length === 0
				? []
				: [await there.axe.run(document, runOnly ? { ...options, runOnly: [...runOnly] } : options)];
		if (runOnly && before) {
			const fresh = new Set(nodes.filter((node) => !before.has(node)));
			// While axe went through the page some of it may have been drawn anew.
			const still = (node: Element) => node.isConnected && node.checkVisibility();
			const include = [...fresh].filter(
				(node) => still(node) && (!node.parentElement || !fresh.has(node.parentElement))
			);
			if (include.length > 0) found.push(await there.axe.run({ include }, options));
		}
		return found
			.flatMap(({ violations }) => violations)
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, nodes: all }) =>
				all.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
			);
	}, rules);
}

/** The page as it stands, from a narrow phone to a desk, light and dark: axe finds nothing serious, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
	for (const [width, colorScheme, rules] of SIDES) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
		expect(await seriousFindings(page, rules), `${colorScheme}, ${width} px`).toEqual([]);
	}
}
