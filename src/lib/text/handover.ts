import { ruleOf } from '../audit/audit';
import type { DecisionConflict } from '../audit/broughtDecisions';
import { reportOfDecision, type Decision } from '../audit/decisions';
import type { Language, Words } from '../form/words';
import type { Damage, Part } from '../own/handover/manifest';
import type { ReportConflict } from '../own/handover/merge';
import type { Said } from '../own/said';
import { cellLocation } from './cellLocation';
import { bare, NOTHING } from './numbers';
import { decisionText } from './pages/decisions';
import { punctuation } from './punctuation';
import { exactUnit } from './readings';
import { KIND_WORDS } from '../report/organ';

/** Texts about what two machines say in different ways, and the choice between them. */
const TEXTS = {
	here: { zh: '本机', en: 'This machine' },
	there: { zh: '导入的', en: 'Taken over' },
	allHere: { zh: '全部用本机的', en: 'Use those of this machine for all' },
	allThere: { zh: '全部用导入的', en: 'Use those taken over for all' },
	done: { zh: '就这样', en: 'Leave it so' },
	roster: { zh: '应报单位名单', en: 'The roster' },
	reading: { zh: '读取结果', en: 'the reading' },
	failed: { zh: '没有存下，请再试一次。', en: 'Not kept; please try again.' }
} as const satisfies Record<string, Words>;

export const conflictTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

/** How many there are. */
export const conflictsText = (conflicts: number, language: Language): string =>
	language === 'zh'
		? `有 ${bare(conflicts, language)} 处两边说得不同。现在用的已经选中，可以逐处改，也可以一起改：`
		: `${bare(conflicts, language)} ${conflicts === 1 ? 'thing is' : 'things are'} said differently by the two. What is used now is marked; choose for each, or for all:`;

export const conflictsLeft = (conflicts: number, language: Language): string =>
	language === 'zh' ? `还有 ${bare(conflicts, language)} 处` : `${bare(conflicts, language)} more`;

/** The parts of what a person says of a report. */
const SAID_WORDS: Readonly<Record<keyof Said, Words>> = {
	batch: { zh: '属于哪个县', en: 'its county' },
	identity: { zh: '单位', en: 'the organ' },
	year: { zh: '年度', en: 'the year' },
	published: { zh: '发布日期', en: 'the date of publication' },
	stands: { zh: '选用哪一份', en: 'which edition stands' }
};

function saidText(
	{ batch, identity, year, published, stands }: Said,
	part: keyof Said,
	language: Language
): string {
	if (part === 'batch')
		return batch ? [batch.county?.name, batch.identity.organ].filter(Boolean).join(' ') || NOTHING : NOTHING;
	if (part === 'identity') {
		if (!identity) return NOTHING;
		const kind = identity.kind === null ? '' : KIND_WORDS[identity.kind][language];
		return [identity.organ, kind].filter(Boolean).join(' ');
	}
	if (part === 'year') return year === undefined ? NOTHING : String(year);
	if (part === 'published') return published ?? NOTHING;
	return language === 'zh' ? (stands ? '选用' : '未选') : stands ? 'chosen' : 'not chosen';
}

/** A conflict in words: what it is about, and the two sides. */
export interface ConflictWords {
	readonly what: string;
	readonly here: string;
	readonly there: string;
}

/** Of a report; `title` names it. */
export function reportConflictWords(
	conflict: ReportConflict,
	title: string,
	language: Language
): ConflictWords {
	const about = (what: string) => [title, what].join(punctuation('colon', language));
	if (conflict.about === 'cell') {
		const { field, here, there } = conflict;
		return {
			what: about(cellLocation(field)[language]),
			here: exactUnit(field, here, language),
			there: exactUnit(field, there, language)
		};
	}
	if (conflict.about === 'said') {
		const { part, here, there } = conflict;
		return {
			what: about(SAID_WORDS[part][language]),
			here: saidText(here, part, language),
			there: saidText(there, part, language)
		};
	}
	const { fields, here, there } = conflict;
	const side = ({ reading }: typeof here) =>
		language === 'zh'
			? `${bare(reading.figures.size, language)} 个数`
			: `${bare(reading.figures.size, language)} figures`;
	const cells =
		language === 'zh'
			? `${bare(fields.length, language)} 格不同`
			: `${bare(fields.length, language)} cells differ`;
	return {
		what: `${about(TEXTS.reading[language])}${punctuation('comma', language)}${cells}`,
		here: side(here),
		there: side(there)
	};
}

/** What a decision is about: the rule, and the report as it is called, or its id where nobody knows. */
export function decidedAboutText(
	place: string,
	nameOf: (report: string) => string | null,
	language: Language
): string {
	const report = reportOfDecision({ place });
	const rule = place.split(' ')[0] ?? '';
	return [nameOf(report) ?? report, ruleOf(rule)?.name[language] ?? rule].join(
		punctuation('colon', language)
	);
}

/** Of a finding. */
export function decisionConflictWords(
	{ here, there }: DecisionConflict,
	nameOf: (report: string) => string | null,
	language: Language
): ConflictWords {
	const side = (decision: Decision) =>
		[decisionText(decision, language), decision.note].filter(Boolean).join(punctuation('comma', language)) ||
		NOTHING;
	return {
		what: decidedAboutText(here.place, nameOf, language),
		here: side(here),
		there: side(there)
	};
}

/** Of the roster: how many organs each names. */
export const rosterConflictWords = (here: number, there: number, language: Language): ConflictWords => {
	const side = (organs: number) =>
		language === 'zh' ? `${bare(organs, language)} 个单位` : `${bare(organs, language)} organs`;
	return { what: TEXTS.roster[language], here: side(here), there: side(there) };
};

/** Damage listed one by one. */
const MOST_NAMED = 20;

function partText({ bytes, digest }: Part, language: Language): string {
	const size = bare(bytes, language);
	return language === 'zh' ? `${size} 字节，校验值 ${digest}` : `${size} bytes with digest ${digest}`;
}

/** One thing of an archive that is not as it was packed: what, where, and what was expected. */
function damageText({ path, found, expected, report, entries }: Damage, language: Language): string {
	if (report) {
		const file = report.file ?? NOTHING;
		return language === 'zh'
			? `${path} 第 ${report.at} 份报告（${file}）：内容不合格式`
			: `${path}, report ${report.at} (${file}): not what a report holds`;
	}
	if (entries !== undefined)
		return language === 'zh'
			? `${path}：${entries} 条内容不合格式`
			: `${path}: ${entries} entries are malformed`;
	const wanted = expected && partText(expected, language);
	if (language === 'zh') {
		const is =
			found === 'missing' ? '缺' : found === 'unreadable' ? '读不出' : `见到 ${partText(found, language)}`;
		return `${path}：${is}${wanted ? `，应为 ${wanted}` : ''}`;
	}
	const is =
		found === 'missing'
			? 'missing'
			: found === 'unreadable'
				? 'unreadable'
				: `found ${partText(found, language)}`;
	return `${path}: ${is}${wanted ? `, expected ${wanted}` : ''}`;
}

/** All of it, those beyond what can be listed counted. */
export function damageTexts(damaged: readonly Damage[], language: Language): readonly string[] {
	const more = damaged.length - MOST_NAMED;
	const named = damaged.slice(0, MOST_NAMED).map((one) => damageText(one, language));
	if (more <= 0) return named;
	return [...named, language === 'zh' ? `另有 ${more} 处` : `and ${more} more`];
}
