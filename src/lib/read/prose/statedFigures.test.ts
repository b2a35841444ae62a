import { describe, expect, it } from 'vitest';
import { readLines, reportWith } from '../testing/reading';

const figure = async (field: string, ...overview: string[]) => {
	const { reports } = await readLines(
		reportWith('示例镇人民政府2022年政府信息公开工作年度报告', ...overview)
	);
	return reports[0]?.figures.get(field);
};
const value = async (field: string, ...overview: string[]) => {
	const found = await figure(field, ...overview);
	return found?.state === 'reported' ? found.value : (found?.state ?? 'absent');
};

describe('items disclosed', () => {
	it.each([
		['全年主动公开政府信息共计422条。', 422],
		['2022年，主动公开政府信息1,186条。', 1186],
		['我镇共主动公开各类政府信息 57 条。', 57],
		['主动公开政府信息260余条。', 260],
		['公开政府信息217篇，其中网站125篇、公众号92篇。', 217],
		['主动公开政府信息三条。', 3],
		['主动公开政府信息 1 2 8 条。', 128]
	])('%s', async (text, items) => {
		expect(await value('items_disclosed', text)).toBe(items);
	});

	it.each(['2,9V7', '2,9□7', '2,□57', '2,\ufffd57', '2,95', '2,9', '5 06', '8 0', '8\t0'])(
		'are not %s items, a number that is damaged',
		async (number) => {
			expect(await value('items_disclosed', `2022年，主动公开政府信息${number}条。`)).not.toBeTypeOf(
				'number'
			);
		}
	);

	it('keeps the word that makes it rough, and the clause', async () => {
		expect(await figure('items_disclosed', '主动公开政府信息约400余条。')).toMatchObject({
			note: '约; 余',
			place: { table: 'narrative', clause: '主动公开政府信息约400余条。' }
		});
	});

	it.each([
		['通过门户网站主动公开政府信息216条，微信公众号主动公开政府信息22条。'],
		['截至2022年底累计主动公开政府信息331条。'],
		['2021年主动公开政府信息300条。'],
		['主动公开政府信息  条。'],
		['主动公开政府信息94'],
		['主动公开政府信息9□4条。'],
		['主动公开政府信息百余条。'],
		['计划主动公开政府信息500条。']
	])('is not told by %s', async (text) => {
		expect(await value('items_disclosed', text)).toBe('absent');
	});

	it('takes this year beside an older stock', async () => {
		expect(
			await value('items_disclosed', '截至2022年底累计公开政府信息331条。', '本年度主动公开政府信息23条。')
		).toBe(23);
	});

	it('is unreadable when two sentences differ', async () => {
		expect(await value('items_disclosed', '主动公开政府信息32条。', '主动公开政府信息59条。')).toBe(
			'unreadable'
		);
	});
});

describe('applications and disputes', () => {
	it.each([
		['prose_applications_received', '全年收到政府信息公开申请5件。', 5],
		['prose_applications_received', '共收到12件政府信息公开申请，均已答复。', 12],
		['prose_applications_received', '未收到政府信息公开申请。', 0],
		['prose_applications_received', '受理依申请公开申请一件。', 1],
		['prose_applications_carried_in', '上年结转政府信息公开申请2件。', 2],
		['prose_applications_granted', '其中予以公开3件，部分公开1件。', 3],
		['prose_applications_granted', '部分公开1件。', 'absent'],
		['prose_reconsiderations', '行政复议1件，行政诉讼2件。', 1],
		['prose_suits', '行政复议1件，行政诉讼2件。', 2],
		['prose_reconsiderations', '未发生行政复议、行政诉讼案件。', 0],
		['prose_suits', '未发生行政复议、行政诉讼案件。', 0],
		['prose_applications_received', '未收到行政复议申请。', 'absent']
	])('%s: %s', async (field, text, expected) => {
		expect(await value(field, text)).toBe(expected);
	});
});
