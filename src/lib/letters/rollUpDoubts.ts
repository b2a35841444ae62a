import { auditReport, type Finding, type Tally } from '../audit/audit';
import { SUM_RULES } from '../audit/rules/sums';
import type { FormVersion } from '../form/field';
import { fieldsOn } from '../form/fields';
import type { FigureState } from '../report/figure';
import { figureOf, type Report } from '../report/report';
import { notExpected, type NotExpected, type RolledUp } from '../report/rollUp';
import { cellsOf } from '../text/findings';

/** What a sum over the organs of a county rests on that is no sound number, and whether the sums themselves add up. */

/**
 * What is to be said of a cell that a sum rests on. `state`: its figure is missing; `not_expected`: it has none and need not have one,
 * which marks no sum; `left_out`: the number is there and was not added, since it is perhaps of another unit.
 */
export type Doubt =
	| { readonly why: 'state'; readonly state: Exclude<FigureState, 'reported' | 'not_applicable'> }
	| { readonly why: 'not_expected'; readonly reason: NotExpected }
	| { readonly why: 'finding'; readonly finding: Finding }
	| { readonly why: 'left_out'; readonly finding: Finding };

export interface DoubtedSum {
	readonly field: string;
	readonly organ: string;
	readonly doubt: Doubt;
}

/** 收费金额疑为元: added up it would be ten thousand times itself. */
const UNIT_RULE = 'T2-FEE-UNIT';

/** Cells that are not added until somebody decides: `report field`. `findings`: those that stand. */
export const leftOutOf = (findings: readonly Finding[]): ReadonlySet<string> =>
	new Set(
		findings
			.filter(({ rule }) => rule === UNIT_RULE)
			.flatMap((finding) =>
				[...cellsOf(finding, finding.report)].map((field) => `${finding.report} ${field}`)
			)
	);

/** Each cell of each report that a sum rests on and that is no sound number, by field. */
export function doubtedSums(
	reports: readonly Report[],
	findings: readonly Finding[],
	form: FormVersion
): readonly DoubtedSum[] {
	const grave = findings.filter(({ severity }) => severity !== 'info');
	const found = new Map<string, Finding>();
	for (const finding of grave)
		for (const field of cellsOf(finding, finding.report)) {
			const cell = `${finding.report} ${field}`;
			if (!found.has(cell) || finding.rule === UNIT_RULE) found.set(cell, finding);
		}
	return fieldsOn(form)
		.filter(({ table }) => table !== 'narrative')
		.flatMap(({ id: field }) =>
			reports.flatMap((report): DoubtedSum[] => {
				const organ = report.organ.name;
				const { state } = figureOf(report, field);
				const reason = notExpected(report, field);
				if (reason !== null) return [{ field, organ, doubt: { why: 'not_expected', reason } }];
				if (state !== 'reported' && state !== 'not_applicable')
					return [{ field, organ, doubt: { why: 'state', state } }];
				const finding = found.get(`${report.id} ${field}`);
				if (!finding) return [];
				const why = finding.rule === UNIT_RULE ? 'left_out' : 'finding';
				return [{ field, organ, doubt: { why, finding } }];
			})
		);
}

export interface OwnSums {
	readonly tally: Tally;
	/** Sums that do not add up. */
	readonly failing: readonly Finding[];
}

/** The sums held against the identities of the form, as a report is. A cell without a sum leaves its identities unassessed. */
export function sumsOfSums(
	cells: ReadonlyMap<string, RolledUp>,
	{ year, form }: { readonly year: number; readonly form: FormVersion }
): OwnSums {
	const report: Report = {
		id: 'roll-up',
		organ: { code: 'roll-up', name: '', kind: 'county', path: [], area: null, formerNames: [] },
		year,
		form,
		figures: new Map(
			[...cells].map(([field, { sum }]) => [
				field,
				sum === null ? { state: 'absent' } : { state: 'reported', value: sum, raw: null, place: null }
			])
		),
		source: { url: null, mirror: false, published: null, complete: false, note: '' }
	};
	const { findings, tallies } = auditReport({ report, years: new Map([[year, report]]) }, SUM_RULES);
	const all = [...tallies.values()];
	const count = (outcome: keyof Tally) => all.reduce((sum, tally) => sum + tally[outcome], 0);
	return {
		tally: { pass: count('pass'), fail: count('fail'), not_assessable: count('not_assessable') },
		failing: findings
	};
}
