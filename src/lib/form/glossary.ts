import type { TermId } from './terms';
import type { Words } from './words';

/** What a term means, in plain words, and where it comes from. */
interface Explanation extends Words {
	/** Article of the Regulations or of the form it rests on. */
	readonly ground?: Words;
	/** An indicator that counts it. */
	readonly indicator?: string;
}

const article = (zh: string, en: string): { ground: Words } => ({
	ground: {
		zh: `《政府信息公开条例》第${zh}条`,
		en: `Regulations on Open Government Information, article ${en}`
	}
});
const form = (zh: string, en: string): { ground: Words } => ({ ground: { zh, en } });

export const GLOSSARY: Readonly<Record<TermId, Explanation>> = {
	annual_report: {
		zh: '每个行政机关每年都要公布的报告：这一年主动公开了什么，收到多少申请、怎样办理，有多少复议和诉讼。',
		en: 'The report every administrative organ publishes each year: what it disclosed, the applications it received and how they ended, reconsiderations and suits.',
		...article('四十九、五十', '49 and 50')
	},
	regulations: {
		zh: '规定政府信息怎样公开的行政法规。2008 年起施行，2019 年修订。',
		en: 'The State Council regulations on how government information is disclosed; in force since 2008, revised in 2019.'
	},
	competent_office: {
		zh: '负责推进、指导、监督一级政府信息公开工作的机关，通常是政府办公室。它收齐各单位的年报，并公布本级政府的。',
		en: 'The office that guides and supervises disclosure at one level of government, usually the general office. It collects the reports and publishes the government’s own.',
		...article('三', '3')
	},
	form_2019: {
		zh: '2019、2020 年度报告用的全国统一表格。表二既数事项，也数处理决定。',
		en: 'The national form for report years 2019 and 2020. Its table 2 counts items as well as decisions.',
		...form('国办公开办函〔2019〕60号', 'notice 国办公开办函〔2019〕60号')
	},
	form_2021: {
		zh: '2021 年度起用的全国统一表格。表二只留下制发、废止、现行有效的件数和处理决定数量，收费改报金额。',
		en: 'The national form since report year 2021. Table 2 keeps documents issued, repealed and in force and the number of decisions; fees are given as an amount.',
		...form('国办公开办函〔2021〕30号', 'notice 国办公开办函〔2021〕30号')
	},
	cross_footing: {
		zh: '表格里的数之间必须成立的等式。表三印着：第一项加第二项之和，等于第三项加第四项之和。不成立，就是填错了或读错了，不能说明错在哪一格。',
		en: 'Equations that must hold between the figures. Table 3 prints one: items one and two together equal items three and four. If it fails, something is wrong; it does not tell which cell.',
		...form('表三表头', 'head of table 3')
	},
	proactive_disclosure: {
		zh: '不等人申请就公开的信息。',
		en: 'Information disclosed without anybody asking.',
		...article('十九、二十', '19 and 20')
	},
	on_request: {
		zh: '公民、法人或其他组织提出申请，行政机关答复。',
		en: 'A person or organisation applies, and the organ answers.',
		...article('二十七', '27')
	},
	carried_over: {
		zh: '到年底还没办完的申请，算到下一年去办。今年的“上年结转”应当等于去年的“结转下年度”。',
		en: 'Applications not finished by the end of the year go on to the next. What is carried in should equal what was carried out the year before.',
		...form('表三第二项、第四项', 'table 3, items two and four')
	},
	granted: {
		zh: '申请的信息全部给了。',
		en: 'The information asked for was given in full.',
		indicator: 'granted__total'
	},
	partly_granted: {
		zh: '给了一部分，不能公开的部分作了区分处理。一件申请只算这一种结果。',
		en: 'Given in part, with what cannot be disclosed taken out. An application counted here is counted nowhere else.',
		indicator: 'partly_granted__total',
		...article('三十七', '37')
	},
	denied: {
		zh: '依八种法定理由之一不给。不等于“无法提供”，也不等于“不予处理”。',
		en: 'Refused on one of eight legal grounds. Not the same as unavailable, nor as not processed.',
		indicator: 'denied__total',
		...article('十四至十六', '14 to 16')
	},
	unavailable: {
		zh: '不是不给，而是没有：本机关不掌握、要另行制作，或补正之后仍不清楚要什么。',
		en: 'Not refused but not there: not held, would have to be created, or still unclear after being asked for details.',
		indicator: 'unavailable__total'
	},
	not_processed: {
		zh: '不作为信息公开申请来办的：信访投诉、重复申请、索要公开出版物等。',
		en: 'Not handled as an application: petitions and complaints, repeats, requests for publications and the like.',
		indicator: 'not_processed__total'
	},
	other_handling: {
		zh: '逾期不补正、逾期不缴费，以及撤回等其他情形。',
		en: 'Details or fees not supplied in time, and other cases such as withdrawal.',
		indicator: 'other_handling__total'
	},
	three_securities: {
		zh: '国家安全、公共安全、经济安全和社会稳定。公开后可能危及这些的信息不予公开。',
		en: 'National, public and economic security, and social stability. Information that could endanger them is not disclosed.',
		indicator: 'denied_security_stability__total',
		...article('十四', '14')
	},
	internal_affairs: {
		zh: '人事管理、后勤管理、内部工作流程三方面的信息，可以不公开。',
		en: 'Personnel, logistics and internal workflow; these may be withheld.',
		indicator: 'denied_internal_affairs__total',
		...article('十六', '16')
	},
	deliberative: {
		zh: '讨论记录、过程稿、磋商信函、请示报告四类，可以不公开，法律另有规定的除外。',
		en: 'Discussion records, drafts, consultation letters and requests for instruction; these may be withheld unless a law says otherwise.',
		indicator: 'denied_deliberative__total',
		...article('十六', '16')
	},
	enforcement_file: {
		zh: '行政执法过程中形成的案卷信息，可以不公开。',
		en: 'Files made in the course of enforcement; these may be withheld.',
		indicator: 'denied_enforcement_file__total',
		...article('十六', '16')
	},
	inquiry_matter: {
		zh: '法律法规另有专门查询办法的信息，例如登记资料，按那个办法去查。',
		en: 'Information with a lookup procedure of its own in law, such as registers; the applicant is pointed there.',
		indicator: 'denied_inquiry_matter__total'
	},
	supplementation: {
		zh: '申请写得不清楚时，行政机关一次性告知申请人补充说明。',
		en: 'Where an application is unclear the organ asks once for what is missing.',
		...article('三十', '30')
	},
	processing_fee: {
		zh: '申请的数量、频次明显超过合理范围时可以收的费。在报告第六部分用一句话报告，单位多为元。',
		en: 'A fee that may be charged when applications clearly exceed a reasonable number. Reported in a sentence of section 6, mostly in yuan.',
		...article('四十二', '42')
	},
	rules: {
		zh: '国务院部门和设区的市以上政府制定的规章。县、乡镇和街道不能制定规章。',
		en: 'Rules made by ministries and by governments of cities with districts and above. Counties, townships and street offices cannot make them.'
	},
	normative_documents: {
		zh: '行政机关制定、对公众有普遍约束力的文件。2019 年版的“规范性文件”在不少报告里数的是全部文件，与 2021 年版的不能相连。',
		en: 'Documents of general binding effect. Under the 2019 form many reports counted all documents, so its figures are not joined to those since 2021.',
		indicator: 'normative_documents_issued'
	},
	in_force: {
		zh: '到年底仍然有效的件数，包括往年制发的。',
		en: 'In force at the end of the year, those of earlier years included.',
		indicator: 'normative_documents_in_force'
	},
	licensing: {
		zh: '经申请，准予从事某种活动的决定。',
		en: 'Decisions that allow an applicant to carry on an activity.',
		indicator: 'licensing_decisions'
	},
	penalty: {
		zh: '对违反行政管理秩序的行为给予惩戒的决定，如警告、罚款。',
		en: 'Decisions that punish breaches of administrative order, such as warnings and fines.',
		indicator: 'penalty_decisions'
	},
	coercion: {
		zh: '查封、扣押等强制措施和强制执行。',
		en: 'Compulsory measures such as sealing and seizure, and enforcement by compulsion.',
		indicator: 'coercion_decisions'
	},
	fees: {
		zh: '依法向公民、法人收取的费用。2021 年版报金额，单位是万元；2019 年版只数项目。',
		en: 'Fees charged by law. The form since 2021 gives the amount in CNY 10,000; the 2019 form only counted items.',
		indicator: 'fees_collected'
	},
	procurement: {
		zh: '只在 2019 年版上。采购总金额没有印单位，各地写法不一，所以不相加。',
		en: 'On the 2019 form only. The amount has no printed unit and is written in different ways, so it is never added up.',
		indicator: 'procurement_items_v19'
	},
	reconsideration: {
		zh: '不服行政机关的处理，向上一级申请重新审查。',
		en: 'A review by a higher organ, asked for by somebody who disagrees with a decision (administrative review).',
		indicator: 'reconsideration_total'
	},
	litigation: {
		zh: '不服行政机关的处理，向法院起诉。表四分两类：未经复议直接起诉，和复议后起诉。',
		en: 'A suit in court over a decision. Table 4 tells two kinds apart: without and after reconsideration.',
		indicator: 'litigation_direct_total'
	},
	corrected: {
		zh: '原来的处理被撤销、变更或确认违法。纠正率只算已经审结的。',
		en: 'The decision was revoked, changed or found unlawful. Correction rates count concluded cases only.'
	},
	pending: {
		zh: '到年底还没有结果，不是赢也不是输。',
		en: 'Not concluded by the end of the year; neither won nor lost.'
	},
	street_office: {
		zh: '市辖区、县级市政府的派出机关，与乡、镇同级。',
		en: 'An agency of a district or city government, on the level of towns and townships.'
	},
	roll_up: {
		zh: '把所属各单位加在一起的报告。“县人民政府”的报告通常是汇总，“县人民政府办公室”的不是。',
		en: 'A report that adds up the organs below. That of a county government usually is one, that of its general office is not.'
	},
	median: {
		zh: '把各单位的数从小到大排，正中间的那个。几个特别大的数不会把它拉高。',
		en: 'The value in the middle when organs are put in order. A few very large ones do not pull it up.'
	},
	quartiles: {
		zh: '从小到大排，四分之一处和四分之三处的数；中间一半的单位在两者之间。',
		en: 'The values a quarter and three quarters of the way up; the middle half of the organs lies between them.'
	},
	like_for_like: {
		zh: '只留下每一年都有这个数的单位，各年才是同一批单位相比。',
		en: 'Keeps only organs with the figure in every year, so that the years compare the same organs.'
	},
	ratio_of_sums: {
		zh: '先把各单位的分子、分母分别相加再相除，不是把各单位的比率平均。',
		en: 'Numerators and denominators are added up first and then divided; rates are never averaged.'
	},
	wilson: {
		zh: '件数少的时候，比率会碰巧很高或很低。区间说明真实水平大概在哪里；这里用 Wilson 法，95%。',
		en: 'With few cases a rate can be high or low by chance. The interval says where the true level lies, roughly; here by Wilson’s method at 95%.'
	},
	funnel: {
		zh: '横轴是件数，纵轴是比率，曲线是偶然波动的范围。在曲线之内的高低，说明不了什么。',
		en: 'Rate against number of cases, with curves for what chance alone would do. Differences within the curves say little.'
	},
	blank: {
		zh: '报告里有这一格，里面什么也没写。不等于零。',
		en: 'The cell is in the report with nothing in it. Not the same as zero.'
	},
	absent: {
		zh: '表上应有这一格，在我们看到的文本里没有它。不等于零。',
		en: 'The form has the cell, the document as we have it does not. Not the same as zero.'
	},
	unreadable: {
		zh: '印着，但不能确定是什么。宁可不取。',
		en: 'Printed, but it is not certain what. Rather not taken.'
	}
};
