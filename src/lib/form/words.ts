/** One text in both languages of the site. */
export interface Words {
	readonly zh: string;
	readonly en: string;
}

/** The languages a reader can choose. */
export type Language = keyof Words;
