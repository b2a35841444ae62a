import { country } from '../../src/cli/demonstration/country/country';
import { dice } from '../../src/cli/demonstration/dice';
import { loadDivisions } from '../../src/cli/divisions';
import { fieldOf } from '../../src/lib/form/fields';
import { identityOf } from '../../src/lib/own/said';
import { storedFrom, type StoredReport } from '../../src/lib/own/storedReport';
import { contentsKey } from '../../src/lib/read/contentsKey';
import { countyWithout, withCounty } from '../../src/lib/read/identity/county';
import { readDocument } from '../../src/lib/read/read';
import type { Divisions } from '../../src/lib/report/divisions';
import { valueOf } from '../../src/lib/report/figure';
import type { Report } from '../../src/lib/report/report';
import { printFigure } from '../../tests/documents/cells';
import { documentOf } from '../../tests/documents/ground';
import type { GroundReport } from '../../tests/documents/report';

/** Reports of an invented country as the page that reads keeps them: laid out, read, and their county confirmed. */

const YEARS = [2019, 2025] as const;
/** Share of numbers printed otherwise than by their digits alone. */
const ODD = 0.02;
/** When they were read: the same at every run. */
const READ_AT = Date.UTC(2026, 0, 20);

/** A report of the generator as the proving ground lays reports out. */
function printedReport({ id, organ, year, form, figures }: Report): GroundReport | null {
	if (form !== '2019' && form !== '2021') return null;
	const throws = dice(`own ${id}`);
	const cells = [...figures].flatMap(([field, figure]) => {
		if (fieldOf(field).table === 'narrative') return [];
		const value = valueOf(figure);
		const text = figure.raw ?? '';
		return [
			[
				field,
				value === null
					? { text, expected: { value, state: figure.state } }
					: printFigure(value, fieldOf(field), 'zeros', ODD, throws)
			] as const
		];
	});
	const stated = (field: string) => valueOf(figures.get(field) ?? { state: 'absent' });
	return {
		id,
		organ: organ.name,
		code: null,
		path: organ.path.slice(-1),
		year,
		form,
		cells: new Map(cells),
		items: stated('items_disclosed'),
		received: stated('new_requests__total')
	};
}

async function keptOf(report: Report, divisions: Divisions): Promise<readonly StoredReport[]> {
	const printed = printedReport(report);
	if (!printed) return [];
	const { name, bytes } = documentOf(printed, 'html');
	const county = countyWithout(report.organ.path.at(-1) ?? '');
	const read = await readDocument(bytes, name, divisions);
	return storedFrom(read, contentsKey(bytes), READ_AT).map((stored) => {
		const identity = identityOf(withCounty(stored.reading, county, divisions));
		return { ...stored, said: { batch: { county, identity } } };
	});
}

/** So many reports, the first of an invented country organ by organ. */
export async function keptReports(count: number): Promise<readonly StoredReport[]> {
	const divisions = await loadDivisions();
	const kept: StoredReport[] = [];
	for (const { reports } of country({ townships: count, years: YEARS }).organs)
		for (const report of reports) {
			if (kept.length >= count) return kept.slice(0, count);
			kept.push(...(await keptOf(report, divisions)));
		}
	return kept;
}
