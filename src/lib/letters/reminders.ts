import { formDue } from '../form/field';
import type { Organ } from '../report/organ';
import { GROUP_KINDS } from '../report/organ';
import { punctualityOf } from '../report/punctuality';
import { closing, opening, paragraph, type Writing } from './frame';
import type { LetterPart } from './letter';
import { byDeadline, dayText } from './office';

/**
 * Letters about the day of publication: 催报通知 where a report is missing, and one for a report that came late. Article 49 of
 * the Regulations binds departments (31 January) and governments (31 March); it names neither townships nor street offices,
 * whose day the county's yearly notice sets, so that no article is cited against them.
 */

type Bound = 'department' | 'government' | null;

function boundBy({ kind }: Pick<Organ, 'kind'>, year: number): Bound {
	if (formDue(year) === null) return null;
	if (kind === 'department') return 'department';
	return GROUP_KINDS.governments.includes(kind) ? 'government' : null;
}

const ARTICLE_49 = {
	department: {
		zh: '根据《中华人民共和国政府信息公开条例》第四十九条，县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。',
		en: 'Under article 49 of the Regulations on Open Government Information departments of governments at county level and above submit the annual report of the past year to the competent office of their level, and publish it, by 31 January.'
	},
	government: {
		zh: '根据《中华人民共和国政府信息公开条例》第四十九条，本级政府上一年度政府信息公开工作年度报告应当在每年3月31日前向社会公布。',
		en: 'Under article 49 of the Regulations on Open Government Information the annual report of a government for the past year is published by 31 March.'
	}
} as const;

const FORMS = {
	'2019': { zh: '国办公开办函〔2019〕60号', en: 'notice 国办公开办函〔2019〕60号' },
	'2021': { zh: '国办公开办函〔2021〕30号', en: 'notice 国办公开办函〔2021〕30号' }
} as const;

/** 催报通知: no report of the organ for the year is at hand, which does not say that none was published. */
export function missingLetter(organ: Organ, year: number, writing: Writing): readonly LetterPart[] {
	const { language, office } = writing;
	const bound = boundBy(organ, year);
	const due = formDue(year);
	const duty = bound === null ? '' : ARTICLE_49[bound][language];
	if (language === 'zh') {
		const form = due === null ? '' : `年度报告应当按照${FORMS[due].zh}规定的格式编制。`;
		return [
			...opening(writing, `关于催报${year}年政府信息公开工作年度报告的通知`, organ.name),
			paragraph(`${duty}截至目前，未见你单位${year}年政府信息公开工作年度报告。`),
			paragraph(`请${byDeadline(office, language)}编制、公布并报送年度报告。${form}`),
			paragraph('已经公布的，请书面告知公布网址和公布日期；确有困难、不能按时公布的，请书面说明原因。'),
			...closing(writing)
		];
	}
	const form = due === null ? '' : ` It is to follow the form of ${FORMS[due].en}.`;
	return [
		...opening(writing, `Missing annual report on open government information for ${year}`, organ.name),
		paragraph(`${duty === '' ? '' : `${duty} `}Your report for ${year} has not been seen so far.`),
		paragraph(`Please draw it up, publish it and send it in ${byDeadline(office, language)}.${form}`),
		paragraph(
			'If it has been published, please give its address and the day of publication in writing; if it cannot be published in time, please say why.'
		),
		...closing(writing)
	];
}

/** A report that was published after the day that holds for it. */
export function latenessLetter(
	organ: Organ,
	year: number,
	published: string,
	writing: Writing
): readonly LetterPart[] {
	const { language, office } = writing;
	const bound = boundBy(organ, year);
	const duty = bound === null ? '' : ARTICLE_49[bound][language];
	// A department was late in January, however late it was.
	const january = bound === 'department' || punctualityOf(organ.kind, year, published) === 'after_january';
	const day = dayText(published, language);
	if (language === 'zh')
		return [
			...opening(
				writing,
				bound === null
					? `关于${year}年政府信息公开工作年度报告公布时间的通知`
					: `关于${year}年政府信息公开工作年度报告逾期公布的通知`,
				organ.name
			),
			paragraph(
				`${duty}经核查，你单位${year}年政府信息公开工作年度报告于${day}公布，晚于${year + 1}年${january ? '1月31日' : '3月31日'}。`
			),
			paragraph(
				`请${byDeadline(office, language)}书面说明${bound === null ? '公布较晚的原因' : '逾期原因'}。公布日期因网站迁移、页面更新等发生变化的，请一并说明首次公布的日期和网址。`
			),
			paragraph('请健全年度报告编制、审核和公布工作机制，今后按期公布年度报告。'),
			...closing(writing)
		];
	return [
		...opening(writing, `Late annual report on open government information for ${year}`, organ.name),
		paragraph(
			`${duty === '' ? '' : `${duty} `}Your report for ${year} was published on ${day}, after ${january ? '31 January' : '31 March'} ${year + 1}.`
		),
		paragraph(
			`Please explain in writing ${byDeadline(office, language)}. If the day changed because a site was moved or a page renewed, please give the day and address of first publication.`
		),
		paragraph('Please see to it that reports are drawn up, checked and published in time from now on.'),
		...closing(writing)
	];
}
