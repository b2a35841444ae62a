import { describe, expect, it } from 'vitest';
import { readLines } from '../testing/reading';

const read = async (...lines: readonly string[]) => {
	const { reports, problems } = await readLines(lines);
	return { report: reports[0], codes: problems.map(({ code }) => code) };
};
const TITLE = '2016年示例镇政府信息公开工作年度报告';

describe('a report of the years before the forms', () => {
	it.each([
		[
			'a survey and two sections',
			[
				'一、概述',
				'本镇公开了信息。',
				'二、主动公开政府信息情况',
				'公开信息5条。',
				'三、存在的主要问题',
				'还不够细。'
			]
		],
		[
			'three sections',
			[
				'一、主动公开政府信息的情况',
				'公开信息5条。',
				'二、政府信息依申请公开办理情况',
				'没有收到申请。',
				'三、收费情况',
				'没有收费。'
			]
		],
		[
			'four sections of other names',
			[
				'一、主动公开情况',
				'公开信息5条。',
				'二、收费情况',
				'没有收费。',
				'三、复议、诉讼和申诉情况',
				'没有发生。',
				'四、其他',
				'无。'
			]
		]
	])('with %s is read without tables', async (_, lines) => {
		const { report, codes } = await read(TITLE, ...lines, '示例县示例镇人民政府', '2017年1月9日');
		expect(report).toMatchObject({
			organ: '示例镇人民政府',
			areaCode: '990101101',
			year: 2016,
			form: 'none'
		});
		expect([...(report?.figures.keys() ?? [])].filter((field) => field !== 'items_disclosed')).toEqual([]);
		expect(codes).toEqual(['before_forms']);
	});

	it('takes no figure of a form from a table of its own', async () => {
		const { report } = await read(
			TITLE,
			'一、概述',
			'本镇公开了信息。',
			'二、主动公开政府信息情况',
			'公开信息5条。',
			'四、行政复议、行政诉讼情况',
			'指标\t单位\t数量',
			'行政复议数\t件\t2',
			'行政诉讼数\t件\t1'
		);
		expect([...(report?.figures.keys() ?? [])].filter((field) => field !== 'items_disclosed')).toEqual([]);
	});

	it('is not what a page of later years is with so few sections', async () => {
		const { report, codes } = await read(
			TITLE.replace('2016', '2022'),
			'一、概述',
			'公开了。',
			'二、主动公开情况',
			'5条。'
		);
		expect(report).toBeUndefined();
		expect(codes).toEqual(['not_a_report']);
	});
});
