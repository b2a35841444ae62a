import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Folders that hold what was written by hand; what is generated may be there or not. */
const FOLDERS = ['src', 'tests', 'bench', 'data', 'static', 'third-party'];
const GENERATED = readFileSync('.gitignore', 'utf8')
	.split('\n')
	.map((line) => line.replaceAll(/^\/|\/$/g, ''))
	.filter((line) => line !== '' && !line.startsWith('#'));

const isGenerated = (path: string): boolean =>
	path.split('/').includes('node_modules') ||
	GENERATED.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Every file and folder, by its path from here. */
const paths: readonly string[] = [
	...readdirSync('.'),
	...FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
	)
].filter((path) => !isGenerated(path));

const DOCUMENTS = paths.filter((path) => /(?:^|\/)(?:README(?:\.zh)?|CONTRIBUTING)\.md$/.test(path));

/** A folder, a file with folders before it, or a file of the program: `findings.json` may be one that a build writes. */
const PATH = /^(?:[\w.+=@[\]()-]+\/)+(?:[\w.+=@[\]()-]+\.[a-z]+)?$|^[\w.+=@-]+\.(?:ts|js|svelte|css|md)$/;

/** A branch of a tree: how deep, its name, and what is said of it. */
const BRANCH = /^( *)([\w.+=@[\]()-]+(?:\/|\.[a-z]+))(?: {2,}.*)?$/;

/** The paths of a tree, one to a line, a branch further in than what it is in. */
function pathsOfTree(tree: string): readonly string[] {
	const around: { readonly depth: number; readonly path: string }[] = [];
	return tree.split('\n').flatMap((line) => {
		const [, indent, name] = BRANCH.exec(line.replaceAll('\t', '  ')) ?? [];
		if (indent === undefined || name === undefined) return [];
		while ((around.at(-1)?.depth ?? -1) >= indent.length) around.pop();
		const path = join(around.at(-1)?.path ?? '', name);
		around.push({ depth: indent.length, path });
		return [path];
	});
}

/** The paths a document names: between backticks, or in a tree. */
function pathsNamed(text: string): readonly string[] {
	const fences = /^```[^\n]*\n(.*?)^```/gms;
	const trees = [...text.matchAll(fences)].flatMap(([, tree = '']) => pathsOfTree(tree));
	const words = [...text.replaceAll(fences, '').matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
	return [...trees, ...words.filter((word) => PATH.test(word))];
}

/** Whether a path is there: from the folder of the document, in or below it, from the root, or from the rooms of src and src/lib. */
function isThere(named: string, document: string): boolean {
	const path = named.replace(/\/$/, '');
	const folder = dirname(document);
	if (
		isGenerated(path) ||
		[path, join(folder, path), join('src', path), join('src/lib', path)].some(existsSync)
	)
		return true;
	return paths.some(
		(known) => (folder === '.' || known.startsWith(`${folder}/`)) && known.endsWith(`/${path}`)
	);
}

it.each(DOCUMENTS)('%s names no path that does not exist', (document) => {
	const named = pathsNamed(readFileSync(document, 'utf8'));
	expect([...new Set(named)].filter((path) => !isThere(path, document))).toEqual([]);
});
