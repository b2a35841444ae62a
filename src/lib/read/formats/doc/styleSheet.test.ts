import { describe, expect, it } from 'vitest';
import { line, tinyDoc, type TinyStyle } from '../../testing/tinyDoc';
import { readDoc } from '../doc';

const NORMAL: TinyStyle = { kind: 'paragraph', changes: [] };
const HIDDEN: TinyStyle = { kind: 'character', changes: [[0x083c, 1]] };
const ON_HIDDEN: TinyStyle = { kind: 'character', base: 1, changes: [] };
const STRUCK: TinyStyle = { kind: 'character', changes: [[0x0837, 1]] };
const RAISED: TinyStyle = { kind: 'character', changes: [[0x2a48, 1]] };
const STYLES = [NORMAL, HIDDEN, ON_HIDDEN, STRUCK, RAISED];

const shown = (
	styles: readonly TinyStyle[],
	...runs: Parameters<typeof tinyDoc>[0][number]['runs']
): string[] =>
	readDoc(tinyDoc([{ runs: [...runs, ['\r']] }, line('end')], { styles })).blocks.map((block) =>
		block.kind === 'paragraph' ? block.text : block.kind
	);

describe('a style of an old Word document', () => {
	it.each([
		['hides', 1, '36'],
		['hides as the one it is based on', 2, '36'],
		['strikes out', 3, ' ~ 36'],
		['raises', 4, '(7)36']
	])('%s what it is given to', (_, number, text) => {
		expect(shown(STYLES, ['7', [0x4a30, number, 0]], ['36'])[0]?.trim()).toBe(text.trim());
	});

	it('is overruled by what is said of the characters themselves', () => {
		expect(shown(STYLES, ['7', [0x4a30, 1, 0], [0x083c, 0]])[0]).toBe('7');
		// The opposite of the style, and the same as it.
		expect(shown(STYLES, ['7', [0x4a30, 1, 0], [0x083c, 0x81]])[0]).toBe('7');
		expect(shown(STYLES, ['7', [0x4a30, 1, 0], [0x083c, 0x80]], ['36'])[0]).toBe('36');
	});

	it('of paragraphs holds for all their characters', () => {
		const struck: TinyStyle = { kind: 'paragraph', changes: [[0x0837, 1]] };
		expect(shown([struck], ['36'])[0]?.trim()).toBe('~');
	});
});
