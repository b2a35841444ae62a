import { describe, expect, it } from 'vitest';
import { holdExamples } from '../examples';
import { linesOf, prose, subjectOf } from '../testing';
import { WORDING_RULES } from './wording';

const overview = (...overview: string[]) => prose({ sections: { overview } });

/** Two hundred 汉字 that say nothing, and the same about something else. */
const sentences = (what: string) =>
	Array.from('甲乙丙丁戊己庚辛壬癸').map(
		(one, i) => `第${one}项工作围绕${what}逐条核对并在${one}处公示第${i}批目录。`
	);
const own = sentences('信息公开目录').join('');
const other = [...own].reverse().join('');

holdExamples(WORDING_RULES, [
	{
		rule: 'YEAR-TEXT',
		passes: { text: overview('2023年,我镇公开信息5条。', '2024年,我镇将继续公开。') },
		fails: [{ text: overview('2022年,我镇公开信息5条。') }, '“2022年,我镇公开信息5条。”'],
		open: [{ text: prose({}) }, 'without there is no section one or five']
	},
	{
		rule: 'BOILER',
		passes: { text: overview('2023年,我镇公开信息5条。') },
		fails: [{ text: overview('该部分以表格形式报告。表格如下:') }, '“该部分以表格形式报告”'],
		open: [{ text: prose({}) }, 'without no prose was read']
	},
	{
		rule: 'DUP-TEXT',
		passes: {
			text: prose({ sections: { overview: [own], problems: [own] } }),
			others: [{ year: 2022, text: prose({ sections: { overview: [other], problems: [other] } }) }]
		},
		fails: [
			{
				text: prose({ sections: { overview: [own], problems: [own] } }),
				others: [
					{
						code: '990101002',
						name: '假想镇人民政府',
						text: prose({ sections: { overview: [own.replace('甲处', '丑处')], problems: [other] } })
					}
				]
			},
			'overview: 98% is that of 假想镇人民政府 2023'
		],
		open: [
			{ text: overview(own) },
			'overview: without no other text to hold section one against',
			'problems: without no other text to hold section five against'
		]
	}
]);

const ruleOf = (id: string) => WORDING_RULES.find((rule) => rule.id === id)!;

describe('another year in the prose', () => {
	const found = (...lines: string[]) => linesOf(ruleOf('YEAR-TEXT'), 'fail', { text: overview(...lines) });

	it('is a plan for the very year reported', () => {
		expect(found('2023年将从以下方面进行改进。')).toHaveLength(1);
		expect(found('2024年将从以下方面进行改进。')).toEqual([]);
	});

	it.each([
		['a comparison', '2022年,我镇公开信息5条,较上年增加2条。'],
		['a document of another year', '2022年全县印发的要点。'],
		['a look back beside this year', '2022年我镇公开5条,2023年公开6条。']
	])('is not %s', (_, line) => {
		expect(found(line)).toEqual([]);
	});
});

describe('near-identical text', () => {
	const like = (text: string, code = '990101002') => ({
		text: overview(own),
		others: [{ code, year: code === '990101001' ? 2022 : 2023, text: overview(text) }]
	});

	it('shows the passages both have', () => {
		const [check] = ruleOf('DUP-TEXT').check(subjectOf(like(own.replace('甲处', '丑处'))));
		expect(check?.passages?.length).toBeGreaterThan(0);
		for (const passage of check?.passages ?? []) expect(own).toContain(passage);
		expect(check?.passages?.join('')).not.toContain('甲');
	});

	it('is found in the report of the year before too, whatever the figures', () => {
		const renumbered = own.replaceAll(/\d/g, '8');
		expect(linesOf(ruleOf('DUP-TEXT'), 'fail', like(renumbered, '990101001'))).toEqual([
			'overview: 100% is that of 示例镇人民政府 2022'
		]);
	});

	it('is not said of an organ of another county, nor of sections too short to tell', () => {
		expect(linesOf(ruleOf('DUP-TEXT'), 'fail', like(own, '990102002'))).toEqual([]);
		const none = { text: overview('无。'), others: [{ year: 2022, text: overview('无。') }] };
		expect(linesOf(ruleOf('DUP-TEXT'), 'fail', none)).toEqual([]);
	});
});
