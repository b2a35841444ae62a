import type { Divisions } from '$lib/report/divisions';
import { fetchedDivisions, type DivisionAddresses } from '../divisions';
import { readDocument } from '$lib/read/read';
import { READERS, type Readers } from '$lib/read/formats/readers';
import { problem } from '$lib/read/problems';
import { Refusal } from '$lib/read/refusal';
import type { Problem } from '$lib/report/problem';
import { contentsKey } from '$lib/read/contentsKey';
import { characterMap } from './characterMaps';
import type { WorkerRequest, WorkerResponse, ToRead } from './protocol';

// The reader, away from the page: a document that takes too long or too much ends with its worker, not with the page.

const readers: Readers = {
	...READERS,
	pdf: async () => (await import('$lib/read/formats/pdf')).pdfReader(characterMap)
};

let divisions: Divisions = new Map();

const tell = (response: WorkerResponse): void => self.postMessage(response);

async function begin(addresses: DivisionAddresses): Promise<void> {
	divisions = await fetchedDivisions(addresses);
}

/** A document in an archive; why it cannot be unpacked. */
async function unpackedMember(bytes: Uint8Array, member: string): Promise<Uint8Array | Problem> {
	const { memberBytes } = await import('$lib/read/formats/members');
	try {
		return memberBytes(bytes, member);
	} catch (error) {
		return error instanceof Refusal ? problem(error.code, error.detail) : problem('damaged');
	}
}

async function read({ file, bytes, member }: ToRead): Promise<WorkerResponse> {
	const whole = new Uint8Array(bytes);
	const document = member === undefined ? whole : await unpackedMember(whole, member);
	if ('severity' in document)
		return { reading: { file, reports: [], problems: [document] }, contents: contentsKey(whole) };
	const contents = contentsKey(document);
	return { reading: await readDocument(document, file, divisions, readers), contents };
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
	if ('bytes' in data) void read(data).then(tell, () => tell('broken'));
	else
		void begin(data).then(
			() => tell('ready'),
			() => tell('broken')
		);
};
