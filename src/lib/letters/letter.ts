/**
 * Papers an office sends, as parts that the page, the printer and Word lay out each in their way. The order is that of
 * 党政机关公文格式 (GB/T 9704—2012): number, title, addressee, body, what is annexed, signature, date, contact, annex.
 */
export type LetterPart =
	| {
			readonly kind:
				| 'mark'
				| 'number'
				| 'title'
				| 'salutation'
				| 'heading'
				| 'paragraph'
				| 'annexed'
				| 'contact'
				| 'annex';
			readonly text: string;
	  }
	| { readonly kind: 'list'; readonly items: readonly LetterItem[] }
	| { readonly kind: 'signature'; readonly office: string; readonly date: string }
	| {
			readonly kind: 'table';
			readonly caption: string;
			readonly heads: readonly string[];
			readonly rows: readonly (readonly string[])[];
			/** Shares of the width in per cent, and how cells stand; without, the columns are as wide as they come. */
			readonly columns?: readonly TableColumn[];
	  };

export interface TableColumn {
	readonly width: number;
	readonly align: 'start' | 'center';
}

/** One thing to put right: where, and what should hold; then what stands there, what may lie behind it, what was noted. */
export interface LetterItem {
	readonly text: string;
	readonly details: readonly string[];
}

/** What the figures of a paper rest on. */
export interface LetterGround {
	readonly fictional: boolean;
	readonly version: string;
}
