import { Parser } from 'htmlparser2';
import type { Document } from '../document';
import { ensureWithin } from '../limits';
import { ChoiceMenu, shownBy } from './formFields';
import { BLOCKS, DRAWN, FORMULAS, PARTS, SKIPPED, TELLING } from './htmlElements';
import { metadataOf, type PageHead } from './pageMetadata';
import { noteMarkOf } from './noteLinks';
import { APART, PageText, SHIFTED } from './pageText';
import { Appearance, type Shown } from './styles/appearance';
import { Shell, type Amount } from './shell';
import { IN_LINES, type Look, type Raised } from './styles/look';
import { LOST, NO_TEXT, UNTOLD } from './signs';

/**
 * A web page, or any HTML. Read as it streams, so its depth and size cost little. Scripts, styles, menus of choices and hidden
 * cells are not text; a sign raised above the line is a remark, not a digit.
 */

const NONE: Record<string, string> = {};
/** A title left open would take the whole page. */
const LONGEST_TITLE = 1000;
/** Digits so much larger than those before them belong to another number. */
const LARGER = 1.5;
/** Text of digits, or of a unit that makes another number of them. */
const OF_FIGURE = /\d|^\s*[十百千万亿元]{1,3}\s*$/u;
/** Pictures no larger than this are dots and lines of the layout. */
const SMALLEST_PICTURE = 3;
/** A page shows its report only by a script when it hides so many rows and shows so few, or hides most of its text. */
const ROWS = 20;
const MOST = 3;

const spanOf = (value: string | undefined): number => {
	const span = Number.parseInt(value ?? '1', 10);
	return Number.isFinite(span) && span > 0 ? span : 1;
};

/** Reads HTML text into paragraphs and tables. */
export function readHtml(html: string): Document {
	const { document, hidden, shown } = read(html, false);
	const byScript =
		(hidden.rows >= ROWS && shown.rows < ROWS) || hidden.letters > Math.max(shown.letters, 1) * MOST;
	return byScript ? read(html, true).document : document;
}

/** `withParts`: parts of the page that are hidden are read as well. */
function read(html: string, withParts: boolean): { document: Document; hidden: Amount; shown: Amount } {
	const page = new PageText();
	const appearance = new Appearance(html);
	const menu = new ChoiceMenu();
	const head: PageHead = { title: '', headings: [], meta: new Map() };
	const shell = new Shell();
	const hidden: Amount = { rows: 0, letters: 0 };
	const shown: Amount = { rows: 0, letters: 0 };
	let skipping: string | null = null;
	let counting = false;
	let depth = 0;
	let nested = 0;
	let attributeCount = 0;
	let inTitle = false;
	/** Text whose line ends and TABs count, as far as it goes; null elsewhere. */
	let preformatted: string | null = null;
	let struck = false;
	let size = 0;
	/** A link or the mark of a note begins or ends here: digits on both sides are not for certain one number. */
	let edge = false;

	const endPreformatted = (): void => {
		if (preformatted !== null) page.lines(preformatted);
		preformatted = null;
	};
	/** The element whose attributes are being met: its tag is not yet at its end. */
	let opening: string | null = null;
	let attributes: Record<string, string> = NONE;
	/** A value of the tag holds the beginning of another: what quotes it may be lost. */
	let quoting = false;
	/** The end of the tag, or of a value in it, was lost: text behind it went into the tag. */
	let torn = false;

	const skip = (name: string): void => {
		skipping = name;
		depth = 1;
		counting = false;
	};

	/** Text of the page, as it is seen. */
	const print = (text: string): void => {
		if (text.trim() === '') {
			page.text(text);
			return;
		}
		const { look } = appearance;
		const sight = appearance.sight();
		if (sight === 'unseen') {
			hidden.letters += text.length;
			return;
		}
		shown.letters += text.length;
		if (look.struck) {
			if (!struck) page.text(UNTOLD);
			struck = true;
			return;
		}
		struck = false;
		const isDigits = /^[\d.]/.test(text);
		const faint = sight === 'faint' && OF_FIGURE.test(text);
		const isOther = edge || Math.max(size / look.size, look.size / size) > LARGER;
		const joins = isDigits && isOther && /\d$/.test(page.written);
		edge = false;
		page.text(page.inCell && (faint || joins) ? UNTOLD + text : text);
		({ size } = look);
	};

	/** Whole parts of a page are read though they are hidden, where that is how the page is made. */
	const adapted =
		(name: string) =>
		(look: Look): Look => {
			if (!withParts) return look;
			if (name === 'table') return { ...look, doubtful: false };
			if (!PARTS.has(name) || (!look.gone && look.visible)) return look;
			return { ...look, gone: false, visible: true, doubtful: page.inCell };
		};

	const mark = (raised: Shown['raised'], side: 0 | 1): void => {
		if (raised === 'mark') page.text(side === 0 ? '(' : ')');
		else if (raised === 'shift') page.text(SHIFTED[side]);
		else if (raised === 'apart' && page.inCell) page.text(APART[side]);
		if (raised === 'edge' || raised === 'shift') edge = true;
	};

	/** How links and marks of notes stand in a figure, where no style says it. */
	const raisedByName = (name: string): Raised => {
		if (attributes === NONE || !page.inCell || !IN_LINES.has(name)) return null;
		const note = noteMarkOf(name, attributes);
		if (note === 'link' && /\d\s*$/.test(page.written)) return 'shift';
		return note !== null || (name === 'a' && 'href' in attributes) ? 'edge' : null;
	};

	const draw = (name: string): void => {
		const { src, width, height } = attributes;
		const isSmall = [width, height].some((side) => Number.parseFloat(side ?? '99') <= SMALLEST_PICTURE);
		if (name === 'img' && (src === undefined || isSmall)) page.picture(NO_TEXT);
		else page.drawing();
	};

	const open = (name: string): void => {
		shell.meets(name);
		if (skipping !== null) {
			if (name === skipping) depth += 1;
			if (counting && name === 'tr') hidden.rows += 1;
			return;
		}
		if (SKIPPED.has(name) || ((name === 'select' || name === 'textarea') && !page.inCell)) return skip(name);
		if (FORMULAS.has(name)) {
			page.text(UNTOLD);
			return skip(name);
		}
		const { look, raised, drawn } = appearance.open(name, attributes, adapted(name), raisedByName(name));
		if (look.gone) {
			appearance.close();
			skip(name);
			counting = PARTS.has(name);
			return;
		}
		if (DRAWN.has(name)) {
			if (look.visible) draw(name);
			if (name !== 'img' && name !== 'embed') {
				appearance.close();
				return skip(name);
			}
		}
		if (menu.isOpen) {
			if (name === 'option') menu.option(attributes);
			return;
		}
		mark(raised, 0);
		if (name === 'table' || name === 'pre') endPreformatted();
		if (name === 'pre') preformatted = '';
		else if (preformatted !== null && (name === 'br' || BLOCKS.has(name))) preformatted += '\n';
		else if (name === 'title') inTitle = true;
		else if (name === 'meta') {
			const key = attributes['name'] ?? attributes['property'];
			if (key !== undefined && !head.meta.has(key.toLowerCase()))
				head.meta.set(key.toLowerCase(), attributes['content'] ?? '');
		} else if (name === 'table') page.openTable();
		else if (name === 'tr') {
			shown.rows += 1;
			page.openRow();
		} else if (name === 'td' || name === 'th')
			page.openCell(spanOf(attributes['colspan']), spanOf(attributes['rowspan']));
		else if (name === 'a') page.openLink();
		else if (name === 'h1') page.beginHeading();
		else if (name === 'br') page.endLine();
		else if (name === 'select') menu.open(attributes);
		else if (name === 'input') {
			const text = shownBy(attributes, NO_TEXT);
			if (text === NO_TEXT) page.picture(NO_TEXT);
			else print(text);
		} else if (BLOCKS.has(name)) page.endLine();
		if (drawn?.before && page.inCell) page.text(drawn.before);
	};

	const close = (name: string): void => {
		if (skipping !== null) {
			if (name === skipping && --depth === 0) skipping = null;
			return;
		}
		if (menu.isOpen && name !== 'select') {
			appearance.close();
			return;
		}
		if (name === 'select') print(menu.close(UNTOLD));
		const { raised, drawn } = appearance.close() ?? { raised: null, drawn: null };
		if (drawn?.after && page.inCell) page.text(drawn.after);
		mark(raised, 1);
		if (name === 'pre') endPreformatted();
		if (name === 'title') inTitle = false;
		else if (name === 'table') page.closeTable();
		else if (name === 'td' || name === 'th') page.closeCell();
		else if (name === 'a') page.closeLink();
		else if (name === 'h1') head.headings.push(page.endHeading());
		else if (BLOCKS.has(name)) page.endLine();
		if (name === 'td' || name === 'th' || name === 'tr') struck = false;
	};

	const tear = (): void => {
		if (torn && skipping === null) page.text(page.inCell ? UNTOLD : LOST);
	};

	const endTag = (): void => {
		if (opening === null) return;
		tear();
		open(opening);
		tear();
		opening = null;
		attributes = NONE;
	};

	// The parser's own objects of attributes cost a quarter of its time; few elements have one that matters.
	const parser = new Parser({
		onopentagname(name) {
			endTag();
			opening = name;
			quoting = false;
			torn = name.includes('<');
			attributeCount = 0;
			ensureWithin('depth', ++nested);
		},
		onattribute(name, value) {
			ensureWithin('attributes', ++attributeCount);
			torn ||= name.includes('<') || (quoting && /["']/.test(name));
			quoting ||= value.includes('<');
			if (!appearance.asksForAll && !TELLING.has(name)) return;
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
			if (skipping !== null) {
				shell.skips(skipping, text);
				if (counting) hidden.letters += text.trim().length;
				return;
			}
			if (menu.isOpen) menu.text(text);
			else if (preformatted !== null) preformatted += text;
			else if (inTitle && head.title.length < LONGEST_TITLE) head.title += text;
			else print(text);
		}
	});
	parser.write(html);
	endTag();
	// The page ends within a cell: it is cut off there, and nobody knows how the figure went on.
	if (page.inCell) page.text(UNTOLD);
	parser.end();
	endPreformatted();
	const blocks = page.end();
	const metadata = metadataOf(head, page.links);
	const document = {
		blocks,
		metadata: shell.holds(shown) ? { ...metadata, isShell: true as const } : metadata
	};
	return { document, hidden, shown };
}
