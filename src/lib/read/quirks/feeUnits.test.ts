import { describe, expect, it } from 'vitest';
import { altered, pageLines, readQuirk } from '../testing/quirk';

describe('the unit of a fee of 920', () => {
	const priced = (text: string) => pageLines('2021', { fees_collected: text });
	const withoutUnit = () => altered(priced('920'), /本年收费金额[^<]*/, '本年收费金额');
	const noted = (note: string) =>
		withoutUnit().map((line) =>
			line.includes('>920<') ? `${line}<tr><td colspan="4">${note}</td></tr>` : line
		);

	it.each(['单位：元', '注：收费金额单位为元', '注：以元计。', '（金额按元填列）'])(
		'is taken from a note: %s',
		async (note) => {
			expect((await readQuirk(noted(note))).said('fees_collected')).toBe(0.092);
		}
	);

	it('is taken from the title of its section', async () => {
		const titled = altered(withoutUnit(), '第二十条第（八）项', '第二十条第（八）项（单位：元）');
		expect((await readQuirk(titled)).said('fees_collected')).toBe(0.092);
	});

	it('is not known where two are printed', async () => {
		const titled = altered(priced('920'), '第二十条第（八）项', '第二十条第（八）项（单位：元）');
		expect((await readQuirk(titled)).said('fees_collected')).toBe('unreadable');
	});

	it.each([
		['920元整', 0.092],
		['920（元）', 0.092],
		['920（单位：元）', 0.092],
		['92（百元）', 0.92],
		['0.092（万元）', 0.092],
		['人民币920元', 0.092],
		['人民币920元整', 0.092],
		['920元人民币', 0.092],
		['920.00元', 0.092],
		['￥920元', 0.092],
		['0.92千元', 0.092],
		['9.2百元', 0.092],
		['￥0.092万元', 0.092],
		['￥920.00', 'unreadable'],
		['人民币玖佰贰拾元', 'unreadable']
	])('%s is %s', async (text, fee) => {
		expect((await readQuirk(priced(text))).said('fees_collected')).toBe(fee);
	});
});
