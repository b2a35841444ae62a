import { GROUP_KINDS, type Area, type Organ } from '../report/organ';
import type { AreaEntry } from '../data/catalog';
import { compare, type OrganReports } from '../data/dataset';
import { initialsOf, pinyinOf } from './organEntry';

interface AreaCounts {
	organs: number;
	townships: number;
	/** Reports of its townships. */
	reports: number;
	/** Organs in it that are not its own government. */
	others: number;
	readonly years: Set<number>;
}

/** What the areas of a data set hold, counted as its organs pass. */
export class AreaTally {
	readonly #areas: ReadonlyMap<string, Area>;
	readonly #counts = new Map<string, AreaCounts>();

	constructor(areas: readonly Area[]) {
		this.#areas = new Map(areas.map((area) => [area.code, area]));
	}

	/** An area and those around it, the innermost first. */
	#upward(code: string | null): readonly Area[] {
		const area = this.#areas.get(code ?? '');
		return area ? [area, ...this.#upward(area.parent)] : [];
	}

	/** Areas an organ lies in: from that of its own code where that is one, else from the one it belongs to. */
	#around({ code, area }: Organ): readonly Area[] {
		return this.#upward(this.#areas.has(code) ? code : area);
	}

	add({ organ, reports }: OrganReports): void {
		const township = GROUP_KINDS.townships.includes(organ.kind);
		for (const { code } of this.#around(organ)) {
			const counts = this.#counts.get(code) ?? {
				organs: 0,
				townships: 0,
				reports: 0,
				others: 0,
				years: new Set<number>()
			};
			counts.organs++;
			if (township) {
				counts.townships++;
				counts.reports += reports.length;
			}
			if (organ.code !== code) counts.others++;
			for (const { year } of reports) counts.years.add(year);
			this.#counts.set(code, counts);
		}
	}

	/**
	 * Every area that holds an organ with a report, in the order of codes, which puts an area before those in it. A township
	 * that holds nothing but its own office is that organ, and no area to look into.
	 */
	entries(): readonly AreaEntry[] {
		return [...this.#counts]
			.sort(([a], [b]) => compare(a, b))
			.flatMap(([code, counts]): AreaEntry[] => {
				const area = this.#areas.get(code);
				if (!area || (area.level === 'township' && counts.others === 0)) return [];
				const { name, level, parent } = area;
				return [
					{
						code,
						name,
						level,
						parent,
						path: this.#upward(parent)
							.map((around) => around.name)
							.reverse(),
						pinyin: pinyinOf(name),
						initials: initialsOf(name),
						organs: counts.organs,
						years: [...counts.years].sort((a, b) => a - b)
					}
				];
			});
	}

	/** The county with the most townships and street offices in the data; of equal ones the one with more reports, then the first code. */
	widestCounty(): string | null {
		const counties = [...this.#counts].filter(
			([code, { townships }]) => townships > 0 && this.#areas.get(code)?.level === 'county'
		);
		const [best] = counties.sort(
			([a, x], [b, y]) => y.townships - x.townships || y.reports - x.reports || compare(a, b)
		);
		return best?.[0] ?? null;
	}
}
