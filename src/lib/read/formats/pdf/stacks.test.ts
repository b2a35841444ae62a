import { describe, expect, it } from 'vitest';
import type { Word } from './lines';
import { pitchOf, stacksOf } from './stacks';

const word = (text: string, x0: number, y: number): Word => ({
	text,
	x0,
	x1: x0 + 10 * text.length,
	y,
	size: 10,
	glyphs: []
});
const texts = (words: readonly Word[]) =>
	stacksOf(words, pitchOf(words, 10)).map((stack) => stack.map(({ text }) => text).join(''));

describe('texts broken over lines', () => {
	it('are put together at the distance that comes again, not at a smaller one met once', () => {
		const label = [
			word('三、本年度', 0, 100),
			word('办理结果', 0, 114),
			word('予公开', 60, 121),
			word('不', 60, 107)
		];
		expect(texts([word('上年结转', 0, 88), ...label])).toEqual([
			'上年结转',
			'三、本年度办理结果',
			'不予公开'
		]);
	});

	it('have no two texts side by side below one: that is a head over both', () => {
		const heads = [word('复议后起诉维持', 0, 100), word('结果', 0, 115), word('其他', 40, 115)];
		const lower = [word('维持', 0, 129), word('结果', 40, 129)];
		expect(texts([...heads, ...lower])).toEqual(['复议后起诉维持', '结果维持', '其他结果']);
	});
});
