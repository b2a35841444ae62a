import { indicatorOf } from '../../form/indicators';
import type { Indicator } from '../../form/indicator';
import type { Language, Words } from '../../form/words';
import { KIND_WORDS, type OrganKind } from '../../report/organ';
import type { Catalog } from '../../data/catalog';
import type { Headline, OrganPage } from '../../data/pageData';
import { areApart, type Point } from '../../data/questions/points/point';
import { changeCell } from '../change';
import { shortName } from '../names';
import { placeCaveat, placeFigures, placesOf } from '../places';
import { bare, FEW_CASES, isOfFew, NOTHING, pointText } from '../numbers';

/** Every text of the page of an organ. */
const TEXTS = {
	title: { zh: '单位', en: 'Organ' },
	find: { zh: '查找一个单位', en: 'Find an organ' },
	none: { zh: '数据中没有这个单位', en: 'The data hold no such organ' },
	noneText: {
		zh: '地址可能写错了。没有收在数据里，不等于没有发布过报告。',
		en: 'The address may be mistyped. That an organ is not in the data does not mean it never published.'
	},
	former: { zh: '曾用名', en: 'Former names' },
	headlines: { zh: '主要数字', en: 'Main figures' },
	noHeadlines: {
		zh: '数据中有它的报告，但没有报告里的任何数字；报告在下面，可以去看原文。',
		en: 'The data hold its reports but no figure of them; the reports are below, where their own pages can be opened.'
	},
	peers: { zh: '在同县同类单位中的位置', en: 'Its place among its peers' },
	peersHint: {
		zh: '一点是一个单位，深色的是它。各行的尺度不同。',
		en: 'A dot is an organ; the dark one is this. Each line has a scale of its own.'
	},
	reports: { zh: '各年报告', en: 'Reports by year' },
	more: { zh: '在趋势页里加上别的单位', en: 'Add other organs on the page of trends' },
	compare: { zh: '与同县单位并列', en: 'Beside the organs of its county' },
	doors: { zh: '这个单位的其他页面', en: 'Other pages of this organ' },
	findings: { zh: '核对发现', en: 'What the audit found' }
} as const satisfies Record<string, Words>;

export const organTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const kindText = (kind: OrganKind, language: Language): string => KIND_WORDS[kind][language];

/** What the data hold of an organ, in one sentence. */
export function organLead({ organ, reports }: OrganPage, { fictional }: Catalog, language: Language): string {
	const years = reports.map(({ year }) => year);
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const n = bare(reports.length, language);
	if (language === 'zh') {
		const when = first === last ? `${first} 年` : `${first}—${last} 年`;
		return `数据中有${organ.name}的 ${n} 份${fictional ? '虚构的' : ''}年度报告（${when}）。没有收到的年份写“数据中没有”，不等于没有发布。`;
	}
	const when = first === last ? `${first}` : `${first}–${last}`;
	const what = `${fictional ? 'fictional ' : ''}annual report${reports.length === 1 ? '' : 's'}`;
	return `The data hold ${n} ${what} of this organ (${when}). A year without one is not in the data; that does not mean it was not published.`;
}

interface HeadlineText {
	readonly label: string;
	readonly value: string;
	/** Year, change, place among peers, each a short sentence. */
	readonly says: readonly string[];
}

/** The place of an organ among its peers, as a ranking gives it; none of what a ranking leaves without a place. */
function placeSentence(
	{ latest, peers }: Headline,
	indicator: Indicator,
	language: Language
): readonly string[] {
	const place = peers.length < 2 ? undefined : placesOf(peers, indicator).get(latest.organ);
	if (!place || place.of < 2) return [];
	const same = indicator.kind === 'ratio' ? 1 : peers.filter(({ value }) => value === latest.value).length;
	const zh = language === 'zh';
	const [n, at] = [bare(place.of, language), placeFigures(place, language)];
	const enough = indicator.kind === 'ratio';
	const clauses = [
		zh
			? `同县 ${n} 个${enough ? `满 ${FEW_CASES} 件` : '有数'}的同类单位中，从高到低第 ${at} 位${same > 1 ? `（${same} 个并列）` : ''}`
			: `Of ${n} organs of its kind in the county with ${enough ? `${FEW_CASES} cases or more` : 'a figure'} it is number ${at} from the highest${same > 1 ? ` (${same} share it)` : ''}`,
		...placeCaveat(indicator, language)
	];
	return [clauses.join(zh ? '；' : '; ') + (zh ? '。' : '.')];
}

function changeSentence({ points, latest, indicator: id }: Headline, language: Language): readonly string[] {
	const indicator = indicatorOf(id);
	const last = points.find(({ year }) => year === latest.year - 1);
	if (!indicator || !last) return [];
	const apart = areApart(indicator, last, latest);
	const { text } = changeCell(latest.value, last.value, indicator, apart, language, latest, last);
	if (text === NOTHING) return [];
	return [language === 'zh' ? `比上年 ${text}。` : `Against the year before: ${text}.`];
}

/** The counts of a rate; of few cases they are the value itself, and it is said why. */
function countsSentence(numerator: number, denominator: number, language: Language): string {
	if (denominator < FEW_CASES)
		return language === 'zh'
			? `不足 ${FEW_CASES} 件，只写件数，不算比率。`
			: `Fewer than ${FEW_CASES} cases: the counts, no rate.`;
	const counts = `${bare(numerator, language)} / ${bare(denominator, language)}`;
	return language === 'zh' ? `${counts}。` : `${counts}.`;
}

/** A headline figure with what it means in plain words. */
export function headlineText(headline: Headline, language: Language): HeadlineText {
	const indicator = indicatorOf(headline.indicator);
	if (!indicator) throw new Error(`unknown indicator "${headline.indicator}"`);
	const { latest } = headline;
	const ratio = indicator.kind === 'ratio';
	const counts =
		ratio && latest.numerator !== null && latest.denominator !== null
			? [countsSentence(latest.numerator, latest.denominator, language)]
			: [];
	return {
		label: indicator.label[language],
		value: pointText(latest, indicator, language),
		says: [
			language === 'zh' ? `${latest.year} 年。` : `${latest.year}.`,
			...counts,
			...changeSentence(headline, language),
			...placeSentence(headline, indicator, language)
		]
	};
}

/** A peer on a strip: who, and how much. */
export function peerText(point: Point, indicator: string, language: Language): string {
	const of = indicatorOf(indicator);
	return `${shortName(point.name)} ${of ? pointText(point, of, language) : ''}`.trim();
}

/** The peers a strip has a dot for: a rate of few cases is no place on a line. */
export function peersOnStrip({ peers, indicator: id }: Headline): readonly Point[] {
	const indicator = indicatorOf(id);
	return indicator ? peers.filter((peer) => !isOfFew(peer, indicator)) : [];
}

/** What a strip shows, for those who hear it; those without a dot too. */
export function stripText(headline: Headline, language: Language): string {
	const label = indicatorOf(headline.indicator)?.label[language] ?? headline.indicator;
	const names = headline.peers.map((point) => peerText(point, headline.indicator, language));
	return language === 'zh'
		? `${label}，${headline.latest.year} 年，${names.length} 个单位：${names.join('；')}`
		: `${label}, ${headline.latest.year}, ${names.length} organs: ${names.join('; ')}`;
}

/** Year and number of the dots, and how many organs have none. */
export function stripCaption(headline: Headline, language: Language): string {
	const { latest, peers } = headline;
	const drawn = peersOnStrip(headline).length;
	const few = peers.length - drawn;
	if (language === 'zh')
		return `${latest.year} 年，n＝${drawn}${few > 0 ? `，另有 ${few} 个不足 ${FEW_CASES} 件` : ''}`;
	return `${latest.year}, n = ${drawn}${few > 0 ? `, ${few} more of fewer than ${FEW_CASES} cases` : ''}`;
}
