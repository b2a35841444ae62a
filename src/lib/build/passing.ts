import { auditReport, type Audited, type Finding } from '../audit/audit';
import type { Subject } from '../audit/rule';
import type { OrganEntry, ReportEntry } from '../data/catalog';
import { countiesOf, refuseDisorder, type Dataset, type OrganReports } from '../data/dataset';
import type { DatasetId } from '../view/view';
import { AreaTally } from './areas';
import { Audit } from './audit';
import { organEntry } from './organEntry';
import { reportEntry } from './reportEntry';
import { Summary } from './summary';

/** An organ that has passed: audited, counted, and as the lists know it. */
export interface PassedOrgan {
	readonly organ: OrganReports;
	readonly findings: readonly Finding[];
	readonly entry: OrganEntry;
	readonly reports: readonly ReportEntry[];
}

/**
 * The organs of a data set going by once: audited county by county, and counted. What is counted is whole when all have passed.
 * Throws where organs are out of order or two reports claim a year.
 */
export class Passing {
	readonly summary = new Summary();
	readonly audit: Audit;
	readonly areas: AreaTally;

	/** `audited`: who audits a report. */
	constructor(
		private readonly dataset: Pick<Dataset<DatasetId>, 'areas' | 'organs' | 'texts'>,
		audited: (subject: Subject) => Audited = auditReport
	) {
		this.audit = new Audit(dataset.texts, audited);
		this.areas = new AreaTally(dataset.areas);
	}

	*organs(): Generator<PassedOrgan> {
		for (const county of countiesOf(refuseDisorder(this.dataset.organs))) {
			const { findings: found, rules } = this.audit.add(county);
			for (const organ of county) {
				const findings = found.get(organ.organ.code) ?? [];
				this.summary.add(organ);
				this.areas.add(organ);
				const reports = organ.reports.map((report) => reportEntry(report, findings, rules));
				yield { organ, findings, entry: organEntry(organ), reports };
			}
		}
	}
}
