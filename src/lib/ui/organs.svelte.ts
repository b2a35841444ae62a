import type { Language } from '$lib/form/words';
import { unpackOrgans } from '$lib/warehouse/answers/lists';
import type { Catalog, OrganEntry } from '$lib/warehouse/catalog';
import { foldOrgans, prepareOrgans } from '$lib/warehouse/find';
import { filesOf } from '$lib/warehouse/lists';
import { dataAddress } from './links';
import { ownReportsBeside } from './read/beside';

/** Those there is most to say of first: where two letters fit many names, they are the likelier ones. */
const mostFirst = (organs: readonly OrganEntry[]): readonly OrganEntry[] =>
	organs.toSorted((a, b) => b.figures - a.figures);

/**
 * The organs of a data set, fetched file by file: those near an area when a page speaks of it, all when somebody looks for
 * one. Before the published ones stand those read on this machine.
 */
export class OrganList {
	/** Those known so far; null before any file came. */
	organs = $state.raw<readonly OrganEntry[] | null>(null);
	/** Whether all of them are known. */
	whole = $state(false);
	failed = $state(false);
	readonly #files: Record<string, Promise<void> | undefined> = {};
	#published: readonly OrganEntry[] = [];
	#own: readonly OrganEntry[] = [];

	constructor(
		private readonly catalog: Catalog,
		private readonly language: Language
	) {}

	/** Fetches all, once; they can be looked through as they come. A failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.whole) return;
		if (!(await this.#fetch(filesOf(this.catalog.organs)))) return;
		await this.#beside();
		prepareOrgans(this.organs ?? []);
		this.whole = true;
	}

	/** Fetches those in or near areas, or with codes that are numbered as areas are. */
	async near(codes: readonly string[]): Promise<void> {
		const files = codes.flatMap((code) => filesOf(this.catalog.organs, /^\d+$/.test(code) ? code : ''));
		await this.#fetch(files);
	}

	async #fetch(files: readonly string[]): Promise<boolean> {
		this.failed = false;
		try {
			await Promise.all(files.map((path) => this.#file(path)));
			return true;
		} catch {
			this.failed = true;
			return false;
		}
	}

	#file(path: string): Promise<void> {
		return (this.#files[path] ??= this.#add(path).catch((error: unknown) => {
			this.#files[path] = undefined;
			throw error;
		}));
	}

	async #add(path: string): Promise<void> {
		const response = await fetch(dataAddress(this.catalog.dataset, path));
		if (!response.ok) throw new Error(`${response.status} ${path}`);
		const organs = unpackOrgans(await response.json());
		foldOrgans(organs);
		this.#published = mostFirst([...this.#published, ...organs]);
		this.#show();
	}

	#show(): void {
		this.organs = [...this.#own, ...this.#published];
	}

	/** None beside the demonstration: real reports do not mix with invented ones. */
	async #beside(): Promise<void> {
		const reports = this.catalog.fictional ? [] : await ownReportsBeside(this.language);
		if (reports.length > 0) {
			const { ownEntries } = await import('$lib/warehouse/own/entries');
			this.#own = ownEntries(reports, this.#published);
		}
		this.#show();
	}
}
