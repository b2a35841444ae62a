import { describe, expect, it } from 'vitest';
import { FIGURE_NOTES } from './figureNotes';
import { expectedNote, hasNote, joinedNotes, noteInBoth, noteText, writtenNote } from './notes';
import { REPORT_NOTES } from './reportNotes';

const CHINESE = /[\u4e00-\u9fff]/u;
const entries = [FIGURE_NOTES, REPORT_NOTES].flatMap(({ notes }) => Object.entries(notes));
const things = [FIGURE_NOTES, REPORT_NOTES].flatMap((vocabulary) => Object.values(vocabulary.things));

describe('the vocabulary', () => {
	it.each(entries)('%s has each of its parameters once, in both languages', (_, { zh, en, takes }) => {
		const places = takes.map((__, at) => `{${at}}`);
		for (const words of [zh, en])
			expect((words.match(/\{\d\}/g) ?? []).toSorted()).toEqual(
				words.match(/\{1\} 年.*\{1\} 年|in \{1\}.*in \{1\}/) ? expect.arrayContaining(places) : places
			);
	});

	it.each(entries.filter(([, { zh }]) => zh !== '{0}'))('%s is Chinese in Chinese', (_, { zh }) => {
		expect(zh).toMatch(CHINESE);
	});

	it('has words for everything that is counted or named', () => {
		for (const { zh, en } of things) {
			expect(zh).toMatch(CHINESE);
			expect(en).toMatch(/[a-z]/i);
		}
	});
});

describe('a note', () => {
	it.each([
		['', '', ''],
		['sumu', '苏木，属乡级', '苏木 (sumu), of township level'],
		['cumulative:1081', '另印有累计数 1,081', 'a cumulative total is printed too: 1,081'],
		[
			'total_only:website; besides:300余 notice_boards+57 news',
			'总数只计：网站；另有：公告栏 300余、新闻 57',
			'the total counts nothing but the website; besides: notice boards over 300, news 57'
		],
		[
			'parts:67万余 city_level+18.6198万元 procurement_amount',
			'其中：市级 67万余、采购金额 18.6198万元',
			'of these: the city over 670,000, procurement amount CNY 186,198'
		],
		['listed:63+147', '报告列出：63、147', 'the report lists: 63, 147'],
		[
			'scope:county; text:甲; 乙: c',
			'数字是全县的；甲; 乙: c',
			'the figures are those of the whole county; 甲; 乙: c'
		],
		['file:a; b.docx', '文件 a; b.docx', 'file a; b.docx'],
		['whole county', 'whole county', 'whole county']
	])('of a report, “%s”, is put in words', (cell, zh, en) => {
		expect(noteText(cell, REPORT_NOTES, 'zh')).toBe(zh);
		expect(noteText(cell, REPORT_NOTES, 'en')).toBe(en);
	});

	it('of a figure is put in words', () => {
		expect(noteText('约; 余; unit:件', FIGURE_NOTES, 'zh')).toBe('约；余；原文单位：件');
		expect(noteText('约; 余; unit:件', FIGURE_NOTES, 'en')).toBe('约 (about); 余 (over); unit printed: 件');
		expect(noteText('corrected_state:blank', FIGURE_NOTES, 'zh')).toBe('人工更正，原读作“未填报”');
	});

	it('is known by its column and its parameters', () => {
		expect(expectedNote('cumulative:9余; sumu', REPORT_NOTES)).toBeNull();
		expect(expectedNote('text:sumu; whatever', FIGURE_NOTES)).toBeNull();
		expect(expectedNote('余', REPORT_NOTES)?.en).toContain('in place of "余"');
		expect(expectedNote('uploaded:2023', REPORT_NOTES)?.zh).toBe('uploaded:date，不是“uploaded:2023”');
		expect(expectedNote('parts:12 moons', REPORT_NOTES)).not.toBeNull();
		expect(expectedNote('toString', REPORT_NOTES)).not.toBeNull();
	});

	it('is written as it is read', () => {
		const cell = joinedNotes([
			writtenNote('corrected_from', '12'),
			writtenNote('约'),
			writtenNote('text', '(a; b)')
		]);
		expect(cell).toBe('corrected_from:12; 约; text:(a; b)');
		expect(hasNote(cell, FIGURE_NOTES, '约')).toBe(true);
		expect(hasNote(cell, FIGURE_NOTES, 'corrected')).toBe(false);
		expect(hasNote('', FIGURE_NOTES, '约')).toBe(false);
		expect(noteInBoth('table_image', FIGURE_NOTES)).toBe('表格为图片 / the table is an image');
		expect(noteInBoth('text:x', FIGURE_NOTES)).toBe('x');
		expect(noteInBoth(null, FIGURE_NOTES)).toBeNull();
	});
});
