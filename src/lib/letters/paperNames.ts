import type { Language, Words } from '../form/words';
import type { PaperKind } from '../view/letters';

/** What the file of a paper is called. */

const NAMES = {
	correction: { zh: '改正通知', en: 'correction' },
	missing: { zh: '催报通知', en: 'reminder' },
	late: { zh: '公布时间通知', en: 'lateness' },
	summary: { zh: '通报', en: 'circular' },
	league: { zh: '对照表', en: 'league-table' },
	all: { zh: '全部通知', en: 'all-letters' },
	rollup: { zh: '全县汇总', en: 'roll-up' }
} as const satisfies Record<PaperKind | 'summary' | 'league' | 'all' | 'rollup', Words>;

export type PaperName = keyof typeof NAMES;

/** Name of a paper's file without its ending, safe on every system. */
export function paperName(
	what: PaperName,
	who: string,
	year: number,
	fictional: boolean,
	language: Language
): string {
	const safe = who.replace(/[^\p{L}\p{N}]+/gu, '-');
	const demonstration = language === 'zh' ? '演示数据-' : 'demonstration-';
	return `${fictional ? demonstration : ''}${NAMES[what][language]}-${safe}-${year}`;
}
