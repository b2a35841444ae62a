import { goto } from '$app/navigation';
import { page } from '$app/state';
import { addressOf } from '$lib/view/address';
import { keepingFrame } from '$lib/view/frame';
import type { View, ViewDefaults } from '$lib/view/view';

/**
 * Puts a view into the address: the one place that does. A choice adds to the history, so that Back undoes it;
 * what only arranges the page (the tab) replaces. Focus and scroll stay where they are.
 */
export function go(view: View, defaults: ViewDefaults, how: 'push' | 'replace' = 'push'): Promise<void> {
	const query = keepingFrame(addressOf(view, defaults), page.url.searchParams);
	return goto(`${page.url.pathname}${query}`, {
		replaceState: how === 'replace',
		keepFocus: true,
		noScroll: true
	});
}

/** Puts another query into the address of the page at hand: a choice, so that Back undoes it, unless it replaces. Focus and scroll stay. */
export const turn = (query: string, how: 'push' | 'replace' = 'push'): Promise<void> =>
	goto(`${page.url.pathname}${query}`, { replaceState: how === 'replace', keepFocus: true, noScroll: true });

/** Opens another page of the site. */
export const open = (address: string): Promise<void> => goto(address);
