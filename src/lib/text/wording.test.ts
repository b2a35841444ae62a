import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Chinese characters and full-width marks. */
const CHINESE = /[\u2e80-\u9fff\uff00-\uffef]/u;
const COMMENT = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm;
/** Where a text may break. */
const NO_WORDS = new Set(['src/lib/charts/textWidth.ts']);

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|sample\.ts$/.test(path))
		.map((path) => join(folder, path))
		.filter((path) => !NO_WORDS.has(path));

it.each(['src/lib/charts', 'src/lib/ui', 'src/routes'])('%s words nothing itself', (folder) => {
	const worded = filesIn(folder).filter((path) =>
		CHINESE.test(readFileSync(path, 'utf8').replace(COMMENT, ''))
	);
	expect(worded).toEqual([]);
});
