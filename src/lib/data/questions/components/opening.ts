import type { OrganGroup } from '../../../report/organ';
import { statesChange } from '../sameOrgans';
import type { ComponentRow } from './question';

/** What a page of topics may open with: a group, with the rows of each topic over all years. */
export interface OpeningCandidate {
	readonly group: OrganGroup;
	readonly topics: readonly (readonly ComponentRow[])[];
}

interface Opening {
	readonly group: OrganGroup;
	readonly years: readonly [number, number];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Of a topic, the most organs that two neighbouring years share, where they are enough to speak of a change; else 0. */
function shared(rows: readonly ComponentRow[]): number {
	const matched = rows.map((row) => {
		const before = rows.find(
			({ year, indicator, segment }) =>
				year === row.year - 1 && indicator === row.indicator && segment === row.segment
		);
		return before && statesChange(before, row) ? row.matched : 0;
	});
	return Math.max(0, ...matched);
}

/** Organs with figures of a topic in a year; 0 where there is nothing but 0 to show of them. */
const shown = (rows: readonly ComponentRow[]): number =>
	rows.some(({ value }) => (value ?? 0) > 0) ? Math.max(0, ...rows.map(({ reporting }) => reporting)) : 0;

/**
 * Whom and when a page opens with, by what can be said of it: the group most organs of which are in neighbouring years, over all
 * years; where no group has enough of them, the one year in which most organs of a group have figures, the latest of as many.
 * The first of equal groups.
 */
export function openingOf(candidates: readonly OpeningCandidate[], all: readonly [number, number]): Opening {
	const comparable = candidates
		.map(({ group, topics }) => ({ group, organs: sum(topics.map(shared)) }))
		.sort((a, b) => b.organs - a.organs)[0];
	if (comparable && comparable.organs > 0) return { group: comparable.group, years: all };
	const [from, to] = all;
	const singles = Array.from({ length: to - from + 1 }, (_, i) => to - i).flatMap((year) =>
		candidates.map(({ group, topics }) => {
			const ofYear = topics.map((rows) => rows.filter((row) => row.year === year));
			return { group, year, organs: sum(ofYear.map(shown)) };
		})
	);
	const best = singles.sort((a, b) => b.organs - a.organs)[0];
	if (!best || best.organs === 0) return { group: candidates[0]?.group ?? 'townships', years: all };
	return { group: best.group, years: [best.year, best.year] };
}
