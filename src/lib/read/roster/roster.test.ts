import { describe, expect, it } from 'vitest';
import { rosterYear } from '../../report/roster';
import { countyOfCode, countyWithout } from '../identity/county';
import { reportFromReading } from '../reportFromReading';
import { withCounty } from '../identity/county';
import { INVENTED } from '../testing/divisions';
import { readLines, reportWith } from '../testing/reading';
import { rosterNames, rosterRows, rowsOfDocument } from './names';
import { rosterOf } from './roster';

const COUNTY = countyOfCode('990101', INVENTED)!;
const UNLISTED = countyWithout('无名县');
const namesIn = (text: string) => rosterNames(rosterRows(text)).map(({ name }) => name);
const NAMES = ['示例镇', '县教育局', '供销合作社'];

describe('the names of a roster', () => {
	it.each([
		['a name a line', '示例镇\n县教育局\r\n\n供销合作社\n'],
		['a head above them', '应报单位名称\n示例镇\n县教育局\n供销合作社'],
		['a title above them', '\ufeff示例县应报单位名单\n示例镇\n县教育局\n供销合作社'],
		['numbers before them', '1. 示例镇\n2、县教育局\n（3）供销合作社'],
		['a column of a table', '序号,单位名称,联系人\n1,示例镇,甲\n2,县教育局,乙\n3,供销合作社,丙'],
		['a column without a head', '1\t示例镇\t甲乙\n2\t县教育局\t乙\n3\t供销合作社\t丙'],
		['a list on a line', '示例镇、县教育局、供销合作社'],
		['a list with commas', '示例镇，县教育局，供销合作社。'],
		['spaces inside them', '示 例 镇\n县 教 育 局\n供销合作社']
	])('are those of %s', (_, text) => {
		expect(namesIn(text)).toEqual(NAMES);
	});

	it('are those of a column of a sheet', () => {
		const cell = (text: string, columns = 1) => ({ text, columns, rows: 1 });
		const rows = [
			[cell('示例县应报单位', 3)],
			[cell('序号'), cell('单位'), cell('备注')],
			...NAMES.map((name, i) => [cell(`${i + 1}`), cell(name), cell('')])
		];
		const document = { blocks: [{ kind: 'grid' as const, exact: true, sheet: true, rows }], metadata: {} };
		expect(rosterNames(rowsOfDocument(document)).map(({ name }) => name)).toEqual(NAMES);
	});

	it('say where they stand', () => {
		expect(rosterNames(rosterRows('单位\n示例镇\n\n县教育局'))).toEqual([
			{ name: '示例镇', line: 2 },
			{ name: '县教育局', line: 4 }
		]);
	});
});

const roster = (text: string, county = COUNTY) => rosterOf(rosterNames(rosterRows(text)), county, INVENTED);

describe('a roster', () => {
	it('has the organs of its county, by the names they report under', () => {
		const { organs, unplaced } = roster('城关镇\n县教育局\n示例县水利局\n供销社\n县政府\n新设街道');
		expect(organs.map(({ name, kind, area }) => [name, kind, area])).toEqual([
			['城关镇人民政府', 'town', '990101102'],
			['示例县教育局', 'department', '990101'],
			['示例县水利局', 'department', '990101'],
			['示例县供销社', 'other', '990101'],
			['示例县人民政府', 'county', '990101'],
			['新设街道办事处', 'street_office', '990101']
		]);
		expect(unplaced).toEqual([]);
	});

	it('of departments has the townships of the division list too', () => {
		const { organs, townshipsAdded } = roster('教育局');
		expect(townshipsAdded).toBe(true);
		expect(organs.map(({ name }) => name)).toEqual(['示例县教育局', '示例镇人民政府', '城关镇人民政府']);
	});

	it('that names townships is whole', () => {
		expect(roster('教育局\n示例镇').organs).toHaveLength(2);
	});

	it('tells what stands for no organ of the county', () => {
		expect(roster('示例镇\n示例县示例镇人民政府\n样本区教育局\n联系电话').unplaced).toEqual([
			{ name: '示例县示例镇人民政府', line: 2, why: 'twice' },
			{ name: '样本区教育局', line: 3, why: 'elsewhere' },
			{ name: '联系电话', line: 4, why: 'no_name' }
		]);
	});

	describe('with short names', () => {
		const FULL = ['人力资源和社会保障局', '市场监督管理局', '卫生健康委员会', '教育体育局', '教育发展局'];
		const reporting = roster(FULL.join('\n')).organs;
		const short = (text: string) => rosterOf(rosterNames(rosterRows(text)), COUNTY, INVENTED, reporting);

		it('has the organs that report under their full names, and says so', () => {
			const { organs, shortened, unplaced } = short('示例镇\n县人社局\n市监局\n卫健委\n教体局\n水利局');
			expect(organs.map(({ name }) => name)).toEqual([
				'示例镇人民政府',
				'示例县人力资源和社会保障局',
				'示例县市场监督管理局',
				'示例县卫生健康委员会',
				'示例县教育体育局',
				'示例县水利局'
			]);
			expect(shortened.map(({ name, organ }) => [name, organ])).toContainEqual([
				'市监局',
				'示例县市场监督管理局'
			]);
			expect(shortened).toHaveLength(4);
			expect(unplaced).toEqual([]);
		});

		it('guesses none between two', () => {
			const { organs, unplaced } = short('示例镇\n教育局');
			expect(organs.map(({ name }) => name)).toEqual(['示例镇人民政府']);
			expect(unplaced).toEqual([{ name: '教育局', line: 2, why: 'several' }]);
		});

		it('takes a full name on the roster for no short one of another', () => {
			const { organs, shortened } = short('示例镇\n教育体育局\n教育局\n教育发展局');
			expect(organs.map(({ name }) => name)).toContain('示例县教育局');
			expect(shortened).toEqual([]);
		});
	});

	it.each([
		[COUNTY, ['城关镇', '县教育局', '县政府', '新设街道办事处'], '示例镇'],
		[UNLISTED, ['甲镇', '县教育局', '县政府', '无名县供销社'], '乙镇']
	])('knows the reports of its organs by their ids: %o', async (county, names, missing) => {
		const reports = await Promise.all(
			names.map(async (name) => {
				const title = `${name === '县政府' ? `${county.name}人民政府` : name}2022年政府信息公开工作年度报告`;
				const { reports, problems } = await readLines(reportWith(title));
				const reading = withCounty(reports[0]!, county, INVENTED);
				const report = reportFromReading(reading, { document: name, problems, note: '', complete: true });
				if (typeof report === 'string') throw new Error(report);
				return report;
			})
		);
		const of = rosterYear(roster([...names.slice(1), missing].join('\n'), county).organs, reports, 2022);
		expect(of.missing.map(({ name }) => name)).toEqual([expect.stringContaining(missing)]);
		expect(of.reported).toHaveLength(3);
		expect(of.beyond.map(({ organ }) => organ.name)).toEqual([expect.stringContaining(names[0]!)]);
	});
});
