import { unescaped } from './cssText';

/** Selectors of style sheets, and whether an element is meant by one. What they cannot tell of a page read as it streams is `maybe`. */

/** An element as selectors see it. */
export interface Element {
	readonly name: string;
	readonly id: string | undefined;
	readonly classes: readonly string[];
	readonly attributes: Readonly<Record<string, string>>;
	/** Its place among the elements of its parent, from 1; elements of the same name only. */
	readonly nth: number;
	readonly nthOfType: number;
}

type Match = 'yes' | 'no' | 'maybe';
type Test = (element: Element) => Match;

interface Compound {
	readonly tests: readonly Test[];
	/** Whether the compound before it must be the parent itself. */
	readonly child: boolean;
}

export interface Selector {
	/** From the last part to the first. */
	readonly compounds: readonly Compound[];
	readonly weight: number;
	/** An id, a class, a name or * an element must have. */
	readonly key: string;
	/** What is meant is not the element but what a style draws before or behind its text. */
	readonly drawn: 'before' | 'after' | null;
}

const PART =
	/^(?:([a-z][\w-]*(?:\\:[\w-]+)?|\*)|#((?:[\w\u0080-\uffff-]|\\.)+)|\.((?:[\w\u0080-\uffff-]|\\.)+)|\[([^\]]*)\]|(::?[\w-]+)(?:\(((?:[^()]|\([^()]*\))*)\))?)/i;
/** States a page is not in when it is opened, and what is no element of it. */
const ELSEWHERE =
	/^:(?::|(?:hover|focus|active|target|visited|first-letter|first-line|focus-within|checked|disabled|selection)$)/i;
const EVERYWHERE = /^:(?:link|any-link|root|enabled|is|where)$/i;
const DRAWN = /^::?(before|after)$/i;
const MOST_PARTS = 12;
/** A character of a name by its number; the space that ends the number is no space between elements. */
const NUMBERED = /\\([\da-f]{1,6})\s?/gi;

const named = (text: string): string =>
	text.replace(NUMBERED, (_, code: string) => {
		const sign = unescaped(`\\${code}`);
		return /[\w\u0080-\uffff-]/.test(sign) ? sign : `\\${sign}`;
	});

/** A value in quotes or without, and behind it whether the case of its letters counts: `"note" i`. */
function attributeValue(written: string): string {
	const [, double, single, bare] =
		/^(?:(?:"([^"]*)"|'([^']*)')\s*[is]?|([^\s"']*)(?:\s+[is])?)$/i.exec(written) ?? [];
	return double ?? single ?? bare ?? written;
}

const attributeTest = (text: string): Test => {
	const [, name = '', operator, written = ''] = /^\s*([\w:-]+)\s*(?:([~|^$*]?=)(.*))?$/.exec(text) ?? [];
	const value = attributeValue(written.trim());
	return ({ attributes }) => {
		const found = attributes[name.toLowerCase()];
		if (found === undefined) return 'no';
		const holds =
			operator === undefined ||
			(operator === '=' && found === value) ||
			(operator === '~=' && found.split(/\s+/).includes(value)) ||
			(operator === '|=' && (found === value || found.startsWith(`${value}-`))) ||
			(operator === '^=' && found.startsWith(value)) ||
			(operator === '$=' && found.endsWith(value)) ||
			(operator === '*=' && found.includes(value));
		return holds ? 'yes' : 'no';
	};
};

/** Whether a place is one of an+b, odd, even or a number. */
function isPlace(place: number, formula: string): boolean | null {
	const text = formula.replace(/\s+/g, '').toLowerCase().replace('odd', '2n+1').replace('even', '2n');
	const [, step, rest] = /^(?:([+-]?\d*)n)?([+-]?\d+)?$/.exec(text) ?? [];
	if (step === undefined && rest === undefined) return null;
	const a = step === undefined ? 0 : step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step);
	const b = Number(rest ?? 0);
	if (a === 0) return place === b;
	return (place - b) % a === 0 && (place - b) / a >= 0;
}

function pseudoTest(name: string, argument: string): Test {
	const places = /^:nth-(child|of-type)$/i.exec(name);
	const first = /^:first-(child|of-type)$/i.exec(name);
	if (!places && !first) return () => 'maybe';
	const type = (places ?? first)?.[1]?.toLowerCase() === 'of-type';
	return ({ nth, nthOfType }) => {
		const there = isPlace(type ? nthOfType : nth, first ? '1' : argument);
		return there === null ? 'maybe' : there ? 'yes' : 'no';
	};
}

/** A selector; null when it means nothing that is seen when the page is opened. */
export function selectorOf(text: string): Selector | null {
	const compounds: Compound[] = [];
	let weight = 0;
	let key = '*';
	let tests: Test[] = [];
	let child = false;
	let parts = 0;
	let drawn: Selector['drawn'] = null;
	for (let rest = named(text).trim(); rest !== '';) {
		const joint = /^\s*([>+~]?)\s*/.exec(rest);
		if (tests.length > 0 && joint && joint[0] !== '') {
			compounds.unshift({ tests, child });
			tests = [];
			key = '*';
			child = joint[1] === '>';
			// A neighbour's neighbour is not kept: the element may be meant.
			if (joint[1] === '+' || joint[1] === '~') {
				compounds.length = 0;
				tests = [() => 'maybe'];
			}
			rest = rest.slice(joint[0].length);
			continue;
		}
		const part = PART.exec(rest);
		if (!part || ++parts > MOST_PARTS) return null;
		rest = rest.slice(part[0].length);
		const [, name, id, one, attribute, pseudo, argument] = part;
		if (name !== undefined) {
			const wanted = name.toLowerCase().replace('\\', '');
			weight += wanted === '*' ? 0 : 1;
			if (wanted !== '*' && key === '*') key = wanted;
			tests.push((element) => (wanted === '*' || element.name === wanted ? 'yes' : 'no'));
		} else if (id !== undefined) {
			weight += 10_000;
			const wanted = id.replaceAll('\\', '');
			key = `#${wanted}`;
			tests.push((element) => (element.id === wanted ? 'yes' : 'no'));
		} else if (one !== undefined) {
			weight += 100;
			const wanted = one.replaceAll('\\', '');
			if (!key.startsWith('#')) key = `.${wanted}`;
			tests.push((element) => (element.classes.includes(wanted) ? 'yes' : 'no'));
		} else if (attribute !== undefined) {
			weight += 100;
			tests.push(attributeTest(attribute));
		} else if (pseudo !== undefined) {
			const [, side] = DRAWN.exec(pseudo) ?? [];
			if (side !== undefined) {
				drawn = side.toLowerCase() === 'before' ? 'before' : 'after';
				weight += 1;
				continue;
			}
			if (ELSEWHERE.test(pseudo)) return null;
			weight += 100;
			if (EVERYWHERE.test(pseudo) && argument === undefined) tests.push(() => 'yes');
			else tests.push(pseudoTest(pseudo, argument ?? ''));
		}
	}
	if (tests.length === 0 && drawn === null) return null;
	return { compounds: [{ tests, child }, ...compounds], weight, key, drawn };
}

function matchOne({ tests }: Compound, element: Element): Match {
	let match: Match = 'yes';
	for (const test of tests) {
		const one = test(element);
		if (one === 'no') return 'no';
		if (one === 'maybe') match = 'maybe';
	}
	return match;
}

/** Whether the last of these elements is meant; those before it are around it, from the outermost. */
export function matches({ compounds }: Selector, path: readonly Element[]): Match {
	const self = path.at(-1);
	const [last, ...around] = compounds;
	if (!self || !last) return 'no';
	let match = matchOne(last, self);
	if (match === 'no') return 'no';
	let at = path.length - 2;
	let { child } = last;
	for (const compound of around) {
		let found: Match = 'no';
		for (; at >= 0 && found === 'no'; at--) {
			const element = path[at];
			found = element ? matchOne(compound, element) : 'no';
			if (child && found === 'no') return 'no';
		}
		if (found === 'no') return 'no';
		if (found === 'maybe') match = 'maybe';
		({ child } = compound);
	}
	return match;
}
