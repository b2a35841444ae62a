import { describe, expect, it } from 'vitest';
import { plainLines } from '../testing/quirk';
import { readLines, reportWith } from '../testing/reading';

const refused = async (lines: readonly string[]) => {
	const { reports, problems } = await readLines(lines);
	expect(reports).toEqual([]);
	expect(problems.map(({ code }) => code)).toEqual(['not_a_report']);
	return problems[0]?.message.zh;
};

describe('pages beside the reports are refused, with the reason', () => {
	it.each([
		['《示例镇人民政府2023年政府信息公开工作年度报告》解读', '解读'],
		['一图读懂示例镇人民政府2023年政府信息公开工作年度报告', '解读'],
		['示例镇政府信息公开工作年度报告制度（试行）', '规章制度'],
		['示例县政府信息公开工作年度报告编制办法', '规章制度'],
		['示例镇2023年政府信息公开工作年度报告编制指南', '指南'],
		['示例县2023年政府信息公开工作年度报告目录', '目录'],
		['示例镇2023年政府信息公开工作年度报告统计图', '图表']
	])('%s, even with the sections and tables of one', async (title, why) => {
		expect(await refused(reportWith(title, '主动公开政府信息5条。'))).toContain(why);
	});

	it('a notice on writing them, with the empty form', async () => {
		const [, ...form] = plainLines('2021');
		const empty = form.map((line) => line.replace(/\t0(?=\t|$)/gu, '\t').replace(/^0\t.*$/u, '\t'));
		expect(await refused(['关于编制2023年政府信息公开工作年度报告的通知', ...empty])).toContain('通知');
	});

	it('a list of their titles', async () => {
		const titles = [2020, 2021, 2022, 2023].map((year) => `示例镇人民政府${year}年政府信息公开工作年度报告`);
		expect(await refused(['示例镇政府信息公开年报', ...titles])).toContain('标题');
	});

	it.each(['示例镇党委会议纪要', '2023年工作总结'])('another page: %s', async (title) => {
		await refused([title, '会议听取了汇报。']);
	});
});

describe('a report is not refused', () => {
	it.each([
		'关于印发示例镇2023年政府信息公开工作年度报告的通知',
		'示例镇2023年政府信息公开工作年度报告的公告',
		'示例镇2023年政府信息公开工作年度报告'
	])('under the title %s', async (title) => {
		const [, ...rest] = plainLines('2021');
		expect((await readLines([title, ...rest])).reports).toHaveLength(1);
	});

	it('because of the links around it', async () => {
		const menu = ['政府信息公开指南', '政府信息公开制度', '政府信息公开目录', '政府信息公开年报'];
		expect((await readLines([...menu, ...plainLines('2021')])).reports).toHaveLength(1);
	});
});
