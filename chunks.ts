import type { Rolldown } from 'vite';

/**
 * What the browser fetches as one file. Left alone the bundler makes a file of whatever the same set of pages shares: sixty for
 * a page, and a line of six connections pays a round trip for every six. A file holds what its root imports, unless a page
 * that does without the root needs it too.
 */
const ROOTS: readonly (readonly [name: string, root: RegExp])[] = [
	// Every page stands in the layout and is started by the same script.
	[
		'every',
		/\/runtime\/client\/entry\.js$|\/client-optimized\/app\.js$|\/\+layout\.svelte$|\/node_modules\/svelte\//
	],
	['finder', /\/ui\/controls\/Finder\.svelte$/],
	['figure', /\/ui\/figure\/Frame\.svelte$/]
];
/** What asks the engine: fetched with it, in one file. */
const ENGINE_QUESTIONS = /\/lib\/data\/(?:questions\/.*\/(?:sql|measure|scope)|engines\/literal)\.ts$/;
/** The list of pages. It stays by itself: SvelteKit takes what a file imports later for what it need not announce, and this imports all. */
const LIST = /\/client-optimized\/app\.js$/;
const PAGE = /\/client-optimized\/nodes\/\d+\.js$/;
/** Files of packages that pass on all there is: who imports one uses little of it. */
const BARREL = /\/node_modules\/.*\/(?:index|exports)\.js$/;

type ModuleInfoOf = (id: string) => Rolldown.ModuleInfo | null;

/** A module and all that import it, through any number of others; what is fetched later does not count. */
function above(id: string, infoOf: ModuleInfoOf): ReadonlySet<string> {
	const seen = new Set([id]);
	for (const one of seen)
		for (const importer of infoOf(one)?.importers ?? []) if (!BARREL.test(importer)) seen.add(importer);
	return seen;
}

/** The group a module belongs to: `apart` where a page that does without the root needs it. */
function groupOf(id: string, infoOf: ModuleInfoOf): string | null {
	if (LIST.test(id)) return null;
	if (ENGINE_QUESTIONS.test(id)) return 'questions';
	const all = [...above(id, infoOf)];
	for (const [name, root] of ROOTS) {
		const at = all.find((one) => root.test(one));
		if (at === undefined) continue;
		if (name === 'every') return name;
		const having = above(at, infoOf);
		return all.every((one) => !PAGE.test(one) || having.has(one)) ? name : 'apart';
	}
	return null;
}

// The bundler puts into a group also what its modules import, unless an earlier one has it.
export const together: Rolldown.CodeSplittingGroup[] = [
	'every',
	'apart',
	'finder',
	'figure',
	'questions'
].map((group, at, { length }) => ({
	name: (id, chunking) => (groupOf(id, (of) => chunking.getModuleInfo(of)) === group ? group : null),
	entriesAware: group === 'apart',
	priority: length - at
}));
