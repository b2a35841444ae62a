import type { Divisions } from '$lib/report/divisions';
import { fetchedDivisions, type DivisionAddresses } from '../divisions';
import { readDocument } from '$lib/read/read';
import { READERS, type Readers } from '$lib/read/formats/readers';
import { problem } from '$lib/read/problems';
import { Refusal } from '$lib/read/refusal';
import type { Problem } from '$lib/report/problem';
import { contentsKey } from '$lib/read/contentsKey';
import { methodsThere } from '../methodsThere';
import { characterMap } from './characterMaps';
import type { FileRead, WorkerRequest, WorkerResponse, ToRead } from './protocol';

// The reader, away from the page: a document that takes too long or too much ends with its worker, not with the page.

const readers: Readers = {
	...READERS,
	pdf: async () => (await import('$lib/read/formats/pdf')).pdfReader(characterMap)
};

let divisions: Divisions = new Map();

function tell(response: WorkerResponse): void {
	const document = typeof response === 'object' ? response.document : undefined;
	self.postMessage(response, document ? { transfer: [document] } : {});
}

/** The bytes of a document alone, which may lie in an archive as they are. */
const alone = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
	buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

async function begin(addresses: DivisionAddresses): Promise<void> {
	await methodsThere;
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

const documentOf = async (whole: Uint8Array, member: string | undefined): Promise<Uint8Array | Problem> =>
	member === undefined ? whole : unpackedMember(whole, member);

async function read({ file, bytes, member, figures }: ToRead): Promise<WorkerResponse> {
	const whole = new Uint8Array(bytes);
	const document = await documentOf(whole, member);
	const beside = figures ? await documentOf(new Uint8Array(figures.bytes), figures.member) : null;
	for (const part of [document, beside])
		if (part && 'severity' in part)
			return { reading: { file, reports: [], problems: [part] }, contents: contentsKey(whole) };
	const contents = contentsKey(document as Uint8Array);
	if (beside) return { ...(await listedIn(file, document as Uint8Array, beside as Uint8Array)), contents };
	const reading = await readDocument(document as Uint8Array, file, divisions, readers);
	return reading.reports.length === 0
		? { reading, contents }
		: { reading, contents, document: alone(document as Uint8Array) };
}

/** Problems of a file that are told one by one. */
const MOST_PROBLEMS = 20;

/** The reports of the project's own CSV: all of them or, where a line is malformed, none. */
async function listedIn(
	file: string,
	reportsCsv: Uint8Array,
	figuresCsv: Uint8Array
): Promise<Pick<FileRead, 'reading' | 'listed'>> {
	const [{ parseReports }, { decode }] = await Promise.all([
		import('$lib/report/csv'),
		import('$lib/read/formats/decode')
	]);
	const texts = [decode(reportsCsv), decode(figuresCsv)] as const;
	if (texts.some((text) => text.includes('\ufffd')))
		return { reading: { file, reports: [], problems: [problem('damaged')] }, listed: [] };
	const { reports, problems } = parseReports(...texts, divisions);
	const told = problems.slice(0, MOST_PROBLEMS);
	return { reading: { file, reports: [], problems: told }, listed: problems.length > 0 ? [] : reports };
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
	if ('bytes' in data) void read(data).then(tell, () => tell('broken'));
	else
		void begin(data).then(
			() => tell('ready'),
			() => tell('broken')
		);
};
