import { expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { auditReport, subjectsOf } from '../audit/audit';
import { ruleCounts } from '../audit/ruleCounts';
import { exampleReport } from '../audit/testing';
import { leagueFor } from './league';
import { correctionLetter } from './letter';
import { letterDocx } from './docx';

it('a letter opens as a Word document that says what the letter says', async () => {
	const finding = {
		statement: '总计等于各项之和。',
		arithmetic: '2 + 3 ≠ 6，差 −1',
		cause: null,
		note: null
	};
	const letter = correctionLetter(
		'示例镇',
		2023,
		[finding],
		'44 条规则中 30 条能核对',
		{ fictional: true, version: 'v' },
		'zh'
	);
	const bytes = Buffer.from(await (await letterDocx(letter)).arrayBuffer());
	const { value } = await mammoth.extractRawText({ buffer: bytes });
	for (const part of letter) if ('text' in part) expect(value).toContain(part.text);
	expect(value).toContain('1. 总计等于各项之和。');
	expect(value).toContain('2 + 3 ≠ 6，差 −1');
});

it('a league table opens on a page turned sideways, every organ in a row', async () => {
	const report = exampleReport({ name: '甲镇', cells: { items_disclosed: 12 } });
	const ground = { fictional: true, version: 'v' };
	const rules = new Map(
		subjectsOf([report]).map((of) => [of.report.id, ruleCounts(auditReport(of).tallies)])
	);
	const parts = leagueFor('示例县', 2023, [report.organ], [report], { findings: [], rules }, ground, 'zh');
	const bytes = Buffer.from(await (await letterDocx(parts, true)).arrayBuffer());
	const { value } = await mammoth.convertToHtml({ buffer: bytes });
	expect(value).toContain('<th><p><strong>单位</strong></p></th>');
	expect(value).toContain('<td><p>甲镇</p></td>');
	expect(value).toContain('<td><p>42 / 42</p></td>');
	const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
	expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});
