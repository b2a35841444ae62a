import { describe, expect, it } from 'vitest';
import { INVENTED } from '../testing/divisions';
import { readLines, reportWith } from '../testing/reading';
import { countyProposed, type BatchReading } from './batch';

const batchOf = async (...organs: readonly string[]): Promise<readonly BatchReading[]> =>
	Promise.all(
		organs.map(async (entry) => {
			const organ = entry.split('/').at(-1)!;
			const { reports } = await readLines(reportWith(`${organ}2022年政府信息公开工作年度报告`));
			return { file: `${entry}.docx`, reading: reports[0]! };
		})
	);

const proposed = async (...organs: readonly string[]) => countyProposed(await batchOf(...organs), INVENTED);
const nameOf = async (...organs: readonly string[]) => (await proposed(...organs)).county?.name ?? null;

describe('the county of a batch', () => {
	it('is that of the organs that are certain, where they are most of the batch', async () => {
		expect(await proposed('示例镇', '示例县水利局', '县教育局')).toMatchObject({
			county: { name: '示例县', code: '990101' },
			candidates: [{ county: { code: '990101' }, counts: { organs: 2, townships: 0, folder: 0 } }],
			reports: 3
		});
	});

	it('is that of the folder its documents lie in', async () => {
		expect(await nameOf('年报/2023示例县/县教育局', '年报/2023示例县/公安局')).toBe('示例县');
		expect(await nameOf('虚构县/示例县/县教育局')).toBe('示例县');
	});

	it('is one that no list has, where the organs are named with it', async () => {
		expect(await nameOf('无名县甲镇', '无名县水利局', '无名县人民政府', '县教育局')).toBe('无名县');
	});

	it.each([
		['two counties are named alike often', ['示例县水利局', '虚构县水利局', '县教育局']],
		['one of many reports names one', ['示例镇', '教育局', '公安局', '民政局']],
		['no report names one', ['城关镇', '县教育局']],
		['a folder names another than its reports', ['虚构县/示例县水利局', '虚构县/教育局', '虚构县/公安局']],
		['two folders name two', ['示例县/教育局', '虚构县/公安局']],
		['it is of governments above counties', ['示例市人民政府']],
		['it is empty', []]
	])('is not clear where %s', async (_, organs) => {
		expect(await nameOf(...organs)).toBeNull();
	});

	it('that is not clear has its candidates, with what speaks for each', async () => {
		const { candidates } = await proposed('虚构县/示例县水利局', '虚构县/城关镇', '虚构县/教育局');
		expect(candidates.map(({ county, counts }) => [county.name, counts])).toEqual([
			['示例县', { organs: 1, townships: expect.any(Number) as number, folder: 0 }],
			['虚构县', { organs: expect.any(Number) as number, townships: expect.any(Number) as number, folder: 3 }]
		]);
	});
});
