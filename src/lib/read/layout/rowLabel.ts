import type { Cell } from '../document';
import { isBlank, isFigureLike, trimmed } from '../labels/cellText';
import { isRowLabel, type RowLabel } from '../labels/labels';
import { recognise } from '../labels/recognise';
import { admits, chooseLabel, type Context } from './context';

/** Texts of the left side of table 三 that may stand on one line with a row: 三、本年度办理结果（一）予以公开0000000. */
const LEFT_SIDE = /^.*(?:本年度办理结果|不予公开(?=\d)|无法提供(?=\d)|不予处理(?=\d)|其他处理(?=\d))/u;
const CONCATENATED = /^(.*\p{Script=Han}[^\p{Script=Han}\d]*)(\d+(?:\.\d+)?)$/u;

/** What is written where a figure should stand and is none, or none yet: 略, 五, 保密, 36、. */
const NO_LABEL =
	/^(?:.|[〇零一二三四五六七八九十百千两]+|\d+[、。.]|保密|涉密|从略|略去|待定|若干|不详|未知)$/u;

/** Whether a text that looks like a figure begins a label here: 1.属于国家秘密. */
const startsLabel = (context: Context, text: string): boolean =>
	recognise(text)?.labels.some((label) => admits(context, label)) ?? false;

/** 36、 opens a label, but for behind one. */
const MARKED = /^\d+[、.。,;]$/u;

/** Whether the text of a cell stands for a figure here. */
export const isFigure = (context: Context, text: string): boolean =>
	isFigureLike(text) && !startsLabel(context, text) && !isNumberedRow(context, text);

/** 3 （一）予以公开 0 0 0 is a row with its number, and not a figure with a remark. */
const isNumberedRow = (context: Context, text: string): boolean =>
	/^\s*\d{1,3}\s+[(（㈠-㈩]/u.test(text) && splitSpaced(context, text) !== null;

/** The row of the table at hand that a text is the label of, with a label of the left side before it or not. */
function rowLabelOf(context: Context, text: string, least: 'exact' | 'close' = 'close'): RowLabel | null {
	for (const candidate of new Set([text, text.replace(LEFT_SIDE, '')])) {
		const match = recognise(candidate);
		if (!match || match.how === 'prefix' || (least === 'exact' && match.how !== 'exact')) continue;
		const label = chooseLabel(context, match.labels, true);
		if (label && isRowLabel(label)) return label;
	}
	return null;
}

/** 规章000: a label with digits on it and nothing between. A letter too many may be a digit that cannot be read: 行政处罚口353. */
export function splitConcatenated(
	context: Context,
	text: string
): { label: RowLabel; printed: string; digits: string } | null {
	const [, printed, digits] = CONCATENATED.exec(trimmed(text).replaceAll(' ', '')) ?? [];
	if (printed === undefined || digits === undefined) return null;
	if (!/[\p{Script=Han})"'”’》]$/u.test(printed)) return null;
	const label = rowLabelOf(context, printed, 'exact');
	return label ? { label, printed, digits } : null;
}

/** 规章 0 0 0: a label and its figures on one line with nothing but spaces between. */
export function splitSpaced(
	context: Context,
	text: string
): { label: RowLabel; printed: string; figures: readonly string[] } | null {
	const all = trimmed(text).split(' ');
	const words = SERIAL.test(all[0] ?? '') && !isFigureLike(all[1] ?? '0') ? all.slice(1) : all;
	const first = words.findIndex((word, i) => i > 0 && words.slice(i).every(isFigureLike));
	if (first < 1) return null;
	const printed = words.slice(0, first).join('');
	const label = rowLabelOf(context, printed);
	return label ? { label, printed, figures: words.slice(first) } : null;
}

interface LabelledCells<C extends Cell> {
	readonly label: RowLabel;
	readonly printed: string;
	/** Group of outcomes printed before the label: （三）不予公开. */
	readonly group: string | null;
	/** Cells after the label. */
	readonly after: readonly C[];
	/** A text between the label and the figures that is no remark on the label. */
	readonly subLabel?: string;
}

/** The number of a row in a column of its own. */
const SERIAL = /^[(（]?\d{1,3}[)）]?[.、]?$/u;

/** The cells of a row without its number: what looks like a figure and stands before a label that has figures behind it. */
function withoutSerial<C extends Cell>(context: Context, cells: readonly C[]): readonly C[] {
	const [first, second] = [...cells.keys()].filter((i) => !isBlank(cells[i]?.text ?? ''));
	if (first === undefined || second === undefined || !SERIAL.test(trimmed(cells[first]?.text ?? '')))
		return cells;
	const rest = cells.slice(first + 1);
	const label = rest.findIndex(({ text }) => !isBlank(text) && !isFigure(context, text));
	const isBehind =
		second - first - 1 === label && rest.slice(label + 1).some(({ text }) => isFigure(context, text));
	return isBehind ? rest : cells;
}

/** The label of a whole row: the last text before its figures that is a row of the form, alone or with the text before it. */
export function labelOfCells<C extends Cell>(
	outer: Context,
	numbered: readonly C[]
): LabelledCells<C> | null {
	const cells = withoutSerial(outer, numbered);
	const first = cells.findIndex((cell) => isFigure(outer, cell.text));
	const texts = [...cells.entries()].filter(
		([i, cell]) => !isBlank(cell.text) && (first < 0 || i < first) && trimmed(cell.text).length > 0
	);
	let group: string | null = null;
	let found: { label: RowLabel; printed: string; index: number } | null = null;
	for (const [position, [index, cell]] of texts.entries()) {
		const before = texts[position - 1]?.[1].text ?? '';
		const joined = NO_LABEL.test(trimmed(cell.text)) ? cell.text : before + cell.text;
		for (const printed of new Set([cell.text, joined])) {
			const match = recognise(printed);
			if (!match || match.how === 'prefix') continue;
			const context = { ...outer, group: group ?? outer.group };
			const opened = match.labels.find((label) => label.kind === 'requests_group');
			if (opened?.kind === 'requests_group' && outer.table === 'requests') group = opened.id;
			const label = chooseLabel(context, match.labels, first >= 0 || match.how === 'exact');
			if (!label || !isRowLabel(label)) continue;
			// 其他 among heads that are printed again is no row that lost its number.
			if (first < 0 && match.labels.every((one) => !isRowLabel(one))) continue;
			found = { label, printed: trimmed(printed), index };
			break;
		}
	}
	if (!found) return null;
	const { label, printed, index } = found;
	const after = cells.slice(index + 1);
	const extra = after.findIndex(
		({ text }) => !isBlank(text) && !isFigureLike(text) && !MARKED.test(trimmed(text))
	);
	if (extra < 0 || (first >= 0 && index + 1 + extra > first)) return { label, printed, group, after };
	// Labels side by side without a figure are heads.
	if (first < 0 && after.filter((cell) => !isBlank(cell.text)).length > 1) return null;
	const text = trimmed(after[extra]?.text ?? '');
	if (NO_LABEL.test(text)) return { label, printed, group, after };
	// The only cell left holds what stands for the figure, if it is not the rest of the label: #REF!, Ⅲ, （元）920.
	const isLast = index + 1 + extra === cells.length - 1;
	if (isLast && (/^[^\p{Script=Han}(（]+$/u.test(text) || /^[(（]\D*[)）]\d/u.test(text)))
		return { label, printed, group, after };
	// A text without Chinese is the label again in another language.
	const remark = /^[(（]|^\P{Script=Han}+$/u.test(text) || continuesLabel(label, printed, text);
	if (remark) return { label, printed: printed + text, group, after: after.slice(extra + 1) };
	return { label, printed, group, after, subLabel: text };
}

/** Whether a text goes on with a label: a remark in brackets, or the rest of a label broken over lines. */
export function continuesLabel(label: RowLabel, printed: string, text: string): boolean {
	if (/^[(（]/u.test(text)) return true;
	return recognise(printed + text)?.labels.some((l) => isRowLabel(l) && l.id === label.id) ?? false;
}
