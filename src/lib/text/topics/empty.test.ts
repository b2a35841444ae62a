import { expect, it } from 'vitest';
import { componentRow, ownRowsOf, rowsOf, shownOf } from '../../testing/components';
import { topicEmpty } from './empty';

const NONE = { 2022: [null, null, null, null, null, null] };
const OWN = { organs: ['my990101001', 'my990101002'] };
const ratesOverNothing = [
	componentRow({ indicator: 'disclosure_rate', numerator: 0, denominator: 0, reporting: 3 })
];

it.each([
	[
		'no report',
		shownOf('outcomes', rowsOf('outcomes', NONE, { reports: 0 })),
		'数据中没有所选单位 2022 年的报告，也就没有“申请的结果”；没有收到不等于没有发布。',
		'The data hold no report of the chosen organs for 2022'
	],
	[
		'reports without every part',
		shownOf('outcomes', rowsOf('outcomes', NONE)),
		'2022 年有所选单位的 16 份报告，没有一份“申请的结果”的各项都有数。',
		'The data hold 16 reports of the chosen organs for 2022, none with every part of'
	],
	[
		'reports without a figure',
		shownOf('decisions', rowsOf('decisions', { 2022: [null, null, null] })),
		'2022 年有所选单位的 16 份报告，都没有“许可、处罚与强制”的数。',
		'none with a figure of'
	],
	[
		'a form that does not have the parts',
		shownOf('fees', rowsOf('fees', { 2020: [null] })),
		'2020 年用的表格上没有“行政事业性收费”这些项。',
		'The form used in 2020 does not have'
	],
	[
		'parts of one organ that cannot be put on top of each other',
		shownOf('outcomes', ownRowsOf('outcomes', { 2022: [3, null, 1, 0, 0, 0] }), { organs: ['990101001'] }),
		'2022 年没有一年“申请的结果”的各项都有数，叠不起来；有的数见表。',
		'the table has what there is'
	],
	[
		'organs read on this machine, which are not added up',
		shownOf('outcomes', rowsOf('outcomes', NONE, { reports: 0, expected: 0 }), OWN),
		'所选单位都是本机读取的：本机读取的报告一次看一个单位，不合在一起；请只留一个。',
		'shown one organ at a time'
	],
	[
		'rates over nothing',
		shownOf('request_rates', ratesOverNothing),
		'2022 年“办结与公开的比率”无比率可算：作分母的件数填的都是 0。',
		'every count a rate would be of is 0'
	]
])('%s', (_, shown, zh, en) => {
	expect(topicEmpty(shown, 'zh')).toBe(zh);
	expect(topicEmpty(shown, 'en')).toContain(en);
});

it('says nothing where there is something, 0 among it', () => {
	expect(topicEmpty(shownOf('outcomes', rowsOf('outcomes', { 2022: [0, 0, 0, 0, 0, 0] })), 'zh')).toBeNull();
});
