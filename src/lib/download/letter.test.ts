import { expect, it } from 'vitest';
import mammoth from 'mammoth';
import { correctionLetter } from '../text/letters';
import { letterDocx } from './letter';

it('a letter opens as a Word document that says what the letter says', async () => {
	const finding = {
		statement: '总计等于各项之和。',
		arithmetic: '2 + 3 ≠ 6，差 −1',
		cause: null,
		note: null
	};
	const letter = correctionLetter('示例镇', 2023, [finding], { fictional: true, version: 'v' }, 'zh');
	const bytes = Buffer.from(await (await letterDocx(letter)).arrayBuffer());
	const { value } = await mammoth.extractRawText({ buffer: bytes });
	for (const part of letter) if ('text' in part) expect(value).toContain(part.text);
	expect(value).toContain('1. 总计等于各项之和。');
	expect(value).toContain('2 + 3 ≠ 6，差 −1');
});
