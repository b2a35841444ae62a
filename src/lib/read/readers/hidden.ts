/**
 * Hidden text of a Word document: it is in the file and not on the page, and two halves of a number, one of them hidden,
 * would make another number. The library that reads Word documents knows nothing of it, so it is taken out before.
 */

const ON = String.raw`(?:\s+w:val="(?:1|true|on)")?\s*/>`;
const VANISH = new RegExp(`<w:(?:vanish|specVanish)${ON}`);
const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>[\s\S]*?<\/w:style>/g;
/** A run holds no run of its own: text boxes and ruby, which do, are cut at their inner runs. */
const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/g;
const PARAGRAPH = /<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g;
const RUN_STYLE = /<w:rStyle\s+w:val="([^"]*)"/;
const PARAGRAPH_STYLE = /<w:pStyle\s+w:val="([^"]*)"/;

/** Ids of the styles that hide their text. A style that hides by the one it is based on is rarer than it is worth. */
export const hidingStyles = (styles: string): ReadonlySet<string> =>
	new Set([...styles.matchAll(STYLE)].filter(([style]) => VANISH.test(style)).map(([, id]) => id ?? ''));

/** The body of a document without the runs its own formatting or a style hides. */
export function withoutHidden(body: string, hiding: ReadonlySet<string>): string {
	const properties = (run: string) => /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(run)?.[0] ?? '';
	const isHidden = (run: string) =>
		VANISH.test(properties(run)) || hiding.has(RUN_STYLE.exec(run)?.[1] ?? '');
	const shown = body.replace(RUN, (run) => (isHidden(run) ? '' : run));
	if (hiding.size === 0) return shown;
	return shown.replace(PARAGRAPH, (paragraph) =>
		hiding.has(PARAGRAPH_STYLE.exec(paragraph)?.[1] ?? '') ? paragraph.replace(RUN, '') : paragraph
	);
}
