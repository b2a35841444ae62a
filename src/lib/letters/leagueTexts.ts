import type { Language, Words } from '../form/words';
import type { OrganGroup } from '../report/organ';
import { bare, organsText } from '../text/numbers';
import { bracketed, punctuation } from '../text/punctuation';
import { groupWord } from '../text/viewTitle';
import type { AuditColumn } from '../view/league';

/** What is said in and around the league table. */

const TEXTS = {
	columns: { zh: '栏目', en: 'Columns' },
	add: { zh: '增加栏目', en: 'Add a column' },
	addHint: { zh: '输入名称查找', en: 'type to find' },
	none: { zh: '没有这样的栏目', en: 'No such column' },
	audit: { zh: '核对', en: 'Checks' },
	usual: { zh: '恢复默认栏目', en: 'Default columns' },
	unordered: { zh: '恢复默认次序', en: 'Default order' },
	full: { zh: '栏目已到上限，去掉一些才能再加。', en: 'No more columns fit: take some out first.' },
	notPersistent: {
		zh: '浏览器没有保存所选栏目，下次打开要重选；带着链接则不变。',
		en: 'The browser does not keep these columns; the address of this page does.'
	},
	figures: {
		zh: '比率与件数并列；不足 10 件的只列件数，不按比率排序。',
		en: 'A rate stands with its counts; of fewer than 10 cases only the counts are given, and the rate orders nothing.'
	},
	missing: { zh: '“—”没有数，不是 0：', en: '“—” is no number, and not 0: ' },
	doubted: {
		zh: '的数，核对时查出不一致或存疑',
		en: 'a figure that the audit found inconsistent or doubtful'
	},
	groups: {
		zh: '乡镇街道、部门、其他单位和政府分别排列：政府的报告汇总所属部门，不与乡镇街道比较。',
		en: 'Townships, departments, other bodies and governments are ordered each by themselves: the report of a government sums up its departments and is not held against a township.'
	}
} as const satisfies Record<string, Words>;

export const leagueTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

interface ColumnWords extends Words {
	/** What the numbers of the column mean. */
	readonly remark?: Words;
	/** What the number behind the stroke is, a column of its own in files. */
	readonly of?: Words;
}

const AUDIT_WORDS: Readonly<Record<AuditColumn, ColumnWords>> = {
	published_on: { zh: '公布', en: 'Publication' },
	form_used: { zh: '表格', en: 'Form used' },
	sums_hold: {
		zh: '勾稽',
		en: 'Sums',
		remark: {
			zh: '勾稽：能核对的等式中成立的条数。',
			en: 'Sums: how many of the equations that can be checked hold.'
		},
		of: { zh: '能核对的等式', en: 'equations checked' }
	},
	rules_assessed: {
		zh: '规则',
		en: 'Rules',
		remark: {
			zh: '规则：全部规则中能核对的条数，没有查出不等于没有问题。',
			en: 'Rules: how many of all could be assessed; nothing found is not nothing wrong.'
		},
		of: { zh: '全部规则', en: 'all rules' }
	},
	errors: {
		zh: '不一致',
		en: 'Errors',
		remark: { zh: '不一致：表格的勾稽关系不成立。', en: 'Errors: what does not add up.' }
	},
	warnings: {
		zh: '待核实',
		en: 'Doubtful',
		remark: {
			zh: '待核实：可能有误，也可能有正当原因。',
			en: 'Doubtful: may be wrong, or have a good reason.'
		}
	},
	breaks: {
		zh: '与上年不衔接',
		en: 'Breaks',
		remark: {
			zh: '与上年不衔接：结转、未审结或现行有效件数与上年报告不衔接。',
			en: 'Breaks: carried over, pending or in force does not follow from the year before.'
		}
	},
	copies: {
		zh: '雷同',
		en: 'Copies',
		remark: { zh: '雷同：文本未经比对的为“—”。', en: 'Copies: “—” where texts were not compared.' }
	},
	jumps: {
		zh: '变动较大',
		en: 'Jumps',
		remark: {
			zh: '变动较大：处理决定数量较上年变动五倍以上。',
			en: 'Jumps: decisions changed more than fivefold from the year before.'
		}
	}
};

export const auditColumnWord = (id: AuditColumn, language: Language): string => AUDIT_WORDS[id][language];

export const auditColumnRemark = (id: AuditColumn, language: Language): readonly string[] => {
	const { remark } = AUDIT_WORDS[id];
	return remark ? [remark[language]] : [];
};

/** Head of the column of what a number of the audit is among; null where it is a number by itself. */
export function amongHead(id: AuditColumn, language: Language): string | null {
	const { of, ...head } = AUDIT_WORDS[id];
	return of ? head[language] + punctuation('colon', language) + of[language] : null;
}

const BESIDE = {
	state: { zh: '状态', en: 'state' },
	numerator: { zh: '分子', en: 'numerator' },
	denominator: { zh: '分母', en: 'denominator' },
	checks: { zh: '核对', en: 'checks' }
} as const satisfies Record<string, Words>;

/** Head of a column that only files have, beside that of an indicator. */
export const fileHead = (indicator: string, what: keyof typeof BESIDE, language: Language): string =>
	indicator + punctuation('colon', language) + BESIDE[what][language];

export const leagueTitle = (area: string, year: number, language: Language): string =>
	language === 'zh'
		? `${area}${year}年政府信息公开工作年度报告对照表`
		: `${area}: the ${year} annual reports on open government information side by side`;

/** A group as its heading: whom it has, how many of them have a report, and how many the figure it stands by. */
export function groupHeading(
	{
		group,
		organs,
		reports,
		known
	}: {
		readonly group: OrganGroup;
		readonly organs: number;
		readonly reports: number;
		readonly known: number | null;
	},
	by: string,
	language: Language
): string {
	const n = (count: number) => bare(count, language);
	const zh = language === 'zh';
	const counted = [
		organsText(organs, language),
		zh ? `${n(reports)} 个有报告` : `${n(reports)} with a report`,
		...(known === null ? [] : [zh ? `${n(known)} 个有“${by}”` : `${n(known)} with “${by}”`])
	].join(punctuation('comma', language));
	const name = groupWord(group, language);
	return (zh ? name : name.charAt(0).toUpperCase() + name.slice(1)) + bracketed(counted, language);
}

/** By what the rows of each group stand; `by` is null while nobody chose a column. */
export function orderText(by: string | null, down: boolean, isText: boolean, language: Language): string {
	const zh = language === 'zh';
	if (by === null)
		return zh
			? '每类之内查出问题少的在前；能核对的规则太少的在后，没有报告的最后。'
			: 'Within a group those with few findings come first, then those of whose report hardly a rule could be assessed; without a report last.';
	const way = isText
		? down
			? { zh: '倒序', en: 'in reverse order' }
			: { zh: '顺序', en: 'in order' }
		: down
			? { zh: '从大到小', en: 'from the greatest down' }
			: { zh: '从小到大', en: 'from the least up' };
	return zh
		? `每类之内按“${by}”${way.zh}，没有数的最后。`
		: `Within a group by “${by}”, ${way.en}; without a value last.`;
}

/** A column in the control that takes it out. */
export const takeOut = (column: string, language: Language): string =>
	language === 'zh' ? `去掉“${column}”` : `Take out “${column}”`;

/** How many columns are chosen. */
export const columnsChosen = (count: number, language: Language): string =>
	language === 'zh'
		? `${bare(count, language)} 栏`
		: `${bare(count, language)} ${count === 1 ? 'column' : 'columns'}`;

/** The heading of a table whose columns did not fit beside those of the one before. */
export const continued = (heading: string, language: Language): string =>
	heading + (language === 'zh' ? '（续）' : ' (continued)');
