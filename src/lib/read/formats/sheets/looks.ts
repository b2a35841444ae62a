import { utils } from '@e965/xlsx';
import { localName, walkXml, type Attributes } from '../xmlText';
import { PLAIN, shownText, type Look, type TextRun } from './model';

/**
 * What the library does not tell of an xlsx file (ECMA-376, SpreadsheetML): which cells are struck out, raised or of the colour of the
 * paper, as a whole or in part.
 */

/** Texts of cells that are not shown as their value says, by address; by the name of the sheet. */
export type Looks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** How cells look, and whether they lie on the paper itself. */
export interface Style {
	readonly look: Look;
	readonly onPaper: boolean;
}

const NORMAL: Style = { look: PLAIN, onPaper: true };
const PAPER = /^(?:FF)?FFFFFF$/iu;

const isOn = (attributes: Attributes): boolean => !/^(?:0|false|none)$/.test(attributes['val'] ?? '1');

/** White by number, by the theme's first colour, or by the old palette. */
const isWhite = ({ rgb, theme, tint, indexed }: Attributes): boolean =>
	PAPER.test(rgb ?? '') || (theme === '0' && (tint ?? '0') === '0') || indexed === '1' || indexed === '9';

/** The look of a run or font with one more of its properties. */
function withProperty(look: Look, name: string, attributes: Attributes): Look {
	if (name === 'strike') return { ...look, struck: isOn(attributes) };
	if (name === 'vertAlign') return { ...look, raised: attributes['val'] !== 'baseline' };
	if (name === 'color') return { ...look, colour: isWhite(attributes) ? 'FFFFFF' : null };
	return look;
}

/** On white paper white text is not seen. */
export const seen = ({ look, onPaper }: Style): Look => ({
	...look,
	hidden: onPaper && look.colour === 'FFFFFF'
});

export const isPlain = ({ hidden, struck, raised }: Look): boolean => !hidden && !struck && !raised;

/** The styles of cells, by their number. */
function stylesIn(xml: string): readonly Style[] {
	const fonts: Look[] = [];
	const fills: boolean[] = [];
	const styles: Style[] = [];
	const path: string[] = [];
	walkXml(xml, {
		open(name, attributes) {
			const element = localName(name);
			const parent = path.at(-1);
			path.push(element);
			if (parent === 'fonts' && element === 'font') fonts.push(PLAIN);
			else if (parent === 'font' && path.at(-3) === 'fonts')
				fonts.push(withProperty(fonts.pop() ?? PLAIN, element, attributes));
			else if (parent === 'fills' && element === 'fill') fills.push(true);
			else if (element === 'patternFill' && path.includes('fills') && attributes['patternType'] !== 'none')
				fills[fills.length - 1] = attributes['patternType'] === undefined;
			else if (element === 'fgColor' && path.includes('fills') && isWhite(attributes))
				fills[fills.length - 1] = true;
			else if (parent === 'cellXfs' && element === 'xf')
				styles.push({
					look: fonts[Number(attributes['fontId'] ?? 0)] ?? PLAIN,
					onPaper: fills[Number(attributes['fillId'] ?? 0)] ?? true
				});
		},
		close: () => void path.pop(),
		text: () => undefined
	});
	return styles;
}

/** Takes the runs of a string item: of text in phonetic guides nothing. */
class Item {
	readonly runs: TextRun[] = [];
	#look = PLAIN;
	#inText = false;
	#phonetic = 0;

	open(element: string, attributes: Attributes): void {
		if (element === 'rPh') this.#phonetic += 1;
		else if (element === 'r') this.#look = PLAIN;
		else if (element === 't') this.#inText = true;
		else this.#look = withProperty(this.#look, element, attributes);
	}
	close(element: string): void {
		if (element === 'rPh') this.#phonetic -= 1;
		else if (element === 't') this.#inText = false;
		else if (element === 'r') this.#look = PLAIN;
	}
	text(text: string): void {
		if (this.#inText && this.#phonetic === 0) this.runs.push({ text, look: this.#look });
	}
}

/** The runs of the shared texts, null for one of a single look. */
function sharedIn(xml: string): readonly (readonly TextRun[] | null)[] {
	const all: (readonly TextRun[] | null)[] = [];
	let item: Item | null = null;
	walkXml(xml, {
		open(name, attributes) {
			const element = localName(name);
			if (element === 'si') item = new Item();
			else item?.open(element, attributes);
		},
		close(name) {
			const element = localName(name);
			if (element !== 'si') item?.close(element);
			else {
				const runs = item?.runs ?? [];
				all.push(runs.every(({ look }) => look === PLAIN) ? null : runs);
				item = null;
			}
		},
		text: (text) => item?.text(text)
	});
	return all;
}

/** The cells of a sheet that are not shown as their value says. */
function cellsIn(
	xml: string,
	styles: readonly Style[],
	shared: readonly (readonly TextRun[] | null)[]
): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	let row = 0;
	let column = 0;
	let cell: { address: string; style: Style; type: string; item: Item; value: string } | null = null;
	let inValue = false;
	walkXml(xml, {
		open(name, attributes) {
			const element = localName(name);
			if (element === 'row') {
				row = Number(attributes['r'] ?? row + 1);
				column = 0;
			} else if (element === 'c') {
				column = attributes['r'] === undefined ? column + 1 : utils.decode_cell(attributes['r']).c + 1;
				const address = attributes['r'] ?? utils.encode_cell({ r: row - 1, c: column - 1 });
				const style = styles[Number(attributes['s'] ?? 0)] ?? NORMAL;
				cell = { address, style, type: attributes['t'] ?? 'n', item: new Item(), value: '' };
			} else if (element === 'v') inValue = true;
			else cell?.item.open(element, attributes);
		},
		close(name) {
			const element = localName(name);
			if (element === 'v') inValue = false;
			else if (element !== 'c') cell?.item.close(element);
			else if (cell) {
				const { address, style, type, item, value } = cell;
				const rich = type === 's' ? (shared[Number(value)] ?? null) : null;
				const runs = rich ?? (item.runs.length > 0 ? item.runs : [{ text: value, look: PLAIN }]);
				const looked = runs.map(({ text, look }) => ({ text, look: lookIn(style, look) }));
				// A shared text of one look has no runs here: only whether it is seen at all is told.
				if (looked.some(({ look }) => !isPlain(look))) found.set(address, shownText(looked));
				cell = null;
			}
		},
		text(text) {
			if (inValue && cell) cell.value += text;
			else cell?.item.text(text);
		}
	});
	return found;
}

/** The look of a run in a cell of a style; what a run leaves open it has from the cell. */
function lookIn(style: Style, run: Look): Look {
	const own = run === PLAIN ? style.look : { ...run, struck: run.struck || style.look.struck };
	return seen({ look: own, onPaper: style.onPaper });
}

/** Targets of the relations of a part, by their ids. */
function relationsIn(xml: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	walkXml(xml, {
		open(name, { Id = '', Target = '' }) {
			if (localName(name) === 'Relationship') found.set(Id, Target);
		},
		close: () => undefined,
		text: () => undefined
	});
	return found;
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** What is not shown as its value says in a workbook, from the parts of its archive. */
export function looksIn(parts: Readonly<Record<string, Uint8Array>>): Looks {
	const text = (path: string): string => new TextDecoder().decode(parts[path] ?? new Uint8Array());
	const styles = stylesIn(text('xl/styles.xml'));
	const shared = sharedIn(text('xl/sharedStrings.xml'));
	const relations = relationsIn(text('xl/_rels/workbook.xml.rels'));
	const looks = new Map<string, ReadonlyMap<string, string>>();
	// Most workbooks hold nothing of the kind, and their sheets need not be gone through.
	const isSuspect =
		styles.some((style) => !isPlain(seen(style)) || style.look.colour !== null) ||
		shared.some((runs) => runs !== null);
	walkXml(text('xl/workbook.xml'), {
		open(name, attributes) {
			if (localName(name) !== 'sheet') return;
			const id = Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1] ?? '';
			const sheet = text(pathOf(relations.get(id) ?? ''));
			if (isSuspect || sheet.includes('rPr>'))
				looks.set(attributes['name'] ?? '', cellsIn(sheet, styles, shared));
		},
		close: () => undefined,
		text: () => undefined
	});
	return looks;
}
