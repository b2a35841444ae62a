import type { IncomingMessage } from 'node:http';
import { fileNames, openFile, type NoFile } from './file';
import type { Variant } from './send';

const ENCODINGS = [
	['br', '.br'],
	['gzip', '.gz']
] as const;

/** Whether a client takes an encoding it names (RFC 9110, 12.5.3); `*` is sent by none that means it. */
export const takes = (accepted: string, encoding: string): boolean =>
	accepted.split(',').some((one) => {
		const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
		return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter));
	});

/**
 * Opens what a path of the site is answered with: compressed beforehand where the client takes it, else as it is. With a range always
 * as it is: in a compressed file its offsets would mean something else.
 */
export async function openVariant(
	dir: string,
	path: string,
	{ headers }: IncomingMessage
): Promise<Variant | NoFile> {
	const accepted = headers.range === undefined ? (headers['accept-encoding'] ?? '') : '';
	let none: NoFile = 'missing';
	for (const name of fileNames(path)) {
		for (const [encoding, suffix] of ENCODINGS) {
			if (!takes(accepted, encoding)) continue;
			const file = await openFile(dir, name + suffix);
			if (typeof file !== 'string') return { file, encoding };
		}
		const file = await openFile(dir, name);
		if (typeof file !== 'string') return { file, encoding: null };
		if (file !== 'missing') none = file;
	}
	return none;
}
