import { fieldOf } from '../../form/fields';
import type { Figure, Place } from '../../report/figure';
import { FIGURE_NOTES, type FigureNote } from '../../report/notes/figureNotes';
import { noteText, writtenNote } from '../../report/notes/notes';
import type { Problem } from '../../report/problem';
import { hasNoPosition, positionOf, type Cell } from '../document';
import { isBlank, trimmed } from '../labels/cellText';
import { problem, type Detail, type ProblemCode } from '../problems';
import type { Placement, PlacementFault } from './align';
import { figureOfCell } from './cell';

const REASONS: Readonly<
	Record<
		PlacementFault | 'order' | 'headless' | 'sum' | 'concatenated' | 'sub_label' | 'unprinted' | 'joined',
		FigureNote
	>
> = {
	too_many: 'too_many',
	too_few: 'too_few',
	merged: 'merged_cell',
	order: 'heads_out_of_order',
	headless: 'heads_missing',
	sum: 'sum_differs',
	concatenated: 'run_together',
	sub_label: 'row_in_parts',
	unprinted: 'empty_or_merged',
	joined: 'rows_lost_behind'
};

/** Said once of a cell, however many figures stand for it. */
const TWICE = writtenNote('two_for_cell');

/** What was read so far: figures by field, and what went wrong. */
export class FigureCollector {
	readonly figures = new Map<string, Figure>();
	readonly problems: Problem[] = [];

	addProblem(code: ProblemCode, detail: Detail = ''): void {
		this.problems.push(problem(code, detail));
	}

	/** Keeps a figure. The same figure again changes nothing; another one for the same cell makes both unreadable. */
	add(field: string, figure: Figure): void {
		const before = this.figures.get(field);
		if (!before) {
			this.figures.set(field, figure);
			return;
		}
		const same =
			before.state === figure.state &&
			(before.state !== 'reported' || figure.state !== 'reported' || before.value === figure.value);
		if (same || (before.state === 'unreadable' && before.reason === TWICE)) return;
		const raw = [before.raw, figure.raw].filter((text) => text !== undefined && text !== null).join(' / ');
		this.figures.set(field, {
			state: 'unreadable',
			reason: TWICE,
			raw,
			...(before.place ? { place: before.place } : {})
		});
		this.addProblem('row_twice', `${fieldOf(field).label.zh} (${raw})`);
	}

	/** Keeps the text of a cell as the figure of a field; `headUnit`: see `readCell`. */
	addCell(field: string, cell: Cell, place: Place, headUnit?: string): void {
		const cellPlace = hasNoPosition(cell) ? place : { ...place, ...positionOf(cell) };
		const figure: Figure = cell.merged
			? {
					state: 'unreadable',
					reason: REASONS.unprinted,
					raw: trimmed(cell.text),
					place: cellPlace
				}
			: figureOfCell(cell.text, fieldOf(field), cellPlace, headUnit);
		if (
			cell.cut &&
			!(figure.state === 'reported' && figure.value === 0 && fieldOf(field).kind !== 'amount')
		) {
			const { raw } = figure;
			this.add(field, {
				state: 'unreadable',
				reason: writtenNote('cut'),
				...(typeof raw === 'string' ? { raw } : {}),
				place
			});
			this.addProblem('cut');
			return;
		}
		if (figure.state === 'unreadable') this.addUnreadableProblem(field, cell.text, figure.reason ?? '');
		this.add(field, figure);
	}

	/** Says of a printed text why it is no figure of the field. */
	addUnreadableProblem(field: string, text: string, reason: string): void {
		const { label } = fieldOf(field);
		this.addProblem('cell_unreadable', {
			zh: `${label.zh}：${trimmed(text)}（${noteText(reason, FIGURE_NOTES, 'zh')}）`,
			en: `${label.zh}: ${trimmed(text)} (${noteText(reason, FIGURE_NOTES, 'en')})`
		});
	}

	/** Keeps a cell whose sum speaks against it; what is wrong is said once of them all. */
	addDoubtful(field: string, cell: Cell, place: Place): void {
		const raw = trimmed(cell.text);
		this.add(field, {
			state: 'unreadable',
			reason: REASONS.sum,
			raw,
			place: { ...place, ...positionOf(cell) }
		});
	}

	/** Keeps the cells of a row that has been given to its columns, or the reason why it has not. */
	addRow(
		fields: readonly string[],
		placement: Placement,
		cells: readonly Cell[],
		placeOf: (index: number) => Place,
		name: string,
		headUnit?: string
	): void {
		if ('fault' in placement) return this.addUnreadable(fields, placement.fault, cells, placeOf, name);
		for (const [i, field] of fields.entries()) {
			const cell = placement.columns[i];
			if (cell) this.addCell(field, cell, placeOf(i), headUnit);
			else this.add(field, { state: 'unreadable', reason: REASONS.unprinted, place: placeOf(i) });
		}
	}

	/** Keeps every field of a row as unreadable, with the row's text. */
	addUnreadable(
		fields: readonly string[],
		why: keyof typeof REASONS,
		cells: readonly Cell[],
		placeOf: (index: number) => Place,
		name: string
	): void {
		const raw = cells
			.map((cell) => trimmed(cell.text))
			.filter((text) => !isBlank(text))
			.join(' | ');
		for (const [i, field] of fields.entries())
			this.add(field, { state: 'unreadable', reason: REASONS[why], raw, place: placeOf(i) });
		const code =
			why === 'concatenated'
				? 'cells_together'
				: why === 'sub_label'
					? 'row_split'
					: ('row_unplaced' as const);
		this.addProblem(code, `${name}: ${raw}`);
	}

	/** Takes back what was read of a row whose figures may be those of a lost row behind it; states without a number as well. */
	doubt(fields: readonly string[]): void {
		const told = fields.flatMap((field) => {
			const figure = this.figures.get(field);
			return figure && figure.state !== 'unreadable' ? [{ field, figure }] : [];
		});
		for (const { field, figure } of told) {
			const { raw, place } = figure;
			this.figures.set(field, {
				state: 'unreadable',
				reason: REASONS.joined,
				...(typeof raw === 'string' ? { raw } : {}),
				...(place ? { place } : {})
			});
		}
		const [first] = told;
		if (!first) return;
		const name = first.figure.place?.row ?? fieldOf(first.field).row;
		this.addProblem('row_joined', `${name}: ${told.map(({ figure }) => figure.raw ?? '').join(' | ')}`);
	}
}
