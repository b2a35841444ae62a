import { gzipSync } from 'node:zlib';
import { COUNTY_DIGITS } from '../report/organ';
import type { SizedFiles } from '../data/catalog';
import type { OrganReports } from '../data/dataset';
import type { Writer } from './writer';

/** Writes a list in files by where organs lie, no county divided, each as soon as it is full, so that no list is ever held whole. */
export class ListWriter<T> {
	readonly #from: string[] = [];
	readonly #bytes: number[] = [];
	#held: T[] = [];
	#county: string | null = null;

	/** `most`: organs in a file, unless a county has more. `pack`: what a file holds. */
	constructor(
		private readonly writer: Writer,
		private readonly folder: string,
		private readonly most: number,
		private readonly pack: (items: readonly T[]) => unknown
	) {}

	/** `item`: what the list says of the organ. */
	async add({ organ }: OrganReports, item: T): Promise<void> {
		const place = organ.area ?? organ.code;
		const county = place.slice(0, COUNTY_DIGITS);
		if (this.#held.length >= this.most && county !== this.#county) await this.#write();
		if (this.#held.length === 0) this.#from.push(place);
		this.#county = county;
		this.#held.push(item);
	}

	async finish(): Promise<SizedFiles> {
		if (this.#held.length > 0) await this.#write();
		return { folder: this.folder, from: this.#from, bytes: this.#bytes };
	}

	async #write(): Promise<void> {
		const content = JSON.stringify(this.pack(this.#held));
		this.#held = [];
		this.#bytes.push(gzipSync(content).byteLength);
		await this.writer.write(`${this.folder}/${this.#from.length - 1}.json`, content);
	}
}
