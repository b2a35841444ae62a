import { readFileSync } from 'node:fs';
import { loadDivisions } from '../../src/cli/divisions';
import { fieldOf, fieldsOn } from '../../src/lib/form/fields';
import { parseReports } from '../../src/lib/report/csv';
import type { Divisions } from '../../src/lib/report/divisions';
import type { Report } from '../../src/lib/report/report';
import type { GroundReport, PrintedFigure } from './report';

/** Published reports: the figures of data/, with the organ and the year they belong to. */

const inTable = (id: string): boolean => fieldOf(id).table !== 'narrative';

function groundOf({ id, organ, year, form, figures }: Report): GroundReport | null {
	if (form !== '2019' && form !== '2021') return null;
	const cells = [...figures].flatMap(([field, figure]): [string, PrintedFigure][] => {
		if (figure.state !== 'reported' || !inTable(field)) return [];
		if (!fieldsOn(form).includes(fieldOf(field))) return [];
		const { value } = figure;
		return [[field, { text: String(value), expected: { value, state: 'reported' } }]];
	});
	const items = figures.get('items_disclosed');
	return {
		id,
		organ: organ.name,
		code: organ.code.startsWith('x') ? null : organ.code,
		path: organ.path,
		year,
		form,
		cells: new Map(cells),
		items: items?.state === 'reported' ? items.value : null,
		received: null
	};
}

export interface Published {
	readonly divisions: Divisions;
	/** Reports of which every cell of the form is known, and those of which only some are. */
	readonly complete: readonly GroundReport[];
	readonly partial: readonly GroundReport[];
}

/** The reports of data/ on a national form that give at least one cell of its tables. */
export async function publishedReports(): Promise<Published> {
	const divisions = await loadDivisions();
	const file = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
	const { reports } = parseReports(file('reports.csv'), file('figures.csv'), divisions);
	const ground = reports.flatMap((report) => groundOf(report) ?? []).filter(({ cells }) => cells.size > 0);
	const whole = ({ form, cells }: GroundReport) =>
		cells.size === fieldsOn(form).filter((f) => inTable(f.id)).length;
	return {
		divisions,
		complete: ground.filter(whole),
		partial: ground.filter((report) => !whole(report))
	};
}
