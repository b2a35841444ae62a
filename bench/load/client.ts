import { Agent, get, type IncomingMessage } from 'node:http';
import type { Asked } from './files';

/** What went wrong with an answer, or how many bytes of it came. */
export type Answered = { readonly bytes: number } | { readonly error: string };

const headersOf = ({ encoding, range }: Asked) => ({
	'accept-encoding': encoding,
	...(range ? { range: `bytes=${range.join('-')}` } : {})
});

const headOf = (url: URL, agent: Agent | false, headers: Record<string, string>): Promise<IncomingMessage> =>
	new Promise((resolve, reject) => {
		const request = get(url, { agent, headers, timeout: 60_000 }, resolve);
		request.on('error', reject);
		request.on('timeout', () => request.destroy(new Error('no byte for 60 s')));
	});

/** Asks and reads the whole answer, which must be the one the file on the disk gives. */
async function answered(site: string, agent: Agent, asked: Asked): Promise<Answered> {
	try {
		const response = await headOf(new URL(asked.path, site), agent, headersOf(asked));
		const { statusCode } = response;
		let bytes = 0;
		let isSame = true;
		for await (const chunk of response as AsyncIterable<Buffer>) {
			isSame &&= !asked.bytes || chunk.equals(asked.bytes.subarray(bytes, bytes + chunk.length));
			bytes += chunk.length;
		}
		if (statusCode !== asked.status) return { error: `status ${statusCode} for ${asked.status}` };
		if (bytes !== asked.length) return { error: 'another length' };
		return isSame ? { bytes } : { error: 'other bytes' };
	} catch (error) {
		return { error: (error as NodeJS.ErrnoException).code ?? String(error) };
	}
}

/** One client, with one connection that it keeps, asking again and again until the time is over. */
export async function client(
	site: string,
	next: () => Asked,
	until: number,
	tell: (answer: Answered) => void
): Promise<void> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	while (Date.now() < until) tell(await answered(site, agent, next()));
	agent.destroy();
}

/** Begins a download and leaves in its middle. Whether it had begun. */
export async function abort(url: URL): Promise<boolean> {
	try {
		const response = await headOf(url, false, { 'accept-encoding': 'identity' });
		const left = new Promise<void>((resolve) => response.once('close', () => resolve()));
		response.once('error', () => undefined);
		response.once('data', () => response.destroy());
		await left;
		return response.statusCode === 200 && !response.complete;
	} catch {
		return false;
	}
}
