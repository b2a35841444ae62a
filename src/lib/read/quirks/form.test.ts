import { describe, expect, it } from 'vitest';
import { altered, applicants, plainLines, readQuirk } from '../testing/quirk';

const RULES = ['rules_issued', 'rules_repealed', 'rules_in_force'];
const NORMATIVE = [
	'normative_documents_issued',
	'normative_documents_repealed',
	'normative_documents_in_force'
];
const recent = plainLines('2021', {
	rules_in_force: '6',
	normative_documents_issued: '4',
	normative_documents_in_force: '32',
	licensing_decisions: '7',
	fees_collected: '0.092'
});
const old = plainLines('2019', {
	rules_made_v19: '2',
	rules_newly_disclosed_v19: '3',
	rules_disclosed_total_v19: '9',
	licensing_items_last_year_v19: '4',
	licensing_decisions: '11',
	other_services_decisions_v19: '12'
});

describe('the version of the form', () => {
	it('is not told by （六）其他, of whose label the end is lost', async () => {
		const from = old.findIndex((line) => line.includes('三、收到和处理'));
		const title = old.slice(
			0,
			old.findIndex((line) => line.includes('二、主动公开'))
		);
		const cut = altered([...title, ...old.slice(from)], '（六）其他处理', '（六）其他');
		expect((await readQuirk(cut)).report?.form).not.toBe('2021');
	});

	it.each([2021, 2022, 2023])(
		'is told from the labels when a report of %i uses the older form',
		async (year) => {
			const { report, said, codes } = await readQuirk(altered(old, /2020年/, `${year}年`));
			expect(report).toMatchObject({ form: '2019', year });
			expect(said('rules_disclosed_total_v19')).toBe(9);
			expect(said('rules_in_force')).toBe('absent');
			expect(codes).toContain('form_late');
		}
	);

	it('is not told from the notice a report cites', async () => {
		const { report } = await readQuirk(
			altered(recent, '各村设有公开栏。', '按照国办公开办函〔2019〕60号的格式编制。')
		);
		expect(report?.form).toBe('2021');
	});

	it('stays the newer one when one row keeps its older name', async () => {
		const { report, all } = await readQuirk(altered(recent, '行政规范性文件', '规范性文件'));
		expect(report?.form).toBe('2021');
		expect(all(...NORMATIVE)).toEqual([4, 0, 32]);
	});

	it('is none in a report of seven parts without tables', async () => {
		const { report, codes } = await readQuirk([
			'示例县档案局2023年政府信息公开工作年度报告',
			...[
				'一、概述',
				'二、主动公开政府信息情况',
				'三、依申请公开政府信息办理情况',
				'四、行政复议、行政诉讼情况'
			],
			...['五、存在的主要问题及改进措施', '六、需要说明的事项', '七、附表']
		]);
		expect(report).toMatchObject({ form: 'none', year: 2023 });
		expect(report?.figures.size).toBe(0);
		expect(codes).toContain('no_tables');
	});

	it('is not disturbed by a table of older statistics', async () => {
		const { said, report } = await readQuirk(
			altered(
				old,
				'三、收到和处理',
				'建 设 保 障 经 费 情 况\n查阅点接待人数\t106\n专职人员数\t1\n三、收到和处理'
			)
		);
		expect(report?.form).toBe('2019');
		expect(
			[...(report?.figures.values() ?? [])].filter((f) => f.state === 'reported' && f.value === 106)
		).toEqual([]);
		expect(said('licensing_decisions')).toBe(11);
	});
});

const OUTCOMES = [
	'granted',
	'denied_state_secret',
	'denied_law_prohibits',
	'denied_security_stability',
	'denied_third_party',
	'not_processed_repeat',
	'other_other'
];
const naturalPersons = (row: string, count: number) => ({
	[`${row}__natural_person`]: String(count),
	[`${row}__total`]: String(count)
});
/** Three requests of natural persons for each of these outcomes, every sum of the form holding. */
const REQUESTED = Object.fromEntries(
	[
		...OUTCOMES.map((row) => naturalPersons(row, 3)),
		naturalPersons('new_requests', 21),
		naturalPersons('handled_total', 21)
	].flatMap((cells) => Object.entries(cells))
);
const TOTALS = OUTCOMES.map((row) => `${row}__total`);

describe('labels printed otherwise', () => {
	it.each([
		['laws without administrative regulations', '其他法律行政法规禁止公开', '其他法律法规禁止公开'],
		['three safeties without quotes', '“三安全一稳定”', '三安全一稳定'],
		['three safeties in straight quotes', '“三安全一稳定”', '"三安全一稳定"'],
		['a space after the number', '（一）予以公开', '(一) 予以公开'],
		['full-width digits', '1.属于国家秘密', '１．属于国家秘密'],
		['another mark after the number', '2.重复申请', '2、重复申请'],
		['traditional characters', '保护第三方合法权益', '保護第三方合法權益'],
		['pinyin beside a character', '其他处理', '其他处(chǔ)理'],
		['a mark in a circle for the group', '（三）不予公开', '㈢不予公开']
	])('%s', async (_, from, to) => {
		const { all } = await readQuirk(altered(plainLines('2021', REQUESTED), from, to));
		expect(all(...TOTALS)).toEqual(TOTALS.map(() => 3));
	});

	it.each([
		[
			'the fee with another instruction',
			'本年收费金额（单位：万元）',
			'本年收费金额（单位：万元，保留4位小数）'
		],
		['the fee without brackets', '本年收费金额（单位：万元）', '本年收费金额单位:万元'],
		['a head that lost its last character', '现行有效件数', '现行有效件'],
		['a head that lost one in the middle', '本年制发件数', '本年发件数'],
		['the articles without their item', /第二十条第（.）项/, '第二十条第'],
		['an article with its brackets alone', /第二十条第（.）项/, '第二十条第项'],
		['wrong conversions', '行政强制', '行政強製'],
		['a wrong conversion in a head', '本年制发件数', '本年製發件數'],
		['pinyin in a row', /^规章/, '規(guī)章']
	])('%s', async (_, from, to) => {
		const { all } = await readQuirk(altered(recent, from, to));
		expect(all(...RULES, ...NORMATIVE)).toEqual([0, 0, 6, 4, 0, 32]);
		expect(all('licensing_decisions', 'fees_collected')).toEqual([7, 0.092]);
	});

	it.each([
		['the change without 减', '本年增/减', '本年增/'],
		['the change with a backslash', '本年增/减', '本年增\\减'],
		['a head printed twice, where the place decides', '本年新公开数量', '本年新制作数量'],
		['heads cut at a line break', /本年新(制作|公开)数量/, '本年新'],
		[
			'instructions inside the labels',
			'上一年项目数量\t本年增/减',
			'上一年项目数量（指2019年事项数）\t本年增/减（减用负 值表示,如 -8）'
		]
	])('%s', async (_, from, to) => {
		const { all } = await readQuirk(altered(old, from, to));
		expect(all('rules_made_v19', 'rules_newly_disclosed_v19', 'rules_disclosed_total_v19')).toEqual([
			2, 3, 9
		]);
		expect(all('licensing_items_last_year_v19', 'licensing_items_change_v19', 'licensing_decisions')).toEqual(
			[4, 0, 11]
		);
	});
});

describe('the rows of table 二', () => {
	it('may have one of the place beside them', async () => {
		const { all, report } = await readQuirk(
			altered(recent, /^行政规范性文件.*$/, '行政规范性文件\t4\t0\t32\n其他主动公开文件\t88\t1\t2')
		);
		expect(all(...NORMATIVE)).toEqual([4, 0, 32]);
		expect(
			[...(report?.figures.values() ?? [])].filter((f) => f.state === 'reported' && f.value === 88)
		).toEqual([]);
	});

	it('are never added up from parts of a row', async () => {
		const { said, codes } = await readQuirk(
			altered(
				old,
				/^其他对外管理服务事项.*$/,
				'其他对外管理服务事项\t行政检查\t1\t0\t5\n其他对外管理服务事项\t行政确认\t2\t0\t6'
			)
		);
		expect(said('other_services_decisions_v19')).toBe('unreadable');
		expect(codes).toContain('row_split');
	});

	it('are found when the first article is not printed', async () => {
		const { all } = await readQuirk(altered(recent, /^第二十条第（一）项.*\n/, ''));
		expect(all(...RULES)).toEqual([0, 0, 6]);
	});

	it('are absent when only one section is printed', async () => {
		const { all } = await readQuirk([
			'第二十条第（九）项',
			'信息内容\t采购项目数量\t采购总金额',
			'政府集中采购\t3\t477.35',
			'三、收到和处理政府信息公开申请情况',
			...old.slice(old.findIndex((line) => line.startsWith('一、本年新收')))
		]);
		expect(all('procurement_items_v19', 'procurement_amount_v19', 'rules_made_v19')).toEqual([
			3,
			477.35,
			'absent'
		]);
	});

	it('may have lost the name of the first, and say so', async () => {
		const { all, codes } = await readQuirk(altered(recent, /^规章/, ''));
		expect(all(...RULES)).toEqual([0, 0, 6]);
		expect(codes).toContain('row_inferred');
	});
});

describe('the heads and rows of table 三', () => {
	const asked = plainLines('2021', REQUESTED);

	it('need no note on the sums', async () => {
		const { all } = await readQuirk(altered(asked, /（本列数据的勾稽关系为[^）]*）/, ''));
		expect(all(...applicants('new_requests'))).toEqual([21, 0, 0, 0, 0, 0, 21]);
	});

	it('of table 二 may be printed in each place of a merged cell, with the same figure, not with others', async () => {
		const filled = (...figures: number[]) =>
			altered(
				altered(recent, /^信息内容\t本年处理决定数量\t\t$/, `信息内容${'\t本年处理决定数量'.repeat(3)}`),
				/^行政许可\t.*$/,
				['行政许可', ...figures].join('\t')
			);
		expect((await readQuirk(filled(31, 31, 31))).all('licensing_decisions')).toEqual([31]);
		expect((await readQuirk(filled(31, 3, 31))).all('licensing_decisions')).toEqual(['unreadable']);
	});

	it('of table 四 may be printed once for each place a merged cell covers', async () => {
		const twice = altered(
			plainLines('2021', { reconsideration_upheld: '2', reconsideration_total: '2' }),
			/^\t{5}(?=结果维持)/,
			'结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t'
		);
		const { all } = await readQuirk(twice);
		expect(all('reconsideration_upheld', 'reconsideration_total')).toEqual([2, 2]);
	});

	it('may be broken inside a word', async () => {
		const broken = altered(plainLines('2021', REQUESTED, 'lines'), '商业企业', '商业\n企业');
		expect((await readQuirk(broken)).all(...applicants('new_requests'))).toEqual([21, 0, 0, 0, 0, 0, 21]);
	});

	it('may be broken after the number of a group', async () => {
		const broken = altered(plainLines('2021', REQUESTED, 'lines'), '（三）不予公开', '（三）\n不予公开');
		expect((await readQuirk(broken)).all(...applicants('denied_state_secret'))).toEqual([
			3, 0, 0, 0, 0, 0, 3
		]);
	});

	it('are not read when 总计 seems to stand before 自然人', async () => {
		const first = asked.map((line) => line.replace(/\t3\t0\t0\t0\t0\t0\t3$/u, '\t3\t1\t2\t0\t0\t0\t0'));
		const { all, codes } = await readQuirk(first);
		expect(all(...applicants('new_requests'))).toEqual(Array(7).fill('unreadable'));
		expect(codes).toContain('heads_order');
	});
});

describe('headings', () => {
	it.each(['一、2023年政务公开总体情况', '一、总体概述', '一、政府信息公开总体情况', '总体情况'])(
		'%s opens section 一',
		async (heading) => {
			expect((await readQuirk(altered(recent, '## 一、总体情况', heading))).said('items_disclosed')).toBe(5);
		}
	);

	it('the first may be missing', async () => {
		expect((await readQuirk(altered(recent, '## 一、总体情况\n', ''))).said('items_disclosed')).toBe(5);
	});

	it('an announcement of another number of parts is ignored', async () => {
		const { said } = await readQuirk(altered(recent, '各村设有公开栏。', '本报告由三部分组成。'));
		expect(said('items_disclosed')).toBe(5);
	});

	it('a line of the template left in is ignored', async () => {
		const { all } = await readQuirk(
			altered(
				recent,
				'## 二、主动公开政府信息情况',
				'## 二、主动公开政府信息情况\n该部分以表格形式报告。表格如下:'
			)
		);
		expect(all(...RULES)).toEqual([0, 0, 6]);
	});
});
