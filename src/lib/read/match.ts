import { lettersApart } from './distance';
import { bare, withoutRemarks } from './fold';
import { remembered } from './memory';
import { PRINTINGS, splitNumber, type Label, type Printing } from './labels';

/** `exact`: the label's own letters; `close`: one letter off, and nearer to it than to any other; `begun`: its beginning. */
export interface Match {
	readonly how: 'exact' | 'close' | 'begun';
	/** Usually one; 其他 and 总计 are heads of more than one table. */
	readonly labels: readonly Label[];
}

const LONGEST = 60;
const SHORTEST_BEGINNING = 8;

/** Words of three letters with one off may be another word. */
const SHORTEST_CLOSE = 4;

const byCore = new Map<string, Printing[]>();
for (const p of PRINTINGS) byCore.set(p.core, [...(byCore.get(p.core) ?? []), p]);
/** By the number of letters: only printings of nearly the same length can be close. */
const byLength = new Map<number, Printing[]>();
for (const p of PRINTINGS) byLength.set(p.core.length, [...(byLength.get(p.core.length) ?? []), p]);

const ofNearly = (length: number): readonly Printing[] =>
	[length - 1, length, length + 1].flatMap((near) => byLength.get(near) ?? []);

const sameLabel = (a: Label, b: Label): boolean =>
	a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');

function exact(text: string): readonly Label[] {
	const whole = byCore.get(text) ?? [];
	const { number, core } = splitNumber(text);
	const split = number === '' ? [] : (byCore.get(core) ?? []);
	const numbered = split.filter((p) => p.number === number);
	if (numbered.length > 0) return numbered.map((p) => p.label);
	// A label printed without its number keeps its meaning; 其他 alone is first of all a head without a number.
	const unnumbered = whole.filter((p) => p.number === '');
	if (unnumbered.length > 0) return unnumbered.map((p) => p.label);
	return [...whole, ...split].map((p) => p.label);
}

/** A character of two units counts as one letter. */
const oneUnit = (text: string): string => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\ufffd');

/** The label a text is one letter off, its number counted as a letter; null when none is, or more than one. */
function nearest(text: string): Label | null {
	const whole = oneUnit(text);
	const { number, core } = splitNumber(whole);
	const near = number === '' ? ofNearly(core.length) : [...ofNearly(core.length), ...ofNearly(whole.length)];
	let best: { printing: Printing; off: number } | null = null;
	let rival = Infinity;
	for (const printing of new Set(near)) {
		const numberOff = number !== '' && printing.number !== '' && number !== printing.number ? 1 : 0;
		const off = Math.min(lettersApart(core, printing.core), lettersApart(whole, printing.core)) + numberOff;
		if (off > 1) continue;
		if (best && sameLabel(best.printing.label, printing.label)) {
			if (off < best.off) best = { printing, off };
		} else if (!best || off < best.off) {
			rival = best?.off ?? Infinity;
			best = { printing, off };
		} else rival = Math.min(rival, off);
	}
	if (!best || rival <= best.off) return null;
	return best.off === 0 || best.printing.core.length >= SHORTEST_CLOSE ? best.printing.label : null;
}

function begun(text: string): Label | null {
	const { number, core } = splitNumber(text);
	if (core.length < SHORTEST_BEGINNING) return null;
	const longer = PRINTINGS.filter(
		(p) => p.core.startsWith(core) && (number === '' || p.number === '' || p.number === number)
	);
	const first = longer[0];
	return first && longer.every((p) => sameLabel(p.label, first.label)) ? first.label : null;
}

const COLUMN_HEADS = PRINTINGS.filter(({ label }) => label.kind === 'proactive_column').sort(
	(a, b) => b.core.length - a.core.length
);

/** Column heads of table 二 may go on with a unit or an instruction: 本年收费金额（单位：万元，保留4位小数）. */
function headWithUnit(text: string): readonly Label[] {
	const head = COLUMN_HEADS.find(({ core }) => text.startsWith(core));
	return head ? [head.label] : [];
}

function judge(text: string): Match | null {
	const letters = bare(text);
	if (letters.length === 0 || !/\p{Script=Han}/u.test(letters)) return null;
	const short = bare(withoutRemarks(text));
	for (const form of new Set([letters, short])) {
		const labels = exact(form);
		if (labels.length > 0) return { how: 'exact', labels };
	}
	const head = headWithUnit(letters);
	if (head.length > 0) return { how: 'exact', labels: head };
	for (const form of new Set([letters, short])) {
		// No label ends with a digit: 行政许可 1 is one with its figure, and not one printed wrong.
		if (/\d$/.test(form)) continue;
		const label = nearest(form);
		if (label) return { how: 'close', labels: [label] };
	}
	const label = begun(letters);
	return label ? { how: 'begun', labels: [label] } : null;
}

const judged = remembered(LONGEST * 4, (text) => (bare(text).length > LONGEST * 2 ? null : judge(text)));

const GROUP_HEADS = PRINTINGS.filter(
	({ label, number }) => number === '' && (label.kind === 'disputes_group' || label.kind === 'requests_note')
).sort((a, b) => b.core.length - a.core.length);

/**
 * The heads of groups run together with the head of a column under them, as a table without lines leaves them:
 * 复议后起诉其他结果. Null when the text is anything else.
 */
export function headsTogether(text: string): readonly Label[] | null {
	const groups: Label[] = [];
	let rest = bare(text);
	for (;;) {
		const group = GROUP_HEADS.find(({ core }) => rest.startsWith(core));
		if (!group) break;
		groups.push(group.label);
		rest = rest.slice(group.core.length);
	}
	const match = groups.length > 0 ? recognise(rest) : null;
	const last = match?.how === 'exact' ? match.labels.find(isColumnHead) : undefined;
	return last ? [...groups, last] : null;
}

const isColumnHead = ({ kind }: Label): boolean => kind === 'disputes_result' || kind === 'applicant';

/** What label of the form this text is; null when it is none, or could be several. */
export const recognise = (text: string): Match | null => (text.length > LONGEST * 4 ? null : judged(text));
