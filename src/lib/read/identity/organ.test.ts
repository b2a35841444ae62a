import { describe, expect, it } from 'vitest';
import { readLines, reportWith } from '../testing/reading';

const read = async (title: string, ...overview: string[]) => {
	const { reports, problems } = await readLines(reportWith(title, ...overview));
	return { ...reports[0], codes: problems.map((p) => p.code) };
};

describe('who reports', () => {
	it.each([
		['示例镇人民政府2022年政府信息公开工作年度报告', '示例镇人民政府', '990101101'],
		['示例县示例镇2022年政府信息公开工作年度报告', '示例镇人民政府', '990101101'],
		['示例省示例市示例县示例镇人民政府2022年度政府信息公开工作年度报告', '示例镇人民政府', '990101101'],
		['2022年示例镇政府信息公开工作年度报告', '示例镇人民政府', '990101101'],
		['关于示例镇2022年度政府信息公开工作的年度报告', '示例镇人民政府', '990101101'],
		['假想街道办事处2022年政府信息公开工作年度报告', '假想街道办事处', '990201001'],
		['样本区假想街2022年政府信息公开工作年度报告', '假想街道办事处', '990201001'],
		['示例县人民政府2022年政府信息公开工作年度报告', '示例县人民政府', '990101'],
		['示例县水利局2022年政府信息公开工作年度报告', '示例县水利局', null],
		['无名镇2022年政府信息公开工作年度报告', '无名镇人民政府', null]
	])('%s', async (title, organ, areaCode) => {
		expect(await read(title)).toMatchObject({ organ, areaCode });
	});

	it.each([
		['样板市经济局（国防办公室）', '样板市经济局(国防办公室)', 'department'],
		['样板县档案馆（局）', '样板县档案馆(局)', 'department'],
		['样板县烟草局（公司）', '样板县烟草局(公司)', 'department'],
		['样板园区管委会（样板街道）', '样板园区管委会(样板街道)', 'department'],
		['示例县人民政府（办公室）', '示例县人民政府(办公室)', null]
	])('a name that ends in a bracket is whole: %s', async (printed, organ, kind) => {
		for (const title of [
			`${printed}2022年政府信息公开工作年度报告`,
			`2022年${printed}政府信息公开工作年度报告`
		])
			expect(await read(title)).toMatchObject({ organ, kind, areaCode: null, year: 2022 });
	});

	it.each([
		'示例县经济技术开发区',
		'示例县假想农场',
		'示例县供销合作社',
		'示例县档案馆',
		'示例县第一中学',
		'示例县实验学校',
		'示例县人民医院',
		'示例县水务有限公司',
		'示例县产业园',
		'示例县自然保护区'
	])('a body that is neither a township nor a department has the kind of other bodies: %s', async (organ) => {
		expect(await read(`${organ}2022年政府信息公开工作年度报告`)).toMatchObject({ organ, kind: 'other' });
	});

	it.each(['示例县残联', '示例县科协'])(
		'a body by the short of its name is a department: %s',
		async (organ) => {
			expect(await read(`${organ}2022年政府信息公开工作年度报告`)).toMatchObject({
				organ,
				kind: 'department'
			});
		}
	);

	it.each(['无名县', '无名区', '无名市'])('what may be a government is left open: %s', async (organ) => {
		expect(await read(`${organ}2022年政府信息公开工作年度报告`)).toMatchObject({ organ, kind: null });
	});

	it('half a bracket is no name', async () => {
		expect((await read('样板县档案馆（局2022年政府信息公开工作年度报告')).organ).toBeNull();
	});

	it.each([
		['2022年政府信息公开工作年度报告（示例镇人民政府）'],
		['政府信息公开工作年度报告（2022年）——示例镇'],
		['2022年度政府信息公开工作年度报告 示例镇人民政府'],
		['二〇二二年示例镇政府信息公开工作年度报告'],
		['二○二二年度示例镇人民政府信息公开工作年度报告'],
		['【示例镇】2022年度政府信息公开工作年度报告'],
		['附件3：示例镇2022年度政府信息公开工作年度报告'],
		['⽰例镇⼈⺠政府2022年政府信息公开工作年度报告'],
		['现将示例镇2022年政府信息公开工作年度报告']
	])('the organ and year stand in %s', async (title) => {
		expect(await read(title)).toMatchObject({ organ: '示例镇人民政府', areaCode: '990101101', year: 2022 });
	});

	it('radicals are the characters they stand for', async () => {
		expect((await read('⻓⻘镇⼈⺠政府2022年政府信息公开工作年度报告')).organ).toBe('长青镇人民政府');
	});

	it.each([
		['示例镇人民政府', '2022年政府信息公开工作', '年度报告'],
		['示例镇人民政府2022年政府信息公开', '工作年度报告'],
		['2022年度', '示例镇人民政府', '政府信息公开工作年度报告'],
		['2022年政府信息公开工作年度报告', '示例镇人民政府'],
		['政府信息公开工作年度报告', '（2022年）', '示例镇人民政府'],
		['示例县示例镇', '人民政府2022年', '政府信息公开', '工作年度报告']
	])('a title is broken over lines: %s', async (...lines) => {
		expect(await read(lines.join('\n'))).toMatchObject({ organ: '示例镇人民政府', year: 2022 });
	});

	it.each([
		'首页2022年政府信息公开工作年度报告',
		'您现在的位置2022年政府信息公开工作年度报告',
		'我镇2022年政府信息公开工作年度报告',
		'XX镇人民政府2022年政府信息公开工作年度报告',
		'某某镇2022年政府信息公开工作年度报告',
		'县人民政府办公室2022年政府信息公开工作年度报告',
		'政务公开/2022年政府信息公开工作年度报告'
	])('what is no organ is none: %s', async (title) => {
		expect(await read(title)).toMatchObject({ organ: null, areaCode: null });
	});

	it('what is no name is none: better nobody than somebody', async () => {
		expect((await read('YEAR: 2022年度政府信息公开工作年度报告')).organ).toBeNull();
	});

	it('a name two counties share has no code but its candidates', async () => {
		const { organ, areaCode, codes } = await read('城关镇2022年政府信息公开工作年度报告');
		expect({ organ, areaCode }).toEqual({ organ: '城关镇人民政府', areaCode: null });
		expect(codes).toContain('area_ambiguous');
	});

	it('a county named in the text decides between them', async () => {
		const { areaCode } = await read(
			'城关镇2022年政府信息公开工作年度报告',
			'依托虚构县人民政府网站公开信息。'
		);
		expect(areaCode).toBe('990102101');
	});

	it('a name alone in the list is not enough when the text is about another county', async () => {
		const { areaCode } = await read(
			'示例镇2022年政府信息公开工作年度报告',
			'依托样本区人民政府网站公开信息。'
		);
		expect(areaCode).toBeNull();
	});
});

describe('which year', () => {
	it.each([
		['示例镇人民政府2023年度政府信息公开工作年度报告', 2023],
		['示例镇2019年度政府信息公开工作报告', 2019],
		['示例镇政府信息公开工作年度报告（2021年）', 2021],
		['示例镇人民政府二〇二〇年政府信息公开工作年度报告', 2020],
		['示例镇人民政府 2021 年政府信息 公开工作年度报告', 2021]
	])('%s', async (title, year) => {
		expect(await read(title)).toMatchObject({ year });
	});

	it('is told from the stated period when the title has none, and said to be', async () => {
		const { year, codes } = await read(
			'示例镇政府信息公开工作年度报告',
			'所列数据的统计期限自2020年1月1日起至2020年12月31日止。'
		);
		expect(year).toBe(2020);
		expect(codes).toContain('year_inferred');
	});

	it.each([
		['its period alone', ['统计期限自2021年1月1日起至12月31日止。']],
		['its period and its prose', ['2021年，我镇公开信息5条。', '统计期限自2021年1月1日起至12月31日止。']],
		[
			'its period, its prose and its date',
			['2021年，我镇公开信息。', '统计期限为2021年1月1日至2021年12月31日。', '2022年1月5日']
		],
		['its prose and its date', ['2021年，我镇公开信息5条。', '2022年1月5日']]
	])('is open when the title is contradicted by %s', async (_, prose) => {
		const { year, codes } = await read('示例镇2022年政府信息公开工作年度报告', ...prose);
		expect(year).toBeNull();
		expect(codes).toContain('year_contradicts');
	});

	it('is that of the title when its date or its prose speaks for it against its period, and that is said', async () => {
		const { year, codes } = await read(
			'示例镇2022年政府信息公开工作年度报告',
			'2022年，我镇公开信息5条。',
			'统计期限自2021年1月1日起至12月31日止。',
			'2023年1月5日'
		);
		expect(year).toBe(2022);
		expect(codes).toContain('year_contradicts');
	});

	it('is not guessed from a period that lost its digits', async () => {
		const { year, codes } = await read('示例镇政府信息公开工作年度报告', '统计期限自202111日到1231日。');
		expect(year).toBeNull();
		expect(codes).toContain('year_unknown');
	});
});
