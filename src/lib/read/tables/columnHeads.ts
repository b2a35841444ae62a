import { FORM_VERSIONS, type FormVersion } from '../../form/field';
import { PROACTIVE_SECTIONS } from '../../form/proactive';
import { columnId } from '../labels/labels';
import { lettersOnly } from '../labels/normalise';
import { recognise } from '../labels/recognise';
import type { Head } from '../layout/layout';
import { isAscending } from './rowNumbers';

/** The column heads of table 二: which form they belong to, and whether they are those a row should have. */

const COLUMNS: ReadonlyMap<string, ReadonlySet<FormVersion>> = (() => {
	const forms = new Map<string, Set<FormVersion>>();
	for (const form of FORM_VERSIONS)
		for (const section of PROACTIVE_SECTIONS[form])
			for (const text of section.columns) {
				const id = columnId(text);
				forms.set(id, (forms.get(id) ?? new Set()).add(form));
			}
	return forms;
})();

const LONGEST_FIRST = [...COLUMNS.keys()].sort((a, b) => b.length - a.length);

/** Heads run together without anything between: 本年制发件数本年废止件数现行有效件数. */
function splitHeads(text: string): string[] | null {
	const found: string[] = [];
	let rest = text;
	while (rest.length > 0) {
		const next = LONGEST_FIRST.find((id) => rest.startsWith(id));
		if (next === undefined) return found.length > 0 && /^单位/u.test(rest) ? found : null;
		found.push(next);
		rest = rest.slice(next.length);
	}
	return found;
}

/** The heads as columns of the form; null for one that is not known or was cut: 本年新. */
export function columnsOf(heads: readonly Head[]): (string | null)[] {
	return heads.flatMap(({ text }): (string | null)[] => {
		const label = recognise(text)?.labels.find((l) => l.kind === 'proactive_column');
		if (label?.kind === 'proactive_column' && lettersOnly(text).length < label.id.length * 2)
			return [label.id];
		return splitHeads(lettersOnly(text)) ?? (label?.kind === 'proactive_column' ? [label.id] : [null]);
	});
}

/** The heads that are columns of the form, by the words of the form. */
export const knownHeads = (heads: readonly Head[]): Head[] =>
	heads.flatMap((head) => {
		const [id, more] = columnsOf([head]);
		return id == null || more !== undefined ? [] : [{ ...head, text: id }];
	});

/** Forms that print all of these heads. */
export function formsOf(heads: readonly Head[]): FormVersion[] {
	const known = columnsOf(heads).filter((id) => id !== null);
	if (known.length === 0) return [];
	return FORM_VERSIONS.filter((form) => known.every((id) => COLUMNS.get(id)?.has(form)));
}

/** Column in which the first of these columns stands, as far as the heads that are known agree on it; null when they do not. */
export function startOfHeads(heads: readonly Head[], columns: readonly string[]): number | null {
	const starts = heads.flatMap((head, i) => {
		const ids = columnsOf([head]);
		const place = ids[0] == null || ids.length !== 1 ? -1 : columns.indexOf(ids[0]);
		// 本年新制作数量 printed twice stands in its own place the first time only.
		const again = heads.findIndex(({ text }) => text === head.text) < i;
		return place < 0 || head.column === null || again ? [] : [head.column - place];
	});
	const [start] = starts;
	return start !== undefined && start >= 0 && starts.every((other) => other === start) ? start : null;
}

/** A count or an amount of something else: 上年处理决定数量, 本年修订件数. What is left of a head of the form is none: 本年新, 现行有效件. */
function isForeign({ text }: Head): boolean {
	// 上年收费金额（单位：万元）: whatever its unit is.
	const letters = lettersOnly(text).replace(/(?:单位.*|[百千万亿]?元)$/u, '');
	const isPartOf = (id: string): boolean => {
		let from = 0;
		for (const letter of letters) {
			from = id.indexOf(letter, from) + 1;
			if (from === 0) return false;
		}
		return true;
	};
	return /(?:数量|件数|金额)$/u.test(letters) && !LONGEST_FIRST.some(isPartOf);
}

/** `fits`: nothing speaks against the official order; `order`: the right heads in another order; `other`: heads of other columns. */
type HeadsFit = 'fits' | 'order' | 'other';

/** Whether the printed heads are those of these columns. Heads that are missing, cut or printed twice leave it to position. */
export function headsFit(heads: readonly Head[], columns: readonly string[]): HeadsFit {
	const printed = columnsOf(heads);
	const known = printed.filter((id) => id !== null);
	if (known.some((id) => !columns.includes(id))) return 'other';
	if (heads.some((head) => columnsOf([head])[0] === null && isForeign(head))) return 'other';
	if (printed.length === columns.length) {
		const twice = known.filter((id, i) => known.indexOf(id) !== i);
		const wrong = columns.filter((id, i) => printed[i] !== null && printed[i] !== id);
		// 本年新制作数量 printed again in place of 本年新公开数量: the other heads stand where they should.
		if (wrong.length === 0 || (wrong.length === twice.length && wrong.every((id) => !known.includes(id))))
			return 'fits';
		return 'order';
	}
	const places = known.map((id) => columns.indexOf(id));
	return isAscending(places) ? 'fits' : 'order';
}
