import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isHidden } from '../../src/cli/serving/file';
import { databaseIn } from '../floor';

/** A file of the built site as a client asks for it. */
export interface Asked {
	/** Path after the host. */
	readonly path: string;
	readonly encoding: 'br' | 'gzip' | 'identity';
	/** First and last byte, where not the whole is asked for. */
	readonly range: readonly [number, number] | null;
	/** What a right answer has: its status and length and, of a range, its bytes. */
	readonly status: 200 | 206;
	readonly length: number;
	readonly bytes: Buffer | null;
}

const ENDINGS = { br: '.br', gzip: '.gz', identity: '' } as const;
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
const LARGEST_RANGE = 256 * 1024;

const pathOf = (file: string): string =>
	`/${encodeURI(
		file
			.split(sep)
			.join('/')
			.replace(/(^|\/)index\.html$/, '$1')
	)}`;

/** What clients ask for at random: as often a page as a file of data or code as a range of a database. */
export function askingOf(dir: string, random: () => number): () => Asked {
	const sizes = new Map(
		readdirSync(dir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(dir, join(entry.parentPath, entry.name)))
			.map((file) => [file, statSync(join(dir, file)).size] as const)
	);
	const plain = [...sizes.keys()].filter((file) => !/\.(?:br|gz)$/.test(file) && !isHidden(file));
	const pages = plain.filter((file) => file.endsWith('index.html'));
	const others = plain.filter((file) => !file.endsWith('.html'));
	const database = databaseIn(dir);
	const content = readFileSync(join(dir, database));
	const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

	const whole = (file: string): Asked => {
		const encoding = one(ENCODINGS);
		const length = sizes.get(file + ENDINGS[encoding]) ?? sizes.get(file) ?? 0;
		return { path: pathOf(file), encoding, range: null, status: 200, length, bytes: null };
	};
	const part = (): Asked => {
		const first = Math.floor(random() * content.length);
		const last = Math.min(content.length, first + 1 + Math.floor(random() * LARGEST_RANGE)) - 1;
		const bytes = content.subarray(first, last + 1);
		return {
			path: pathOf(database),
			encoding: 'identity',
			range: [first, last],
			status: 206,
			length: bytes.length,
			bytes
		};
	};
	return () => one([() => whole(one(pages)), () => whole(one(others)), part])();
}
