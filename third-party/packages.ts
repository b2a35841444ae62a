import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Packages by the files of theirs that are bundled, and the notices that go with them. */

const HERE = fileURLToPath(new URL('.', import.meta.url));

export interface Package {
	/** Name and version. */
	readonly key: string;
	readonly root: string;
	readonly licence: string;
	readonly address: string;
	/** Folders of its files that are bundled: a part from elsewhere has its licence beside it. */
	readonly folders: ReadonlySet<string>;
}

interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly homepage?: string;
}

type Part = readonly [name: string, licence: string, copyright: string, address: string];

/** What a package has in it that its own files do not tell. */
const INSIDE = JSON.parse(readFileSync(join(HERE, 'inside.json'), 'utf8')) as Readonly<
	Record<string, { readonly licence: string; readonly copyright: string; readonly inside: readonly Part[] }>
>;

const NOTICE = /^(?:licen[cs]es?|copying|notice)(?:[.-].*)?$/i;

/** The package a file belongs to; null where it is none of a package. */
export function packageOf(file: string): Package | null {
	const path = file.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
	const root = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
	if (root === undefined || !existsSync(join(root, 'package.json'))) return null;
	const { name, version, license, homepage } = JSON.parse(
		readFileSync(join(root, 'package.json'), 'utf8')
	) as Manifest;
	return {
		key: `${name}@${version}`,
		root,
		licence: license ?? 'see below',
		address: homepage ?? `https://www.npmjs.com/package/${name}`,
		folders: new Set([dirname(path)])
	};
}

export function packagesIn(files: Iterable<string>): Package[] {
	const all = new Map<string, Package>();
	for (const file of files) {
		const one = packageOf(file);
		if (!one) continue;
		const folders = [...(all.get(one.key)?.folders ?? []), ...one.folders];
		all.set(one.key, { ...one, folders: new Set(folders) });
	}
	return [...all.values()];
}

/** The notices of a folder and, of a folder of licences, of all in it; by their paths in the package. */
function noticesIn(folder: string, root: string): [string, string][] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
		if (!NOTICE.test(entry.name)) return [];
		const path = join(folder, entry.name);
		if (entry.isDirectory())
			return readdirSync(path).map((name) => [
				relative(root, join(path, name)),
				readFileSync(join(path, name), 'utf8')
			]);
		return [[relative(root, path), readFileSync(path, 'utf8')]];
	});
}

/** All notices of a package: at its root, and beside the files of it that are bundled. */
function noticesOf({ root, folders }: Package): [string, string][] {
	const places = new Set([root, ...folders]);
	const notices = [...places].flatMap((folder) => noticesIn(folder, root));
	return [...new Map(notices)].sort(([a], [b]) => (a < b ? -1 : 1));
}

const RULE = '='.repeat(80);

function chapterOf(one: Package): string {
	const heads = [RULE, one.key, `Licence: ${one.licence}`, one.address, ''];
	const notices = noticesOf(one).map(([name, text]) => `[${name}]\n${text.trim()}\n`);
	const within = INSIDE[one.key.slice(0, one.key.lastIndexOf('@'))];
	if (notices.length === 0 && !within)
		throw new Error(`${one.key} has no licence text: say in third-party/inside.json what its licence is`);
	if (!within) return [...heads, ...notices].join('\n');
	const own = `${within.copyright}; text of the licence ${within.licence} at the end\n`;
	const parts = within.inside.map(([name, licence, copyright, address]) =>
		[`- ${name} (${licence}; ${address})`, `  ${copyright}`].join('\n')
	);
	return [
		...heads,
		...notices,
		own,
		'Compiled into it, under the licences whose texts stand at the end:',
		...parts,
		''
	].join('\n');
}

/** The licences that are named above and not written there. */
function textsOf(packages: readonly Package[]): string[] {
	const within = packages.flatMap(({ key }) => INSIDE[key.slice(0, key.lastIndexOf('@'))] ?? []);
	const named = within.flatMap(({ licence, inside }) => [licence, ...inside.map(([, one]) => one)]);
	return [...new Set(named)]
		.sort()
		.map((licence) =>
			[RULE, `Text of the licence ${licence}`, '', readFileSync(join(HERE, `${licence}.txt`), 'utf8')].join(
				'\n'
			)
		);
}

/** The file that goes with the site. A host may serve it without its charset, so that it says itself that it is UTF-8. */
export const noticeOf = (packages: readonly Package[]): string =>
	[
		'\uFEFF本站所用的第三方软件及其许可 / Third-party software in this site, and its licences',
		'',
		`${packages.length} packages; all packages of the project, with those that only build it, are in sbom.cdx.json (CycloneDX).`,
		'',
		...packages.map(chapterOf),
		...textsOf(packages)
	].join('\n');
