/** Fields of a form on a page: what one shows when the page is opened is the text of its cell. */

type Attributes = Readonly<Record<string, string>>;

interface Menu {
	readonly options: string[];
	/** Which of them is chosen; null when several are shown. */
	chosen: number | null;
}

const TYPED = /^(?:text|number|tel|search|date|month|url|email)?$/i;
const INVISIBLE = /^(?:hidden|button|submit|reset|image|password)$/i;

/** What an input shows: its value, or a sign that is no text (`drawn`), or nothing. */
export function shownBy({ type = '', value = '' }: Attributes, drawn: string): string {
	if (INVISIBLE.test(type)) return '';
	return TYPED.test(type) ? value : drawn;
}

/** A menu of choices while it is met. */
export class ChoiceMenu {
	#menu: Menu | null = null;

	get isOpen(): boolean {
		return this.#menu !== null;
	}

	open(attributes: Attributes): void {
		const several = 'multiple' in attributes || Number(attributes['size'] ?? 1) > 1;
		this.#menu = { options: [], chosen: several ? null : 0 };
	}

	option(attributes: Attributes): void {
		const menu = this.#menu;
		if (!menu) return;
		if ('selected' in attributes && menu.chosen !== null) menu.chosen = menu.options.length;
		menu.options.push('');
	}

	text(text: string): void {
		const menu = this.#menu;
		if (menu && menu.options.length > 0) menu.options.push((menu.options.pop() ?? '') + text);
	}

	/** The choice that is shown, a blot where several are. */
	close(blot: string): string {
		const menu = this.#menu;
		this.#menu = null;
		if (!menu || menu.options.length === 0) return '';
		return menu.chosen === null ? blot : (menu.options[menu.chosen] ?? '');
	}
}
