import type { Report } from '../report/report';
import type { OrganEntry } from '../data/catalog';
import { organsOf } from '../data/dataset';

/**
 * Own organs as the finder knows organs. Pinyin is written when the site is built, so it is taken from a published organ
 * of the same code; an organ that is not published is found by its characters. `reports` are those of `besidePublished`.
 */
export function ownEntries(
	reports: readonly Report[],
	published: readonly OrganEntry[]
): readonly OrganEntry[] {
	const spelt = new Map(published.map((organ) => [`my${organ.code}`, organ]));
	return organsOf(reports).map(({ organ, reports: own }) => ({
		...organ,
		pinyin: spelt.get(organ.code)?.pinyin ?? '',
		initials: spelt.get(organ.code)?.initials ?? '',
		figures: 0,
		years: own.map(({ year }) => year)
	}));
}
