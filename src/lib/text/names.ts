import type { Language } from '../form/words';
import { KIND_WORDS, type Organ } from '../report/organ';

/**
 * An organ's name where room is short: 陆浑镇人民政府 -> 陆浑镇, 南关街道办事处 -> 南关街道. The full name stands in the table, the
 * source and the files. A name that is nothing but the ending stays whole. The mark of own data, or of published beside them, stays.
 */
export const shortName = (name: string): string =>
	name.replace(
		/^(.{2,}?)(?:人民政府|办事处)(（本机数据）| \(own data\)|（已公布）| \(published\))?$/,
		'$1$2'
	);

/** What tells an organ from others of its name in a list: where it lies, its kind, and what it was called before. */
export const organDetail = (
	{ path, kind, formerNames }: Pick<Organ, 'path' | 'kind' | 'formerNames'>,
	language: Language
): string => {
	const former = language === 'zh' ? '曾用名' : 'formerly';
	return [...path, KIND_WORDS[kind][language], ...formerNames.map((name) => `${former} ${name}`)].join(' · ');
};
