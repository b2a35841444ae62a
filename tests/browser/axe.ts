import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** A narrow phone, a phone, a desk. */
const WIDTHS = [320, 375, 1280];

/** Findings of axe that keep somebody out, each in a line. Dark differs from light in its colours and in nothing else. */
async function seriousFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode().options({
		// Collecting what passes takes most of the time.
		resultTypes: ['violations'],
		...(colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {})
	});
	const { violations } = await axe.analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
		);
}

/** The page as it stands, from a narrow phone to a desk, light and dark: axe finds nothing serious, and nothing scrolls sideways. */
export async function keepsNobodyOut(page: Page): Promise<void> {
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await seriousFindings(page, colorScheme), `${colorScheme}, ${width} px`).toEqual([]);
		}
	}
}
