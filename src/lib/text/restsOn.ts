import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import { areApart } from '../data/questions/points/point';
import type { Contribution } from '../data/restsOn';
import { FEW_CASES, NOTHING, pointText, rateText, share, signed } from './numbers';

/** What an aggregate of organs is made of, in words and numbers. */

export const openOrgans = (year: number, language: Language): string =>
	language === 'zh' ? `看 ${year} 年由哪些单位组成` : `see the organs of ${year}`;

export const restsOnTitle = (what: string, year: number, language: Language): string =>
	language === 'zh' ? `${what}，${year} 年由这些单位组成` : `${what}: the organs of ${year}`;

/** Heads of the list. Shares are those of a sum, or of the cases of a rate; a median has none. */
export const RESTS_ON_HEADS = {
	organ: { zh: '单位', en: 'Organ' },
	value: { zh: '数', en: 'Figure' },
	share: { zh: '占合计', en: 'Share of the sum' },
	cases: { zh: '占分母', en: 'Share of the cases' },
	change: { zh: '比上年', en: 'From the year before' }
} as const;

export const restsOnFailed = (language: Language): string =>
	language === 'zh' ? '这些单位没有取到，请再试一次。' : 'The organs could not be had. Please try again.';

export const tooManyOrgans = (language: Language): string =>
	language === 'zh'
		? '单位太多，这里只列最大的 200 个；全部见这一年的排名。'
		: 'Too many organs: the greatest 200 are listed; the ranking of the year has them all.';

const weightOf = ({ point }: Contribution, { kind }: Pick<Indicator, 'kind'>): number | null =>
	kind === 'ratio' ? point.denominator : point.value;

/** What the shares are of: the sum, or the cases of a rate. Null where a part is below 0: nothing is then a share of it. */
export function wholeOf(organs: readonly Contribution[], indicator: Pick<Indicator, 'kind'>): number | null {
	const weights = organs.map((each) => weightOf(each, indicator) ?? 0);
	return weights.some((weight) => weight < 0) ? null : weights.reduce((sum, weight) => sum + weight, 0);
}

/** A line of the list: an organ with its figure, its share and its change. */
interface ContributionLine {
	readonly value: string;
	readonly share: string;
	readonly change: string;
}

export function contributionLine(
	contribution: Contribution,
	whole: number | null,
	indicator: Indicator,
	language: Language
): ContributionLine {
	const { point, before } = contribution;
	const weight = weightOf(contribution, indicator);
	const few =
		indicator.kind === 'ratio' && [point, before].some((each) => (each?.denominator ?? 0) < FEW_CASES);
	const apart = before !== null && areApart(indicator, before, point);
	const difference =
		before === null || apart || few || point.value === null || before.value === null
			? null
			: point.value - before.value;
	return {
		value:
			indicator.kind === 'ratio'
				? rateText(point.numerator, point.denominator, language)
				: pointText(point, indicator, language),
		share: whole === null || whole <= 0 || weight === null ? NOTHING : share(weight / whole),
		change:
			difference === null
				? NOTHING
				: indicator.kind === 'ratio'
					? `${signed(Math.round(difference * 1000) / 10, language)} ${language === 'zh' ? '个百分点' : 'points'}`
					: signed(difference, language)
	};
}
