import type { OrganEntry } from '../data/catalog';
import type { Language, Words } from '../form/words';
import type { NotExpected } from '../report/rollUp';
import { linesOf } from '../text/findings';
import { bare } from '../text/numbers';
import { bracketed, punctuation } from '../text/punctuation';
import { STATE_WORDS } from '../text/states';
import type { RollUpGroup } from '../view/rollUp';
import type { LetterGround } from './letter';
import type { Doubt } from './rollUpDoubts';
import type { RollUpFacts } from './rollUpFacts';
import { isCounted, isIn, type MemberState } from './rollUpMembers';

/** What page and workbook say of a county's roll-up, beside the printed tables, which are in Chinese in every language. */

const GROUPS: Readonly<Record<RollUpGroup, Words>> = {
	townships: { zh: '乡镇街道', en: 'townships and street offices' },
	departments: { zh: '部门', en: 'departments' },
	other_bodies: { zh: '其他单位', en: 'other bodies' },
	governments: { zh: '县级以上政府自己的报告', en: 'own reports of governments' }
};

export const groupWord = (group: RollUpGroup, language: Language): string => GROUPS[group][language];

/** Whether an organ is in the roll-up, and why not. */
const MEMBERS: Readonly<Record<MemberState, { readonly counted: Words; readonly why: Words | null }>> = {
	added: { counted: { zh: '计入', en: 'in' }, why: null },
	no_figures: {
		counted: { zh: '缺', en: 'missing' },
		why: { zh: '有报告，未见表格数据', en: 'its report has no figures that were seen' }
	},
	no_report: { counted: { zh: '缺', en: 'missing' }, why: { zh: '无报告', en: 'no report' } },
	not_expected: {
		counted: { zh: '不计', en: 'out' },
		why: { zh: '不在应报单位名单上，无报告', en: 'not on the roster, and no report' }
	},
	not_chosen: { counted: { zh: '不计', en: 'out' }, why: { zh: '未选入', en: 'not chosen' } }
};

export const countedWord = (state: MemberState, language: Language): string =>
	MEMBERS[state].counted[language];

/** Empty of one that is in. */
export const memberReason = (state: MemberState, language: Language): string =>
	MEMBERS[state].why?.[language] ?? '';

/** Whose reports were chosen: 乡镇街道、部门（另有2个单位单独选入或不计）. */
export function chosenText({ choice, members }: RollUpFacts, language: Language): string {
	const present = choice.groups.filter((group) => members.some((member) => member.group === group));
	const groups = present.map((group) => groupWord(group, language)).join(punctuation('and', language));
	const turned = members.filter(({ organ }) => choice.turned.includes(organ.code)).length;
	const n = bare(turned, language);
	const apart = language === 'zh' ? `${n} 个单位单独选入或不计` : `${n} chosen apart`;
	if (turned === 0) return groups === '' ? (language === 'zh' ? '没有选单位' : 'no organs chosen') : groups;
	return groups === '' ? apart : `${groups}${bracketed(apart, language)}`;
}

/** Whose it is and of how many reports: the line above every table. */
export function rollUpTitle(facts: RollUpFacts, fictional: boolean, language: Language): string {
	const { area, year, members } = facts;
	const [added, counted] = [members.filter(isIn).length, members.filter(isCounted).length].map((count) =>
		bare(count, language)
	);
	const whose = chosenText(facts, language);
	const of =
		language === 'zh'
			? `${area} ${year} 年，${whose}：由 ${added} / ${counted} 个单位的报告相加`
			: `${area} ${year}, ${whose}: added up from the reports of ${added} of ${counted} organs`;
	const demonstration = language === 'zh' ? '（演示：虚构）' : ' (demonstration: invented)';
	return fictional ? of + demonstration : of;
}

/** Who is not in the sums and why, a sentence a reason: 无报告：甲镇人民政府、乙局。 */
export function outsideTexts({ members }: RollUpFacts, language: Language): readonly string[] {
	const reasons = (['no_report', 'no_figures', 'not_expected', 'not_chosen'] as const).map((state) => ({
		state,
		names: members.filter((member) => member.state === state).map(({ organ }) => organ.name)
	}));
	return reasons
		.filter(({ names }) => names.length > 0)
		.map(({ state, names }) =>
			[
				memberReason(state, language),
				punctuation('colon', language),
				names.join(punctuation('and', language)),
				language === 'zh' ? '。' : '.'
			].join('')
		);
}

/** That a government's own report stands among those of its organs; empty where none does. */
export function countedTwiceText(governments: readonly OrganEntry[], language: Language): string {
	if (governments.length === 0) return '';
	const names = governments.map(({ name }) => name).join(punctuation('and', language));
	return language === 'zh'
		? `重复计算：${names}自己的报告也在里面。它通常已经是所属部门和乡镇街道之和，再与它们相加，同一件会算两次。`
		: `Counted twice: the own report of ${names} is among them. It is as a rule already the sum of its departments and townships; added to theirs, the same cases count twice.`;
}

/** What must be said of the sums. */
export const rollUpNotes = (
	{ version }: Pick<LetterGround, 'version'>,
	language: Language
): readonly string[] =>
	language === 'zh'
		? [
				'每一格是选入的单位中有数的相加；没有数的（未填报、未见、未能读取）不计入，也不当作 0，每格写明几个单位有数、应有几个。不适用的，和不制定规章的单位空着的规章各格，不算应有。',
				'县级以上政府自己的报告通常已经是所属单位之和，选入时另行注明。',
				'有底色的合计含有缺数、对不上或存疑的格子，“存疑的合计”逐格写明单位和原因；疑为以元填报的收费在处理之前没有加进去。',
				'没有一个单位有数的格子空着。相加没有意义的也空着：规章现行有效件数（不制定规章的单位填的是所适用的规章）、2019 年版的对外公开总数量（累计起点不同）和采购总金额（没有统一单位）。',
				`数据版本 ${version}。这是计算结果，不是县级政府公布的报告。`
			]
		: [
				'Each cell is the sum over the chosen organs that have a number; those without one (not filled in, not seen, unreadable) are left out and are not 0. How many have one, of how many that should, is said of each cell. What does not apply should not, nor should rules left empty by organs that make none.',
				'The own report of a government is as a rule the sum of its organs already; where it is chosen that is said.',
				'A coloured sum rests on cells without a number, or that contradict others or are doubted; “Sums in doubt” names organ and reason of each. Fees that are perhaps in yuan are not added until somebody decides.',
				'A cell for which no organ has a number is empty. So is one whose sum would mean nothing: rules in force (organs that make none print those they apply), and of the 2019 form the totals disclosed (counted from different years) and procurement amounts (no common unit).',
				`Data version ${version}. This is computed; it is not the report the county published.`
			];

const KINDS: Readonly<Record<Doubt['why'], Words>> = {
	state: { zh: '缺数', en: 'missing' },
	finding: { zh: '存疑', en: 'doubtful' },
	left_out: { zh: '没有加进去', en: 'not added' },
	not_expected: { zh: '不需要填', en: 'not expected' }
};

export const doubtKind = ({ why }: Doubt, language: Language): string => KINDS[why][language];

const NOT_EXPECTED: Readonly<Record<NotExpected, Words>> = {
	not_applicable: {
		zh: '不适用：所用的表没有这一项，或写明不适用',
		en: 'not applicable: its form does not have the figure, or says so'
	},
	makes_no_rules: { zh: '不制定规章，空着', en: 'makes no rules, and left it empty' }
};

/** Why a cell is no sound number. */
export function doubtText(doubt: Doubt, language: Language): string {
	if (doubt.why === 'state') return STATE_WORDS[doubt.state][language];
	if (doubt.why === 'not_expected') return NOT_EXPECTED[doubt.reason][language];
	const { finding } = doubt;
	const [line] = linesOf(finding, language);
	return [finding.ruleName[language], ...(line ? [line.arithmetic] : [])].join(
		punctuation('colon', language)
	);
}

/** How the identities of the form came out of the sums. */
export function ownSumsText({ sums }: RollUpFacts, language: Language): string {
	const { pass, fail, not_assessable: open } = sums.tally;
	if (language === 'zh')
		return `用合计再核对表格的勾稽：${pass} 条成立，${fail} 条不成立，${open} 条因为有空格不能核对。不成立的多因各格的单位数不同，或者有单位的表自己就对不上。`;
	return `The sums held against the identities of the form: ${pass} hold, ${fail} do not, ${open} cannot be assessed for want of a sum. Where one does not, its cells mostly rest on different organs, or an organ’s own table does not add up.`;
}
