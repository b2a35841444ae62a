import type { Character } from './characters';
import { NO_TEXT, UNTOLD } from '../signs';

/** Stands for a sign of which nobody knows what it looks like: no figure may be read across it. */
const UNKNOWN = '\ufffd';

const DIGIT = /\d/;
const FIELD = 0x13;
const RESULT = 0x14;
const FIELD_END = 0x15;
const SYMBOL = 0x28;
/** Marks of an index, which print nothing. Every other field without a result prints what only Word works out. */
const SILENT = /^\s*(?:XE|TC|TA|RD|SET|BOOKMARK)\b/i;

/** Characters below the space, as printed: what the program put there is a picture, a note's number, a line or nothing. */
const SPECIAL: Readonly<Record<number, string>> = {
	0x01: NO_TEXT,
	0x02: '(*)',
	0x03: '',
	0x04: '',
	0x05: '',
	0x08: NO_TEXT,
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

	add(character: Character): void {
		const { code, format } = character;
		if (code === 0) throw new Error('a character of no value');
		if (code === FIELD) this.fields.push({ code: '', result: false });
		else if (code === RESULT) this.begin();
		else if (code === FIELD_END) this.end(format.hidden);
		else if (!format.hidden) this.print(character);
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

	private print({ code, format }: Character): void {
		const sign = code < 32 ? (SPECIAL[code] ?? UNKNOWN) : String.fromCharCode(code);
		const field = this.fields.at(-1);
		if (field && !field.result) field.code += sign;
		if (!this.visible() || (code === 1 && format.data)) return;
		this.dress(format.raised, format.struck);
		const isUnknown = (format.symbol && code === SYMBOL) || (format.white && DIGIT.test(sign));
		if (!format.struck) this.text += isUnknown ? UNKNOWN : sign;
	}

	/** What is raised above the line is a remark, not a digit; what is struck out leaves a trace. */
	private dress(raised: boolean, struck: boolean): void {
		if (this.raised && !raised) this.text += ')';
		if (struck && !this.struck) this.text += UNTOLD;
		if (raised && !this.raised) this.text += '(';
		this.raised = raised;
		this.struck = struck;
	}
}
