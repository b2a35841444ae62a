import type { Topic } from '../../form/topics';
import type { Language, Words } from '../../form/words';
import { isOwn } from '../../view/view';
import type { Catalog } from '../../data/catalog';
import type { ComponentRow } from '../../data/questions/components/question';
import { levelsSentence, sourceSentence } from '../coverage';
import { bare } from '../numbers';
import { readHere } from '../localReports';
import { sameOverYears } from './organs';
import type { ShownComponents } from './scope';
import { lastYear, ofOneOrgan, yearsOfComponents } from './years';

/** What a topic's figure covers. */

function covers({ topic, rows }: ShownComponents, language: Language): string {
	const zh = language === 'zh';
	const n = (count: number) => bare(count, language);
	const years = yearsOfComponents(topic, rows);
	if (ofOneOrgan(rows)) {
		const known = rows.filter(({ point }) => point?.state === 'reported').length;
		return zh
			? `${n(years.length)} 年 × ${topic.components.length} 项，${n(known)} / ${n(rows.length)} 格有数。`
			: `${n(years.length)} years × ${topic.components.length} items: ${n(known)} of ${n(rows.length)} cells have a number. `;
	}
	const last = lastYear(years, (year) => year.rows.some(({ reporting }) => reporting > 0)) ?? years.at(-1);
	const counts = last?.rows.map(({ reporting }) => reporting) ?? [0];
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const of = least === most ? n(most) : zh ? `${n(least)}—${n(most)}` : `${n(least)}–${n(most)}`;
	const expected = n(last?.rows[0]?.expected ?? 0);
	const whole = topic.relation !== 'beside';
	if (!last) return '';
	const have = zh
		? `${last.year} 年 ${of} / ${expected} 个单位${whole ? '各项都有数，只把它们相加' : '有数，各项各算各的'}。`
		: `${last.year}: ${of} of ${expected} organs have ${whole ? 'every part, and only these are added up' : 'a figure, each part over its own'}. `;
	const others = least === (last.rows[0]?.expected ?? 0) ? '' : OTHERS[language];
	return have + others + yearsRemark(topic, rows, language);
}

const OTHERS: Words = {
	zh: '其余的单位，本数据中没有当年报告或缺其中的数。',
	en: 'Of the others this data set has no report for the year, or not all of these figures. '
};

/** That years are of different organs, where they are: then nothing of one year may be held against another. */
function yearsRemark({ drawn }: Topic, rows: readonly ComponentRow[], language: Language): string {
	const zh = language === 'zh';
	const same = sameOverYears(rows);
	if (same === 'same') return '';
	if (drawn === 'ranked')
		return zh
			? '各年的单位不尽相同，这里合计的是各份报告的件数。'
			: 'The organs differ from year to year: what is added up here is what their reports say. ';
	if (same === 'unknown')
		return zh
			? '有的年份没有数，隔开的年份未必是同样的单位，不能比较。'
			: 'Years without figures stand between the others, whose organs may differ: they must not be compared. ';
	const joined =
		drawn !== 'panels'
			? ''
			: zh
				? '，只有单位相同的相邻两年才相连'
				: '; only neighbouring years of the same organs are joined';
	return zh
		? `各年的单位不同，年与年之间不能比较${joined}。`
		: `The organs differ from year to year, so years must not be compared${joined}. `;
}

export function topicCoverage(shown: ShownComponents, catalog: Catalog, language: Language): string {
	const { organs } = shown.view;
	const own = organs.some(isOwn) ? readHere(organs.length > 1 ? 'apart' : 'source', language) : '';
	const levels = levelsSentence({ ...shown.view, aggregation: 'sum' }, language);
	return covers(shown, language) + levels + sourceSentence(catalog, language) + own;
}
