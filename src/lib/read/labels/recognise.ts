import { editDistance } from './editDistance';
import { isRowLabel, PRINTINGS, splitNumber, type HeadLabel, type Label, type Printing } from './labels';
import { memoised } from './memoise';
import { lettersOnly, withoutOtherScripts, withoutRemarks } from './normalise';

/** `exact`: the label's own letters; `close`: one letter off, and nearer to it than to any other; `prefix`: its beginning. */
interface Match {
	readonly how: 'exact' | 'close' | 'prefix';
	/** Usually one; 其他 and 总计 are heads of more than one table. */
	readonly labels: readonly Label[];
}

const LONGEST = 60;
const SHORTEST_BEGINNING = 8;

/** Words of three letters with one off may be another word. */
const SHORTEST_CLOSE = 4;
/** A row of so many letters is known with one of them wrong. */
const SHORTEST_CERTAIN = 8;

const byCore = new Map<string, Printing[]>();
for (const p of PRINTINGS) byCore.set(p.core, [...(byCore.get(p.core) ?? []), p]);
/** By the number of letters: only printings of nearly the same length can be close. */
const byLength = new Map<number, Printing[]>();
for (const p of PRINTINGS) byLength.set(p.core.length, [...(byLength.get(p.core.length) ?? []), p]);

const printingsNear = (length: number): readonly Printing[] =>
	[length - 1, length, length + 1].flatMap((near) => byLength.get(near) ?? []);

const sameLabel = (a: Label, b: Label): boolean =>
	a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');

function exactLabels(text: string): readonly Label[] {
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

/**
 * 行政处分 is not 行政处罚 printed wrong. A short row with another letter in place of its own, or with one more, is another row, unless it
 * bears the number of the row; in table 二, whose rows have no numbers, a long one is too. A letter that is lost makes no other word.
 */
function isAnotherWord({ label, number, core }: Printing, text: string, printed: string): boolean {
	if (!isRowLabel(label) || text === core || text.length < core.length) return false;
	if (label.kind === 'proactive_row') return true;
	return core.length < SHORTEST_CERTAIN && (printed === '' || printed !== number);
}

/** Letters that turn a label into its opposite, or into the same of another year: 上年新收 is not 本年新收 printed wrong. */
const TURNING = /[不无未非失上下前去]/gu;
const turns = (text: string): string => [...text.matchAll(TURNING)].sort().join('');

/** The label a text is one letter off, its number counted as a letter; null when none is, or more than one. */
function nearestLabel(text: string): Label | null {
	const whole = oneUnit(text);
	const { number, core } = splitNumber(whole);
	const near =
		number === ''
			? printingsNear(core.length)
			: [...printingsNear(core.length), ...printingsNear(whole.length)];
	let best: { printing: Printing; off: number } | null = null;
	let rival = Infinity;
	for (const printing of new Set(near)) {
		const numberOff = number !== '' && printing.number !== '' && number !== printing.number ? 1 : 0;
		const off = Math.min(editDistance(core, printing.core), editDistance(whole, printing.core)) + numberOff;
		if (off > 1) continue;
		if (best && sameLabel(best.printing.label, printing.label)) {
			if (off < best.off) best = { printing, off };
		} else if (!best || off < best.off) {
			rival = best?.off ?? Infinity;
			best = { printing, off };
		} else rival = Math.min(rival, off);
	}
	if (!best || rival <= best.off || isAnotherWord(best.printing, core, number)) return null;
	if (turns(core) !== turns(best.printing.core)) return null;
	return best.off === 0 || best.printing.core.length >= SHORTEST_CLOSE ? best.printing.label : null;
}

function labelByPrefix(text: string): Label | null {
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

/** （七）总计 in other words: only with its number, since 合计 alone may be a sum of anything. */
const TOTAL = /^七(?:合计|总数|共计|总计数|办理总计|合计数)$/u;

function matchOf(text: string): Match | null {
	const letters = lettersOnly(text).replace(TOTAL, '七总计');
	if (letters.length === 0 || !/\p{Script=Han}/u.test(letters)) return null;
	const short = lettersOnly(withoutRemarks(text));
	const own = withoutOtherScripts(letters);
	for (const form of new Set([letters, short, own, withoutOtherScripts(short)])) {
		const labels = exactLabels(form);
		if (labels.length > 0) return { how: 'exact', labels };
	}
	const head = headWithUnit(own);
	if (head.length > 0) return { how: 'exact', labels: head };
	for (const form of new Set([letters, short])) {
		// No label ends with a digit: 行政许可 1 is one with its figure, and not one printed wrong.
		if (/\d$/.test(form)) continue;
		const label = nearestLabel(form);
		if (label) return { how: 'close', labels: [label] };
	}
	const label = labelByPrefix(letters);
	return label ? { how: 'prefix', labels: [label] } : null;
}

const memoisedMatch = memoised(LONGEST * 4, (text) =>
	lettersOnly(text).length > LONGEST * 2 ? null : matchOf(text)
);

const GROUP_HEADS = PRINTINGS.flatMap(({ label, number, core }) =>
	number === '' && (label.kind === 'disputes_group' || label.kind === 'requests_note')
		? [{ label, core }]
		: []
).sort((a, b) => b.core.length - a.core.length);

/**
 * The heads of groups run together with the head of a column under them, as a table without lines leaves them:
 * 复议后起诉其他结果. Null when the text is anything else.
 */
export function concatenatedHeads(text: string): readonly HeadLabel[] | null {
	const groups: HeadLabel[] = [];
	let rest = lettersOnly(text);
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

const isColumnHead = (label: Label): label is Extract<Label, { kind: 'disputes_result' | 'applicant' }> =>
	label.kind === 'disputes_result' || label.kind === 'applicant';

/** What label of the form this text is; null when it is none, or could be several. */
export const recognise = (text: string): Match | null =>
	text.length > LONGEST * 4 ? null : memoisedMatch(text);
