import type { Standing, Verdict } from '../../audit/decisions';
import type { Language, Words } from '../../form/words';
import { bare } from '../numbers';

/** Texts about what a person made of a finding. */
const TEXTS = {
	decide: { zh: '处理', en: 'Decide' },
	note: { zh: '说明', en: 'Note' },
	keepNote: { zh: '存下说明', en: 'Keep the note' },
	withdraw: { zh: '撤销', en: 'Withdraw' },
	local: {
		zh: '处理结果只存在这台电脑的浏览器里，不会上传；可以导出成文件，交给别人或换一台电脑再导入。',
		en: 'Decisions are kept in this browser on this machine and never sent; they can be exported as a file and imported elsewhere.'
	},
	notPersistent: {
		zh: '浏览器不让本页存东西（无痕窗口或禁用了存储），关掉页面就没有了；请导出成文件。',
		en: 'The browser lets this page keep nothing (a private window, or storage blocked): decisions go when it is closed. Please export them.'
	},
	exportFile: { zh: '导出', en: 'Export' },
	importFile: { zh: '导入', en: 'Import' },
	notOurs: {
		zh: '这不是从这里导出的处理结果文件（JSON）。',
		en: 'This is no file of decisions exported from here (JSON).'
	},
	tooLarge: { zh: '文件超过 20 MB，没有读。', en: 'The file is larger than 20 MB and was not read.' }
} as const satisfies Record<string, Words>;

export const decisionTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
	confirmed: { zh: '属实', en: 'confirmed' },
	explained: { zh: '有合理解释', en: 'explained' },
	dismissed: { zh: '排除', en: 'dismissed' }
};

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
	const verdict = VERDICT_WORDS[former.verdict][language];
	if (language === 'zh')
		return `数字变了，请重新处理：原来是“${verdict}”${former.note === '' ? '' : `（${former.note}）`}。`;
	return `Open again, because a figure changed: it was ${verdict}${former.note === '' ? '' : ` (${former.note})`}.`;
}
