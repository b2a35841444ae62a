import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { hasSameOrgans } from '../../data/questions/sameOrgans';
import type { ComponentRow } from '../../data/questions/components/question';
import { shortName } from '../names';
import { bare, share } from '../numbers';

/** Whom the rows of a topic are of: how many organs, which one, and whether they are the same from year to year. */

/** Rows that are compared with one another: of one component, and of one form of it where the two must not be joined. */
function seriesOf(rows: readonly ComponentRow[]): readonly (readonly ComponentRow[])[] {
	const series = new Map<string, ComponentRow[]>();
	for (const row of rows) {
		if (row.reporting === 0) continue;
		const key = `${row.indicator} ${row.segment}`;
		series.set(key, [...(series.get(key) ?? []), row]);
	}
	return [...series.values()].map((own) => own.toSorted((a, b) => a.year - b.year));
}

/**
 * Whether years that have values are of the same organs: `differ` where it is known of two that they are not, `unknown` where
 * years without any stand between them.
 */
export function sameOverYears(rows: readonly ComponentRow[]): 'same' | 'differ' | 'unknown' {
	const steps = seriesOf(rows).flatMap((own) =>
		own.slice(1).map((row, i) => {
			const before = own[i];
			if (!before) return 'same';
			if (before.organ && row.organ) return before.organ.code === row.organ.code ? 'same' : 'differ';
			if (before.year === row.year - 1) return hasSameOrgans(before, row) ? 'same' : 'differ';
			return before.reporting === row.reporting ? 'unknown' : 'differ';
		})
	);
	return steps.includes('differ') ? 'differ' : steps.includes('unknown') ? 'unknown' : 'same';
}

/** The organ all rows with a value are of; null where they are of several, or of nobody. */
export function onlyOrgan(rows: readonly ComponentRow[]): ComponentRow['organ'] {
	const [first, ...others] = rows.filter(({ reporting }) => reporting > 0);
	const organ = first?.organ ?? null;
	return organ && others.every((row) => row.organ?.code === organ.code) ? organ : null;
}

/** How many organs with values rows are of, in words that are true of them; empty of nobody. `chosen`: organs named one by one. */
export function countText(
	{ relation, components }: Topic,
	rows: readonly ComponentRow[],
	chosen: number,
	language: Language
): string {
	const known = rows.filter(({ reporting }) => reporting > 0);
	const most = Math.max(0, ...known.map(({ reporting }) => reporting));
	if (most === 0) return '';
	const zh = language === 'zh';
	const years = new Set(known.map(({ year }) => year)).size;
	const codes = new Set(known.map(({ organ }) => organ?.code));
	if (!codes.has(undefined)) {
		const n = bare(codes.size, language);
		return zh ? `（${n} 个有数的单位，每年各一个）` : ` (${n} organs with figures, one at a time)`;
	}
	const parts = relation === 'beside' && components.length > 1;
	const n = bare(most, language);
	if (!parts && sameOverYears(rows) === 'same') {
		if (most === chosen) return '';
		return zh ? ` ${n} 个有数的单位` : `, ${n} organs with figures`;
	}
	const each = `${parts ? '各项' : ''}${years > 1 ? '每年' : ''}`;
	const a = [...(parts ? ['an item'] : []), ...(years > 1 ? ['a year'] : [])].join(' and ');
	return zh ? `（${each}至多 ${n} 个单位有数）` : ` (at most ${n} organs with figures ${a})`;
}

/** The organ that makes more than half of what is added up, with its part; null where none does. */
export function mostPhrase(
	name: string,
	part: number,
	whole: number,
	partText: string,
	language: Language,
	atLeast = false
): string | null {
	if (part * 2 <= whole || whole <= 0) return null;
	const zh = language === 'zh';
	const of = share(part / whole);
	const own = shortName(name);
	if (zh) return `其中${own}${atLeast ? '至少' : ''} ${partText}，占 ${of}${atLeast ? ' 以上' : ''}`;
	return atLeast
		? `of which ${own} at least ${partText}, ${of} or more`
		: `of which ${own} ${partText}, ${of}`;
}
