import { describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { auditReport, subjectsOf } from '../audit/audit';
import { ruleCounts } from '../audit/ruleCounts';
import { exampleReport } from '../audit/testing';
import { CATALOG } from '../testing/points';
import { organ } from '../testing/reports';
import { correctionFor } from './correction';
import { papersDocx } from './docx';
import { leagueOf } from './league';
import { leaguePaper } from './leaguePaper';
import type { LetterPart } from './letter';
import { missingLetter } from './reminders';
import { audited, linesOf, WRITING } from './testing';

const bytesOf = async (papers: readonly (readonly LetterPart[])[], wide = false) =>
	Buffer.from(await (await papersDocx(papers, { wide, description: 'demo 0123abcd' })).arrayBuffer());
const member = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('letters as a Word document', () => {
	const { report, findings } = audited({ cells: { reconsideration_total: 3 } });
	const letters = [
		correctionFor(report, findings, WRITING) ?? [],
		missingLetter(organ('990101002', '乙镇人民政府'), 2023, WRITING)
	];

	it('say what the letters say, line by line', async () => {
		const { value } = await mammoth.extractRawText({ buffer: await bytesOf(letters) });
		// A title is broken between its phrases.
		const without = (text: string) => text.replaceAll(/\s/g, '');
		for (const line of letters.flatMap(linesOf)) expect(without(value)).toContain(without(line));
	});

	it('are laid out as GB/T 9704 has it: A4, its type area, 22 lines of 28 characters, a page each', async () => {
		const xml = member(await bytesOf(letters), 'word/document.xml');
		expect(xml).toContain('w:w="11906" w:h="16838"');
		expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"');
		expect(xml).toContain('w:line="579" w:lineRule="exact"');
		expect(xml).toContain('<w:spacing w:val="-5"/>');
		expect(xml.match(/<w:sectPr>/g)).toHaveLength(2);
		expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
	});

	it('tell what the figures rest on in their properties, not in the text', async () => {
		const bytes = await bytesOf(letters);
		expect(member(bytes, 'docProps/core.xml')).toContain('0123abcd');
		expect(member(bytes, 'word/document.xml')).not.toContain('0123abcd');
	});
});

it('a league table opens on a page turned sideways, every organ in a row', async () => {
	const report = exampleReport({ name: '甲镇', cells: { items_disclosed: 12 } });
	const rules = new Map(
		subjectsOf([report]).map((of) => [of.report.id, ruleCounts(auditReport(of).tallies)])
	);
	const league = leagueOf(['sums_hold'], undefined, {
		area: '示例县',
		year: 2023,
		organs: [report.organ],
		reports: [report],
		audited: { findings: [], rules },
		compared: false,
		catalog: CATALOG,
		language: 'zh'
	});
	const parts = leaguePaper(league, true, 'zh');
	const bytes = await bytesOf([parts], true);
	const { value } = await mammoth.convertToHtml({ buffer: bytes });
	expect(value).toContain('<th><p>单位</p></th>');
	expect(value).toContain('<td><p>甲镇</p></td>');
	expect(value).toContain('<td><p>42 / 42</p></td>');
	expect(member(bytes, 'word/document.xml')).toMatch(
		/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/
	);
});
