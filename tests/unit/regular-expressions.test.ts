import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyse } from 'scslre';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * A regular expression that tries a text in more ways than the text is long stops a page or a command for as long as whoever wrote the
 * text likes. Every one of the project is held to the analysis of scslre, which names those whose time grows with the square of a
 * text or worse.
 */

interface Found {
	readonly where: string;
	readonly source: string;
	readonly flags: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => join('src', name))
	// What lays out documents for tests reads nothing of others.
	.filter((file) => /\.(?:ts|svelte)$/.test(file) && !/\.(?:test|d)\.ts$|\/testing\//.test(file));

const LITERAL = /^\/(.*)\/([a-z]*)$/s;

/** The expressions a module writes out, and how many it puts together when it runs. */
function inModule(file: string, text: string): { literals: Found[]; built: number } {
	const literals: Found[] = [];
	let built = 0;
	const look = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const [, source = '', flags = ''] = LITERAL.exec(node.text) ?? [];
			literals.push({ where: file, source, flags });
		}
		if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression))
			built += node.expression.text === 'RegExp' ? 1 : 0;
		ts.forEachChild(node, look);
	};
	look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
	return { literals, built };
}

/** The expressions of a component, in its script and in its markup. */
function inComponent(file: string, text: string): Found[] {
	const found: Found[] = [];
	const look = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
			const { pattern, flags } = node.regex as { pattern: string; flags: string };
			found.push({ where: file, source: pattern, flags });
		}
		for (const child of Object.values(node)) look(child);
	};
	look(parse(text, { modern: true }));
	return found;
}

const faultsOf = ({ where, source, flags }: Found): string[] =>
	analyse({ source, flags }).reports.map(
		({ exponential }) => `${where}: /${source}/${flags} ${exponential ? 'explodes' : 'grows with the square'}`
	);

it('knows expressions that explode or grow with the square', () => {
	const faults = [/^\D*\d+(?:\s*[|｜\n]\s*\d+)+\D*$/, /\s+$/, /(?<!\s)\s+$/].map(({ source, flags }) =>
		faultsOf({ where: '', source, flags })
	);
	expect(faults.map((each) => each.length > 0)).toEqual([true, true, false]);
	expect(faults[0]?.[0]).toContain('explodes');
});

it('no expression of src/ takes longer than its text is long', () => {
	const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
	const found = texts.flatMap(([file, text]) =>
		file.endsWith('.svelte') ? inComponent(file, text) : inModule(file, text).literals
	);
	expect(found.length).toBeGreaterThan(500);
	expect(found.flatMap(faultsOf)).toEqual([]);
});

/** Of the expressions that a function puts together, the functions called once. */
const CALLED: Readonly<Record<string, (module: Record<string, unknown>) => unknown>> = {
	'src/lib/report/prose/scope.ts': ({ speakerOf }) =>
		(speakerOf as (name: string, year: number) => unknown)('示例省示例县示例街道办事处', 2023),
	'src/lib/audit/claims.ts': ({ sharesIn }) =>
		(sharesIn as (sentence: unknown) => unknown)({ text: '公开信息10条,占62.5%', earlier: [] }),
	'src/lib/read/formats/altChunk.ts': ({ markChunks }) =>
		(markChunks as (body: string, relations: string) => unknown)(
			'',
			'<Relationship Id="r1" Type="http://x/aFChunk" Target="a.html"/>'
		)
};

it('nor does one that is put together of strings', async () => {
	const building = files
		.filter((file) => file.endsWith('.ts'))
		.map((file) => ({ file, ...inModule(file, readFileSync(file, 'utf8')) }))
		.filter(({ built }) => built > 0);
	const found: Found[] = [];
	const places = new Map<string, Set<string>>();
	const known = globalThis.RegExp;
	globalThis.RegExp = new Proxy(known, {
		construct(target, args: [string, string]) {
			const made = new target(...args);
			const line = new Error().stack?.split('\n')[2] ?? '';
			const [, path = '', place = ''] = /\(?((?:file:\/\/)?\/[^()]*?):(\d+:\d+)\)?$/.exec(line) ?? [];
			const file = path.startsWith('file:') ? fileURLToPath(path) : path;
			const there = places.get(file) ?? new Set();
			places.set(file, there.add(place));
			found.push({ where: file, source: made.source, flags: made.flags });
			return made;
		}
	});
	try {
		for (const { file } of building) {
			const module = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>;
			CALLED[file]?.(module);
		}
	} finally {
		globalThis.RegExp = known;
	}
	// Each place that builds one has been passed.
	for (const { file, built } of building)
		expect([file, places.get(resolve(file))?.size]).toEqual([file, built]);
	const own = found.filter(({ where }) => building.some(({ file }) => resolve(file) === where));
	expect(own.flatMap(faultsOf)).toEqual([]);
});
