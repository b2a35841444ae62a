import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { FIRST_YEAR } from '../../lib/report/limits';
import { build, madeFrom } from '../building';
import { ensureDataPlace } from '../outputs';
import { country } from '../demonstration/country/country';

/** Ten times the townships of the country: as many as anybody may want to know about. */
const MOST_TOWNSHIPS = 413_520;
const MOST_YEARS = 30;

function townships(text: string): number {
	const number = Number(text);
	if (!Number.isInteger(number) || number < 1 || number > MOST_TOWNSHIPS)
		throw new InvalidArgumentError(`expected a whole number from 1 to ${MOST_TOWNSHIPS}.`);
	return number;
}

function years(text: string): readonly [number, number] {
	const [, from = '', to = ''] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
	const span = [Number(from), Number(to)] as const;
	if (from === '' || span[0] < FIRST_YEAR || span[1] < span[0] || span[1] - span[0] >= MOST_YEARS)
		throw new InvalidArgumentError(
			`expected two years from ${FIRST_YEAR} on, such as 2008-2025, ${MOST_YEARS} at most.`
		);
	return span;
}

interface Options {
	readonly townships: number;
	readonly years: readonly [number, number];
	readonly seed: string;
	readonly out: string;
}

/** Builds the fictional data set at any size, straight from its generator: nothing is written in between. */
export function demoCommand(): Command {
	return new Command('demo')
		.description(
			'Build the fictional data set at any size, for measuring: a country that does not exist, in place of the county that "lens build" shows. The same options give the same data.'
		)
		.option('--townships <number>', 'townships, from 1 to ten times those of the country', townships, 41_352)
		.option('--years <years>', 'first and last report year', years, [2008, 2025] as const)
		.option('--seed <text>', 'another seed gives another country', '')
		.option('--out <folder>', 'folder the data sets go into', join('static', 'data'))
		.action(async ({ out, ...options }: Options) => {
			await ensureDataPlace('lens demo', join(out, 'demo'), undefined, true);
			await build(
				{ id: 'demo', ...country(options) },
				out,
				await madeFrom('country', JSON.stringify(options))
			);
		});
}
