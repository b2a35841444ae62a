import { PLAIN, type Look } from '../sheets/model';
import { walkXml, type Attributes } from '../xmlText';

/** Styles of an OpenDocument file, as far as they say whether something is shown (OASIS ODF 1.2, part 1, section 16). */

interface Style {
	readonly parent: string;
	/** Properties of text, cell, table, column and row, by attribute. */
	readonly properties: Record<string, string>;
}

/** Styles based on one another beyond this are damage. */
const DEEPEST = 20;

const key = (family: string, name: string): string => `${family} ${name}`;

export class OdfStyles {
	readonly #styles = new Map<string, Style>();
	readonly #looks = new Map<string, Partial<Look>>();
	#open: Style | null = null;

	/** Takes the styles of a part of the file. */
	add(xml: string): void {
		walkXml(xml, {
			open: (name, attributes) => this.open(name, attributes),
			close: (name) => this.close(name),
			text: () => undefined
		});
	}

	open(name: string, attributes: Attributes): void {
		if (name === 'style:style' || name === 'style:default-style') {
			const style = { parent: attributes['style:parent-style-name'] ?? '', properties: {} };
			this.#open = style;
			this.#styles.set(key(attributes['style:family'] ?? '', attributes['style:name'] ?? ''), style);
		} else if (this.#open && name.endsWith('-properties')) Object.assign(this.#open.properties, attributes);
	}

	close(name: string): void {
		if (name === 'style:style' || name === 'style:default-style') this.#open = null;
	}

	/** A property of a style, its own or that of one it is based on. */
	property(family: string, name: string | undefined, property: string): string | undefined {
		let at = name;
		for (let depth = 0; at !== undefined && at !== '' && depth < DEEPEST; depth++) {
			const style = this.#styles.get(key(family, at));
			const value = style?.properties[property];
			if (value !== undefined) return value;
			at = style?.parent;
		}
		return undefined;
	}

	/** The colour a style gives the ground, `RRGGBB`. */
	paper(family: string, name: string | undefined): string | undefined {
		return colourOf(this.property(family, name, 'fo:background-color'));
	}

	/** What a style changes in how text looks. */
	look(family: string, name: string | undefined): Partial<Look> {
		const id = key(family, name ?? '');
		const known = this.#looks.get(id);
		if (known) return known;
		const get = (property: string) => this.property(family, name, property);
		const line =
			get('style:text-line-through-style') ??
			get('style:text-line-through-type') ??
			get('style:text-crossing-out');
		const position = get('style:text-position');
		const size = get('fo:font-size');
		const hides = get('text:display') === 'none' || (size !== undefined && Number.parseFloat(size) === 0);
		const colour = colourOf(get('fo:color'));
		const paper = this.paper(family, name);
		const look: Partial<Look> = {
			...(hides ? { hidden: true } : {}),
			...(line === undefined ? {} : { struck: line !== 'none' }),
			...(position === undefined ? {} : { raised: isRaised(position) }),
			...(colour === undefined ? {} : { colour }),
			...(paper === undefined ? {} : { paper })
		};
		this.#looks.set(id, look);
		return look;
	}
}

const colourOf = (value: string | undefined): string | undefined =>
	/^#([0-9a-f]{6})$/i.exec(value ?? '')?.[1];

/** `super 58%`, `sub 58%` or a height such as `33% 58%`. */
const isRaised = (position: string): boolean =>
	/^(?:super|sub)\b/.test(position) || Number.parseFloat(position) !== 0;

/** A look within another one. */
export const within = (outer: Look, inner: Partial<Look>): Look => ({
	...outer,
	...inner,
	hidden: outer.hidden || inner.hidden === true
});

export const NORMAL: Look = PLAIN;
