import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** What the framework calls by its name: of a page, a hook, a matcher of parameters. */
const CALLED = [
	[
		/\/\+(?:page|layout)(?:\.server)?\.ts$/,
		/^(?:load|entries|prerender|ssr|csr|trailingSlash|config|actions)$/
	],
	[/\/\+server\.ts$/, /^(?:GET|HEAD|POST|entries|prerender|trailingSlash|config)$/],
	[/^src\/hooks(?:\.server|\.client)?\.ts$/, /^(?:handle|handleError|handleFetch|reroute|init)$/],
	[/^src\/params\//, /^match$/]
] as const;

const isCalled = (file: string, name: string): boolean =>
	CALLED.some(([files, names]) => files.test(file) && names.test(name));

const FOLDERS = ['src', 'tests', 'bench'];

const files = FOLDERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
).filter((file) => /\.(?:ts|js|svelte)$/.test(file) && !file.endsWith('.d.ts'));
const atTop = readdirSync('.').filter((file) => /\.(?:ts|js)$/.test(file));
const known = new Set([...files, ...atTop]);

/** The scripts of a component, or a module as it is. */
const scriptOf = (file: string, text: string): string =>
	file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n')
		: text;

/** The file an import names; undefined for a package. */
function resolved(from: string, specifier: string): string | undefined {
	const [path = ''] = specifier.split('?');
	const base = path.startsWith('$lib/')
		? join('src/lib', path.slice('$lib/'.length))
		: path.startsWith('.')
			? join(dirname(from), path)
			: null;
	return base === null
		? undefined
		: [base, `${base}.ts`, `${base}.js`, join(base, 'index.ts')].find((file) => known.has(file));
}

const isExported = (node: ts.Statement): boolean =>
	ts.canHaveModifiers(node) &&
	(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const namesIn = (name: ts.BindingName): readonly string[] =>
	ts.isIdentifier(name)
		? [name.text]
		: name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));

/** The names a statement exports; not those it passes on from another file, which are imports of it. */
function exportsOf(node: ts.Statement): readonly string[] {
	if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
		return node.exportClause.elements.map(({ name }) => name.text);
	if (!isExported(node)) return [];
	if (ts.isVariableStatement(node))
		return node.declarationList.declarations.flatMap(({ name }) => namesIn(name));
	const isNamed =
		ts.isFunctionDeclaration(node) ||
		ts.isClassDeclaration(node) ||
		ts.isInterfaceDeclaration(node) ||
		ts.isTypeAliasDeclaration(node) ||
		ts.isEnumDeclaration(node);
	return isNamed && node.name ? [node.name.text] : [];
}

interface Import {
	readonly specifier: string;
	/** Null where the whole module is taken: its exports are named somewhere, by whoever it is handed to. */
	readonly names: readonly string[] | null;
}

function importsOf(node: ts.Node): readonly Import[] {
	if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
		const bindings = node.importClause?.namedBindings;
		const specifier = node.moduleSpecifier.text;
		if (!bindings) return [];
		if (ts.isNamespaceImport(bindings)) return [{ specifier, names: null }];
		return [{ specifier, names: bindings.elements.map((each) => (each.propertyName ?? each.name).text) }];
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
		const specifier = node.moduleSpecifier.text;
		if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return [{ specifier, names: null }];
		const names = node.exportClause.elements.map((each) => (each.propertyName ?? each.name).text);
		return [{ specifier, names }];
	}
	return [];
}

/** Modules that are imported inside an expression or a type: `import('./a')`, `vi.mock('./a')` names none of their exports. */
const INSIDE = /\bimport\(\s*'([^']+)'/g;

it('every export of src/ is imported somewhere', () => {
	const exported: { readonly file: string; readonly name: string }[] = [];
	const imported = new Set<string>();
	const taken = new Set<string>();
	const texts = new Map<string, string>();
	for (const file of known) {
		const text = readFileSync(file, 'utf8');
		const source = ts.createSourceFile(file, scriptOf(file, text), ts.ScriptTarget.Latest);
		const inside = [...text.matchAll(INSIDE)].map(([, specifier = '']) => ({ specifier, names: null }));
		texts.set(file, text);
		for (const { specifier, names } of [...source.statements.flatMap(importsOf), ...inside]) {
			const from = resolved(file, specifier);
			if (from === undefined || from === file) continue;
			if (names === null) taken.add(from);
			else for (const name of names) imported.add(`${from} ${name}`);
		}
		if (file.startsWith('src/'))
			for (const name of source.statements.flatMap(exportsOf))
				if (!isCalled(file, name)) exported.push({ file, name });
	}
	const isNamed = ({ file, name }: (typeof exported)[number]) =>
		[...texts].some(([other, text]) => other !== file && new RegExp(`\\b${name}\\b`).test(text));
	const isUsed = (each: (typeof exported)[number]) =>
		imported.has(`${each.file} ${each.name}`) || (taken.has(each.file) && isNamed(each));
	const unused = exported.filter((each) => !isUsed(each));
	expect(unused.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
