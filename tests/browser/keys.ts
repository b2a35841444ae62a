import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** What somebody without a pointer does, and what they must see of it. */

/** Whether an outline shows the focus: on the thing itself, or for a hidden radio or checkbox on what stands for it. */
function isSeen(node: Element): boolean {
	const outlined = (one: Element | null) => {
		if (!one) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(one);
		return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
	};
	return outlined(node) || outlined(node.nextElementSibling);
}

/** The same for the page to call. */
const seenIn = (page: Page) => page.evaluateHandle<(node: Element) => boolean>(`(${String(isSeen)})`);

/** Goes on with Tab until the thing wanted has the focus; every stop on the way must be seen to have it. */
export async function tabTo(page: Page, wanted: string, most = 80): Promise<void> {
	const seen = await seenIn(page);
	for (let stop = 0; stop < most; stop++) {
		await page.keyboard.press('Tab');
		const { there, unseen } = await page.evaluate(
			([selector, shows]) => {
				const at = document.activeElement;
				if (!at || at === document.body) return { there: false, unseen: null };
				return { there: at.matches(selector), unseen: shows(at) ? null : at.outerHTML.slice(0, 200) };
			},
			[wanted, seen] as const
		);
		expect(unseen, 'a stop where nobody sees the focus').toBeNull();
		if (there) return;
	}
	throw new Error(`Tab never comes to ${wanted}`);
}

/** Presses between two looks at how far the focus has come. */
const STRIDE = 40;

/**
 * From the stop that has the focus through every one of a page and around to it again: nothing traps the focus, every stop
 * shows it, and everything that can be operated is a stop.
 */
export async function goAround(page: Page): Promise<void> {
	await page.evaluate(
		(shows) => {
			const stops: Element[] = [];
			const unseen: string[] = [];
			const visit = (target: EventTarget | null) => {
				if (!(target instanceof Element)) return;
				stops.push(target);
				if (!shows(target)) unseen.push(target.outerHTML.slice(0, 200));
			};
			visit(document.activeElement);
			document.addEventListener('focusin', ({ target }) => visit(target));
			Object.assign(window, { visited: { stops, unseen } });
		},
		await seenIn(page)
	);
	const walked = () =>
		page.evaluate(() => {
			const { stops, unseen } = (window as unknown as { visited: { stops: Element[]; unseen: string[] } })
				.visited;
			const around = stops.length > 1 && stops.lastIndexOf(stops[0] ?? document.body) > 0;
			const been = new Set(stops);
			// Of radio buttons of one name one is a stop; the arrow keys lead to the others.
			const radios = new Set(stops.map((stop) => stop.getAttribute('name')).filter(Boolean));
			const operable = [
				...document.querySelectorAll<HTMLElement>(
					'a[href], button, input, select, textarea, summary, [tabindex="0"]'
				)
			].filter(
				(node) =>
					node.tabIndex >= 0 &&
					!node.matches(':disabled, [type="hidden"], [inert] *') &&
					node.checkVisibility({ visibilityProperty: true })
			);
			const missed = operable.filter(
				(node) =>
					!been.has(node) && !(node.matches('[type="radio"]') && radios.has(node.getAttribute('name')))
			);
			return {
				around,
				unseen,
				missed: missed.map((node) => node.outerHTML.slice(0, 200)),
				stops: stops.length,
				beyond: stops.length - 1 - stops.lastIndexOf(stops[0] ?? document.body)
			};
		});
	let before = -1;
	for (;;) {
		// Sent one behind the other: the browser takes them in order.
		await Promise.all(Array.from({ length: STRIDE }, () => page.keyboard.press('Tab')));
		const { around, unseen, missed, stops, beyond } = await walked();
		expect(unseen, 'stops where nobody sees the focus').toEqual([]);
		if (around) {
			expect(missed, 'what cannot be reached').toEqual([]);
			for (let stop = 0; stop < beyond; stop++) await page.keyboard.press('Shift+Tab');
			return;
		}
		expect(stops, 'the focus goes on').toBeGreaterThan(before);
		before = stops;
	}
}
