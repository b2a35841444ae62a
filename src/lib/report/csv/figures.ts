import { isOnForm, type Field, type FieldKind } from '../../form/field';
import { fieldOf, isFieldId } from '../../form/fields';
import type { Words } from '../../form/words';
import type { Figure, FigureState, Place } from '../figure';
import { isFigureValue, LARGEST_FIGURE } from '../limits';
import { FIGURE_NOTES } from '../notes/figureNotes';
import { writtenNote } from '../notes/notes';
import type { ReportForm } from '../report';
import { noteRemark, problemAt, type Line, type LineProblem } from './lines';

/** Numbers as the form allows them. The decimal point is a point, thousands are not separated. */
const NUMBERS: Readonly<Record<FieldKind, readonly [RegExp, Words]>> = {
	count: [/^\d+$/, { zh: '不小于 0 的整数', en: 'a whole number, not negative' }],
	signed_count: [/^-?\d+$/, { zh: '整数', en: 'a whole number' }],
	amount: [/^\d+(\.\d+)?$/, { zh: '不小于 0 的数', en: 'a number, not negative' }]
};

const MISSING: readonly string[] = [
	'blank',
	'not_applicable',
	'unreadable',
	'absent'
] satisfies FigureState[];
const isMissing = (text: string): text is Exclude<FigureState, 'reported'> => MISSING.includes(text);

/** A field's place from the one word the file keeps of it; undefined for an unknown word. */
function placeFrom(text: string, field: Field): Place | null | undefined {
	if (text === '') return null;
	if (text === 'prose') return { table: 'narrative' };
	if (text === 'opening') return { table: field.table, opening: true };
	return text === 'table' && field.table !== 'narrative' ? { table: field.table } : undefined;
}

function missing(
	state: Exclude<FigureState, 'reported'>,
	line: Line,
	place: Place | null,
	reason: string
): Figure {
	const raw = line.at('raw');
	return {
		state,
		...(reason === '' ? {} : { reason }),
		...(raw !== '' || state === 'blank' ? { raw } : {}),
		...(place ? { place } : {})
	};
}

interface ReadFigure {
	readonly field: string;
	readonly figure: Figure;
	/** What was not taken at its word: a number of the other form's cell, a note without a code. */
	readonly remark?: LineProblem;
}

/** The figure on a line of figures.csv for a report on this form, or the first problem with it. */
export function figureFrom(line: Line, form: ReportForm): ReadFigure | LineProblem {
	const id = line.at('field');
	if (!isFieldId(id))
		return problemAt(line, 'field', 'unknown_field', {
			zh: '表格的字段名',
			en: 'the id of a field of the form'
		});
	const field = fieldOf(id);
	const state = line.at('state');
	const value = line.at('value');
	const place = placeFrom(line.at('place'), field);
	if (place === undefined)
		return problemAt(line, 'place', 'unknown_place', {
			zh: 'table（仅限表格字段）、prose、opening 或空',
			en: 'table (for a cell of a table), prose, opening or nothing'
		});
	if (state !== '' && !isMissing(state))
		return problemAt(line, 'state', 'unknown_state', {
			zh: 'blank、not_applicable、unreadable、absent 或空',
			en: 'blank, not_applicable, unreadable, absent or nothing'
		});
	const [shape, number] = NUMBERS[field.kind];
	if (isMissing(state) && value !== '')
		return problemAt(line, 'value', 'value_with_state', {
			zh: '空（另有状态）',
			en: 'nothing beside a state'
		});
	if (state === '' && !shape.test(value)) return problemAt(line, 'value', 'not_a_number', number);
	if (!isFigureValue(Number(value)))
		return problemAt(line, 'value', 'too_large', {
			zh: `不超过 ${LARGEST_FIGURE.toLocaleString('en-US')} 的数`,
			en: `a number of at most ${LARGEST_FIGURE.toLocaleString('en-US')}`
		});
	const offForm = form !== null && !isOnForm(field, form);
	const expected: Words = { zh: '该报告所用表格上的字段', en: "a field of the report's form" };
	if (offForm && state === '' && place?.opening) {
		const remark: LineProblem = { ...problemAt(line, 'field', 'other_form', expected), severity: 'warning' };
		// Table and sentence are not told apart, so which cell was seen stays open.
		const figure: Figure = { state: 'unreadable', reason: writtenNote('other_form'), raw: value, place };
		return { field: id, figure, remark };
	}
	if (offForm && state !== 'unreadable' && state !== 'not_applicable')
		return problemAt(line, 'field', 'not_on_form', expected);
	const note = line.at('qualifier');
	const remark = noteRemark(line, 'qualifier', FIGURE_NOTES);
	const said = remark ? { remark } : {};
	if (isMissing(state)) return { field: id, figure: missing(state, line, place, note), ...said };
	const raw = line.at('raw') || null;
	const reported: Figure = { state: 'reported', value: Number(value), raw, place };
	return { field: id, figure: note === '' ? reported : { ...reported, note }, ...said };
}
