import { describe, expect, it } from 'vitest';
import type { OrganKind } from '../../report/organ';
import { INVENTED } from '../testing/divisions';
import { readLines, reportWith } from '../testing/reading';
import {
	countiesCalled,
	countyOfCode,
	countyWithout,
	fileWithCounty,
	withCounty,
	type Identity
} from './county';

const COUNTY = countyOfCode('990101', INVENTED)!;
const DISTRICT = countyOfCode('990201', INVENTED)!;
const UNLISTED = countyWithout('无名县');
const PATH = ['示例省', '示例市', '示例县'];

const read = async (organ: string): Promise<Identity> => {
	const { reports } = await readLines(reportWith(`${organ}2022年政府信息公开工作年度报告`));
	return reports[0]!;
};

describe('a report of a county', () => {
	it.each([
		['城关镇', { organ: '城关镇人民政府', areaCode: '990101102', path: PATH }],
		['县教育局', { organ: '示例县教育局', areaCode: null, path: PATH, area: '990101' }],
		['教育局', { organ: '示例县教育局', areaCode: null, path: PATH, area: '990101' }],
		['示例县教育局', { organ: '示例县教育局', areaCode: null, path: PATH, area: '990101' }],
		['市场监督管理局', { organ: '示例县市场监督管理局', area: '990101' }],
		['供销合作社', { organ: '示例县供销合作社', kind: 'other', area: '990101' }],
		['假想街道办事处', { organ: '假想街道办事处', areaCode: '990201001' }],
		['新设街道办事处', { organ: '新设街道办事处', areaCode: null, path: PATH, area: '990101' }],
		['示例县新设街道办事处', { organ: '新设街道办事处', areaCode: null, path: PATH, area: '990101' }]
	])('%s', async (organ, expected) => {
		expect(withCounty(await read(organ), COUNTY, INVENTED)).toMatchObject(expected);
	});

	it.each([
		'样本区教育局',
		'示例市公安局',
		'市公安局',
		'样本区新设街道办事处',
		'无名县教育局',
		'虚构县人民政府',
		'示例市人民政府'
	])('is not one of another county or of a government above it: %s', async (organ) => {
		const reading = await read(organ);
		expect(withCounty(reading, COUNTY, INVENTED)).toBe(reading);
	});

	it('takes 区 for the level of a district alone', async () => {
		expect(withCounty(await read('区教育局'), DISTRICT, INVENTED).organ).toBe('样本区教育局');
		expect(withCounty(await read('县教育局'), DISTRICT, INVENTED).organ).toBe('县教育局');
	});

	it.each([
		['无名县甲镇人民政府', '无名县甲镇人民政府'],
		['甲镇人民政府', '无名县甲镇人民政府'],
		['县教育局', '无名县教育局'],
		['无名县人民政府', '无名县人民政府']
	])('has the name of its county where no list has that: %s', async (organ, name) => {
		const { area, path, ...put } = withCounty(await read(organ), UNLISTED, INVENTED);
		expect({ area, path, organ: put.organ }).toEqual({ area: UNLISTED.code, path: ['无名县'], organ: name });
	});

	it('put in its county twice is put there once', async () => {
		for (const county of [COUNTY, UNLISTED]) {
			const once = withCounty(await read('县教育局'), county, INVENTED);
			expect(withCounty(once, county, INVENTED)).toEqual(once);
		}
	});

	it('without an organ stays without', () => {
		const nobody: Identity = { organ: null, kind: null as OrganKind | null, areaCode: null, path: [] };
		expect(withCounty(nobody, COUNTY, INVENTED)).toBe(nobody);
	});
});

describe('the file of a report', () => {
	it('has no problem of a name of several places, once its county is told', async () => {
		const file = await readLines(reportWith('城关镇2022年政府信息公开工作年度报告'));
		const codes = ({ problems }: typeof file) => problems.map(({ code }) => code);
		expect(codes(file)).toContain('area_ambiguous');
		expect(codes(fileWithCounty(file, COUNTY, INVENTED))).not.toContain('area_ambiguous');
	});
});

describe('a county is called', () => {
	it.each([
		['990101', [COUNTY]],
		['示例县', [COUNTY]],
		['示例省示例市示例县', [COUNTY]],
		['示例 县', [COUNTY]],
		['无名县', [UNLISTED]],
		['9901', []],
		['123456', []],
		['示例镇', []],
		['社区', []]
	])('%s', (text, expected) => {
		expect(countiesCalled(text, INVENTED)).toEqual(expected);
	});
});
