import { describe, expect, it } from 'vitest';
import { linesOf, prose } from '../testing';
import { CLAIM_RULES } from './claims';
import { WORDING_RULES } from './wording';

/** Sentences that are true, or about something else, of one report: none of them is held against it. */

const RULES = [...CLAIM_RULES, ...WORDING_RULES.filter(({ id }) => id === 'YEAR-TEXT')];

const cells = {
	items_disclosed: 320,
	prose_applications_received: 12,
	new_requests__total: 12,
	carried_in__total: 1,
	normative_documents_issued: 3,
	normative_documents_repealed: 1,
	normative_documents_in_force: 12,
	licensing_decisions: 156,
	penalty_decisions: 12,
	coercion_decisions: 2
};
const last = {
	items_disclosed: 280,
	prose_applications_received: 10,
	new_requests__total: 10,
	licensing_decisions: 100,
	penalty_decisions: 10,
	coercion_decisions: 2
};

const findings = (sections: Parameters<typeof prose>[0]['sections']) => {
	const example = { text: prose({ sections: sections ?? {} }), cells, others: [{ year: 2022, cells: last }] };
	return RULES.flatMap((rule) => linesOf(rule, 'fail', example).map((line) => `${rule.id} ${line}`));
};
const half = (text: string) => text.normalize('NFKC');

describe('nothing is found wrong with', () => {
	it.each([
		// Documents.
		'2023年制发行政规范性文件3件，废止1件，现行有效12件。',
		'本年制定规范性文件三件，废止一件。',
		'全县制发行政规范性文件45件。',
		'县政府制发规范性文件20件，废止5件，现行有效120件。',
		'2022年制发行政规范性文件5件。',
		'上年制发规范性文件5件，废止2件。',
		'2008年以来制发规范性文件58件。',
		'一至十一月制发规范性文件2件。',
		'上半年制定规范性文件1件。',
		'起草规范性文件5件。',
		'清理规范性文件15件，废止1件。',
		'公开规范性文件5件，解读规范性文件4件。',
		'报备规范性文件2件。',
		'拟制发规范性文件6件。',
		'转发上级规范性文件30件。',
		'党委制发规范性文件5件。',
		'印发规范性文件管理制度2项。',
		'未制定规范性文件清理计划。',
		'修订规范性文件2件，废止制度4件。',
		'截至2023年6月，现行有效规范性文件10件。',
		// Decisions.
		'全年办理行政许可156件，作出行政处罚12件，实施行政强制2件。',
		'行政许可事项45项，行政处罚事项120项。',
		'公开行政许可20件、行政处罚5件。',
		'公示行政许可20件，行政处罚5件。',
		'双公示：行政许可20件，行政处罚5件。',
		'抽查行政处罚案卷5件。',
		'抽查案卷20件，行政处罚5件。',
		'全县作出行政处罚560件。',
		'县综合执法局作出行政处罚56件。',
		'县综合执法局认真履职，作出行政处罚56件。',
		'上年作出行政处罚10件。',
		'2022年行政处罚10件。',
		'第四季度行政处罚4件。',
		'立案行政处罚15件。',
		'受理行政许可160件。',
		'行政处罚听证1件。',
		'行政处罚公开率100%。',
		'移送行政处罚案件3件。',
		'办理案件20件，其中行政处罚5件、行政强制1件。',
		// Classes of a whole.
		'公开政府信息320条，较上年增加40条，其中政策文件200条、工作动态120条。',
		'公开政府信息320条，其中新增200条，修改50条，删除5条。',
		'收到政府信息公开申请12件，上年结转1件，其中予以公开8件，部分公开3件，不予公开2件。',
		'收到政府信息公开申请12件，其中自然人8件，企业4件，予以公开6件，部分公开6件。',
		'收到政府信息公开申请12件，其中当面申请2件，信函申请5件，电子邮件4件。',
		'收到政府信息公开申请12件，其中予以公开5件，部分公开2件，不予公开1件。',
		'全县公开政府信息9000条，其中政策文件3000条，工作动态2000条，通知公告1000条。',
		'答复申请12件，其中无法提供3件，不予处理1件，其他处理1件。',
		// Shares.
		'公开政府信息320条，其中政策文件200条，占62.5%。',
		'主动公开政策文件200条，占全县公开总量的2.2%。',
		'政策文件200条，占重点领域信息的80%。',
		'共收到政府信息公开申请12件。办理建议20件，自然人申请8件，占66.7%。',
		// Growth.
		'主动公开政府信息320条，较上年增长14.3%。',
		'收到政府信息公开申请12件，较上年增加2件。',
		'举办培训12次，较上年增加5次。',
		'政务新媒体发布信息320条，较上年增长50%。',
		'全县收到政府信息公开申请12件，较上年增长50%。',
		'公开行政处罚12件，较上年增长50%。'.replace('公开行政处罚', '参加会议'),
		'第四季度主动公开政府信息320条，较去年同期增长50%。',
		// Years.
		'2023年，我镇将政务公开工作纳入重要议事日程。',
		'2023年，我镇将公开目录梳理为26个领域。',
		'2023年度工作计划已公开。',
		'2023年我镇拟定公开清单。',
		'2022年我镇收到申请10件，今年收到12件。',
		'2024年，我镇将继续做好公开工作。',
		'2008年以来，我镇坚持公开为常态。'
	])('%s', (text) => {
		expect(findings({ overview: [half(text)] })).toEqual([]);
	});

	it.each([
		'未收取信息处理费。',
		'信息处理费标准为每件10元。',
		'按照规定，超过30件的，收取信息处理费100元/件。',
		'减免信息处理费380元。',
		'上年收取信息处理费380元。',
		'2022年收取信息处理费380元。',
		'全县收取信息处理费380元。',
		'没有收取信息处理费380元的情况。',
		'收取信息处理费0元。',
		'无其他需要报告的事项。'
	])('section six: %s', (text) => {
		expect(findings({ other: [half(text)] })).toEqual([]);
	});
});

describe('what contradicts the report is found', () => {
	it.each([
		['制发行政规范性文件5件，废止1件，现行有效12件。', 'NAR-T2'],
		['制发规范性文件三件，废止四件。', 'NAR-T2'],
		['2023年，我镇现行有效规范性文件20件。', 'NAR-T2'],
		['本年未制发规范性文件。', 'NAR-T2'],
		['全年作出行政处罚决定25件。', 'NAR-T2'],
		['办理行政许可200件、行政处罚12件。', 'NAR-T2'],
		['公开政府信息320条，其中政策文件200条，工作动态150条。', 'NAR-SUM'],
		['公开政府信息320条，较上年增加40条。其中政策文件200条，工作动态150条。', ''],
		['收到政府信息公开申请12件，其中自然人8件，企业5件。', 'NAR-SUM'],
		['公开政府信息320条，政策文件200条，占52%。', 'NAR-SHARE'],
		['2023年主动公开政府信息320条，较上年增长50%。', 'NAR-GROWTH'],
		['收到政府信息公开申请12件，较上年增加5件。', 'NAR-GROWTH'],
		['行政处罚12件，比上年减少3件。', 'NAR-GROWTH'],
		['2022年，我镇主动公开政府信息320条。', 'YEAR-TEXT'],
		['2023年，我镇将继续做好公开工作。', 'YEAR-TEXT'],
		['2023年将从以下方面改进。', 'YEAR-TEXT']
	])('%s', (text, rule) => {
		const [found = ''] = findings({ overview: [half(text)] });
		expect(found.split(' ')[0]).toBe(rule);
	});

	it('in section six', () => {
		expect(findings({ other: ['本年收取政府信息公开信息处理费共380元。'] })).toHaveLength(1);
	});
});
