import { unescaped } from './cssText';

/** The texts that styles draw around an element, as `content` says them. */

/** Signs and units that make another number of what stands beside them. */
const TELLING = /[\p{Nd}\p{No}.,，．+\-−－负十百千万亿]/u;
const STRING = /"((?:[^"\\]|\\[^])*)(?:"|$)|'((?:[^'\\]|\\[^])*)(?:'|$)/g;
const ATTRIBUTE = /attr\(\s*([\w-]+)/g;
const NOTHING = /^(?:none|normal|initial|inherit|unset)?$/i;
const OUTSIDE = /(?:counters?|url|var|image-set|gradient)\(/i;

const writtenIn = (content: string): string[] =>
	[...content.matchAll(STRING)].map(([, double, single]) => unescaped(double ?? single ?? ''));

/** Whether it may draw something that belongs to a figure, on whatever element. */
export const mayTell = (content: string): boolean =>
	!NOTHING.test(content) && (/attr\(/i.test(content) || isTelling(content, {}));

/** Whether it draws something that may belong to a figure on an element with these attributes. */
export function isTelling(content: string, attributes: Readonly<Record<string, string>>): boolean {
	if (NOTHING.test(content)) return false;
	if (OUTSIDE.test(content)) return true;
	const named = [...content.matchAll(ATTRIBUTE)].map(([, name = '']) => attributes[name.toLowerCase()] ?? '');
	return [...writtenIn(content), ...named].some((text) => TELLING.test(text));
}
