import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { GROUP_WORDS } from '../../report/organ';
import type { View } from '../../view/view';
import type { ComponentRow } from '../../data/questions/components/question';
import { groupIn, titleOf } from '../viewTitle';
import { shortName } from '../names';
import { organsText } from '../numbers';
import { countText, onlyOrgan } from './organs';
import { ofOneOrgan } from './years';

/** A topic with what a view shows of it. */
export interface ShownComponents {
	readonly topic: Topic;
	readonly view: View;
	readonly rows: readonly ComponentRow[];
	/** Names the page knows: of organs and areas, by code. */
	readonly names: ReadonlyMap<string, string>;
}

/** Whom a view asks about: a group, what lies of it in an area, up to three organs by name, or how many they are. */
function askedNames({ view, rows, names }: ShownComponents, language: Language): readonly string[] {
	const zh = language === 'zh';
	if (view.area !== null) {
		const name = names.get(view.area);
		const place = name === undefined ? (zh ? `区划 ${view.area} ` : `area ${view.area}`) : shortName(name);
		return [groupIn(place, view.group, language)];
	}
	if (view.organs.length === 0) return [GROUP_WORDS[view.group][language]];
	const known = view.organs.map((code) => {
		const own = rows.find((row) => (row.point?.organ ?? row.organ?.code) === code);
		return own?.point?.name ?? own?.organ?.name ?? names.get(code);
	});
	if (known.length <= 3 && known.every((name) => name !== undefined)) return known.map(shortName);
	return [zh ? `${known.length} 个单位` : `${known.length} organs`];
}

const joined = (names: readonly string[], language: Language): string =>
	names.join(language === 'zh' ? '、' : ', ');

/** Whom a view asks about, whoever of them has figures. */
export const askedText = (shown: ShownComponents, language: Language): string =>
	joined(askedNames(shown, language), language);

/** Whom the rows are of: the only organ with figures by its name, else whom the view asks about and how many of them there are. */
function scopeNames(shown: ShownComponents, language: Language): readonly string[] {
	const { topic, view, rows } = shown;
	const asked = askedNames(shown, language);
	if (ofOneOrgan(rows)) return asked;
	const only = onlyOrgan(rows);
	if (only) {
		const among = joined(asked, language);
		const rest = language === 'zh' ? `（${among}中唯一有数的）` : ` (the only one of ${among} with figures)`;
		return [shortName(only.name) + rest];
	}
	const count = countText(topic, rows, view.organs.length, language);
	return asked.map((name, i) => (i === asked.length - 1 ? name + count : name));
}

export const scopeText = (shown: ShownComponents, language: Language): string =>
	joined(scopeNames(shown, language), language);

/** Whom a row is of, as a sentence says it: its organ by name, else how many of those asked about. */
export function whoText(shown: ShownComponents, row: ComponentRow, language: Language): string {
	if (row.organ) return shortName(row.organ.name);
	const asked = askedText(shown, language);
	if (row.reporting === shown.view.organs.length) return asked;
	const organs = organsText(row.reporting, language);
	return language === 'zh' ? `${asked}中 ${organs}` : `${organs} (${asked})`;
}

/** Title of a topic's figure in phrases. */
export const topicTitle = (
	shown: ShownComponents,
	years: View['years'],
	language: Language
): readonly string[] => titleOf(shown.topic.label[language], scopeNames(shown, language), years, language);

/** What no system takes in the name of a file, and spaces. */
const UNSAFE = /[\s/\\:*?"<>|]+/g;

/** What the name of a file says of a topic: which it is, and of whom. */
export const topicFile = (shown: ShownComponents, language: Language): string =>
	`${shown.topic.id}-${scopeText(shown, language).replace(UNSAFE, '_').slice(0, 80)}`;
