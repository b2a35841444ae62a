import type { Finding } from '../audit/audit';
import type { Check, Relation, Term } from '../audit/rule';
import { termsOf, weigh } from '../audit/weigh';
import { sumsOf } from '../form/sums';
import { fieldOf } from '../form/fields';
import type { Report } from '../report/report';

/**
 * Findings of a report put together as an organ will look them up: what one wrong cell breaks in several equations is one
 * item, and so is what two rules say of the same cells.
 */
export interface FindingItem {
	/** The one cell that would put all of them right by one change; null where there is none. */
	readonly cell: Term | null;
	readonly findings: readonly Finding[];
}

const holds = (difference: number, relation: Relation): boolean =>
	relation === '=' ? difference === 0 : relation === '≤' ? difference <= 0 : difference >= 0;

/** By how much the difference of the sides grows when the field grows by one; 0 where the check does not have it. */
function weightOf({ left, right }: Pick<Check, 'left' | 'right'>, report: string, field: string): number {
	const own = (terms: readonly Term[]) =>
		terms
			.filter((term) => term.report === report && term.field === field)
			.reduce((sum, { sign }) => sum + sign, 0);
	return own(left) - own(right);
}

const isMendedBy = (check: Check, report: string, field: string, change: number): boolean => {
	const weight = weightOf(check, report, field);
	return (
		weight !== 0 && check.difference !== null && holds(check.difference + weight * change, check.relation)
	);
};

interface OneCell {
	readonly cell: Term;
	readonly change: number;
}

/** Cells of the tables of the report, one of which changed alone would mend an equation. */
function cellsOfEquation(check: Check, report: string): readonly OneCell[] {
	const { difference, relation, left, right } = check;
	if (relation !== '=' || difference === null) return [];
	return [...left, ...right].flatMap((cell) => {
		const weight = weightOf(check, report, cell.field);
		if (cell.report !== report || weight === 0 || fieldOf(cell.field).table === 'narrative') return [];
		return [{ cell, change: -difference / weight }];
	});
}

/** Whether every equation of the form that has the cell, and whose figures are known, fails now and would hold. */
function isWrongAlone({ cell, change }: OneCell, report: Report): boolean {
	return sumsOf(report.form === '2019' ? '2019' : '2021')
		.filter(({ left, right }) => left.includes(cell.field) || right.includes(cell.field))
		.map(({ left, right }) =>
			weigh({ left: termsOf(report, ...left), relation: '=', right: termsOf(report, ...right) })
		)
		.every((sum) => sum.difference === null || isMendedBy(sum, report.id, cell.field, change));
}

/** The cell whose change mends most findings, two at least; the first of several. */
function wrongCell(findings: readonly Finding[], report: Report): FindingItem | null {
	const candidates = findings.flatMap(({ checks }) =>
		checks.flatMap((check) => cellsOfEquation(check, report.id))
	);
	let best: FindingItem | null = null;
	const tried = new Set<string>();
	for (const one of candidates) {
		const name = `${one.cell.field} ${one.change}`;
		if (tried.has(name)) continue;
		tried.add(name);
		const mended = findings.filter(({ checks }) =>
			checks.every((check) => isMendedBy(check, report.id, one.cell.field, one.change))
		);
		if (mended.length < 2 || mended.length <= (best?.findings.length ?? 1)) continue;
		if (isWrongAlone(one, report)) best = { cell: one.cell, findings: mended };
	}
	return best;
}

const ownFields = ({ checks }: Finding, report: string): ReadonlySet<string> =>
	new Set(
		checks.flatMap(({ left, right }) =>
			[...left, ...right].filter((term) => term.report === report).map(({ field }) => field)
		)
	);

/** Findings whose cells are all among those of another stand with it. */
function bySameCells(findings: readonly Finding[], report: string): readonly FindingItem[] {
	const items: { fields: ReadonlySet<string>; findings: Finding[] }[] = [];
	const widest = findings
		.map((finding) => ({ finding, fields: ownFields(finding, report) }))
		.toSorted((a, b) => b.fields.size - a.fields.size);
	for (const { finding, fields } of widest) {
		const around =
			fields.size > 0
				? items.find((item) => [...fields].every((field) => item.fields.has(field)))
				: undefined;
		if (around) around.findings.push(finding);
		else items.push({ fields, findings: [finding] });
	}
	return items.map((item) => ({ cell: null, findings: item.findings }));
}

/** The items of a letter, in the order of the findings. Every finding is in one of them. */
export function itemsOf(findings: readonly Finding[], report: Report): readonly FindingItem[] {
	const cells: FindingItem[] = [];
	let rest = findings;
	for (let found = wrongCell(rest, report); found; found = wrongCell(rest, report)) {
		const taken = new Set(found.findings);
		rest = rest.filter((finding) => !taken.has(finding));
		cells.push(found);
	}
	const at = (finding: Finding) => findings.indexOf(finding);
	const first = ({ findings: own }: FindingItem) => Math.min(...own.map(at));
	return [...cells, ...bySameCells(rest, report.id)]
		.map((item) => ({ ...item, findings: item.findings.toSorted((a, b) => at(a) - at(b)) }))
		.toSorted((a, b) => first(a) - first(b));
}
