import { describe, expect, it } from 'vitest';
import { fileJson } from '../contract';
import { readLines, reportWith } from '../testing/reading';

const textOf = async (lines: readonly string[]) => (await readLines(lines)).reports[0]?.text;

describe('the prose of a report', () => {
	it('stands by section, in simplified characters, without headings and tables', async () => {
		const text = await textOf(
			reportWith(
				'示例镇人民政府2023年政府信息公开工作年度报告',
				'2023年，我鎮主動公開 信息5條。',
				'各村设有公开栏。'
			)
		);
		expect(text?.sections).toEqual({
			opening: ['示例镇人民政府2023年政府信息公开工作年度报告'],
			overview: ['2023年,我镇主动公开信息5条。', '各村设有公开栏。']
		});
	});

	it('says how the report names itself, its year and its period', async () => {
		const text = await textOf(
			reportWith(
				'示例镇人民政府2023年政府信息公开工作年度报告',
				'本报告由示例县示例镇人民政府编制，统计期限为2022年1月1日至2022年12月31日。'
			)
		);
		expect(text).toMatchObject({
			title: '示例镇人民政府2023年政府信息公开工作年度报告',
			names: { title: '示例镇人民政府', page: null, prose: '示例县示例镇人民政府' },
			years: { title: [2023], period: [2022] },
			mixedLabels: [],
			deduplicated: false
		});
	});

	it('names the labels of both forms where one report prints them, and the rest of a report with one', async () => {
		const title = '示例镇人民政府2023年政府信息公开工作年度报告';
		const lines = reportWith(title).map((line) => line.replace('行政规范性文件', '规范性文件'));
		expect((await textOf(lines))?.mixedLabels).toEqual(['规范性文件']);
		expect((await textOf(reportWith(title)))?.mixedLabels).toEqual([]);
	});

	it('goes into no file the reading is written to', async () => {
		const reading = await readLines(
			reportWith('示例镇人民政府2023年政府信息公开工作年度报告', '各村设有公开栏。')
		);
		expect(JSON.stringify(fileJson(reading, 'zh'))).not.toContain('公开栏');
	});
});
