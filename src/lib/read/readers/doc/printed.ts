import type { Letter } from './letters';

/** Stands for a picture: something is printed there that is no text. */
export const PICTURE = '\ufffc';
/** Stands for a sign of which nobody knows what it looks like: no figure may be read across it. */
const UNKNOWN = '\ufffd';

const FIELD = 0x13;
const RESULT = 0x14;
const FIELD_END = 0x15;
const SYMBOL = 0x28;
/** Marks of an index, which print nothing. Every other field without a result prints what only Word works out. */
const SILENT = /^\s*(?:XE|TC|TA|RD|SET|BOOKMARK)\b/i;

/** Characters below the space, as printed: what the program put there is a picture, a note's number, a line or nothing. */
const SPECIAL: Readonly<Record<number, string>> = {
	0x01: PICTURE,
	0x02: '(*)',
	0x03: '',
	0x04: '',
	0x05: '',
	0x08: PICTURE,
	0x09: '\t',
	0x0b: '\n',
	0x0c: '\n',
	0x0e: '\n',
	0x1e: '-',
	0x1f: ''
};

interface OpenField {
	code: string;
	result: boolean;
}

/** Puts the text of a paragraph together, as printed; fields may begin in one paragraph and end in another. */
export class Printed {
	private text = '';
	private readonly fields: OpenField[] = [];
	private raised = false;
	private struck = false;

	add(letter: Letter): void {
		const { code, look } = letter;
		if (code === 0) throw new Error('a character of no value');
		if (code === FIELD) this.fields.push({ code: '', result: false });
		else if (code === RESULT) this.begin();
		else if (code === FIELD_END) this.end(look.gone);
		else if (!look.gone) this.print(letter);
	}

	/** The text so far; the next begins empty. */
	take(): string {
		this.dress(false, false);
		const { text } = this;
		this.text = '';
		return text;
	}

	private begin(): void {
		const field = this.fields.at(-1);
		if (field) field.result = true;
	}

	private end(gone: boolean): void {
		const field = this.fields.pop();
		if (!field || field.result || gone || SILENT.test(field.code) || !this.visible()) return;
		this.text += UNKNOWN;
	}

	/** Whether what stands here is the result of every field around it. */
	private visible(): boolean {
		return this.fields.every(({ result }) => result);
	}

	private print({ code, look }: Letter): void {
		const sign = code < 32 ? (SPECIAL[code] ?? UNKNOWN) : String.fromCharCode(code);
		const field = this.fields.at(-1);
		if (field && !field.result) field.code += sign;
		if (!this.visible() || (code === 1 && look.data)) return;
		this.dress(look.raised, look.struck);
		if (!look.struck) this.text += look.symbol && code === SYMBOL ? UNKNOWN : sign;
	}

	/** What is raised above the line is a remark, not a digit; what is struck out leaves a trace. */
	private dress(raised: boolean, struck: boolean): void {
		if (this.raised && !raised) this.text += ')';
		if (struck && !this.struck) this.text += ' ~ ';
		if (raised && !this.raised) this.text += '(';
		this.raised = raised;
		this.struck = struck;
	}
}
