/** Controls of a figure by their test id, and what to type into them. */
export interface Choice {
	readonly control: 'indicator' | 'organ' | 'area' | 'first-year' | 'last-year' | 'one-of';
	/** For one of several ways to show a view its value. */
	readonly text: string;
}

/** Times in ms since navigation. */
export interface Change {
	/** The choice was made: an option taken, a year entered. */
	readonly chosen: number;
	/** The frame after the one in which the new chart was in the document. */
	readonly drawn: number;
	readonly from: string;
	readonly view: string;
}

declare global {
	interface Window {
		lensBench: {
			change: (choice: Choice) => Promise<Change>;
			/** Types into the open search: ms until what is found is laid out. */
			key: (text: string) => Promise<number>;
		};
	}
}

/** Runs in the page: makes choices as soon as the controls answer, without the way to and from the program that measures. */
export function installDriver(): void {
	const frame = () => new Promise<number>((next) => requestAnimationFrame(next));

	async function until<T>(what: string, find: () => T | null | undefined): Promise<T> {
		const start = performance.now();
		for (;;) {
			const found = find();
			if (found) return found;
			if (performance.now() - start > 60_000) throw new Error(`waited a minute in vain for ${what}`);
			await frame();
		}
	}

	const figureThat = (state: string) => document.querySelector<HTMLElement>(`figure${state}`);
	const input = (control: string) => document.querySelector<HTMLInputElement>(`[data-testid="${control}"]`);

	/** Types into a list of options and gives the first that fits. */
	async function optionOf({ control, text }: Choice): Promise<HTMLElement> {
		const field = await until(control, () => input(control));
		field.focus();
		field.value = text;
		field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
		return until(`an option with ${text}`, () =>
			[...document.querySelectorAll<HTMLElement>('[role="option"]')].find((option) =>
				(option.firstElementChild?.textContent ?? '').includes(text)
			)
		);
	}

	async function choose(choice: Choice): Promise<number> {
		if (choice.control === 'one-of') {
			const radio = await until(choice.text, () =>
				document.querySelector<HTMLInputElement>(`input[type="radio"][value="${choice.text}"]`)
			);
			const now = performance.now();
			radio.click();
			return now;
		}
		if (choice.control === 'indicator' || choice.control === 'organ' || choice.control === 'area') {
			const option = await optionOf(choice);
			const now = performance.now();
			option.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'mouse', button: 0 }));
			return now;
		}
		const field = await until(choice.control, () => input(choice.control));
		field.value = choice.text;
		const now = performance.now();
		field.dispatchEvent(new Event('change', { bubbles: true }));
		return now;
	}

	window.lensBench = {
		key: async (text) => {
			const field = await until('the search', () => input('search-input'));
			field.value = text;
			const since = performance.now();
			field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
			// What an event leads to is done in tasks that follow it.
			await new Promise((next) => setTimeout(next));
			document.querySelector<HTMLElement>('[data-testid="search"]')?.getBoundingClientRect();
			return performance.now() - since;
		},
		change: async (choice) => {
			const before = (await until('the page', () => figureThat('[data-alive="true"]'))).dataset['view'];
			const chosen = await choose(choice);
			// Of a page of several figures, all that are in sight.
			const figure = await until(`a drawing of ${choice.control} ${choice.text}`, () => {
				const all = [...document.querySelectorAll<HTMLElement>('figure')];
				const inSight = (one: HTMLElement) => {
					const chart = one.querySelector('[role="img"]')?.getBoundingClientRect();
					return chart !== undefined && chart.top < window.innerHeight && chart.bottom > 0;
				};
				const drawn = all.every(
					(one) =>
						one.ariaBusy === 'false' &&
						one.dataset['view'] !== before &&
						(!inSight(one) || one.querySelector('[data-ready]') !== null)
				);
				return drawn ? all[0] : null;
			});
			await frame();
			const { from = '', view = '' } = figure.dataset;
			return { chosen, drawn: performance.now(), from, view };
		}
	};
}
