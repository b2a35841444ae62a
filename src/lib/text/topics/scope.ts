import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { GROUP_WORDS } from '../../report/organ';
import type { View } from '../../view/view';
import type { PartRow } from '../../warehouse/rows';
import { yearsText } from '../asked';
import { shortName } from '../names';

/** A topic with what a view shows of it. */
export interface ShownParts {
	readonly topic: Topic;
	readonly view: View;
	readonly rows: readonly PartRow[];
	/** Names the page knows: of organs and areas, by code. */
	readonly names: ReadonlyMap<string, string>;
}

/** Whom a view is about: a group, what lies of it in an area, up to three organs by name, or how many they are. */
export function scopeNames({ view, rows, names }: ShownParts, language: Language): readonly string[] {
	const zh = language === 'zh';
	const group = GROUP_WORDS[view.group][language];
	const area = view.area === null ? undefined : (names.get(view.area) ?? view.area);
	if (area !== undefined) return [zh ? `${area}${group}` : `${group} in ${area}`];
	if (view.organs.length === 0) return [group];
	const own = rows.find(({ point }) => point !== null)?.point;
	const known = view.organs.map((code) => (own?.organ === code ? own.name : names.get(code)));
	if (known.length <= 3 && known.every((name) => name !== undefined)) return known.map(shortName);
	return [zh ? `${known.length} 个单位` : `${known.length} organs`];
}

export const scopeText = (shown: ShownParts, language: Language): string =>
	scopeNames(shown, language).join(language === 'zh' ? '、' : ', ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Title of a topic's figure in parts, which may break between but not within: what, who, when. */
export function topicTitle(shown: ShownParts, years: View['years'], language: Language): readonly string[] {
	const comma = language === 'zh' ? '，' : ', ';
	const names = scopeNames(shown, language);
	return [
		`${capital(shown.topic.label[language])}${comma}`,
		...names.map((name, i) => `${name}${i < names.length - 1 && language === 'zh' ? '、' : comma}`),
		yearsText(years, language)
	];
}
