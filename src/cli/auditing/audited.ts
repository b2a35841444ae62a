import {
	addTallies,
	auditReport,
	rulesKnowing,
	subjectsOf,
	type Audited,
	type Tally
} from '../../lib/audit/audit';
import type { Report } from '../../lib/report/report';
import type { Material } from './material';

/** The findings of all reports, what the rules counted, and apart from them the doubts of the reading. */
export interface Whole {
	readonly findings: Audited['findings'];
	readonly doubts: Audited['doubts'];
	readonly tallies: ReadonlyMap<string, Tally>;
	/** Reports a rule concerned. */
	readonly concerned: ReadonlyMap<string, number>;
	/** Reports a rule found something in. */
	readonly found: ReadonlyMap<string, number>;
	readonly reports: ReadonlyMap<string, Report>;
}

const counted = (ids: Iterable<string>): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
};

/** Audits everything at hand. */
export function audited({
	reports,
	texts,
	anonymous
}: Pick<Material, 'reports' | 'texts' | 'anonymous'>): Whole {
	const all = subjectsOf(reports, texts).map((subject) => {
		const known = anonymous.get(subject.report.id);
		return auditReport(subject, known && rulesKnowing(known));
	});
	const failing = all.map(({ findings }) => new Set(findings.map(({ rule }) => rule)));
	return {
		findings: all.flatMap(({ findings }) => findings),
		doubts: all.flatMap(({ doubts }) => doubts),
		tallies: addTallies(all.map(({ tallies }) => tallies)),
		concerned: counted(all.flatMap(({ tallies }) => [...tallies.keys()])),
		found: counted(failing.flatMap((rules) => [...rules])),
		reports: new Map(reports.map((report) => [report.id, report]))
	};
}
