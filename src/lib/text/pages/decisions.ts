import {
	belongsInLetter,
	STEPS,
	type Decision,
	type Decisions,
	type Standing,
	type Step,
	type Verdict
} from '../../audit/decisions';
import type { Finding } from '../../audit/audit';
import type { ChangedCell, Mended, Mending } from '../../audit/mended';
import type { Language, Words } from '../../form/words';
import { cellLocation } from '../cellLocation';
import { bare, NOTHING } from '../numbers';
import { bracketed, punctuation } from '../punctuation';

/** Texts about what a person made of a finding. */
const TEXTS = {
	decide: { zh: '处理', en: 'Decide' },
	note: { zh: '说明', en: 'Note' },
	steps: { zh: '办理情况', en: 'What was done' },
	day: { zh: '日期', en: 'day' },
	choose: { zh: '选中', en: 'Choose' },
	chooseAll: { zh: '全选列出的', en: 'Choose all listed' },
	chooseNone: { zh: '取消选择', en: 'Choose none' },
	several: { zh: '一起处理选中的', en: 'Decide those chosen together' },
	undo: { zh: '撤回这一步', en: 'Undo' },
	noted: {
		zh: '说明写给选中的每一处，替换原有的说明。',
		en: 'The note goes to each of them in place of what was there.'
	},
	mended: { zh: '处理过、现在没有了的', en: 'Decided, and no longer there' },
	mendedHint: {
		zh: '同一单位同一年的报告有了新的内容，这些处理过的问题不再查出；处理结果照样保留。',
		en: 'The report of the same organ and year now says something else, and these findings come no more; what was decided is kept.'
	},
	notHad: {
		zh: '取不到这些报告，看不出处理过的问题是否已经更正。',
		en: 'The reports could not be had, so that it cannot be told what was put right.'
	},
	keepNote: { zh: '存下说明', en: 'Keep the note' },
	withdraw: { zh: '撤销', en: 'Withdraw' },
	local: {
		zh: '处理结果只存在这台电脑的浏览器里，不会上传；可以导出成文件，交给别人或换一台电脑再导入。',
		en: 'Decisions are kept in this browser on this machine and never sent; they can be exported as a file and imported elsewhere.'
	},
	exportFile: { zh: '导出', en: 'Export' },
	importFile: { zh: '导入', en: 'Import' },
	notOurs: {
		zh: '这不是从这里导出的处理结果文件（JSON）。',
		en: 'This is no file of decisions exported from here (JSON).'
	},
	newer: {
		zh: '这个文件是较新版本的程序导出的，这里读不全，所以没有导入；请先更新这里的程序。',
		en: 'This file was exported by a newer version of the program and cannot be read in full here, so nothing was imported. Please update first.'
	},
	tooLarge: { zh: '文件超过 20 MB，没有读。', en: 'The file is larger than 20 MB and was not read.' }
} as const satisfies Record<string, Words>;

export const decisionTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
	confirmed: { zh: '已核实', en: 'confirmed' },
	explained: { zh: '有合理解释', en: 'explained' },
	dismissed: { zh: '不成立', en: 'dismissed' }
};

export const STEP_WORDS: Readonly<Record<Step, Words>> = {
	sent: { zh: '已发函', en: 'letter sent' },
	answered: { zh: '已回复', en: 'answered' },
	corrected: { zh: '已更正', en: 'corrected' }
};

/** What was decided and done in one line: 已核实，已发函 2026-02-03. */
export const decisionText = ({ verdict, steps }: Decision, language: Language): string =>
	[
		...(verdict === null ? [] : [VERDICT_WORDS[verdict][language]]),
		...STEPS.flatMap((step) =>
			steps[step] === undefined ? [] : [`${STEP_WORDS[step][language]} ${steps[step]}`]
		)
	].join(punctuation('comma', language));

/** Where a note will be read: said before it is written. */
export function noteHint(finding: Finding, decisions: Decisions, language: Language): string {
	if (belongsInLetter(finding, decisions))
		return language === 'zh'
			? '会印进给该单位的改正通知。'
			: 'It will be printed in the letter of correction to the organ.';
	return language === 'zh'
		? '现在不会印进通知：这一处不写进改正通知。改为“已核实”就会印。'
		: 'Not printed in a letter now, because this finding is in none. It would be once the finding is “confirmed”.';
}

/** That so many were chosen. */
export const countChosen = (count: number, language: Language): string =>
	language === 'zh' ? `选中 ${bare(count, language)} 处` : `${bare(count, language)} chosen`;

/** What was done with several at once. */
export function severalText(count: number, done: string, language: Language): string {
	const n = bare(count, language);
	return language === 'zh' ? `${n} 处：${done}。` : `${n}: ${done}.`;
}

const MENDING: Readonly<Record<Mending, Words>> = {
	corrected: { zh: '新读的报告已更正', en: 'put right in the newer reading' },
	unseen: { zh: '有的数现在没有，无法再核对', en: 'a figure has no number now: it cannot be checked' },
	gone: { zh: '不再查出', en: 'comes no more' }
};

export const mendingText = ({ how }: Pick<Mended, 'how'>, language: Language): string =>
	MENDING[how][language];

/** 2023 年 表三 · 一、… · 自然人：3 → 1 */
export function changedCellText({ year, field, before, now }: ChangedCell, language: Language): string {
	const n = (value: number | null) => (value === null ? NOTHING : bare(value, language));
	const where = `${cellLocation(field)[language]}${bracketed(year, language)}`;
	return `${where}${punctuation('colon', language)}${n(before)} → ${n(now)}`;
}

/** How many decisions this machine holds. */
export const countOfDecisions = (count: number, language: Language): string =>
	language === 'zh'
		? `这台电脑上处理过 ${bare(count, language)} 处`
		: `${bare(count, language)} ${count === 1 ? 'decision' : 'decisions'} on this machine`;

/** What an import brought. */
export function importedText(imported: number, refused: number, language: Language): string {
	const n = (count: number) => bare(count, language);
	if (language === 'zh')
		return refused > 0
			? `导入了 ${n(imported)} 处，另有 ${n(refused)} 处读不懂。`
			: `导入了 ${n(imported)} 处。`;
	return refused > 0
		? `${n(imported)} imported, ${n(refused)} could not be read.`
		: `${n(imported)} imported.`;
}

/** That a finding was decided while its figures were others; null when it was not. */
export function reopenedText({ former }: Standing, language: Language): string | null {
	if (!former) return null;
	const verdict = decisionText(former, language);
	if (language === 'zh')
		return `数字变了，请重新处理：原来是“${verdict}”${former.note === '' ? '' : `（${former.note}）`}。`;
	return `Open again, because a figure changed: it was ${verdict}${former.note === '' ? '' : ` (${former.note})`}.`;
}
