import { formDue, type Field } from '../../lib/form/field';
import { fieldOf, fieldsOn } from '../../lib/form/fields';
import type { Figure } from '../../lib/report/figure';
import type { Organ } from '../../lib/report/organ';
import { writtenNote } from '../../lib/report/notes/notes';
import type { Report, ReportForm, Source } from '../../lib/report/report';
import { addedUp, numberIn, type Cells } from './cells';
import { dice } from './dice';
import { inCell, inProse, placeOf, statedIn } from './figures';
import type { Change } from './plant';

/** By the deadline of the time: 31 January since 2019, 31 March before and for a government's roll-up. */
function publishedOn(organ: Organ, year: number): string {
	const throws = dice(`${organ.code} published ${year}`);
	const earlier = year < 2019 || organ.kind === 'county';
	const month = earlier ? throws.whole(2, 3) : 1;
	const day = String(throws.whole(5, 27)).padStart(2, '0');
	return `${year + 1}-0${month}-${day}`;
}

function sourceOf(organ: Organ, year: number, changes: readonly Change[], figures: Iterable<Figure>): Source {
	const late = changes.find((change) => 'published' in change);
	return {
		url: null,
		mirror: false,
		published: late && 'published' in late ? late.published : publishedOn(organ, year),
		complete: [...figures].every((figure) => figure.state !== 'absent'),
		// Says on every report, wherever it is shown or taken, that it is invented.
		note: writtenNote('fictional')
	};
}

const added = (cells: Cells, by: Cells, isIn: (field: Field) => boolean): Cells =>
	addedUp([cells, new Map([...by].filter(([id]) => isIn(fieldOf(id))))]);

/** A number whose digits stand in cells of their own: no reader takes it for one. */
const apart = (value: number, field: string): Figure => ({
	state: 'unreadable',
	raw: [...String(value)].join('|'),
	place: placeOf(fieldOf(field))
});

/** The figures of a report on a form: its tables, then its prose, which follows the tables, then what is odd about it. */
function figuresOf(cells: Cells, form: ReportForm, changes: readonly Change[]): Map<string, Figure> {
	const by = addedUp(changes.map((change) => new Map(Object.entries('add' in change ? change.add : {}))));
	const tables = added(cells, by, (field) => field.table !== 'narrative');
	const prose = added(statedIn(tables, form !== 'none'), by, (field) => field.table === 'narrative');
	const figures = new Map<string, Figure>();
	for (const field of fieldsOn(form ?? 'none')) {
		const inTable = field.table === 'narrative' ? undefined : tables.get(field.id);
		const stated = field.table === 'narrative' ? prose.get(field.id) : undefined;
		if (inTable !== undefined) figures.set(field.id, inCell(field, inTable));
		if (stated !== undefined) figures.set(field.id, inProse(field, stated));
	}
	for (const change of changes) {
		if ('split' in change) figures.set(change.split, apart(numberIn(tables, change.split), change.split));
		if ('figures' in change)
			for (const [id, figure] of Object.entries(change.figures)) figures.set(id, figure);
	}
	return figures;
}

/** The report of an organ for a year from its numbers, with what is odd about it; null when that is that there is none. */
export function reportOf(
	organ: Organ,
	year: number,
	cells: Cells,
	changes: readonly Change[]
): Report | null {
	if (changes.some((change) => 'noReport' in change)) return null;
	const late = changes.find((change) => 'form' in change);
	const form = late && 'form' in late ? late.form : (formDue(year) ?? 'none');
	const figures = figuresOf(cells, form, changes);
	const source = sourceOf(organ, year, changes, figures.values());
	return { id: `${organ.code}-${year}`, organ, year, form, figures, source };
}
