import type { Writable } from 'node:stream';
import type { Language } from '../../lib/form/words';
import { fileJson } from '../../lib/read/contract';
import type { FileReading } from '../../lib/read/read';
import { write } from './sink';

/** The JSON array of the reading contract, an element at a time: the same text as `JSON.stringify(all, null, 1)`. */
export class JsonArray {
	#length = 0;

	constructor(
		readonly stream: Writable,
		readonly language: Language
	) {}

	async add(reading: FileReading): Promise<void> {
		const element = JSON.stringify(fileJson(reading, this.language), null, 1).replaceAll('\n', '\n ');
		await write(this.stream, `${this.#length === 0 ? '[' : ','}\n ${element}`);
		this.#length += 1;
	}

	async end(): Promise<void> {
		await write(this.stream, this.#length === 0 ? '[]\n' : '\n]\n');
	}
}
