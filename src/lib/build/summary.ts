import { FORM_DUE_FROM } from '../form/field';
import { seenIn } from '../report/figure';
import { isUnlistedCounty } from '../report/divisions';
import { GROUP_KINDS, type OrganGroup, type OrganKind } from '../report/organ';
import type { ViewDefaults } from '../view/view';
import type { Catalog } from '../data/catalog';
import type { OrganReports } from '../data/dataset';

/** What a data set holds, in numbers, counted as its organs pass. */
export class Summary {
	readonly #kinds = new Map<OrganKind, number>();
	readonly #years = new Map<number, number>();
	readonly #provinces = new Set<string>();
	/** Townships by the years they have a report of, written one after another. */
	readonly #present = new Map<string, number>();
	readonly #places = { table: 0, prose: 0, opening: 0, unknown: 0 };
	#figures = 0;
	#addressed = 0;
	#told = 0;
	#newest: string | null = null;

	add({ organ, reports }: OrganReports): void {
		this.#kinds.set(organ.kind, (this.#kinds.get(organ.kind) ?? 0) + 1);
		if (GROUP_KINDS.townships.includes(organ.kind)) {
			const years = reports.map(({ year }) => year).join(' ');
			this.#present.set(years, (this.#present.get(years) ?? 0) + 1);
		}
		const [province] = organ.path;
		if (province !== undefined && !isUnlistedCounty(organ.area ?? '')) this.#provinces.add(province);
		for (const { year, figures, source } of reports) {
			this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
			for (const { state, place } of figures.values())
				if (state === 'reported') {
					this.#figures++;
					this.#places[seenIn(place) ?? 'unknown']++;
				}
			if (source.url !== null) this.#addressed++;
			this.#told += figures.size;
			const { published } = source;
			if (published !== null && (this.#newest === null || published > this.#newest)) this.#newest = published;
		}
	}

	/** Figures in any state a document says: the lines of the downloads of the whole. */
	get told(): number {
		return this.#told;
	}

	/** The view the data set opens with: from the first year of a national form, where the data reach back to it. */
	defaults(): ViewDefaults {
		const years = [...this.#years.keys()];
		if (years.length === 0) throw new Error('a data set without reports');
		const span = [Math.min(...years), Math.max(...years)] as const;
		const from = Math.min(Math.max(span[0], FORM_DUE_FROM['2019']), span[1]);
		const opening = [from, span[1]] as const;
		return {
			indicator: 'items_disclosed',
			years: opening,
			span,
			...(this.#isNearlyComplete(opening) ? { matchedOrgans: true } : {})
		};
	}

	/** Whether three of four townships have a report of every year: then a trend of those is one of nearly all. */
	#isNearlyComplete([from, to]: readonly [number, number]): boolean {
		const years = Array.from({ length: to - from + 1 }, (_, i) => `${from + i}`);
		let [whole, all] = [0, 0];
		for (const [present, organs] of this.#present) {
			const those = new Set(present.split(' '));
			all += organs;
			if (years.every((year) => those.has(year))) whole += organs;
		}
		return whole > 0 && whole * 4 >= all * 3;
	}

	counts(): Pick<Catalog, 'counts' | 'places' | 'groups' | 'newest' | 'reportsByYear'> {
		const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
		const inGroup = (group: OrganGroup) => sum(GROUP_KINDS[group].map((kind) => this.#kinds.get(kind) ?? 0));
		return {
			counts: {
				reports: sum(this.#years.values()),
				organs: inGroup('all'),
				figures: this.#figures,
				provinces: this.#provinces.size,
				addressed: this.#addressed
			},
			places: { ...this.#places },
			groups: {
				townships: inGroup('townships'),
				towns: inGroup('towns'),
				rural_townships: inGroup('rural_townships'),
				street_offices: inGroup('street_offices'),
				departments: inGroup('departments'),
				other_bodies: inGroup('other_bodies'),
				governments: inGroup('governments'),
				all: inGroup('all')
			},
			newest: this.#newest,
			reportsByYear: [...this.#years].sort(([a], [b]) => a - b)
		};
	}
}
