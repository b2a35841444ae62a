import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReadReport } from '../../lib/read/read';
import { INVENTED } from '../../lib/read/testing/divisions';
import { parseReports } from '../../lib/report/csv';
import { CsvOut } from './out';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-out-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const report: ReadReport = {
	organ: '示例镇人民政府',
	kind: 'town',
	areaCode: '990101101',
	path: ['示例省', '示例市', '示例县', '示例镇'],
	year: 2022,
	form: '2021',
	figures: new Map([
		['penalty_decisions', { state: 'reported', value: 0, raw: '0', place: { table: 'proactive' } }],
		['licensing_decisions', { state: 'blank', raw: '', place: { table: 'proactive' } }]
	])
};

/** The reports written for these, each from a document of its own, and the codes of the problems of each file. */
async function written(files: Readonly<Record<string, ReadReport>>) {
	const out = await CsvOut.in(dir, INVENTED);
	const codes = [];
	for (const [file, read] of Object.entries(files)) {
		const { problems } = await out.add({ file, contents: file, reports: [read], problems: [] });
		codes.push(problems.map(({ code }) => code).join());
	}
	await out.close();
	const text = (name: string) => readFileSync(join(dir, name), 'utf8');
	const parsed = parseReports(text('reports.csv'), text('figures.csv'), INVENTED);
	expect(parsed.problems).toEqual([]);
	return { reports: parsed.reports, codes, problems: text('problems.csv') };
}

it('writes what a build reads back', async () => {
	const { reports, codes } = await written({ 'a.txt': report });
	expect(codes).toEqual(['']);
	expect(reports).toMatchObject([
		{
			id: '990101101-2022',
			organ: { code: '990101101', name: '示例镇人民政府', path: ['示例省', '示例市', '示例县'] }
		}
	]);
	expect(reports[0]?.figures).toEqual(report.figures);
	expect(readdirSync(dir).sort()).toEqual(['figures.csv', 'problems.csv', 'reports.csv']);
});

it('keeps the first of two files with one report, and names both', async () => {
	const figures = new Map([['penalty_decisions', { state: 'unreadable' } as const]]);
	const { reports, codes, problems } = await written({ 'a.txt': report, 'b.txt': { ...report, figures } });
	expect(codes).toEqual(['', 'report_twice']);
	expect(reports).toHaveLength(1);
	expect(reports[0]?.figures).toEqual(report.figures);
	expect(problems).toContain('示例镇人民政府 2022: a.txt is written, b.txt is not');
});

it('keeps the newer edition by its own signs, whatever the order of the files', async () => {
	const figures = new Map([['penalty_decisions', { state: 'unreadable' } as const]]);
	const newer = { ...report, figures, published: { date: '2023-03-01', from: 'signature' } as const };
	const older = { ...report, published: { date: '2023-01-20', from: 'signature' } as const };
	const other = { ...report, areaCode: '990101102', organ: '虚构镇人民政府' };
	const { reports, codes, problems } = await written({
		'a.txt': older,
		'b.txt': other,
		'c.txt': newer,
		'd.txt': { ...other, year: 2023 },
		'e.txt': older
	});
	expect(codes).toEqual(['', '', 'report_twice', '', 'report_twice']);
	expect(reports.map(({ id, figures: of }) => [id, of.size])).toEqual([
		['990101102-2022', 2],
		['990101101-2022', 1],
		['990101102-2023', 2]
	]);
	expect(problems).toContain('c.txt is written, a.txt is not');
	expect(problems).toContain('c.txt is written, e.txt is not');
});

const bureau: ReadReport = { ...report, organ: '示例县教育局', kind: 'department', areaCode: null, path: [] };

it('gives an organ without a code one of its own, of its name and county: the same for its years, wherever its files lie', async () => {
	const { reports, codes } = await written({
		'示例/2022/a.txt': bureau,
		'elsewhere/a.txt': { ...bureau, year: 2023 },
		'虚构/2022/a.txt': { ...bureau, organ: '虚构县教育局' }
	});
	expect(codes).toEqual(['', '', '']);
	const [first, next, other] = reports.map(({ organ }) => organ.code);
	expect(first).toMatch(/^x[0-9a-z]{1,9}$/);
	expect(next).toBe(first);
	expect(other).not.toBe(first);
});

it('never joins two bodies whose name fits many', async () => {
	const somewhere = { ...bureau, organ: '教育局' };
	const { reports } = await written({
		'2022/a.txt': somewhere,
		'2023/a.txt': { ...somewhere, year: 2023 }
	});
	expect(new Set(reports.map(({ organ }) => organ.code)).size).toBe(2);
});

it('says why a report has no place in the CSV', async () => {
	const { reports, codes, problems } = await written({
		'a.txt': { ...report, year: null },
		'b.txt': { ...report, year: 2001 }
	});
	expect(reports).toEqual([]);
	expect(codes).toEqual(['report_unnamed', 'report_unfit']);
	expect(problems).toContain('a.txt,error,report_unnamed');
});

it('describes an organ as its first report does', async () => {
	const { reports, codes } = await written({
		'a.txt': report,
		'b.txt': { ...report, organ: '示例镇政府', year: 2023 }
	});
	expect(codes).toEqual(['', 'organ_differs']);
	expect(reports.map(({ organ }) => organ.name)).toEqual(['示例镇人民政府', '示例镇人民政府']);
});
