import type { Language, Words } from '../../form/words';

/** A page as the navigation and the search name it. Pinyin without tones, and initials: people type them. */
interface PageName extends Words {
	readonly pinyin: string;
	readonly initials: string;
}

/** Every page a reader opens by its name, in the order of the navigation: the only list of them. */
export const PAGE_NAMES = {
	home: { zh: '首页', en: 'Home', pinyin: 'shouye', initials: 'sy' },
	trends: { zh: '趋势', en: 'Trends', pinyin: 'qushi', initials: 'qs' },
	compare: { zh: '比较', en: 'Compare', pinyin: 'bijiao', initials: 'bj' },
	applications: { zh: '依申请公开', en: 'Applications', pinyin: 'yishenqinggongkai', initials: 'ysqgk' },
	enforcement: { zh: '许可处罚', en: 'Enforcement', pinyin: 'xukechufa', initials: 'xkcf' },
	disputes: { zh: '复议诉讼', en: 'Disputes', pinyin: 'fuyisusong', initials: 'fyss' },
	audit: { zh: '核对', en: 'Audit', pinyin: 'hedui', initials: 'hd' },
	coverage: { zh: '报告一览', en: 'Coverage', pinyin: 'baogaoyilan', initials: 'bgyl' },
	read: { zh: '读取报告', en: 'Read reports', pinyin: 'duqubaogao', initials: 'dqbg' },
	data: { zh: '数据下载', en: 'Data', pinyin: 'shujuxiazai', initials: 'sjxz' }
} as const satisfies Record<string, PageName>;

export type NamedPage = keyof typeof PAGE_NAMES;

export const PAGES = Object.keys(PAGE_NAMES) as readonly NamedPage[];

/** Pages that show chosen organs: links to them carry the organs of the page at hand. */
export const TAKES_ORGANS: readonly NamedPage[] = [
	'trends',
	'compare',
	'applications',
	'enforcement',
	'disputes'
];

/** The path of a page below its language and data set: that of its folder in `routes/`. */
export const pathOf = <P extends NamedPage>(page: P) =>
	(page === 'home' ? '' : `/${page}`) as P extends 'home' ? '' : `/${P}`;

export const pageName = (page: NamedPage, language: Language): string => PAGE_NAMES[page][language];
