import { lineText, type Line } from './lines';
import type { Page, PageElement } from './page';

/** Page numbers and running heads: lines at the edge of pages that are no part of the text. */

/** Lines at the same height on different pages. Points. */
const SAME = 3;
const NUMBER = /^[-–—―·.\s第共页Page/\d]*\d[-–—―·.\s第共页/]*$/u;

/** The line a page opens and the one it closes with, in two places each: a running head may stand above the page number. */
const edgesOf = ({ elements }: Page): PageElement[] =>
	[...new Set([elements[0], elements[1], elements.at(-1), elements.at(-2)])].flatMap((part) => part ?? []);

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Whether a text counts the pages: the same words on both, and a number that goes on as the pages do. */
function counts(a: string, pageA: number, b: string, pageB: number): boolean {
	const [first, second] = [numbersIn(a), numbersIn(b)];
	if (a.replace(/\d+/g, '') !== b.replace(/\d+/g, '') || first.length !== second.length) return false;
	if (first.length === 0) return a === b;
	const same = first.every((n, i) => n === second[i]);
	const going = first.some((n, i) => (second[i] ?? n) - n === pageB - pageA);
	return NUMBER.test(a.trim()) ? going : same || going;
}

/** Lines of a page that another page has at the same height too. */
function repeatedLines(page: Page, pages: readonly Page[]): Set<Line> {
	const found = new Set<Line>();
	for (const part of edgesOf(page)) {
		if (part.kind !== 'line') continue;
		const again = pages.some(
			(other) =>
				other !== page &&
				edgesOf(other).some(
					(edge) =>
						edge.kind === 'line' &&
						Math.abs(edge.line.y - part.line.y) <= SAME &&
						counts(lineText(part.line), page.page, lineText(edge.line), other.page)
				)
		);
		if (again) found.add(part.line);
	}
	return found;
}

/** Pages without their numbers and running heads. */
export const withoutFurniture = (pages: readonly Page[]): Page[] =>
	pages.map((page) => {
		const removed = repeatedLines(page, pages);
		return {
			...page,
			elements: page.elements.filter((part) => part.kind === 'table' || !removed.has(part.line))
		};
	});
