import { untrack } from 'svelte';
import type { Catalog } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import type { Language } from '$lib/form/words';
import { withYearsOf } from '$lib/own/withYearsOf';
import { isOwn, type View, type ViewDefaults } from '$lib/view/view';
import { AreaList } from '../areas.svelte';
import { dataSourceOf } from '../dataSource';
import { localReports } from '../read/localReports';
import { Viewing } from './viewing.svelte';

/** What a page of figures knows, whichever of its figures asks: its data, its years and its view. One a page, made while its component is. */
export class FigurePage {
	readonly source: DataSource;
	readonly viewing: Viewing;
	/** With the defaults of the page, and years that reach as far as the reports read on this machine that it shows. */
	readonly catalog: Catalog;
	/** The areas, for the name of the one a view asks about; fetched when one does. */
	readonly areas: AreaList;
	/** Whether the page was opened by an address that asks for another view than the one it came with. */
	readonly isElsewhere: boolean;

	constructor(
		published: Catalog,
		readonly language: Language,
		readonly first: View,
		defaults: ViewDefaults
	) {
		// A variable: inside its constructor Svelte reads a private field of a class without following it.
		let ownYears = $state.raw<readonly number[]>([]);
		this.source = dataSourceOf(published, language);
		this.catalog = $derived(withYearsOf({ ...published, defaults }, ownYears));
		this.viewing = new Viewing(
			() => first,
			() => this.catalog.defaults
		);
		this.isElsewhere = typeof document !== 'undefined' && 'asked' in document.documentElement.dataset;
		this.areas = new AreaList(this.source);
		$effect(() => {
			if (this.viewing.wanted.area !== null) void this.areas.load();
		});
		const showsOwn = $derived(this.viewing.asked.organs.some(isOwn));
		// Reports read on this machine may be newer than the site.
		$effect(() => {
			if (!showsOwn) return;
			void localReports(language).then((own) => {
				const years = own.map(({ year }) => year);
				if (years.some((year) => !untrack(() => ownYears).includes(year))) ownYears = years;
			});
		});
	}

	get defaults(): ViewDefaults {
		return this.catalog.defaults;
	}

	/** Name of an area, once the list of areas is there. */
	nameOf(area: string | null): string | undefined {
		return this.areas.areas?.find(({ code }) => code === area)?.name;
	}

	/** The view that is wanted: by the address, and while a handle of the years moves, by the handle. */
	get wanted(): View {
		return this.viewing.wanted;
	}
}
