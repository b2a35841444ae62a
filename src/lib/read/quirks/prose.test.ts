import { describe, expect, it } from 'vitest';
import { altered, plainLines, readQuirk } from '../testing/quirk';

/** What section 一 says, read beside tables of zeros. */
const overview = (text: string) =>
	readQuirk(altered(plainLines('2021'), '2023年，本镇主动公开政府信息共计5条。各村设有公开栏。', text));

describe('items disclosed in section 一', () => {
	it.each([
		['主动公开政府信息100余条。', 100],
		['主动公开政府信息260余', 260],
		['主动公开政府信息226余条。', 226],
		['主动公开政府信息二十条。', 20],
		['主动公开政府信息3篇。', 3],
		['主动公开政府信息5宗。', 5]
	])('%s', async (text, value) => {
		expect((await overview(text)).said('items_disclosed')).toBe(value);
	});

	it.each([
		['a number left out', '主动公开信息  条。'],
		['neighbours without a unit between them', '公开通知公告307不动产公告84条。'],
		['ten thousand and more, which no digit says', '主动公开政府信息万余条。'],
		['a stock since years ago', '截至2022年底累计公开政府信息331条。'],
		['channels that overlap', '通过网站公开政府信息216条，通过微信公众号公开政府信息22条。'],
		['shares of classes', '其中公开政府信息占26%。'],
		['the work of another year', '2022年主动公开政府信息77条。']
	])('are not told by %s', async (_, text) => {
		expect((await overview(text)).said('items_disclosed')).toBe('absent');
	});

	it('are the whole where classes do not add up to it', async () => {
		expect(
			(await overview('主动公开政府信息32条，其中机构职能20条、财政信息39条。')).said('items_disclosed')
		).toBe(32);
	});

	it('are the stated whole where channels overlap', async () => {
		const text = '共主动公开政府信息306条，其中网站216条，微信22条，公开栏299条。';
		expect((await overview(text)).said('items_disclosed')).toBe(306);
	});

	it('are those of this year beside a stock', async () => {
		const text = '截至2023年底累计主动公开政府信息331条，本年度新增主动公开政府信息23条。';
		expect([23, 'absent']).toContain((await overview(text)).said('items_disclosed'));
	});
});

describe('other sentences', () => {
	it('leave the tables alone when they contradict them', async () => {
		const lines = plainLines('2021', { normative_documents_issued: '4', normative_documents_in_force: '32' });
		const { said } = await readQuirk(
			altered(lines, '各村设有公开栏。', '2022年制定规范性文件0件，现行有效0件。')
		);
		expect(said('normative_documents_in_force')).toBe(32);
	});

	it.each([
		['全年共受理政府信息公开申请304件，其中上年度结转12件。', 304],
		['收到政府信息公开申请0条。', 0],
		['收到政府信息公开申请一件。', 1],
		['本年度未收到政府信息公开申请。', 0]
	])('%s', async (text, received) => {
		expect((await overview(text)).said('prose_applications_received')).toBe(received);
	});

	it('do not turn the outcomes of older forms into rows of table 三', async () => {
		const { said } = await overview('答复申请20件，其中信息不存在9件，非本机关制作或保存6件。');
		expect(said('unavailable_not_held__total')).toBe(0);
	});

	it('a sentence of none is no figure of a table', async () => {
		const lines = altered(plainLines('2021'), /^一、本年新收.*\n/, '');
		const { said } = await readQuirk(altered(lines, '各村设有公开栏。', '未收到政府信息公开申请。'));
		expect(said('new_requests__total')).toBe('absent');
	});
});
