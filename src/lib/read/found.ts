import { fieldOf } from '../form/fields';
import type { Figure, Place } from '../report/figure';
import type { Problem } from '../report/problem';
import type { Fault, Placement } from './align';
import { figureOfCell } from './cell';
import { spotOf, type Cell } from './document';
import { isBlank, trimmed } from './printed';
import { problem, type Detail, type ProblemCode } from './problems';

const REASONS: Readonly<Record<Fault | 'order' | 'sum' | 'together' | 'part' | 'unprinted', string>> = {
	too_many: 'more figures than columns',
	too_few: 'fewer figures than columns, and nothing tells which',
	merged: 'one figure stands in a cell merged over several columns',
	order: 'the column heads are not in the order of the form',
	sum: 'the figures do not add up, and only their order says which column each is',
	together: 'the figures are run together',
	part: 'the row is split into parts',
	unprinted: 'an empty or merged cell'
};

/** Said once of a cell, however many figures stand for it. */
const TWICE = 'two different figures stand for this cell';

/** What was read so far: figures by field, and what went wrong. */
export class Found {
	readonly figures = new Map<string, Figure>();
	readonly problems: Problem[] = [];

	problem(code: ProblemCode, detail: Detail = ''): void {
		this.problems.push(problem(code, detail));
	}

	/** Keeps a figure. The same figure again changes nothing; another one for the same cell makes both unreadable. */
	keep(field: string, figure: Figure): void {
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
		this.problem('row_twice', `${fieldOf(field).label.zh} (${raw})`);
	}

	/** Keeps the text of a cell as the figure of a field. */
	keepCell(field: string, cell: Cell, place: Place): void {
		const figure = figureOfCell(cell.text, fieldOf(field), { ...place, ...spotOf(cell) });
		if (
			cell.cut &&
			!(figure.state === 'reported' && figure.value === 0 && fieldOf(field).kind !== 'amount')
		) {
			const { raw } = figure;
			this.keep(field, {
				state: 'unreadable',
				reason: 'the text ends here and may be cut',
				...(typeof raw === 'string' ? { raw } : {}),
				place
			});
			this.problem('cut');
			return;
		}
		if (figure.state === 'unreadable')
			this.problem(
				'cell_unreadable',
				`${fieldOf(field).label.zh}: ${trimmed(cell.text)} (${figure.reason ?? ''})`
			);
		this.keep(field, figure);
	}

	/** Keeps the cells of a row that has been given to its columns, or the reason why it has not. */
	keepRow(
		fields: readonly string[],
		placement: Placement,
		cells: readonly Cell[],
		placeOf: (index: number) => Place,
		name: string
	): void {
		if ('fault' in placement) return this.refuse(fields, placement.fault, cells, placeOf, name);
		for (const [i, field] of fields.entries()) {
			const cell = placement.columns[i];
			if (cell) this.keepCell(field, cell, placeOf(i));
			else this.keep(field, { state: 'unreadable', reason: REASONS.unprinted, place: placeOf(i) });
		}
	}

	/** Keeps every field of a row as unreadable, with the row's text. */
	refuse(
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
			this.keep(field, { state: 'unreadable', reason: REASONS[why], raw, place: placeOf(i) });
		const code =
			why === 'together' ? 'cells_together' : why === 'part' ? 'row_split' : ('row_unplaced' as const);
		this.problem(code, `${name}: ${raw}`);
	}
}
