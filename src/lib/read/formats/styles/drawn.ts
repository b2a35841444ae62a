import { isTelling } from './content';
import { UNTOLD } from '../signs';
import { byWeight, type Rule } from './sheet';

/** What a style draws before and behind the text of an element (::before, ::after): it is seen, and stands nowhere in the page. */

export interface Drawing {
	readonly rule: Rule;
	readonly isSure: boolean;
}

/** A sign that is no text, where something is drawn that may belong to a figure. */
export interface Drawn {
	readonly before: string | null;
	readonly after: string | null;
}

function ofSide(
	drawing: readonly Drawing[],
	side: 'before' | 'after',
	attributes: Readonly<Record<string, string>>
): string | null {
	const own = drawing.filter(({ rule }) => rule.selector.drawn === side);
	const saysOf = ({ rule: { declarations } }: Drawing, property: string): string | undefined =>
		declarations.important.get(property) ?? declarations.normal.get(property);
	const last = (property: string): string | undefined =>
		own
			.filter(({ isSure }) => isSure)
			.sort((a, b) => byWeight(a.rule, b.rule))
			.map((one) => saysOf(one, property))
			.findLast((said) => said !== undefined);
	const unsure = own.filter(({ isSure }) => !isSure).map((one) => saysOf(one, 'content') ?? '');
	const sure = last('display') === 'none' || last('visibility') === 'hidden' ? '' : (last('content') ?? '');
	return [sure, ...unsure].some((content) => isTelling(content, attributes)) ? UNTOLD : null;
}

/** What rules draw around the text of an element with these attributes; null for nothing that matters. */
export function drawnBy(
	drawing: readonly Drawing[],
	attributes: Readonly<Record<string, string>>
): Drawn | null {
	const before = ofSide(drawing, 'before', attributes);
	const after = ofSide(drawing, 'after', attributes);
	return before === null && after === null ? null : { before, after };
}
