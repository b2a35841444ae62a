import { createHash } from 'node:crypto';
import { compare } from '../data/dataset';

export const sha256 = (content: string | Uint8Array): string =>
	createHash('sha256').update(content).digest('hex');

/**
 * Hash of the contents of a data set, from the hash of each of them by name. Equal contents have equal versions,
 * whatever the order they were made in, so a file below a version's folder never changes.
 */
export function versionOf(contents: ReadonlyMap<string, string>): string {
	const lines = [...contents].sort(([a], [b]) => compare(a, b)).map(([name, hash]) => `${hash} ${name}\n`);
	return sha256(lines.join('')).slice(0, 16);
}
