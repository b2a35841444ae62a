import { describe, expect, it } from 'vitest';
import { withWholeFigures } from './brokenFigures';
import { lineOf, lineText, type Word } from './lines';

/** Lines of one text are 12 apart. */
const word = (text: string, x0: number, y: number): Word => ({
	text,
	x0,
	x1: x0 + 30,
	y,
	size: 10,
	glyphs: []
});
const texts = (...rows: Word[][]): string[] =>
	withWholeFigures(rows.map((words) => lineOf(words, words[0]?.y ?? 0))).map(lineText);

/** A text of two lines, which tells how far apart lines are. */
const LABEL = [[word('规范性', 10, 40)], [word('文件', 10, 52)]];
const label = ['规范性', '文件'];

describe('a figure broken over lines', () => {
	it('is put back beside the figures level with its middle', () => {
		const rows = [
			[word('5（含补', 100, 94)],
			[word('许可', 10, 100), word('7', 200, 100)],
			[word('报1件）', 100, 106)]
		];
		expect(texts(...LABEL, ...rows)).toEqual([...label, '许可 5（含补报1件） 7']);
	});

	it('is put back beside the figures level with its top, and begins above its remark', () => {
		const rows = [
			[word('12315', 100, 100), word('7', 200, 100)],
			[word('（含补', 100, 112)],
			[word('报1件）', 100, 124)]
		];
		expect(texts(...LABEL, ...rows)).toEqual([...label, '12315（含补报1件） 7']);
	});

	it('stays as it stands where rows are level with its middle and with its top', () => {
		const rows = [
			[word('5（含补', 100, 100), word('7', 200, 100)],
			[word('8', 200, 106)],
			[word('报1件）', 100, 112)]
		];
		expect(texts(...LABEL, ...rows)).toEqual([...label, '5（含补 7', '8', '报1件）']);
	});

	it('takes no other figure for the rest of its remark', () => {
		const rows = [[word('5（含补', 100, 94)], [word('7', 200, 100)], [word('31', 100, 106)]];
		expect(texts(...LABEL, ...rows)).toEqual([...label, '5（含补', '7', '31']);
	});

	it('is no one number when its digits are broken', () => {
		const rows = [[word('119', 100, 94)], [word('7', 200, 100)], [word('35', 100, 106)]];
		expect(texts(...LABEL, ...rows)).toEqual([...label, '119 35 7']);
	});
});
