import type { Language } from '../../form/words';
import { isOwn } from '../../view/view';
import type { Catalog } from '../../warehouse/catalog';
import { yearsText } from '../asked';
import { sourceSentence } from '../coverage';
import { bare } from '../numbers';
import { readHere } from '../readHere';
import type { ShownParts } from './scope';
import { lastYear, ofOneOrgan, yearsOfParts } from './years';

/** What a topic's figure covers, and what to say when it covers nothing. */

function covers({ topic, rows }: ShownParts, language: Language): string {
	const zh = language === 'zh';
	const n = (count: number) => bare(count, language);
	const years = yearsOfParts(topic, rows);
	if (ofOneOrgan(rows)) {
		const known = rows.filter(({ point }) => point?.state === 'reported').length;
		return zh
			? `${n(years.length)} 年 × ${topic.parts.length} 项，${n(known)} / ${n(rows.length)} 格有数。`
			: `${n(years.length)} years × ${topic.parts.length} items: ${n(known)} of ${n(rows.length)} cells have a number. `;
	}
	const last = lastYear(years, (year) => year.rows.some(({ reporting }) => reporting > 0)) ?? years.at(-1);
	const counts = last?.rows.map(({ reporting }) => reporting) ?? [0];
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const of = least === most ? n(most) : zh ? `${n(least)}—${n(most)}` : `${n(least)}–${n(most)}`;
	const expected = n(last?.rows[0]?.expected ?? 0);
	const whole = topic.together !== 'beside';
	const have = zh
		? `${last?.year} 年 ${of} / ${expected} 个单位${whole ? '各项都有数，只把它们相加' : '有数，各项各算各的'}。`
		: `${last?.year}: ${of} of ${expected} organs have ${whole ? 'every part, and only these are added up' : 'a figure, each part over its own'}. `;
	const care = zh
		? '其余的单位，本数据中没有当年报告或缺其中的数；各年单位不同，看合计要连同单位数一起看。'
		: 'Of the others this data set has no report for the year, or not all of these figures; the organs differ from year to year, so read a sum with its number of organs. ';
	return have + care;
}

export function topicCoverage(shown: ShownParts, catalog: Catalog, language: Language): string {
	const own = shown.view.organs.some(isOwn) ? readHere('source', language) : '';
	return covers(shown, language) + sourceSentence(catalog, language) + own;
}

/** Whether a figure has anything to show: of parts of a whole, a year with all of them. */
function showsSomething({ topic, rows }: ShownParts): boolean {
	const years = yearsOfParts(topic, rows);
	return topic.together === 'beside'
		? rows.some(({ value }) => value !== null)
		: years.some((year) => year.complete);
}

/** What to say when a topic has nothing to show; null when it has. */
export function topicEmpty(shown: ShownParts, language: Language): string | null {
	if (showsSomething(shown)) return null;
	const { topic, rows, view } = shown;
	const when = yearsText(view.years, language);
	const some = rows.some(({ value }) => value !== null);
	const zh = language === 'zh';
	const what = topic.label[language];
	if (ofOneOrgan(rows) && some)
		return zh
			? `${when}没有一年“${what}”的各项都有数，叠不起来；有的数见表。`
			: `In ${when} no year has every part of “${what}”, so they cannot be put on top of each other; the table has what there is.`;
	if (topic.together !== 'beside')
		return zh
			? `${when}没有单位“${what}”各项都有数：本数据中没有这些年的报告，或报告里的数不全。`
			: `In ${when} no organ has every part of “${what}”: this data set has no report of these years, or not all of their figures.`;
	return zh
		? `${when}没有“${what}”的数：本数据中没有这些年的报告，或报告里没有这些数。`
		: `No figure of “${what}” for ${when}: this data set has no report of these years, or the reports do not hold them.`;
}
