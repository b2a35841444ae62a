import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlLines, PLAIN_PAGE } from '../testing/htmlLayout';
import { mailOf } from '../testing/mailLayout';
import { anyReport, ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';

const page = htmlLines(ONE_REPORT, PLAIN_PAGE).join('\n');

describe('a page kept as one file', () => {
	it.each([
		['utf-8', 'quoted-printable'],
		['utf-8', 'base64'],
		['utf-8', '8bit'],
		['gbk', 'quoted-printable'],
		['gbk', 'base64'],
		['utf-16le', 'base64']
	] as const)('is read whole in %s, written as %s', async (charset, encoding) => {
		await fc.assert(
			fc.asyncProperty(anyReport, async (report) => {
				const html = htmlLines(report, PLAIN_PAGE).join('\n');
				expect(await readBack(mailOf({ html, charset, encoding }), report)).toEqual(whole(report));
			}),
			{ numRuns: 4 }
		);
	});

	it('prints what the page prints: nothing hidden, nothing struck', async () => {
		const figure = '<span style="display:none">7</span><del>29</del>36';
		const report = withPrinted(ONE_REPORT, 'penalty_decisions', figure);
		const html = htmlLines(report, PLAIN_PAGE).join('\n').replaceAll('&lt;', '<');
		const read = await readBack(mailOf({ html }), withPrinted(ONE_REPORT, 'penalty_decisions', '36'));
		expect(read.wrong).toEqual([]);
	});

	it('shows the sheets of a workbook that are not hidden', async () => {
		const sheet = (number: number, visible: string) =>
			`<x:ExcelWorksheet><x:Name>Sheet${number}</x:Name><x:WorksheetSource HRef="a.files/sheet00${number}.htm"/>${visible}</x:ExcelWorksheet>`;
		const frames = `<html><head><xml>${sheet(1, '')}${sheet(2, '<x:Visible>SheetHidden</x:Visible>')}</xml></head><frameset rows="*,39"><frame src="a.files/sheet001.htm"><frame src="a.files/tabstrip.htm"></frameset></html>`;
		const old = htmlLines({ ...ONE_REPORT, year: ONE_REPORT.year - 1 }, PLAIN_PAGE).join('\n');
		const mail = mailOf(
			{ html: frames },
			{ html: page, location: 'file:///C:/a.files/sheet001.htm' },
			{ html: old, location: 'file:///C:/a.files/sheet002.htm' },
			{ html: '<html>Sheet1</html>', location: 'file:///C:/a.files/tabstrip.htm' }
		);
		expect(await readBack(mail, ONE_REPORT)).toEqual(whole(ONE_REPORT));
	});

	it('is refused when it is cut, or when it holds no page', async () => {
		const mail = mailOf({ html: page });
		const { problems } = await readBytes(mail.subarray(0, mail.length / 2));
		expect(problems).toMatchObject([{ code: 'damaged' }]);
		expect((await readBytes(mailOf())).problems).toMatchObject([{ code: 'not_a_document' }]);
	});
});
