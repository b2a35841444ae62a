import { divisionsFrom, type Divisions, type ListedDivision } from '$lib/report/divisions';
import { readDocument } from '$lib/read/read';
import { READERS, type Readers } from '$lib/read/readers';
import { contentsKey } from '$lib/warehouse/own/held';
import { characterMap } from './characterMaps';
import type { Asked, DivisionAddresses, Told, ToRead } from './protocol';

// The reader, away from the page: a document that takes too long or too much ends with its worker, not with the page.

const readers: Readers = {
	...READERS,
	pdf: async () => (await import('$lib/read/readers/pdf')).pdfReader(characterMap)
};

let divisions: Divisions = new Map();

const tell = (told: Told): void => self.postMessage(told);

async function listed(address: string): Promise<ListedDivision[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return (await response.json()) as ListedDivision[];
}

async function begin({ province, prefecture, county, township }: DivisionAddresses): Promise<void> {
	const lists = await Promise.all([province, prefecture, county, township].map(listed));
	const [provinces = [], prefectures = [], counties = [], townships = []] = lists;
	divisions = divisionsFrom({
		province: provinces,
		prefecture: prefectures,
		county: counties,
		township: townships
	});
}

async function read({ file, bytes }: ToRead): Promise<Told> {
	const document = new Uint8Array(bytes);
	const contents = contentsKey(document);
	return { reading: await readDocument(document, file, divisions, readers), contents };
}

self.onmessage = ({ data }: MessageEvent<Asked>) => {
	if ('bytes' in data) void read(data).then(tell, () => tell('broken'));
	else
		void begin(data).then(
			() => tell('ready'),
			() => tell('broken')
		);
};
