import type { Language } from '$lib/form/words';
import type { OrganEntry } from '$lib/data/catalog';
import type { DataSource } from '$lib/data/dataSource';
import { foldOrgans, prepareOrgans } from '$lib/data/find';
import { localReports } from './read/localReports';

/** Those there is most to say of first: where two letters fit many names, they are the likelier ones. */
const mostFirst = (organs: readonly OrganEntry[]): readonly OrganEntry[] =>
	organs.toSorted((a, b) => b.figures - a.figures);

/**
 * The organs of a data set, fetched part by part: those near an area when a page speaks of it, all when somebody looks for
 * one. Before the published ones stand those read on this machine.
 */
export class OrganList {
	/** Those known so far; null before any file came. */
	organs = $state.raw<readonly OrganEntry[] | null>(null);
	/** Whether all of them are known. */
	whole = $state(false);
	failed = $state(false);
	readonly #parts: Record<string, Promise<void> | undefined> = {};
	#published: readonly OrganEntry[] = [];
	#own: readonly OrganEntry[] = [];

	constructor(
		private readonly source: Pick<DataSource, 'catalog' | 'organs'>,
		private readonly language: Language
	) {}

	/** Fetches all, once; they can be looked through as they come. A failure is shown and may be tried again. */
	async load(): Promise<void> {
		if (this.whole) return;
		if (!(await this.#fetch(this.source.organs.parts()))) return;
		try {
			await this.#beside();
		} catch {
			this.failed = true;
			return;
		}
		prepareOrgans(this.organs ?? []);
		this.whole = true;
	}

	/** Fetches those in or near areas, or with codes that are numbered as areas are. */
	async near(codes: readonly string[]): Promise<void> {
		const parts = codes.flatMap((code) => this.source.organs.parts(/^\d+$/.test(code) ? code : ''));
		await this.#fetch(parts);
	}

	async #fetch(parts: readonly string[]): Promise<boolean> {
		this.failed = false;
		try {
			await Promise.all(parts.map((part) => this.#part(part)));
			return true;
		} catch {
			this.failed = true;
			return false;
		}
	}

	#part(part: string): Promise<void> {
		return (this.#parts[part] ??= this.#add(part).catch((error: unknown) => {
			this.#parts[part] = undefined;
			throw error;
		}));
	}

	async #add(part: string): Promise<void> {
		const organs = await this.source.organs.read(part);
		foldOrgans(organs);
		this.#published = mostFirst([...this.#published, ...organs]);
		this.#show();
	}

	#show(): void {
		this.organs = [...this.#own, ...this.#published];
	}

	/** None beside the demonstration: real reports do not mix with invented ones. */
	async #beside(): Promise<void> {
		const reports = this.source.catalog.fictional ? [] : await localReports(this.language);
		if (reports.length > 0) {
			const { ownEntries } = await import('$lib/own/organEntries');
			this.#own = ownEntries(reports, this.#published);
		}
		this.#show();
	}
}
