import { Parser } from 'htmlparser2';
import type { Document } from '../document';
import { within } from '../limits';
import { PageText } from './pageText';
import { metadataOf, type PageFacts } from './pageFacts';

/**
 * A web page, or any HTML. Read as it streams, so its depth and size cost little. Scripts, styles, menus of choices and hidden
 * cells are not text; a sign raised above the line is a remark, not a digit.
 */

/** Elements whose content is not printed, or not part of the page's text. */
const SKIPPED = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'select',
	'textarea',
	'svg',
	'math',
	'object',
	'iframe',
	'nav',
	'footer',
	'del',
	's',
	'strike'
]);
/** Elements that begin and end a line. */
const BLOCKS = new Set(
	(
		'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 ' +
		'header hr html legend li main ol p pre section summary table tbody tfoot thead title ul caption'
	).split(' ')
);
const HIDES = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Only small parts are skipped when hidden: whole pages are hidden until a script shows them. */
const HIDEABLE = new Set([
	'td',
	'th',
	'tr',
	'span',
	'font',
	'b',
	'i',
	'em',
	'strong',
	'p',
	'a',
	'label',
	'input'
]);
/** Attributes that change what is printed, or say what the page is. */
const TELLING = new Set([
	'style',
	'hidden',
	'colspan',
	'rowspan',
	'name',
	'property',
	'content',
	'type',
	'value'
]);
const NONE: Record<string, string> = {};
/** A title left open would take the whole page. */
const LONGEST_TITLE = 1000;
/** Stands in a cell for a picture: something is printed there that is no text. */
const PICTURE = '\ufffc';

const spanOf = (value: string | undefined): number => {
	const span = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(span) && span > 0 ? span : 1;
};

/** Reads HTML text into paragraphs and tables. */
export function readHtml(html: string): Document {
	const page = new PageText();
	const facts: PageFacts = { title: '', meta: new Map() };
	let skipping: string | null = null;
	let depth = 0;
	let nested = 0;
	let attributeCount = 0;
	let inTitle = false;
	/** Text whose line ends and TABs count, as far as it goes; null elsewhere. */
	let preformatted: string | null = null;

	const endPreformatted = (): void => {
		if (preformatted !== null) page.lines(preformatted);
		preformatted = null;
	};
	/** The element whose attributes are being met: its tag is not yet at its end. */
	let opening: string | null = null;
	let attributes: Record<string, string> = NONE;

	const open = (name: string): void => {
		if (skipping !== null) {
			if (name === skipping) depth += 1;
			return;
		}
		const hidden =
			attributes !== NONE &&
			HIDEABLE.has(name) &&
			(HIDES.test(attributes['style'] ?? '') || 'hidden' in attributes);
		if (SKIPPED.has(name) || hidden) {
			// An input has no end, so nothing after it is hidden with it.
			if (name === 'input') return;
			if (name === 'del' || name === 's' || name === 'strike') page.text(' ~ ');
			skipping = name;
			depth = 1;
			return;
		}
		if (name === 'table' || name === 'pre') endPreformatted();
		if (name === 'pre') preformatted = '';
		else if (preformatted !== null && (name === 'br' || BLOCKS.has(name))) preformatted += '\n';
		else if (name === 'title') inTitle = true;
		else if (name === 'meta') {
			const key = attributes['name'] ?? attributes['property'];
			if (key !== undefined && !facts.meta.has(key.toLowerCase()))
				facts.meta.set(key.toLowerCase(), attributes['content'] ?? '');
		} else if (name === 'table') page.openTable();
		else if (name === 'tr') page.openRow();
		else if (name === 'td' || name === 'th')
			page.openCell(spanOf(attributes['colspan']), spanOf(attributes['rowspan']));
		else if (name === 'br') page.endLine();
		else if (name === 'img') page.picture(PICTURE);
		else if (name === 'sup') page.text('(');
		else if (name === 'input' && /^(?:text|number)?$/i.test(attributes['type'] ?? ''))
			page.text(attributes['value'] ?? '');
		else if (BLOCKS.has(name)) page.endLine();
	};

	const close = (name: string): void => {
		if (skipping !== null) {
			if (name === skipping && --depth === 0) skipping = null;
			return;
		}
		if (name === 'pre') endPreformatted();
		if (name === 'title') inTitle = false;
		else if (name === 'table') page.closeTable();
		else if (name === 'td' || name === 'th') page.closeCell();
		else if (name === 'sup') page.text(')');
		else if (BLOCKS.has(name)) page.endLine();
	};

	const endTag = (): void => {
		if (opening === null) return;
		open(opening);
		opening = null;
		attributes = NONE;
	};

	// The parser's own objects of attributes cost a quarter of its time; few elements have one that matters.
	const parser = new Parser({
		onopentagname(name) {
			endTag();
			opening = name;
			attributeCount = 0;
			within('depth', ++nested);
		},
		onattribute(name, value) {
			within('attributes', ++attributeCount);
			if (!TELLING.has(name)) return;
			if (attributes === NONE) attributes = {};
			attributes[name] ??= value;
		},
		onclosetag(name) {
			endTag();
			nested -= 1;
			close(name);
		},
		ontext(text) {
			endTag();
			if (skipping !== null) return;
			if (preformatted !== null) preformatted += text;
			else if (inTitle && facts.title.length < LONGEST_TITLE) facts.title += text;
			else page.text(text);
		}
	});
	parser.end(html);
	endTag();
	endPreformatted();
	return { blocks: page.end(), metadata: metadataOf(facts) };
}
