import type { OrganEntry } from './catalog';

/** At most this many are offered at once. */
export const MOST_FOUND = 50;

/**
 * How well an organ answers what was typed; 0 not at all. A name beats its pinyin, pinyin beats initials,
 * a beginning beats a middle, and the organ's own name beats a former one or the area it lies in.
 */
function score(organ: OrganEntry, typed: string): number {
	if (organ.name.startsWith(typed)) return 100;
	if (organ.name.includes(typed)) return 90;
	if (organ.formerNames.some((name) => name.includes(typed))) return 80;
	const pinyin = organ.pinyin.split(' ');
	if (pinyin.some((word) => word.startsWith(typed))) return 70;
	const initials = organ.initials.split(' ');
	if (initials.some((word) => word === typed)) return 65;
	if (initials.some((word) => word.startsWith(typed))) return 60;
	if (organ.code.startsWith(typed) && typed.length >= 2) return 50;
	if (organ.path.some((area) => area.startsWith(typed))) return 40;
	if (typed.length >= 3 && pinyin.some((word) => word.includes(typed))) return 30;
	return 0;
}

/** Folded for comparing: width, case, and the spaces people put between syllables. */
const fold = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’\s]/g, '');

/**
 * Organs by 汉字, pinyin, initials, former name, code or area, best first; ties keep the order given.
 * Several words must all fit: 嵩县 陆浑.
 */
export function findOrgans(organs: readonly OrganEntry[], typed: string): readonly OrganEntry[] {
	const whole = fold(typed);
	if (whole === '') return organs.slice(0, MOST_FOUND);
	const words = typed.trim().split(/\s+/).map(fold);
	const ranked = organs
		.map((organ, order) => {
			const each = words.map((word) => score(organ, word));
			const byWords = each.includes(0) ? 0 : Math.min(...each);
			return { organ, order, points: Math.max(score(organ, whole), byWords) };
		})
		.filter((found) => found.points > 0);
	ranked.sort((a, b) => b.points - a.points || a.order - b.order);
	return ranked.slice(0, MOST_FOUND).map((found) => found.organ);
}
