import type { Correction } from '../../report/correction';
import type { Said } from '../said';
import type { StoredReport } from '../storedReport';

/** A report that is kept here and was handed over, put together. */

/** Which stands where both say something else of a cell or of the report. */
export type Preferred = 'here' | 'there';

/** Something both say of one report, and not the same. */
export interface Conflict {
	readonly key: string;
	/** A cell, or what is said of the report itself. */
	readonly about: { readonly field: string } | { readonly said: keyof Said };
}

interface Merged {
	readonly report: StoredReport;
	readonly conflicts: readonly Conflict[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function mergedReport(here: StoredReport, there: StoredReport, preferred: Preferred): Merged {
	const { key } = here;
	const conflicts: Conflict[] = [];
	const corrections = new Map<string, Correction>([...there.corrections, ...here.corrections]);
	for (const [field, correction] of there.corrections) {
		const own = here.corrections.get(field);
		if (own === undefined || same(own, correction)) continue;
		conflicts.push({ key, about: { field } });
		if (preferred === 'there') corrections.set(field, correction);
	}
	const [mine, theirs] = [here.said ?? {}, there.said ?? {}];
	const parts = Object.keys(theirs) as (keyof Said)[];
	const differing = parts.filter((part) => mine[part] !== undefined && !same(mine[part], theirs[part]));
	conflicts.push(...differing.map((said) => ({ key, about: { said } })));
	const said: Said = preferred === 'there' ? { ...mine, ...theirs } : { ...theirs, ...mine };
	return { report: { ...here, corrections, ...(Object.keys(said).length > 0 ? { said } : {}) }, conflicts };
}

/** What is kept here with what was handed over, report by report. Nothing that only one of them says is lost. */
export function mergedStored(
	here: readonly StoredReport[],
	there: readonly StoredReport[],
	preferred: Preferred
): { readonly reports: readonly StoredReport[]; readonly conflicts: readonly Conflict[] } {
	const known = new Map(here.map((each) => [each.key, each]));
	const merged = there.map((each): Merged => {
		const own = known.get(each.key);
		return own ? mergedReport(own, each, preferred) : { report: each, conflicts: [] };
	});
	return {
		reports: merged.map(({ report }) => report),
		conflicts: merged.flatMap(({ conflicts }) => conflicts)
	};
}
