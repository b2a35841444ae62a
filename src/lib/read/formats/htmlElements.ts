/** What the elements and attributes of HTML mean for what a page prints. */

/** Elements whose content is not printed, or not part of the page's text. */
export const SKIPPED = new Set(
	'script style noscript noframes noembed template nav footer rt rp rtc datalist annotation annotation-xml'.split(
		' '
	)
);
/** Elements that show something that is no text, wherever they stand in a cell. */
export const DRAWN = new Set('svg object iframe canvas embed video audio img meter progress'.split(' '));
/** Formulas whose digits do not stand side by side. */
export const FORMULAS = new Set(
	'msup msub msubsup mfrac mroot msqrt mover munder munderover mmultiscripts'.split(' ')
);
/** Elements that begin and end a line. */
export const BLOCKS = new Set(
	(
		'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 ' +
		'header hr html legend li main ol p pre section summary table tbody tfoot thead title ul caption'
	).split(' ')
);
/** Parts a page is made of: a whole page may be hidden until a script shows it. */
export const PARTS = new Set(
	'html body div section article main aside header form fieldset center table tbody thead dl ul ol'.split(' ')
);
/** Attributes that change what is printed, or say what the page is. */
export const TELLING = new Set([
	'style',
	'hidden',
	'colspan',
	'rowspan',
	'name',
	'property',
	'content',
	'type',
	'value',
	'class',
	'id',
	'color',
	'bgcolor',
	'size',
	'dir',
	'open',
	'selected',
	'multiple',
	'popover',
	'face',
	'text',
	'href',
	'src',
	'width',
	'height',
	'role',
	'epub:type',
	'aria-describedby'
]);
