import type { OrganKind } from '../report/organ';
import { figureOf, type Report } from '../report/report';
import { valueOf } from '../report/figure';
import { isFieldId } from '../form/fields';
import { ruleOf, type Finding } from './audit';
import {
	isOfDataset,
	isSamePlace,
	placeOf,
	reportOfDecision,
	type Decision,
	type Decisions
} from './decisions';

/**
 * Decided findings that the reports at hand show no more. `corrected`: every cell it rested on still has a number, one of them
 * another, and the rule holds. `unseen`: a cell has no number now, so that nobody can tell. `gone`: the cells are what they
 * were, or there were none: the finding comes no more, and the figures do not say why.
 */
export type Mending = 'corrected' | 'unseen' | 'gone';

/** A cell a decided finding rested on that has another value now; null where there is no number. */
export interface ChangedCell {
	readonly report: string;
	readonly year: number;
	readonly field: string;
	readonly before: number | null;
	readonly now: number | null;
}

export interface Mended {
	readonly decision: Decision;
	readonly rule: string;
	readonly report: string;
	readonly organ: { readonly code: string; readonly name: string; readonly kind: OrganKind };
	readonly year: number;
	readonly how: Mending;
	readonly changes: readonly ChangedCell[];
}

/** Rules about prose whose prose is figures too: the others need the document, which only its reading has. */
const OF_FIGURES = ['NAR-T3', 'NAR-T4', 'NAR-ZERO'];

const CELL = /^(.+)\/([a-z0-9_]+)=(-|-?\d+(?:\.\d+)?)$/;

interface KeyCell {
	readonly report: string;
	readonly field: string;
	readonly value: number | null;
}

/** The cells in the key of a finding, with the values they had. */
const cellsIn = (key: string): readonly KeyCell[] =>
	key.split(' ').flatMap((part) => {
		const [, report, field, value] = CELL.exec(part) ?? [];
		if (report === undefined || field === undefined || !isFieldId(field)) return [];
		return [{ report, field, value: value === '-' ? null : Number(value) }];
	});

function changeOf(
	{ report: id, field, value }: KeyCell,
	reports: ReadonlyMap<string, Report>
): ChangedCell | null {
	const report = reports.get(id);
	const now = report ? valueOf(figureOf(report, field)) : null;
	return report && now === value ? null : { report: id, year: report?.year ?? 0, field, before: value, now };
}

function mendedOf(decision: Decision, report: Report, reports: ReadonlyMap<string, Report>): Mended {
	const [rule = ''] = decision.place.split(' ');
	const cells = cellsIn(decision.key);
	const changes = cells.map((cell) => changeOf(cell, reports)).filter((change) => change !== null);
	const ofDocument = ruleOf(rule)?.reach === 'prose' && !OF_FIGURES.includes(rule);
	const how =
		cells.length === 0 || changes.length === 0
			? 'gone'
			: changes.some(({ now }) => now === null)
				? 'unseen'
				: ofDocument
					? 'gone'
					: 'corrected';
	const { code, name, kind } = report.organ;
	const shown = changes.filter((change) => reports.has(change.report));
	return {
		decision,
		rule,
		report: report.id,
		organ: { code, name, kind },
		year: report.year,
		how,
		changes: shown
	};
}

/**
 * What was decided of findings that come no more, the last decided first. `reports`: all at hand, with those of other years;
 * `findings`: all of these reports. Decisions about other reports and in other data sets are left alone, and so are those whose finding comes with
 * other figures: that is open again.
 */
export function mendedIn(
	decisions: Decisions,
	reports: readonly Report[],
	findings: readonly Finding[],
	dataset?: string
): readonly Mended[] {
	const byId = new Map(reports.map((report) => [report.id, report]));
	const keys = new Set(findings.map(({ key }) => key));
	const isThere = ({ key, place }: Decision) =>
		keys.has(key) ||
		findings.some((one) => one.report === reportOfDecision({ place }) && isSamePlace(placeOf(one), place));
	return [...decisions.values()]
		.filter((decision) => isOfDataset(decision, dataset) && !isThere(decision))
		.flatMap((decision) => {
			const report = byId.get(reportOfDecision(decision));
			return report ? [mendedOf(decision, report, byId)] : [];
		})
		.toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : a.decision.at > b.decision.at ? -1 : 0));
}
