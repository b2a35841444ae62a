/**
 * The character maps of Chinese fonts, simplified (GB1) and traditional (CNS1), that a pdf names and does not bring along. They come with the pdf library, lie beside the
 * site's other files, and are fetched one by one when a pdf asks for them.
 */
const ADDRESSES = import.meta.glob<string>(
	[
		'/node_modules/pdfjs-dist/cmaps/{Adobe-GB1-UCS2,GB-*,GBK*,GBpc-*,UniGB-*}.bcmap',
		'/node_modules/pdfjs-dist/cmaps/{Adobe-CNS1-UCS2,B5*,CNS*,ETen*,ETHK-*,HKscs-*,UniCNS-*}.bcmap'
	],
	{ eager: true, query: '?url&no-inline', import: 'default' }
);

/** Rejects when the site keeps no map of this name. */
export async function characterMap(name: string): Promise<Uint8Array> {
	const address = ADDRESSES[`/node_modules/pdfjs-dist/cmaps/${name}`];
	if (address === undefined) throw new Error(`no map ${name}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return new Uint8Array(await response.arrayBuffer());
}
