import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** What axe is asked of a page: all it knows; colours alone; what a narrower or wider room can change. */
type Asked = 'all' | 'colours' | 'room';

const RULES: Readonly<Record<Asked, readonly string[] | null>> = {
	all: null,
	colours: ['color-contrast'],
	room: ['scrollable-region-focusable']
};

/**
 * A narrow phone, a phone, a desk. Dark differs from light in its colours and in nothing else. From 320 to 375 px no style
 * changes (the first that does is at 631 px), so elements and their colours are the same and only the room is another.
 */
const SIDES: readonly (readonly [width: number, scheme: 'light' | 'dark', asked: Asked])[] = [
	[320, 'light', 'all'],
	[320, 'dark', 'colours'],
	[375, 'light', 'room'],
	[1280, 'light', 'all'],
	[1280, 'dark', 'colours']
];

/** Findings of axe that keep somebody out, each in a line. */
async function seriousFindings(page: Page, asked: Asked): Promise<string[]> {
	const rules = RULES[asked];
	const axe = new AxeBuilder({ page }).setLegacyMode().options({
		// Collecting what passes takes most of the time.
		resultTypes: ['violations'],
		...(rules ? { runOnly: [...rules] } : {})
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
	for (const [width, colorScheme, asked] of SIDES) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(overflow, `at ${width} px`).toBeLessThanOrEqual(0);
		expect(await seriousFindings(page, asked), `${colorScheme}, ${width} px`).toEqual([]);
	}
}
