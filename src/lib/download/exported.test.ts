import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { chart } from '../charts/chart';
import { figureTable } from '../text/columns/figureTable';
import { CATALOG, pointOf, viewOf } from '../testing/points';
import type { ExportedFigure } from '../text/exportedFigure';
import { STATE_WORDS } from '../text/states';
import { jsonOf } from './json';
import { pictureOf } from './svg';
import { xlsxOf } from './xlsx';

const view = viewOf({ indicator: 'penalty_decisions', organs: ['990101001'], years: [2020, 2023] });
const rows = [
	pointOf({ year: 2020, value: 12345, report: 'a-2020', note: '=1+1' }),
	pointOf({ year: 2021, value: 0, report: 'a-2021' }),
	pointOf({ year: 2022, state: 'blank', raw: '', report: 'a-2022' }),
	pointOf({ year: 2023, state: 'no_report', report: null, published: null })
];
const answer = { question: 'series', rows } as const;
const exported: ExportedFigure = {
	title: '行政处罚决定，示例一镇，2020—2023 年',
	sentence: '要点 <一>。',
	explain: '含义。',
	coverage: '4 年中 2 年有数。',
	table: figureTable({ view, answer }, CATALOG, 'zh'),
	catalog: CATALOG,
	language: 'zh',
	address: 'https://lens.example/trends/?i=penalty_decisions&y=2020-2023'
};

describe('a workbook of a figure', () => {
	const { SheetNames, Sheets } = read(xlsxOf(exported));
	const cells = (name: string) =>
		utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1, defval: null });

	it('has the cells of the table, numbers as numbers, and a sheet of notes', () => {
		expect(SheetNames).toEqual(['数据', '来源与说明']);
		const [heads, ...lines] = cells('数据');
		expect(heads).toEqual(exported.table.heads.map((head) => head.label));
		expect(lines).toEqual(
			exported.table.rows.map((row) => row.cells.map((cell) => (cell.file === '' ? null : cell.file)))
		);
	});

	it('says title, unit, years, version, address, every state and every report', () => {
		const notes = cells('来源与说明').map((line) => line.join(' '));
		for (const part of [
			exported.title,
			exported.coverage,
			'计量单位 件',
			'2020—2023',
			'0123abcd',
			exported.address
		])
			expect(notes.some((note) => note.includes(part))).toBe(true);
		for (const { zh } of Object.values(STATE_WORDS))
			expect(notes.some((note) => note.startsWith(`状态 ${zh}`))).toBe(true);
		expect(notes.filter((note) => note.startsWith('来源报告'))).toHaveLength(3);
	});
});

it('JSON has the rows by the ids of their columns, null where there is no number, and what must be said', () => {
	const content = JSON.parse(jsonOf(exported)) as { rows: Record<string, unknown>[]; [key: string]: unknown };
	expect(content.rows.map((row) => [row['year'], row['value'], row['state']])).toEqual([
		[2020, 12345, '有数'],
		[2021, 0, '有数'],
		[2022, null, '未填报'],
		[2023, null, '无报告']
	]);
	expect(content).toMatchObject({
		title: exported.title,
		fictional: true,
		data_version: '0123abcd',
		units: ['件'],
		years: '2020—2023',
		address: exported.address
	});
	expect(content['sources']).toHaveLength(3);
});

describe('a picture', () => {
	const drawn = chart({ view, answer, language: 'zh', shape: 'desk' });
	const { svg, width, height } = pictureOf(exported, drawn);
	const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);

	it('says in text title, sentence, unit, years, source, version, address and why numbers are missing', () => {
		const said = texts.join('');
		for (const part of [
			exported.title,
			'要点 &lt;一&gt;',
			exported.coverage,
			'计量单位：件',
			'2020—2023',
			'0123abcd'
		])
			expect(said).toContain(part);
		for (const state of ['未填报', '不适用', '未能读取', '未见', '无报告']) expect(texts).toContain(state);
	});

	it('says across the top that invented data are invented', () => {
		expect(texts[0]).toContain('演示数据（虚构）');
		const real = pictureOf({ ...exported, catalog: { ...CATALOG, fictional: false } }, drawn).svg;
		expect(real).not.toContain('虚构');
	});

	it('stands by itself: its size, its colours, nothing from elsewhere', () => {
		expect(svg).toContain(`width="${width}" height="${height}"`);
		expect(width).toBeGreaterThan(drawn.width);
		expect(height).toBeGreaterThan(drawn.height);
		expect(svg).not.toMatch(/var\(|href|<style|<script|foreignObject/);
	});
});
