/** What on a page is the mark of a note, by its own words: a link to a note, or an element that says it is one. */

type Attributes = Readonly<Record<string, string>>;

/** Names that content systems, Word and markdown give notes and the links to them. */
const NOTE_NAME =
	/^_?(?:user-content-|mw-)?(?:ftn|edn|fn|foot|end|side)?(?:note|ref|mark|cite|comment|zhu|zhushi)?s?[-_:.]?(?:ref|mark|note|text|back|link)?[-_:.]?[a-z]?\d{0,4}$/i;
const NOTE_WORD = /ftn|edn|fn|note|ref|cite|comment|zhu/i;
/** Longer names are no such names. */
const LONGEST = 40;

const isNoteName = (name: string): boolean =>
	name.length <= LONGEST && NOTE_WORD.test(name) && NOTE_NAME.test(name);

const isNoteClass = (name: string): boolean =>
	isNoteName(name) || /^references?$|^mso(?:foot|end)notereference$|^(?:foot|end)note/i.test(name);

const fragmentOf = (address: string): string =>
	address.includes('#') ? address.slice(address.indexOf('#') + 1) : '';

/**
 * What an element says of the digits in it: `link`, the mark of a note (`36<a href="#fn1">1</a>`); `name`, that it has the name
 * of one, and nobody knows whether it looks like one.
 */
export function noteMarkOf(name: string, attributes: Attributes): 'link' | 'name' | null {
	const { role = '', href = '', id = '' } = attributes;
	const type = attributes['epub:type'] ?? '';
	if (/doc-(?:noteref|footnote|endnote|biblioref)/.test(role) || /noteref|footnote/.test(type)) return 'link';
	if (/footnote|endnote/.test(attributes['aria-describedby'] ?? '')) return 'link';
	if (name === 'a' && isNoteName(fragmentOf(href))) return 'link';
	const classes = (attributes['class'] ?? '').split(/\s+/);
	const isNamed = classes.some(isNoteClass) || isNoteName(id) || isNoteName(attributes['name'] ?? '');
	return isNamed ? 'name' : null;
}
