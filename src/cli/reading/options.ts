import { InvalidArgumentError, Option } from 'commander';
import { join } from 'node:path';

/** Options that every command that reads documents has. */

function workersFrom(text: string): number {
	const workers = Number(text);
	if (!/^\d+$/.test(text) || workers < 1 || workers > 64)
		throw new InvalidArgumentError('Workers are a number from 1 to 64.');
	return workers;
}

export const workersOption = (): Option =>
	new Option(
		'--workers <number>',
		'files read at once (default: as many as the machine has cores)'
	).argParser(workersFrom);

export const journalOption = (): Option =>
	new Option(
		'--journal <folder>',
		'what was read is kept here, so that a run that was stopped goes on'
	).default(join('.cache', 'reading'));

export const countyOption = (): Option =>
	new Option(
		'--county <name or code>',
		'the county of the documents, for all that do not say themselves where they are of (default: told from the documents and their folders, where that is clear)'
	);

export const editedOption = (): Option =>
	new Option(
		'--edited',
		'take the CSV of an unpacked archive though it is not as it was handed over: it was changed on purpose'
	).default(false);

export const langOption = (): Option =>
	new Option('--lang <language>', 'language of the messages').choices(['en', 'zh']);
