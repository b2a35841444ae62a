import type { Correction } from '../../report/correction';
import type { Figure } from '../../report/figure';
import type { Said } from '../said';
import type { StoredReport } from '../storedReport';

/** A report that is kept here and was handed over, put together. */

/** Something both say of one report, and not the same. What is kept here stands until a person chooses. */
export type ReportConflict =
	| {
			readonly about: 'cell';
			readonly key: string;
			readonly field: string;
			readonly here: Correction;
			readonly there: Correction;
	  }
	| {
			readonly about: 'said';
			readonly key: string;
			readonly part: keyof Said;
			readonly here: Said;
			readonly there: Said;
	  }
	/** Two versions of the program read the document in different ways. `fields`: where. */
	| {
			readonly about: 'reading';
			readonly key: string;
			readonly fields: readonly string[];
			readonly here: StoredReport;
			readonly there: StoredReport;
	  };

interface Merged {
	readonly report: StoredReport;
	readonly conflicts: readonly ReportConflict[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const shown = (figure: Figure | undefined) =>
	figure && [figure.state, figure.state === 'reported' ? figure.value : null];

/** Fields whose number or state is not the same in two readings. */
function differingFields(here: StoredReport, there: StoredReport): readonly string[] {
	const [a, b] = [here.reading.figures, there.reading.figures];
	return [...new Set([...a.keys(), ...b.keys()])].filter(
		(field) => !same(shown(a.get(field)), shown(b.get(field)))
	);
}

/** Whether two readings say the same of who reports for which year. */
function isSameReport(here: StoredReport, there: StoredReport): boolean {
	const facts = ({ reading: { organ, kind, year, form } }: StoredReport) => [organ, kind, year, form];
	return same(facts(here), facts(there));
}

/** What is kept here with what was handed over. Nothing that only one of them says is lost. */
export function mergedReport(here: StoredReport, there: StoredReport): Merged {
	const { key } = here;
	const conflicts: ReportConflict[] = [];
	for (const [field, correction] of there.corrections) {
		const own = here.corrections.get(field);
		if (own !== undefined && !same(own, correction))
			conflicts.push({ about: 'cell', key, field, here: own, there: correction });
	}
	const [mine, theirs] = [here.said ?? {}, there.said ?? {}];
	for (const part of Object.keys(theirs) as (keyof Said)[])
		if (mine[part] !== undefined && !same(mine[part], theirs[part]))
			conflicts.push({ about: 'said', key, part, here: mine, there: theirs });
	const fields = differingFields(here, there);
	if (fields.length > 0 || !isSameReport(here, there))
		conflicts.push({ about: 'reading', key, fields, here, there });
	const corrections = new Map([...there.corrections, ...here.corrections]);
	const said: Said = { ...theirs, ...mine };
	return { report: { ...here, corrections, ...(Object.keys(said).length > 0 ? { said } : {}) }, conflicts };
}
