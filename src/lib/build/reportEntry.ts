import type { Finding } from '../audit/audit';
import type { RuleCounts } from '../audit/ruleCounts';
import type { Report } from '../report/report';
import type { ReportEntry } from '../data/catalog';

/** A report as the list of reports knows it; `findings`: those of its organ; `rules`: how much of the audit stands behind them, by report. */
export function reportEntry(
	{ id, organ, year, form, source, figures }: Report,
	findings: readonly Finding[],
	rules: ReadonlyMap<string, RuleCounts>
): ReportEntry {
	const severe = (wanted: Finding['severity']) =>
		findings.filter(({ report, severity }) => report === id && severity === wanted).length;
	const counts = rules.get(id);
	if (!counts) throw new Error(`report ${id} is not audited`);
	let reported = 0;
	let unreadable = 0;
	for (const { state } of figures.values())
		if (state === 'reported') reported++;
		else if (state === 'unreadable') unreadable++;
	return {
		report: id,
		organ: organ.code,
		year,
		form,
		published: source.published,
		complete: source.complete,
		reported,
		unreadable,
		errors: severe('error'),
		warnings: severe('warning'),
		...counts
	};
}
