import { mayTell } from './content';
import { plainCss } from './cssText';
import { declarationsOf, isNothing, type Declarations } from './declarations';
import { selectorOf, type Selector } from './selector';

/** The style sheets of a page: the rules in them that can change which text is seen. */

export interface Rule {
	readonly selector: Selector;
	readonly declarations: Declarations;
	/** Its conditions hold on any screen. */
	readonly isSure: boolean;
	/** Of rules that weigh the same the later one holds. */
	readonly order: number;
}

/** Rules in the order in which later ones hold over those before them. */
export const byWeight = (a: Rule, b: Rule): number =>
	a.selector.weight - b.selector.weight || a.order - b.order;

/** More rules that matter than any page has; what stands after them is left out. */
const MOST_RULES = 4000;
const CONDITION = /^@(?:media|supports|layer|scope|container)\b/i;
/** Screens of a computer are at least so wide and high, in pixels. */
const SMALLEST_SCREEN = 1000;

/** Whether one condition holds for a page on an ordinary screen; null where that depends on the screen. */
function oneHolds(query: string): boolean | null {
	if (/not\s+print/.test(query)) return true;
	if (/print|prefers|portrait|hover\s*:\s*none/.test(query)) return false;
	const [, most] = /max-(?:device-)?(?:width|height)\s*:\s*([\d.]+)/.exec(query) ?? [];
	if (most !== undefined && Number(most) < SMALLEST_SCREEN) return false;
	return /max-|\bnot\b|orientation|hover|[<>]|@container/.test(query) ? null : true;
}

/** Whether the rules of a block hold; undefined when it is no block with a condition. */
function holds(prelude: string): boolean | null | undefined {
	if (!CONDITION.test(prelude)) return undefined;
	const all = prelude.toLowerCase().split(',').map(oneHolds);
	return all.includes(true) ? true : all.includes(null) ? null : false;
}

/** Index after the brace that closes the block begun before `from`. */
function endOfBlock(css: string, from: number): number {
	let depth = 1;
	for (let at = from; at < css.length; at++) {
		if (css[at] === '{') depth += 1;
		else if (css[at] === '}' && --depth === 0) return at + 1;
	}
	return css.length;
}

/** Selectors of a list; a comma in brackets divides none. */
function selectorsIn(prelude: string): string[] {
	if (!prelude.includes('(')) return prelude.split(',');
	const selectors: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < prelude.length; at++) {
		const sign = prelude[at];
		if (sign === '(') depth += 1;
		else if (sign === ')') depth -= 1;
		else if (sign === ',' && depth === 0) {
			selectors.push(prelude.slice(from, at));
			from = at + 1;
		}
	}
	return [...selectors, prelude.slice(from)];
}

/** The rules of a style sheet in their order. */
function rulesOf(css: string): Omit<Rule, 'order'>[] {
	const text = plainCss(css);
	const rules: Omit<Rule, 'order'>[] = [];
	let from = 0;
	/** Rules before this place stand in a block of which nobody knows whether it holds. */
	let unsureUntil = 0;
	for (let at = 0; at < text.length && rules.length < MOST_RULES; at++) {
		const sign = text[at];
		if (sign === ';' || sign === '}') from = at + 1;
		if (sign !== '{') continue;
		const prelude = text.slice(from, at).trim();
		from = at + 1;
		const isHeld = holds(prelude);
		if (isHeld) continue;
		if (isHeld === null) {
			// Within such a block its end is known, however deep the others in it.
			if (from > unsureUntil) unsureUntil = endOfBlock(text, from);
			continue;
		}
		const end = endOfBlock(text, from);
		if (!prelude.startsWith('@')) {
			const declarations = declarationsOf(text.slice(from, end - 1));
			if (!isNothing(declarations))
				for (const one of selectorsIn(prelude)) {
					const selector = selectorOf(one);
					if (selector) rules.push({ selector, declarations, isSure: at >= unsureUntil });
				}
		}
		from = end;
		at = end - 1;
	}
	return rules;
}

/** The rules of all sheets of a page, by what the last part of their selectors asks for. */
export class StyleSheets {
	readonly #rules = new Map<string, Rule[]>();
	#count = 0;
	#draws = false;

	add(css: string): void {
		for (const rule of rulesOf(css)) {
			if (++this.#count > MOST_RULES) return;
			const { key, drawn } = rule.selector;
			const { normal, important } = rule.declarations;
			if (drawn !== null && mayTell(important.get('content') ?? normal.get('content') ?? ''))
				this.#draws = true;
			const there = this.#rules.get(key) ?? [];
			this.#rules.set(key, there);
			there.push({ ...rule, order: this.#count });
		}
	}

	/** Whether a style draws something that may belong to a figure. */
	get draws(): boolean {
		return this.#draws;
	}

	get isEmpty(): boolean {
		return this.#count === 0;
	}

	/** Rules an element may be meant by. */
	candidates(name: string, id: string | undefined, classes: readonly string[]): Rule[] {
		const keys = ['*', name, ...classes.map((one) => `.${one}`), ...(id === undefined ? [] : [`#${id}`])];
		return keys.flatMap((key) => this.#rules.get(key) ?? []);
	}
}
