import { describe, expect, it } from 'vitest';
import type { Example } from '../audit/testing';
import { correctionFor } from './correction';
import { audited, ENGLISH, linesOf, WRITING } from './testing';
import { NO_OFFICE } from './office';

const letterOf = (example: Example, writing = WRITING, notes?: (rule: string) => string) => {
	const { report, findings } = audited(example);
	const told = new Map(notes ? findings.map((one) => [one.key, notes(one.rule)] as const) : []);
	return correctionFor(report, findings, writing, told);
};
const itemsOf = (cells: NonNullable<Example['cells']>, more: Omit<Example, 'cells'> = {}) => {
	const list = letterOf({ cells, ...more })?.find((part) => part.kind === 'list');
	return list?.items ?? [];
};

describe('a letter of correction', () => {
	const broken = { name: '甲镇人民政府', cells: { reconsideration_upheld: 1, reconsideration_total: 3 } };
	const office = {
		...NO_OFFICE,
		name: '示例县人民政府办公室',
		number: '示政公开函〔2024〕3号',
		date: '2024-02-03',
		deadline: '2024-02-20',
		contact: '张三，0000-0000000'
	};

	it('has number, title, addressee, body, signature, date and contact on lines of their own', () => {
		const letter = letterOf(broken, { ...WRITING, office });
		expect(letter?.map(({ kind }) => kind)).toEqual([
			'mark',
			'number',
			'title',
			'salutation',
			'paragraph',
			'list',
			'paragraph',
			'paragraph',
			'signature',
			'contact'
		]);
		const lines = linesOf(letter);
		expect(lines).toContain('示政公开函〔2024〕3号');
		expect(lines).toContain('关于更正2023年政府信息公开工作年度报告的通知');
		expect(lines).toContain('甲镇人民政府：');
		expect(lines.join()).toContain('请于2024年2月20日前更正报告');
		expect(lines.slice(-3)).toEqual([
			'示例县人民政府办公室',
			'2024年2月3日',
			'（联系人：张三，0000-0000000）'
		]);
	});

	it('leaves signature and date open where the office has not said, and asks for no day', () => {
		const lines = linesOf(letterOf(broken));
		expect(lines.slice(-2)).toEqual(['（发文机关）', '　　　　年　　月　　日']);
		expect(lines.join()).toContain('请及时更正报告');
	});

	it('names table, row and column, says what shall hold with its ground, and what was filed', () => {
		expect(itemsOf(broken.cells)).toEqual([
			{
				text: '表四“行政复议”栏：“总计”应等于结果维持、结果纠正、其他结果、尚未审结之和（依据：表四“总计”列）。',
				details: ['填报情况：“结果维持”1，“结果纠正”0，“其他结果”0，“尚未审结”0；“总计”3；相差2。']
			}
		]);
	});

	it('says neither data version nor which figure is wrong', () => {
		const text = linesOf(letterOf(broken)).join();
		expect(text).toContain('不能判断哪一处有误');
		expect(text).not.toMatch(/版本|对不上|大起大落/);
	});

	it('of the demonstration says that it is one, and of published reports does not', () => {
		expect(linesOf(letterOf(broken)).join()).toContain('虚构');
		expect(linesOf(letterOf(broken, { ...WRITING, fictional: false })).join()).not.toContain('虚构');
	});

	it('prints what was noted', () => {
		expect(linesOf(letterOf(broken, WRITING, () => '已电话核实'))).toContain('说明：已电话核实');
	});

	it('is not written where there is nothing to put right, nor where a report only came late', () => {
		const sound = { cells: { licensing_decisions: 1 } };
		expect(letterOf(sound)).toBeNull();
		expect(letterOf({ ...sound, source: { published: '2024-04-20' } })).toBeNull();
	});

	it('is written in English too', () => {
		const lines = linesOf(letterOf(broken, ENGLISH));
		expect(lines).toContain('To 甲镇人民政府');
		expect(lines.join('\n')).toMatch(
			/the total shall be the sum.*\(ground: the column of totals of table 4\)/
		);
	});
});

describe('what is one item', () => {
	it('one wrong cell that breaks a row and a column, with the cell named', () => {
		const items = itemsOf({
			new_requests__natural_person: 2,
			new_requests__total: 2,
			granted__natural_person: 3,
			granted__total: 2,
			handled_total__natural_person: 2,
			handled_total__total: 2
		});
		expect(items.map(({ text }) => text)).toEqual([
			'表三“（一）予以公开”行“自然人”列（填报3）：涉及以下2项，请一并核实。'
		]);
		expect(items[0]?.details).toEqual([
			'（1）“总计”列应等于自然人与法人或其他组织各列之和（依据：表三“总计”列）。填报情况：“自然人”3，其余各格为0；“总计”2；相差1。',
			'（2）“（七）总计”应等于（一）至（六）各项之和（依据：表三“（七）总计”行）。填报情况：“（一）予以公开”3，其余各格为0；“（七）总计”2；相差1。'
		]);
	});

	it('two wrong cells are two', () => {
		const items = itemsOf({ reconsideration_total: 1, litigation_direct_total: 1 });
		expect(items).toHaveLength(2);
	});

	it('two rules about the same cells', () => {
		const items = itemsOf({
			handled_total__natural_person: 1,
			handled_total__total: 1,
			granted__natural_person: 1,
			granted__total: 1
		});
		expect(items).toHaveLength(1);
		expect(items[0]?.text).toBe('表三“自然人”列、“总计”列：涉及以下2项，请一并核实。');
	});

	it('rows that differ by the same number, each with what was filed there', () => {
		const items = itemsOf({ granted__total: 1, new_requests__total: 1, handled_total__total: 1 });
		expect(items).toHaveLength(1);
		expect(items[0]?.details.slice(0, 3)).toEqual([
			'表三“一、本年新收政府信息公开申请数量”行，填报情况：各格均为0；“总计”1；相差1。',
			'表三“（一）予以公开”行，填报情况：各格均为0；“总计”1；相差1。',
			'表三“（七）总计”行，填报情况：各格均为0；“总计”1；相差1。'
		]);
	});
});

describe('what may lie behind it', () => {
	it('is said where it is a cause', () => {
		const [item] = itemsOf({ fees_collected: 152790 });
		expect(item?.details).toEqual(['填报情况：152,790。', '可能的原因：若填的是元，应为 15.279 万元。']);
	});

	it('and not where it only says that failures belong together', () => {
		const [item] = itemsOf({ new_requests__natural_person: 1, new_requests__total: 1 });
		expect(item?.details.join()).not.toContain('可能的原因');
	});
});

it('says two years of a number that changed much', () => {
	const [item] = itemsOf(
		{ penalty_decisions: 80 },
		{ others: [{ year: 2022, cells: { penalty_decisions: 12 } }] }
	);
	const cell = '表二第二十条第（六）项“行政处罚”行“本年处理决定数量”列';
	expect(item).toEqual({
		text: `${cell}：处理决定数量较上年变动较大的，应说明原因。`,
		details: ['填报情况：2023年80，2022年12。']
	});
});

it('names the year of a figure where two reports are held against each other', () => {
	const [item] = itemsOf(
		{
			carried_in__natural_person: 1,
			carried_in__total: 1,
			handled_total__natural_person: 1,
			handled_total__total: 1,
			granted__natural_person: 1,
			granted__total: 1
		},
		{ others: [{ year: 2022 }] }
	);
	expect(item?.text).toContain('应等于上一年度报告的“四、结转下年度继续办理”');
	expect(item?.details[0]).toContain(
		'2023年“二、上年结转政府信息公开申请数量”1；2022年“四、结转下年度继续办理”0；相差1'
	);
});
