import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes, and waits where the reader of the stream is slower, so that nothing gathers in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
	if (!stream.write(text)) await once(stream, 'drain');
}
