import { onMount } from 'svelte';
import { afterNavigate } from '$app/navigation';
import { page } from '$app/state';
import { addressOf, viewFrom } from '$lib/view/address';
import { complete, usualYears, type View, type ViewDefaults } from '$lib/view/view';
import { go } from '../navigate';

/**
 * What a page is asked, by its address, and how a choice gets there. One a page, made while its component is; any number
 * of figures follow it.
 */
export class Viewing {
	/** Whether scripts run: before, the page shows what was drawn at build time. */
	alive = $state(false);
	// While a handle of the year range moves, what it passes is shown but not remembered.
	// Not a private field: inside its constructor Svelte would read one without following it.
	private moving = $state.raw<readonly [number, number] | null>(null);
	// Where the address is going: a choice made on the way adds to it, and does not take it back.
	#next: View | null = null;
	// Steps of the handles that follow one another are one choice to go back from, by pointer or by arrow keys.
	#sliding = false;
	readonly asked: View;
	readonly wanted: View;

	constructor(
		first: () => View,
		private readonly defaults: () => ViewDefaults
	) {
		this.asked = $derived(this.alive ? viewFrom(page.url.searchParams, defaults()) : first());
		this.wanted = $derived(
			this.moving ? complete({ ...this.asked, years: this.moving }, defaults()) : this.asked
		);
		onMount(() => {
			this.alive = true;
		});
		afterNavigate(({ type }) => {
			if (type === 'popstate') this.#sliding = false;
		});
	}

	/** Puts a choice into the address; the years a handle passed stay shown until the address has caught up. */
	choose = async (part: Partial<View>, how: 'push' | 'replace' = 'push'): Promise<void> => {
		const defaults = this.defaults();
		const from = this.#next ?? this.asked;
		const { years, ...asked } = from;
		// Years nobody chose are those of whom they are shown for.
		const chosen = years.join() === usualYears(from, defaults).join() ? {} : { years };
		const next = complete({ ...asked, ...chosen, ...part }, defaults);
		if (addressOf(next, defaults) !== addressOf(from, defaults)) {
			this.#next = next;
			try {
				await go(next, defaults, how);
			} finally {
				if (this.#next === next) this.#next = null;
			}
		}
		this.moving = null;
		this.#sliding = false;
	};

	/** Shows years a handle passes. */
	move = (years: readonly [number, number]): void => {
		this.moving = years;
	};

	/** Years a handle was let go at. */
	slide = async (years: readonly [number, number]): Promise<void> => {
		const again = this.#sliding;
		await this.choose({ years }, again ? 'replace' : 'push');
		this.#sliding = true;
	};
}
