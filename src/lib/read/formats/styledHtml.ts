import type { Look } from './sheets/model';

/** Text of a word processor as a page has it, so that what is hidden, struck out or raised is judged in one place. */

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

export function htmlOf(text: string, { hidden, struck, raised, colour, paper }: Look): string {
	if (hidden || text === '') return '';
	let html = escaped(text);
	const ground = paper === undefined ? '' : `;background-color:#${paper}`;
	if (colour !== null && /^f{6}$/i.test(colour))
		html = `<span style="color:#${colour}${ground}">${html}</span>`;
	if (raised) html = `<sup>${html}</sup>`;
	return struck ? `<s>${html}</s>` : html;
}
