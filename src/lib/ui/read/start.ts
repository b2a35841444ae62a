import { divisionAddresses } from '../divisionAddresses';
import { Reader } from './reader';

/** The reader of this page, with the divisions of the whole country. */
export const startReader = (): Reader =>
	new Reader(
		() => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
		divisionAddresses()
	);
