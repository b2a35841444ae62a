import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { INVENTED } from '../../lib/read/testing/divisions';
import type { Report } from '../../lib/report/report';
import { organ, report } from '../../lib/testing/reports';
import { documentReports, joined } from './documents';
import { writeDocuments } from './testing/documents';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lens-documents-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const options = () => ({ journal: join(dir, '.journal'), workers: 1 });
const read = () => documentReports(dir, options(), INVENTED, 'en');

it('gives the reports of a folder, in spite of a document that is none', async () => {
	writeDocuments(dir, 4);
	writeFileSync(join(dir, 'notice.txt'), 'not a report');
	const { reports } = await read();
	expect(reports.map(({ organ }) => organ.name).sort()).toEqual(
		[0, 1, 2, 3].map((i) => `示例${i}号镇人民政府`)
	);
	expect(reports.every(({ figures }) => figures.size === 201)).toBe(true);
});

it('complains when nothing was read', async () => {
	writeFileSync(join(dir, 'notice.txt'), 'not a report');
	await expect(read()).rejects.toThrow(/^lens build: no report/);
});

it('adds documents to a list: a report in both is the document’s', () => {
	const noted = (code: string, note: string): Report =>
		report(
			organ(code, '示例镇人民政府'),
			2022,
			{},
			{
				source: { url: null, mirror: false, published: null, complete: false, note }
			}
		);
	const listed = { reports: [noted('990101101', 'list'), noted('990101102', 'list')], areas: [] };
	const documents = { reports: [noted('990101102', 'document')], areas: [] };
	const { reports, areas } = joined(listed, documents, INVENTED);
	expect(reports.map(({ id, source }) => `${id} ${source.note}`)).toEqual([
		'990101101-2022 list',
		'990101102-2022 document'
	]);
	expect(areas.map(({ code }) => code)).toContain('99');
});

it('keeps of a listed report what was typed of it: its date and its address', () => {
	const source = { url: null, mirror: false, published: null, complete: false, note: '' };
	const town = organ('990101101', '示例镇人民政府');
	const typed = { ...source, published: '2023-01-31', url: 'https://example.cn/1' };
	const joinedOf = (own: Partial<Report['source']>) =>
		joined(
			{ reports: [report(town, 2022, {}, { source: typed })], areas: [] },
			{ reports: [report(town, 2022, {}, { source: { ...source, ...own } })], areas: [] },
			INVENTED
		).reports[0]?.source;
	for (const published of [null, '2023-02-01'])
		expect(joinedOf({ published })).toMatchObject({ published: '2023-01-31', url: 'https://example.cn/1' });
});
