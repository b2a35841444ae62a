import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language, Words } from '../../lib/form/words';
import type { BatchCounty } from '../../lib/read/identity/county';
import type { Divisions } from '../../lib/report/divisions';
import { CountyOfBatch, countyNamed, inCounty } from './county';
import type { Reading } from './file';
import type { Inputs } from './inputs';
import type { ReadingOptions } from './readings';
import { readEach, Teller } from './run';
import { Spool } from './spool';
import type { Tally } from './tally';

export interface BatchOptions extends ReadingOptions {
	/** What an archive handed over was changed on purpose since. */
	readonly edited?: boolean;
	/** The county of all documents, by name or code; told from them when not given. */
	readonly county?: string;
}

interface Batch {
	readonly tally: Tally;
	/** Null where it is not clear, and where no report needs one. */
	readonly county: BatchCounty | null;
	/** What is to be said of the county. */
	readonly said: Words | null;
}

/**
 * Reads all documents of a batch, in order, and takes each in the county that is named, or that the batch as a whole tells. `take`: what is
 * done with a reading in its county; gives it back, with any problem it met.
 */
export async function runBatch(
	inputs: Inputs,
	options: BatchOptions,
	divisions: Divisions,
	language: Language,
	take: (reading: Reading) => Promise<Reading>
): Promise<Batch> {
	const teller = new Teller(inputs.files.length, language);
	if (options.county !== undefined) {
		const county = countyNamed(options.county, divisions, language);
		await readEach(inputs, options, language, async (read, say) => {
			const reading = inCounty(read, county, divisions);
			teller.tell(await take(reading), say);
		});
		return { tally: teller.end(), county, said: null };
	}
	const work = await mkdtemp(join(tmpdir(), 'lens-batch-'));
	try {
		const spool = await Spool.at(join(work, 'readings'));
		const batch = new CountyOfBatch(divisions);
		await readEach(inputs, options, language, async (reading) => {
			batch.add(reading);
			await spool.add(reading);
		});
		const { county, said } = batch.told();
		for await (const reading of spool.readings())
			teller.tell(await take(inCounty(reading, county, divisions)), (line) => console.error(line));
		await spool.remove();
		return { tally: teller.end(), county, said };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}
