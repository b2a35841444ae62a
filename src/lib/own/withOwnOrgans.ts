import { organsOf } from '../data/dataset';
import type { DataSource } from '../data/dataSource';
import type { Report } from '../report/report';
import { isOwn, ownCode } from '../view/view';

/**
 * A data source in which organs named by the reader are also found among the reports read on this machine. Nobody else's question
 * meets them: they stand beside published organs and are never added to them. `own`: those reports, `my` before their codes.
 * `mark`: behind the name of a published organ whose own reports stand beside it, so that neither is taken for the other.
 */
export function withOwnOrgans(
	source: DataSource,
	own: () => Promise<readonly Report[]>,
	mark: string
): DataSource {
	return {
		...source,
		async organsWithReports(whom, most) {
			if (!('organs' in whom) || !whom.organs.some(isOwn)) return source.organsWithReports(whom, most);
			const published = whom.organs.filter((code) => !isOwn(code));
			const [here, there] = await Promise.all([
				own(),
				// No engine knows the others, so the published ones are had whatever they weigh.
				published.length > 0 ? source.organsWithReports({ organs: published }, Infinity) : []
			]);
			const known = new Map(
				[
					...organsOf(here).map((organ) => ({ ...organ, findings: [] })),
					...(there ?? []).map((each) =>
						whom.organs.includes(ownCode(each.organ.code))
							? { ...each, organ: { ...each.organ, name: each.organ.name + mark } }
							: each
					)
				].map((each) => [each.organ.code, each])
			);
			return whom.organs.flatMap((code) => known.get(code) ?? []);
		}
	};
}
