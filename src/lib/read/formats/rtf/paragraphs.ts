import { ensureWithin } from '../../limits';
import type { Paragraph } from '../doc/paragraphs';
import { NO_TEXT, UNTOLD } from '../signs';
import { charsetOfFont, charsetOfPage } from './charsets';
import { DESTINATIONS, isBareNumber, isNearlyHiding, NEW_AND_PRINTED } from './destinations';
import { changeGroup, FRESH, type GroupState } from './groupState';
import { Colours } from './looks';
import { Rows } from './rows';
import { tokensIn, type Token } from './tokens';

/** A text in RTF cut into paragraphs, as the rooms of the doc format take them. */

/** Digits so much larger or smaller than those before them belong to another number. */
const LARGER = 1.5;

const PRINTED: Readonly<Record<string, string>> = {
	tab: '\t',
	line: '\n',
	page: '\n',
	column: '\n',
	emdash: '—',
	endash: '–',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	bullet: '•',
	emspace: ' ',
	enspace: ' ',
	qmspace: ' ',
	chftn: '*',
	chpgn: '\ufffd',
	chdate: '\ufffd',
	chtime: '\ufffd'
};

class Interpreter {
	readonly #rows = new Rows();
	readonly #states: GroupState[] = [{ ...FRESH }];
	readonly #charsets = new Map<number, string>();
	#page = charsetOfPage(null);
	#bytes: number[] = [];
	#pending = 0;
	#starred = false;
	#opened = false;
	#text = '';
	#raised = false;
	#struck = false;
	#letters = 0;
	readonly #colours = new Colours();
	/** Which cell of its row is being written, and the size of what stands in it so far. */
	#cell = 0;
	#size = 0;

	/** Takes one part; gives the paragraph that it ends. */
	take(token: Token): Paragraph | null {
		const opened = this.#opened;
		this.#opened = token.kind === 'open';
		if (token.kind === 'text') {
			if (opened && this.#state.inTable && isBareNumber(token.bytes)) this.#print(UNTOLD);
			this.#add(token.bytes, token.escaped);
			return null;
		}
		if (token.kind === 'sign' && this.#pending > 0 && token.sign !== '*') {
			this.#pending -= 1;
			return null;
		}
		this.#flush();
		switch (token.kind) {
			case 'open':
				ensureWithin('elementDepth', this.#states.push({ ...this.#state }));
				this.#pending = 0;
				return null;
			case 'close':
				this.#states.pop();
				this.#pending = 0;
				if (this.#states.length === 0) throw new Error('a group ends that has not begun');
				return null;
			case 'sign':
				return this.#sign(token.sign);
			case 'word':
				return this.#word(token.name, token.value);
		}
	}

	/** The last paragraph. */
	end(): Paragraph | null {
		this.#flush();
		if (this.#states.length > 1) throw new Error('a group without an end');
		return this.#text.trim() === '' ? null : this.#line('line', 0);
	}

	get #state(): GroupState {
		const state = this.#states.at(-1);
		if (!state) throw new Error('a group ends that has not begun');
		return state;
	}

	#add(bytes: Uint8Array, escaped: boolean): void {
		const passed = Math.min(this.#pending, escaped ? 1 : bytes.length);
		this.#pending -= passed;
		if (this.#state.colours) {
			this.#colours.text(bytes);
			ensureWithin('entries', this.#colours.count);
			return;
		}
		if (this.#state.skipped || this.#state.fonts) return;
		for (const byte of bytes.subarray(passed)) this.#bytes.push(byte);
	}

	/** Bytes to text, in the charset of the font or of the document. */
	#flush(): void {
		if (this.#bytes.length === 0) return;
		const bytes = Uint8Array.from(this.#bytes);
		this.#bytes = [];
		const charset = this.#charsets.get(this.#state.font ?? -1) ?? this.#page;
		this.#print(new TextDecoder(charset).decode(bytes));
	}

	#print(text: string): void {
		const { skipped, fonts, colours, hidden, raised, struck, look } = this.#state;
		if (skipped || fonts || colours || hidden) return;
		this.#letters += text.length;
		ensureWithin('letters', this.#letters);
		const sight = this.#colours.sight(look, this.#ground);
		if (sight === 'unseen') return;
		this.#dress(raised, struck);
		if (struck) return;
		if (this.#state.inTable && this.#isUntold(text, sight)) this.#text += UNTOLD;
		this.#text += text;
		if (text.trim() !== '') this.#size = look.size;
	}

	/** The ground of the cell; null where nobody knows it: the shape of a row may come behind its cells. */
	get #ground(): number | null | undefined {
		const { inTable, depth } = this.#state;
		if (!inTable) return undefined;
		return depth > 1 ? null : this.#rows.ground(this.#cell);
	}

	/** Whether digits are of another number than those before them, or nobody can tell whether they are seen. */
	#isUntold(text: string, sight: 'seen' | 'faint'): boolean {
		if (!/\d/.test(text)) return false;
		const { size } = this.#state.look;
		const isOther = Math.max(size / this.#size, this.#size / size) > LARGER && !this.#raised;
		return sight === 'faint' || (isOther && /^[\d.]/.test(text) && /\d$/.test(this.#text));
	}

	/** What is raised above the line is a remark, not a digit; what is struck out leaves a trace. */
	#dress(raised: boolean, struck: boolean): void {
		if (this.#raised && !raised) this.#text += ')';
		if (struck && !this.#struck) this.#text += UNTOLD;
		if (raised && !this.#raised) this.#text += '(';
		this.#raised = raised;
		this.#struck = struck;
	}

	#sign(sign: string): Paragraph | null {
		if (sign === '*') this.#starred = true;
		else if (this.#state.skipped) return null;
		else if (sign === '\n' || sign === '\r') return this.#line('line');
		else if (sign === '~') this.#print('\u00a0');
		else if (sign === '_') this.#print('-');
		else if ('\\{}'.includes(sign)) this.#add(Uint8Array.of(sign.charCodeAt(0)), true);
		else if (':|'.includes(sign)) this.#print(UNTOLD);
		else if (sign !== '-') throw new Error('a sign that is none of the format');
		return null;
	}

	#word(name: string, value: number | null): Paragraph | null {
		const state = this.#state;
		const starred = this.#starred;
		this.#starred = false;
		if (name === 'fonttbl') state.fonts = true;
		if (name === 'colortbl') state.colours = true;
		if (state.colours) {
			this.#colours.word(name, value);
			return null;
		}
		if (state.skipped) return null;
		if (name === 'pict' || name === 'shppict') {
			this.#print(NO_TEXT);
			state.skipped = true;
		} else if (DESTINATIONS.has(name) || (starred && !NEW_AND_PRINTED.has(name))) state.skipped = true;
		else if (name === 'f') state.font = value;
		else if (name === 'fcharset') this.#charset(value);
		else if (name === 'ansicpg') this.#page = charsetOfPage(value);
		else if (name === 'uc') state.fallback = Math.max(0, Math.min(10, value ?? 1));
		else if (name === 'u') {
			this.#pending = state.fallback;
			this.#print(String.fromCharCode((value ?? 0) & 0xffff));
		} else if (PRINTED[name] !== undefined) this.#print(PRINTED[name]);
		else {
			if (isNearlyHiding(name)) this.#print(UNTOLD);
			return this.#layout(name, value, state);
		}
		return null;
	}

	#charset(value: number | null): void {
		const charset = charsetOfFont(value);
		if (charset !== undefined && this.#state.font !== null) this.#charsets.set(this.#state.font, charset);
		ensureWithin('entries', this.#charsets.size);
	}

	/** Looks, paragraphs and tables. */
	#layout(name: string, value: number | null, state: GroupState): Paragraph | null {
		switch (name) {
			case 'par':
			case 'sect':
				return this.#line('line');
			case 'cell':
				return this.#line('cell', 1);
			case 'nestcell':
				return this.#line('cell', Math.max(2, state.depth));
			case 'row':
				return this.#line('row', 1);
			case 'nestrow':
				return this.#line('row', Math.max(2, state.depth));
			default:
				if (!changeGroup(state, name, value)) this.#rows.word(name, value);
		}
		return null;
	}

	#line(ends: Paragraph['ends'], depth = this.#state.inTable ? this.#state.depth : 0): Paragraph | null {
		if (this.#state.fonts || this.#state.colours) return null;
		this.#dress(false, false);
		if (depth === 1 && ends === 'cell') this.#cell += 1;
		if (depth === 1 && ends === 'row') this.#cell = 0;
		if (ends !== 'line') this.#size = 0;
		const text = this.#text;
		this.#text = '';
		return { text, depth, ends, shape: ends === 'row' ? this.#rows.shape(depth) : null, hidden: false };
	}
}

/** The paragraphs of a text. Throws when its groups or rows are not those of a sound document. */
export function* paragraphsIn(bytes: Uint8Array): Generator<Paragraph> {
	const interpreter = new Interpreter();
	for (const token of tokensIn(bytes)) {
		const paragraph = interpreter.take(token);
		if (paragraph) yield paragraph;
	}
	const last = interpreter.end();
	if (last) yield last;
}
