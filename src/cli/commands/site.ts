import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { removeBroken, workFolder } from '../../lib/build/place';
import type { Divisions } from '../../lib/report/divisions';
import { Complaint } from '../complaint';
import { Cache } from '../compressing/cache';
import { compressAhead } from '../compressing/folder';
import { loadDivisions } from '../divisions';
import { languageOf } from '../language';
import { listedReports } from '../listed';
import type { BatchOptions } from '../reading/batch';
import { joined, type Contents } from '../reading/documents';
import { countyOption, editedOption, journalOption, langOption, workersOption } from '../reading/options';
import { DATA_IN_PLACE, ensurePlace, madeFromFolder, markSite, putSite } from '../siting/place';
import { rosterLines } from '../siting/roster';
import { fillStage, folderReports } from '../siting/stage';
import { COMPRESSED, compressSite } from './compress';

const VITE = join('node_modules', 'vite', 'bin', 'vite.js');
const STAGES = '.cache';
const STAGE = 'site';

/** Where what the site will be made of stands before it is put together. */
const ahead = (files: string) => ({
	folders: [
		join(files, 'data'),
		join('.svelte-kit', 'output', 'client', '_app'),
		join('.svelte-kit', 'output', 'prerendered')
	],
	files: [join('node_modules', '@duckdb', 'duckdb-wasm', 'dist', 'duckdb-eh.wasm')]
});

/** Runs Vite and resolves when it has written the site. Rejects with a Complaint; Vite has said why. */
function vite(files: string, out: string): Promise<void> {
	const child = spawn(process.execPath, [VITE, 'build', '--logLevel', 'warn'], {
		stdio: 'inherit',
		env: { ...process.env, LENS_STATIC: files, LENS_SITE: out }
	});
	const stop = (): void => {
		child.kill();
		process.exit(143);
	};
	process.once('SIGTERM', stop);
	return new Promise<void>((built, failed) => {
		child.once('error', failed);
		child.once('close', (code) =>
			code === 0 ? built() : failed(new Complaint('lens site: the pages could not be built'))
		);
	}).finally(() => process.off('SIGTERM', stop));
}

/** Writes a site of the data in a folder like static/, with the compressed siblings of its files. */
async function writeSite(files: string, out: string): Promise<void> {
	const cache = new Cache(COMPRESSED);
	const ended = new AbortController();
	const compressed = compressAhead(ahead(files), { cache, best: false }, ended.signal);
	try {
		await vite(files, out);
		ended.abort();
		await compressSite(out, cache, false);
	} finally {
		ended.abort();
		await compressed;
	}
}

interface Options extends BatchOptions {
	readonly out: string;
	readonly published: boolean;
	readonly force: boolean;
	readonly lang?: string;
}

/** A folder to work in, which is gone when the work is done; those of runs that were killed go too. */
async function inStage(work: (stage: string) => Promise<void>): Promise<void> {
	await mkdir(STAGES, { recursive: true });
	await removeBroken(STAGES, STAGE);
	const stage = await workFolder(STAGES, STAGE);
	try {
		await work(stage);
	} finally {
		await rm(stage, { recursive: true, force: true });
	}
}

/** Makes a site of the data in a folder like static/ and puts it where it is to be, whole. */
async function finish(files: string, stage: string, out: string, madeFrom: string): Promise<void> {
	const finished = join(stage, 'site');
	await writeSite(files, finished);
	await markSite(finished, madeFrom);
	await putSite(finished, out);
}

/** What a folder holds beside the published reports; one that is in both is the folder's alone. */
async function besidePublished<Own extends Contents>(own: Own, divisions: Divisions): Promise<Own> {
	const held = new Set(own.reports.map(({ id }) => id));
	const published = await listedReports('data', divisions);
	const reports = published.reports.filter(({ id }) => !held.has(id));
	return { ...own, ...joined({ ...published, reports }, own, divisions) };
}

/** The site of an office's own folder: made beside what is in place, and put there whole. */
async function siteOfFolder(folder: string, options: Options): Promise<void> {
	const made = await madeFromFolder(folder).catch(() => {
		throw new Complaint(`lens site: there is no folder "${folder}"`);
	});
	await ensurePlace(options.out, made, options.force);
	const divisions = await loadDivisions();
	const language = languageOf(options.lang);
	const own = await folderReports(folder, options, divisions, language);
	const contents = options.published ? await besidePublished(own, divisions) : own;
	await inStage(async (stage) => {
		const files = join(stage, 'static');
		await fillStage(files, contents);
		await finish(files, stage, options.out, made);
	});
	for (const line of own.roster ? rosterLines(own.roster, own.reports, language) : []) console.log(line);
	console.log(`the site is in ${resolve(options.out)}: npm run lens -- serve --dir "${options.out}"`);
}

export function siteCommand(): Command {
	return new Command('site')
		.description(
			'Write a finished site. With a folder: of the documents in it, of the reports.csv and figures.csv there, whose typed values win, and of roster.csv, the names of those that must report; nothing published is in it unless --published says so. Without: of the data sets that lens build left in static/data/.'
		)
		.argument('[folder]', 'documents of an office, with folders in it as it likes')
		.option('--out <folder>', 'where the site is put', 'build')
		.option(
			'--published',
			'the published reports too; of one that is also in the folder, that of the folder',
			false
		)
		.option('--force', 'replace a site that was made from something else', false)
		.addOption(countyOption())
		.addOption(editedOption())
		.addOption(workersOption())
		.addOption(journalOption())
		.addOption(langOption())
		.action(async (folder: string | undefined, options: Options) => {
			if (folder !== undefined) return siteOfFolder(folder, options);
			await ensurePlace(options.out, DATA_IN_PLACE, options.force);
			await inStage((stage) => finish('static', stage, options.out, DATA_IN_PLACE));
		});
}
