import type { Area } from '../../lib/report/organ';
import type { Report } from '../../lib/report/report';
import { DEMONSTRATION_AREAS, GOVERNMENT, MEMBERS } from './county';
import { ledgers } from './ledger';
import { plantedIn } from './planted';
import { reportOf } from './report';

/**
 * The reports of a county that does not exist, for showing what the site does when the figures are complete, and when
 * they are not: `PLANTED` lists every hard case. The same at every call and on every machine.
 */
export function demonstration(): { reports: readonly Report[]; areas: readonly Area[] } {
	const books = ledgers();
	const reports = [GOVERNMENT, ...MEMBERS.map((member) => member.organ)].flatMap((organ) =>
		[...(books.get(organ.code) ?? [])].flatMap(
			([year, cells]) =>
				reportOf(
					organ,
					year,
					cells,
					plantedIn(organ.code, year).flatMap(({ change }) => (change ? [change] : []))
				) ?? []
		)
	);
	return { reports, areas: DEMONSTRATION_AREAS };
}
