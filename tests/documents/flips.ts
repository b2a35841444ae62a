import { damagedBy, type Case } from '../../bench/damage/lots';
import { COMMAND_LINE_READERS } from '../../src/cli/reading/readers';
import { dice } from '../../src/cli/demonstration/dice';
import { tried } from './judge';
import { INVENTED_PLACES } from './places';
import type { GroundDocument } from './report';
import { unexcused } from './touched';

/**
 * Documents of which one bit is another, as a disk or a line loses it. An archive sums up what is in it, so that nothing in one excuses a
 * wrong figure; elsewhere a digit may have become another digit, which no check can see.
 */

/** Fraction of the golden ratio: multiples of it spread evenly over whatever stretch they are put into. */
const GOLDEN = 0.618_033_988_749_895;

export interface Flip extends Case {
	readonly bit: number;
	readonly whole: GroundDocument;
	readonly hurt: GroundDocument;
}

/** The same seed, format and number give the same flip; the numbers of a format spread over the whole of its files. */
export function flippedBy(seed: string, format: string, number: number): Flip {
	const { whole } = damagedBy({ seed, format, number });
	const share = (dice(`${seed} ${format}`).uniform() + number * GOLDEN) % 1;
	const bit = Math.floor(share * whole.bytes.length * 8);
	const bytes = whole.bytes.slice();
	bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return { seed, format, number, bit, whole, hurt: { ...whole, bytes } };
}

const FAULTY: ReadonlySet<string> = new Set(['wrong', 'misnamed', 'crashed']);
const isArchive = ({ bytes }: GroundDocument): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What was read as another than printed, and whether anything could have told. */
export async function verdictOf({ whole, hurt }: Flip) {
	const { findings } = await tried(hurt, INVENTED_PLACES, COMMAND_LINE_READERS);
	const found = findings.filter(({ fault }) => FAULTY.has(fault));
	const left = found.length === 0 || isArchive(whole) ? found : await unexcused(whole, hurt, found);
	return {
		faults: left.map(({ fault, what, printed, read }) => `${fault} ${what}: ${printed}, read ${read}`),
		unseen: found.flatMap((one) =>
			left.includes(one) ? [] : [one.fault === 'wrong' ? 'another number' : `another ${one.what}`]
		)
	};
}
