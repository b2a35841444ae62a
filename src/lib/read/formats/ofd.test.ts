import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofdOf } from '../testing/ofdLayout';
import { anyReport, ONE_REPORT, readBack, readBytes, whole, withPrinted } from '../testing/whole';

describe('a report as OFD', () => {
	it('is read whole, over its pages', async () => {
		await fc.assert(
			fc.asyncProperty(anyReport, async (report) => {
				expect(await readBack(ofdOf(report), report)).toEqual(whole(report));
			}),
			{ numRuns: 4 }
		);
	});

	it.each(['{struck 29}36', '36{raised 1}'])('makes no other figure of %s', async (figure) => {
		const bytes = ofdOf(withPrinted(ONE_REPORT, 'penalty_decisions', figure));
		const { wrong, missed } = await readBack(bytes, withPrinted(ONE_REPORT, 'penalty_decisions', '36'));
		expect(wrong).toEqual([]);
		expect(missed.filter((field) => field !== 'penalty_decisions')).toEqual([]);
	});

	it('is without what is not visible', async () => {
		const printed = withPrinted(ONE_REPORT, 'penalty_decisions', '36');
		const bytes = ofdOf(withPrinted(ONE_REPORT, 'penalty_decisions', '{hidden 7}36'));
		expect(await readBack(bytes, printed)).toEqual(whole(printed));
	});
});

const page = (objects: string): Uint8Array =>
	zipSync({
		'OFD.xml': strToU8('<OFD><DocBody><DocRoot>/D/Document.xml</DocRoot></DocBody></OFD>'),
		'D/Document.xml': strToU8('<Document><Pages><Page ID="1" BaseLoc="P.xml"/></Pages></Document>'),
		'D/P.xml': strToU8(`<Page><Content><Layer>${objects}</Layer></Content></Page>`)
	});
const codeOf = async (objects: string) => (await readBytes(page(objects))).problems.map(({ code }) => code);

describe('an OFD file', () => {
	it('of pictures, or cut, or made to break the reader is refused', async () => {
		expect(await codeOf('<ImageObject ResourceID="3"/>')).toEqual(['scanned']);
		expect(await codeOf('<TextObject>')).toEqual(['damaged']);
		const long = `<TextObject Size="3" Boundary="0 0 9 9"><TextCode X="0" Y="0" DeltaX="g 999999999 1">${'7'.repeat(30_000)}</TextCode></TextObject>`;
		expect(await codeOf(long)).toEqual(['too_large']);
		expect(await codeOf('<PageBlock>'.repeat(300) + '</PageBlock>'.repeat(300))).toEqual(['too_large']);
		expect(
			await codeOf('<PathObject Boundary="0 0 9 9"><AbbreviatedData>M 0</AbbreviatedData></PathObject>')
		).toEqual(['damaged']);
	});
});
