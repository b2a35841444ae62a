import { describe, expect, it } from 'vitest';
import type { Word } from './lines';
import { rowLabels } from './rowLabels';

const PITCH = 12;
const word = (text: string, y: number, x0 = 50): Word => ({ text, x0, x1: x0 + 40, y, size: 10, glyphs: [] });
const row = (y: number) => ({ y, size: 10, glyphs: [] });

/** The labels of rows at these heights, as texts. */
const labels = (words: Word[], rows: number[], centred = false) =>
	rowLabels(words, rows.map(row), PITCH, centred).labels.map(
		(label) => label && label.map(({ text }) => text).join('')
	);

describe('the label of a row without lines', () => {
	it('lies evenly above and below its figures', () => {
		expect(labels([word('1.属于国', 94), word('家秘密', 106)], [100])).toEqual(['1.属于国家秘密']);
		const three = [word('要求', 88), word('提供', 100), word('出版物', 112)];
		expect(labels(three, [100])).toEqual(['要求提供出版物']);
	});

	it('is parted from the next where rows follow without a gap, in the one way that leaves no line over', () => {
		const lines = ['一', '二', '三', '四', '五'].map((text, i) => word(text, 88 + PITCH * i));
		expect(labels(lines, [100, 130])).toEqual(['一二三', '四五']);
	});

	it('begins at its number, where that leaves two ways to part the lines', () => {
		const texts = ['1.属于', '国家', '秘密', '2.其', '他', '禁止'];
		const lines = texts.map((text, i) => word(text, 100 + PITCH * i));
		const rest = [word('于', 88), ...lines, word('3.危', 172)];
		expect(labels(rest, [112, 148], true)).toEqual(['1.属于国家秘密', '2.其他禁止']);
	});

	it('begins at its figures where no label lies evenly about them', () => {
		expect(labels([word('规范性', 100), word('文件', 112), word('许可', 130)], [100, 130])).toEqual([
			'规范性文件',
			'许可'
		]);
	});

	it('begins at its figures where its number stands beside them, though other lines lie evenly about some', () => {
		const texts = ['1.属', '于国家', '秘密', '2.其', '他法律', '3.危', '及'];
		const lines = texts.map((text, i) => word(text, 100 + PITCH * i));
		expect(labels(lines, [100, 136, 160])).toEqual(['1.属于国家秘密', '2.其他法律', '3.危及']);
	});

	it('is not known where a line as near as its own is left over', () => {
		expect(labels([word('文件', 100), word('规范性', 88)], [100])).toEqual([null]);
	});

	it('is one line where the document is known to have its cells centred, and the line below another row', () => {
		const { labels: found, rest } = rowLabels(
			[word('处罚', 100), word('强制', 112)],
			[row(100)],
			PITCH,
			true
		);
		expect(found.map((label) => label?.map(({ text }) => text))).toEqual([['处罚']]);
		expect(rest.map(({ text }) => text)).toEqual(['强制']);
	});

	it('is the rightmost text beside the figures', () => {
		expect(labels([word('（三）', 100, 10), word('1.秘密', 100, 60)], [100])).toEqual(['1.秘密']);
	});
});
