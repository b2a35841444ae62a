import { describe, expect, it } from 'vitest';
import { readQuirk } from '../testing/quirk';
import { reportWith } from '../testing/reading';

const read = (title: string, ...overview: string[]) => readQuirk(reportWith(title, ...overview));
const TITLED = '示例镇人民政府2023年政府信息公开工作年度报告';

describe('the year', () => {
	it.each([
		['digits lost in a period', '统计期限为202311日到1231日。'],
		['digits lost at its beginning', '数据自20231月1日起统计。'],
		['a letter in place of a digit', '二O年一月起施行。'],
		['last year named in the text', '2022年制定规范性文件0件。'],
		['next year named in the text', '2024年将从以下方面进行改进。'],
		['the key points of an earlier year', '落实2020年政务公开工作要点。'],
		['an impossible date', '本报告于2023年1月15日之前公布。'],
		['a late date', '2024年9月26日']
	])('is that of the title beside %s', async (_, text) => {
		expect((await read(TITLED, text)).report?.year).toBe(2023);
	});

	it('is the stated period where the title has none, and that is said', async () => {
		const { report, codes } = await read(
			'示例镇人民政府政府信息公开工作年度报告',
			'统计期限为2021年1月1日至2021年12月31日。'
		);
		expect(report?.year).toBe(2021);
		expect(codes).toContain('year_inferred');
	});

	it('is the one before the date where no period is stated either', async () => {
		const { report, codes } = await readQuirk([
			...reportWith('示例镇人民政府政府信息公开工作年度报告'),
			'2022年1月18日'
		]);
		expect(report?.year).toBe(2021);
		expect(codes).toContain('year_inferred');
	});

	it('is never that of a folder', async () => {
		const { report } = await readQuirk(
			reportWith('示例镇人民政府政府信息公开工作年度报告'),
			'2019/202202/report.txt'
		);
		expect(report?.year).toBeNull();
	});

	it.each([
		'示例镇人民政府2023年度政府信息公开工作年度报告',
		'示例镇人民政府2023年度政府信息公开工作报告',
		'示例镇人民政府关于2023年度政府信息公开工作的年度报告',
		'示例镇人民政府政府信息公开工作年度报告（2023年）',
		'示例镇人民政府2023年信息公开工作年度报告'
	])('stands in %s', async (title) => {
		expect((await read(title)).report).toMatchObject({ year: 2023, organ: '示例镇人民政府' });
	});

	it('stands in a title broken over lines', async () => {
		const [, ...rest] = reportWith('');
		const { report } = await readQuirk(['示例镇人民政府', '2023年政府信息公开工作年度报告', ...rest]);
		expect(report).toMatchObject({ year: 2023, organ: '示例镇人民政府' });
	});
});

describe('the organ', () => {
	it('whose name other counties have too has no code, but candidates', async () => {
		const { report, problems } = await read('城关镇人民政府2023年政府信息公开工作年度报告');
		expect(report).toMatchObject({ organ: '城关镇人民政府', areaCode: null });
		const said = problems.find(({ code }) => code === 'area_ambiguous')?.message.zh ?? '';
		expect(said).toContain('990101102');
		expect(said).toContain('990102101');
	});

	it('that is named 我镇 only is not known', async () => {
		const { report, codes } = await read('2023年政府信息公开工作年度报告', '我镇公开了信息。');
		expect(report).toMatchObject({ organ: null, areaCode: null });
		expect(codes).toContain('organ_unknown');
	});

	it('named with a letter less further down keeps the name of its title', async () => {
		const { report } = await read(TITLED, '示镇信息公开工作有序开展。');
		expect(report?.areaCode).toBe('990101101');
	});

	it.each([
		['无名街道办事处', 'street_office'],
		['无名街', 'street_office'],
		['无名镇人民政府', 'town'],
		['无名乡人民政府', 'township'],
		['无名苏木人民政府', 'township'],
		['无名回族乡人民政府', 'township'],
		['示例县水利局', 'department'],
		['无名工业园区管委会', 'department'],
		['无名县人民政府', 'county'],
		['无名市人民政府', null],
		['无名区人民政府', 'county'],
		['示例县人民政府', 'county']
	])('%s is of kind %s', async (organ, kind) => {
		expect((await read(`${organ}2023年政府信息公开工作年度报告`)).report?.kind).toBe(kind);
	});

	it('renamed keeps both names', async () => {
		const { report } = await read('无名镇人民政府（原无名乡人民政府）2023年政府信息公开工作年度报告');
		expect(report?.organ).toContain('无名镇人民政府');
		expect(report?.organ).toContain('原无名乡');
	});

	it('is not the one whose folder it lies in', async () => {
		const { report } = await readQuirk(reportWith(TITLED), '虚构县/水利局/a.txt');
		expect(report?.organ).toBe('示例镇人民政府');
	});

	it.each([
		['requests put to a higher government', '向市政府及市政府办公室提出的政府信息公开申请5件。'],
		['sentences of a whole district', '我区全面完成各项任务。'],
		['sentences of another field', '围绕市场监管工作公开信息。'],
		['sentences that name nobody', '各级政府部门开发了政务应用。']
	])('is not changed by %s', async (_, text) => {
		expect((await read(TITLED, text)).report?.areaCode).toBe('990101101');
	});

	it('an office that reports for its county is not the county', async () => {
		const { report } = await read(
			'示例县人民政府办公室2023年政府信息公开工作年度报告',
			'综合各乡镇情况编制。'
		);
		expect(report).toMatchObject({ organ: '示例县人民政府办公室', kind: 'department', areaCode: null });
	});

	it('is read from a title with its words replaced', async () => {
		const { report } = await read(TITLED, '按照国务院办公厅政府信息与政府信息公开办公室的要求编制。');
		expect(report?.organ).toBe('示例镇人民政府');
	});
});

describe('a title in other words or signs', () => {
	it.each([
		'示 例 镇 人 民 政 府 2 0 2 3 年 政 府 信 息 公 开 工 作 年 度 报 告',
		'示例镇人民政府二○二三年度政府信息公开年报',
		'示例镇人民政府二零二三年政府信息公开工作年度报告',
		'示例镇人民政府二O二三年政府信息公开工作年度报告',
		'示例镇人民政府２０２３年政府信息公开工作年度报告',
		'示例镇人民政府2023年度政府信息公开工作总结',
		'示例镇人民政府2023年度政府信息公开年报',
		'2023年度示例镇政府信息公开工作总结'
	])('names the organ and the year: %s', async (title) => {
		const { report } = await read(title);
		expect([report?.organ, report?.year]).toEqual(['示例镇人民政府', 2023]);
	});

	it('is none where a menu names the column of all reports', async () => {
		const { report } = await readQuirk(['政府信息公开年报', ...reportWith(TITLED)]);
		expect([report?.organ, report?.year]).toEqual(['示例镇人民政府', 2023]);
	});
});
