import { EngineError, type EngineFailure } from './engine';

/** A file of the data set as the engine takes it: its absolute address, size and hash. */
export interface DatabaseFile {
	readonly url: string;
	readonly bytes: number;
	readonly sha256: string;
}

const hex = (bytes: ArrayBuffer): string =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function bodyOf(response: Response, total: number, onBytes: (loaded: number) => void): Promise<Uint8Array<ArrayBuffer>> {
	const whole = new Uint8Array(total);
	const reader = response.body?.getReader();
	let loaded = 0;
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		if (loaded + part.value.byteLength > total)
			throw new EngineError('database_damaged', 'the file is longer than the catalog says');
		whole.set(part.value, loaded);
		loaded += part.value.byteLength;
		onBytes(loaded);
	}
	if (loaded !== total)
		throw new EngineError('database_damaged', `the file has ${loaded} bytes, the catalog says ${total}`);
	return whole;
}

/**
 * A whole file, compressed on its way, checked against its size and, where the browser can (https and localhost only),
 * its hash. Rejects with `database_missing` or `database_damaged`.
 */
export async function fetchWhole(
	{ url, bytes, sha256 }: DatabaseFile,
	onBytes: (loaded: number) => void,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
	let response: Response;
	try {
		response = await fetch(url, signal ? { signal } : {});
	} catch (error) {
		throw new EngineError('database_missing', String(error));
	}
	if (!response.ok) throw new EngineError('database_missing', `${response.status} ${url}`);
	let whole: Uint8Array<ArrayBuffer>;
	try {
		whole = await bodyOf(response, bytes, onBytes);
	} catch (error) {
		throw error instanceof EngineError ? error : new EngineError('database_missing', String(error));
	}
	// The type says `subtle` is always there; on a plain http host it is not.
	const subtle = (crypto as Partial<Crypto>).subtle;
	if (subtle && hex(await subtle.digest('SHA-256', whole)) !== sha256)
		throw new EngineError('database_damaged', 'the file is not the one the catalog names');
	return whole;
}

/** Rejects with the failure given when nothing is at an address, or a page in place of the file. */
export async function checkThere(url: string, failure: EngineFailure): Promise<void> {
	let response: Response;
	try {
		response = await fetch(url, { method: 'HEAD' });
	} catch (error) {
		throw new EngineError(failure, String(error));
	}
	// Some hosts refuse HEAD and serve GET.
	const refused = response.status === 405 || response.status === 501;
	const page = response.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (!refused && (!response.ok || page)) throw new EngineError(failure, `${response.status} ${url}`);
}
