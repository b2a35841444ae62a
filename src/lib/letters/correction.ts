import type { Finding } from '../audit/audit';
import type { Report } from '../report/report';
import { bare } from '../text/numbers';
import { closing, opening, paragraph, type Writing } from './frame';
import { itemText, type Notes } from './itemWords';
import { itemsOf } from './items';
import type { LetterPart } from './letter';
import { byDeadline } from './office';
import { toCorrect } from './lateness';

/**
 * 改正通知 of one report. The findings: those of it that are to be put right, in this order; with none there is no letter to
 * write, and null is given. Article 47 of the Regulations lets the competent office order correction.
 */
export function correctionFor(
	report: Report,
	findings: readonly Finding[],
	writing: Writing,
	notes: Notes = new Map()
): readonly LetterPart[] | null {
	const { language, office } = writing;
	const own = toCorrect(findings.filter((finding) => finding.report === report.id));
	if (own.length === 0) return null;
	const items = itemsOf(own, report).map((item) => itemText(item, report, notes, language));
	const [n, { year, organ }] = [bare(items.length, language), report];
	if (language === 'zh')
		return [
			...opening(writing, `关于更正${year}年政府信息公开工作年度报告的通知`, organ.name),
			paragraph(
				`根据《中华人民共和国政府信息公开条例》第四十七条，对你单位公布的${year}年政府信息公开工作年度报告进行了核对，有${n}处需要核实更正，现通知如下：`
			),
			{ kind: 'list', items },
			paragraph(
				`请对照工作台账逐项核实。填报有误的，请${byDeadline(office, language)}更正报告、重新公布，并书面反馈更正情况；填报无误的，请书面说明理由。`
			),
			paragraph('以上核对依据公布的年度报告作出，只表明数据之间不一致，不能判断哪一处有误，请以台账为准。'),
			...closing(writing)
		];
	return [
		...opening(writing, `Correction of the ${year} annual report on open government information`, organ.name),
		paragraph(
			`Under article 47 of the Regulations on Open Government Information your published report for ${year} was checked. ${items.length === 1 ? 'One place needs' : `${n} places need`} to be looked at:`
		),
		{ kind: 'list', items },
		paragraph(
			`Please compare them with your records. Where a figure is wrong, correct and republish the report ${byDeadline(office, language)} and say so in writing; where it is right, please explain.`
		),
		paragraph(
			'The check rests on the published report. It shows that figures do not agree and cannot tell which of them is wrong; your records decide.'
		),
		...closing(writing)
	];
}
