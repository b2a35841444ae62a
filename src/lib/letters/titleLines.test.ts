import { expect, it } from 'vitest';
import { titleLines } from './titleLines';

it('breaks a title between phrases, into lines as even as they can be', () => {
	expect(titleLines('关于催报年度报告的通知')).toEqual(['关于催报年度报告的通知']);
	expect(titleLines('关于更正2023年政府信息公开工作年度报告的通知')).toEqual([
		'关于更正2023年',
		'政府信息公开工作年度报告的通知'
	]);
	expect(titleLines('示例县2023年政府信息公开工作年度报告公布和核对情况表')).toEqual([
		'示例县2023年政府信息公开工作年度报告',
		'公布和核对情况表'
	]);
	expect(titleLines('关于示例县2023年政府信息公开工作年度报告公布和核对情况的通报')).toEqual([
		'关于示例县2023年',
		'政府信息公开工作年度报告',
		'公布和核对情况的通报'
	]);
});

it('breaks an English title between words', () => {
	for (const line of titleLines('Missing annual report on open government information for 2023'))
		expect(line.length).toBeLessThanOrEqual(38);
});
