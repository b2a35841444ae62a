import { widthOf } from './office';

/** 汉字 of a title on a line of the type area, 156 mm in 22 pt, with some room for what a font sets between 汉字 and digits. */
const LONGEST = 19;

/** Where a title may be broken without tearing a phrase: behind its year, behind what it is about, behind an English word. */
const BREAKS = /(?<=\d{4}年)|(?<=年度报告)(?=.{4})|(?<= )/u;

/** A title in lines that break between phrases (GB/T 9704, 7.3.1): one if it fits, else two as even as they can be, else as many as it takes. */
export function titleLines(title: string): readonly string[] {
	if (widthOf(title) <= LONGEST) return [title];
	const phrases = title.split(BREAKS);
	const halves = phrases.slice(1).map((_, at) => {
		const lines = [phrases.slice(0, at + 1).join(''), phrases.slice(at + 1).join('')];
		const [first = 0, second = 0] = lines.map(widthOf);
		return { lines, longest: Math.max(first, second), apart: Math.abs(first - second) };
	});
	const [best] = halves.filter(({ longest }) => longest <= LONGEST).toSorted((a, b) => a.apart - b.apart);
	if (best) return best.lines.map((line) => line.trim());
	const lines: string[] = [];
	for (const phrase of phrases) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(last + phrase) <= LONGEST) lines[lines.length - 1] = last + phrase;
		else lines.push(phrase);
	}
	return lines.map((line) => line.trim());
}
