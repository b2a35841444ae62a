import { formDue } from '../form/field';
import type { Words } from '../form/words';

/**
 * Rules as a letter of correction words them: what the organ shall do, and the article or printed note that says so. A rule
 * of mere arithmetic or experience has no ground, and none is made up for it.
 */
interface Requirement {
	readonly shall: Words;
	readonly ground: Words | null;
}

const said = (zh: string, en: string): Words => ({ zh, en });
const requirement = (shall: Words, ground: Words | null = null): Requirement => ({ shall, ground });

const CROSS_FOOTING = said(
	'表三注明的勾稽关系“第一项加第二项之和，等于第三项加第四项之和”',
	'the note printed in table 3: items one and two together equal items three and four together'
);
const PERIOD = said('统计期限为当年1月1日至12月31日', 'the period is 1 January to 31 December of the year');
const NAMED_DEFECTS = said(
	'国办公开办函〔2021〕30号第（四）部分',
	'notice 国办公开办函〔2021〕30号, part four'
);
const FORMS: Readonly<Record<'2019' | '2021', Words>> = {
	'2019': said('国办公开办函〔2019〕60号', 'notice 国办公开办函〔2019〕60号'),
	'2021': said('国办公开办函〔2021〕30号', 'notice 国办公开办函〔2021〕30号')
};
const FEES = said('国办函〔2020〕109号', 'notice 国办函〔2020〕109号');
const article = (zh: string, en: number): Words =>
	said(
		`《中华人民共和国政府信息公开条例》第${zh}条`,
		`Regulations on Open Government Information, article ${en}`
	);

const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
	'T3-ID': requirement(
		said(
			'“一、本年新收政府信息公开申请数量”与“二、上年结转政府信息公开申请数量”之和，应等于“三、本年度办理结果”的“（七）总计”与“四、结转下年度继续办理”之和',
			'applications received and carried in together shall equal those handled (row seven) and carried out together'
		),
		CROSS_FOOTING
	),
	'T3-TOT': requirement(
		said(
			'“总计”列应等于自然人与法人或其他组织各列之和',
			'the total shall be the sum of the columns of applicants'
		),
		said('表三“总计”列', 'the column of totals of table 3')
	),
	'T3-SUM7': requirement(
		said('“（七）总计”应等于（一）至（六）各项之和', 'row seven (total) shall be the sum of rows one to six'),
		said('表三“（七）总计”行', 'row seven of table 3')
	),
	'T4-SUM': requirement(
		said(
			'“总计”应等于结果维持、结果纠正、其他结果、尚未审结之和',
			'the total shall be the sum of upheld, corrected, other result and pending'
		),
		said('表四“总计”列', 'the column of totals of table 4')
	),
	'T3-NEW0': requirement(
		said(
			'没有新收和上年结转申请的，办理结果和结转下年度应为0',
			'where nothing was received or carried in, nothing shall be handled or carried out'
		),
		CROSS_FOOTING
	),
	'T3-CARRYMAX': requirement(
		said(
			'“四、结转下年度继续办理”不应多于新收与上年结转之和',
			'no more shall be carried out than was received and carried in'
		),
		CROSS_FOOTING
	),
	'T3-NEG': requirement(said('各项件数应为不小于0的整数', 'counts shall be whole numbers not below 0')),
	'T3-CARRYAGE': requirement(
		said(
			'结转下年度的申请超过新收申请一半的，应说明原因',
			'where more than half of those received are carried out, the reason shall be given'
		)
	),
	'T2-STOCK-IN': requirement(
		said(
			'“现行有效件数”应不少于“本年制发件数”减去“本年废止件数”',
			'in force shall be no fewer than issued less repealed'
		)
	),
	'T2-RULES-TWP': requirement(
		said(
			'县级人民政府、乡镇人民政府和街道办事处不制定规章，“规章”各格应为0',
			'county and township governments and street offices make no rules: these cells shall be 0'
		)
	),
	'T2-NORM-STREET': requirement(
		said(
			'只应统计行政规范性文件，不应计入其他文件；确有制发的，应提供目录',
			'only normative documents shall be counted; where there are any, their list shall be given'
		)
	),
	'T2-V19-STOCK': requirement(
		said('“本年新公开数量”不应多于“对外公开总数量”', 'newly disclosed shall be no more than disclosed in all')
	),
	'T2-V19-DEC': requirement(
		said('没有事项的，“处理决定数量”应为0', 'where there are no items there shall be no decisions')
	),
	'T2-FEE-UNIT': requirement(
		said('收费金额应以万元为单位填报', 'fees shall be stated in units of CNY 10,000'),
		said('表二注明的“单位：万元”', 'the unit printed in table 2')
	),
	'T2-BUY-UNIT': requirement(
		said('“采购总金额”应注明金额单位', 'the procurement amount shall be given with its unit')
	),
	'T2-FEE-ZERO': requirement(
		said(
			'收取信息处理费的情况应在第六部分说明，并与表二一致',
			'processing fees shall be told in section six and agree with table 2'
		),
		FEES
	),
	'T3-CARRY': requirement(
		said(
			'“二、上年结转政府信息公开申请数量”应等于上一年度报告的“四、结转下年度继续办理”',
			'carried in shall equal what last year’s report carried out'
		),
		said('表三第二项、第四项', 'items two and four of table 3')
	),
	'T2-STOCK-X': requirement(
		said(
			'“现行有效件数”应等于上一年度现行有效件数加“本年制发件数”减“本年废止件数”；因有效期届满、清理等原因不等的，应说明',
			'in force shall equal last year’s plus issued less repealed; expiry or clean-up shall be explained'
		)
	),
	'T2-REPEAL': requirement(
		said(
			'“本年废止件数”不应多于上一年度现行有效件数与“本年制发件数”之和',
			'no more shall be repealed than was in force last year and issued this year'
		)
	),
	'T2-V19-ITEM': requirement(
		said(
			'“上一年项目数量”应等于上一年度报告的项目数量加当年增减',
			'items of last year shall equal those of last year’s report plus their change'
		)
	),
	'T2-JUMP': requirement(
		said(
			'处理决定数量较上年变动较大的，应说明原因',
			'a large change of decisions since last year shall be explained'
		)
	),
	'T4-CARRY': requirement(
		said(
			'“总计”应不少于上一年度报告的“尚未审结”',
			'the total shall be no smaller than what last year’s report had pending'
		)
	),
	'T4-LINK': requirement(
		said(
			'有复议后起诉案件的，本年或上一年度应有行政复议案件',
			'where there are suits after reconsideration, there shall be one this year or last'
		)
	),
	'T4-T3': requirement(
		said(
			'行政复议和未经复议直接起诉的件数多于两年办结申请件数的，应说明',
			'more disputes than applications handled in two years shall be explained'
		)
	),
	'NAR-T2': requirement(said('正文所述件数应与表二一致', 'the prose shall agree with table 2')),
	'NAR-T3': requirement(said('正文所述申请件数应与表三一致', 'the prose shall agree with table 3')),
	'NAR-T4': requirement(said('正文所述复议、诉讼件数应与表四一致', 'the prose shall agree with table 4')),
	'NAR-ZERO': requirement(
		said(
			'正文称未收到申请的，表三新收应为0',
			'where the prose says that no application came, table 3 shall have 0'
		)
	),
	'NAR-SUM': requirement(
		said('正文所列各类之和应等于所述总数', 'classes in the prose shall add up to their total')
	),
	'NAR-SHARE': requirement(
		said('正文所述占比应与所述件数一致', 'percentages in the prose shall follow from its counts')
	),
	'NAR-GROWTH': requirement(
		said('正文所述增减应与两年数据一致', 'changes in the prose shall follow from the figures of both years')
	),
	'MISSING-TABLE': requirement(
		said('表二、表三、表四应填报数据', 'tables 2, 3 and 4 shall hold figures'),
		article('五十', 50)
	),
	'ALL-ZERO': requirement(
		said('三张表全部为0的，应予确认', 'that all three tables are 0 shall be confirmed')
	),
	'YEAR-TITLE': requirement(
		said('标题、统计期限的年度应与报告年度一致', 'the years of title and period shall be that of the report'),
		PERIOD
	),
	'YEAR-TEXT': requirement(
		said('正文不应将其他年度表述为本年度', 'the prose shall not speak of another year as the current one'),
		PERIOD
	),
	'AREA-MATCH': requirement(
		said('标题、页面和正文的单位名称应一致', 'title, page and prose shall name the same organ')
	),
	BOILER: requirement(
		said('正文不应保留格式说明文字', 'no instruction of the form shall be left in the prose')
	),
	'DUP-TEXT': requirement(
		said(
			'内容不应与上一年度或其他单位的报告雷同',
			'the text shall not repeat last year’s or another organ’s'
		),
		NAMED_DEFECTS
	),
	'ROLL-UP': requirement(
		said(
			'本级政府汇总数不应少于所属单位填报数之和',
			'the figures of the government as a whole shall be no smaller than the sum of its organs'
		)
	),
	'ROLL-EQ': requirement(
		said(
			'本级政府汇总数应等于所属单位填报数之和',
			'the figures of the government as a whole shall be the sum of its organs'
		)
	)
};

const ofForm = (year: number): Requirement => {
	const due = formDue(year);
	return requirement(
		said(
			'应使用当年适用的年度报告格式，不应混用两版表格',
			'the form due for the year shall be used throughout'
		),
		due === null ? null : FORMS[due]
	);
};

/** What a rule asks of a report for a year; null of a rule that no letter of correction words. */
export const requirementOf = (rule: string, year: number): Requirement | null =>
	rule === 'VER-YEAR' || rule === 'VER-MIX' ? ofForm(year) : (REQUIREMENTS[rule] ?? null);
