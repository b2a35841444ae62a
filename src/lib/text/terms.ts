import { TERM_IDS, writingsOf, type TermId } from '../form/terms';
import type { Language } from '../form/words';

/** A stretch of a sentence: plain text, or a term that can be explained. */
interface Stretch {
	readonly text: string;
	readonly term: TermId | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All writings in one expression, the longest first, so that 行政规范性文件 is not taken for 规范性文件. English ones are whole words. */
function expressionOf(language: Language): { pattern: RegExp; ids: ReadonlyMap<string, TermId> } {
	const writings = TERM_IDS.flatMap((id) => writingsOf(id, language).map((text) => [text, id] as const));
	writings.sort(([a], [b]) => b.length - a.length);
	const any = writings.map(([text]) => escaped(text)).join('|');
	const pattern = language === 'zh' ? new RegExp(any, 'gu') : new RegExp(`\\b(?:${any})\\b`, 'giu');
	return { pattern, ids: new Map(writings.map(([text, id]) => [text.toLowerCase(), id])) };
}

const EXPRESSIONS = { zh: expressionOf('zh'), en: expressionOf('en') };

/** A sentence cut at its terms. Each term counts once, where it first stands; a text that is the term itself has nothing to explain twice. */
export function stretches(text: string, language: Language): readonly Stretch[] {
	const { pattern, ids } = EXPRESSIONS[language];
	const stretches: Stretch[] = [];
	const seen = new Set<TermId>();
	let from = 0;
	for (const match of text.matchAll(pattern)) {
		const term = ids.get(match[0].toLowerCase());
		if (term === undefined || seen.has(term)) continue;
		seen.add(term);
		if (match.index > from) stretches.push({ text: text.slice(from, match.index), term: null });
		stretches.push({ text: match[0], term });
		from = match.index + match[0].length;
	}
	if (from < text.length) stretches.push({ text: text.slice(from), term: null });
	return stretches;
}
