import { COUNTY_DIGITS, GROUP_KINDS } from '../report/organ';
import { complete, type View } from '../view/view';
import { answer } from './answer';
import type { OrganEntry } from './catalog';
import type { Point } from './rows';
import type { AnswerSource } from './source';

/** What size is told by: no report says how many people an organ serves, nearly all say how many items it disclosed. */
const SIZE = 'items_disclosed';
const MOST_SIMILAR = 5;

/** The organs of a county nearest in size to one, and the year in which they are. */
export interface Similar {
	readonly year: number;
	/** Codes, the nearest first. */
	readonly organs: readonly string[];
}

/**
 * The codes of those nearest to an organ by the ratio of their values: 20 and 40 are as near as 200 and 400. Whoever has no
 * value, or 0, is near nobody. Of those equally near the order given is kept.
 */
export function nearest(organ: string, points: readonly Point[], most = MOST_SIMILAR): readonly string[] {
	const size = points.find((point) => point.organ === organ)?.value ?? 0;
	if (size <= 0) return [];
	return points
		.flatMap(({ organ: code, value }) =>
			code !== organ && value !== null && value > 0 ? [{ code, apart: Math.abs(Math.log(value / size)) }] : []
		)
		.sort((a, b) => a.apart - b.apart)
		.slice(0, most)
		.map(({ code }) => code);
}

/**
 * The organs of its county and group nearest in size to an organ, in the last year for which its size is known; null where
 * it never is, or nobody is near. Rejects as `answer` does.
 */
export async function similarTo(
	{ code, kind, area }: OrganEntry,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<Similar | null> {
	const { defaults } = source.catalog;
	const points = async (part: Partial<View>) => {
		const asked = complete({ indicator: SIZE, together: 'each', ...part }, { ...defaults, compares: true });
		const { question, rows } = await answer(asked, source, signal);
		return question === 'trend' ? [] : rows;
	};
	const county = area?.slice(0, COUNTY_DIGITS);
	if (county?.length !== COUNTY_DIGITS) return null;
	const own = await points({ organs: [code], years: defaults.span });
	const year = Math.max(...own.filter(({ value }) => (value ?? 0) > 0).map((point) => point.year));
	if (!Number.isFinite(year)) return null;
	const group = GROUP_KINDS.townships.includes(kind) ? 'townships' : 'departments';
	const organs = nearest(code, await points({ area: county, group, years: [year, year] }));
	return organs.length > 0 ? { year, organs } : null;
}
