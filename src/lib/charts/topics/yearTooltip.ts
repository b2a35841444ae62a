import { componentLabel } from '../../form/componentLabels';
import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { chartWord, formText, intervalText, ofOrgans, yearText } from '../../text/charts/words';
import { bare, exact, FEW_CASES, NOTHING, quotient, rateText, share } from '../../text/numbers';
import { shortName } from '../../text/names';
import { intervalOf, ofRates, componentIndicator } from '../../text/topics/units';
import { baseOf, ofOneOrgan, type YearOfComponents } from '../../text/topics/years';
import { flagsOn, type ComponentFlags } from '../../data/flags';
import type { ComponentRow } from '../../data/questions/components/question';
import { UNEQUAL } from '../drawing';
import { pointLine, tooltipHtml, type TooltipLine } from '../tooltip';
import { lookOfComponent } from './names';

/** What a pointer on a year of components shows: every component exact, with its share of ten cases or more, or its state in words. */
export function yearTooltip(
	topic: Topic,
	year: YearOfComponents,
	flags: ComponentFlags,
	language: Language
): string {
	const base = baseOf(topic, year);
	const line = (row: ComponentRow): TooltipLine => {
		const name = componentLabel(topic, row.indicator)[language];
		const look = topic.drawn === 'panels' ? {} : { look: lookOfComponent(topic, row.indicator) };
		const form = row.segment ? [formText(row.segment, language)] : [];
		if (row.point) {
			const own = pointLine(row.point, componentIndicator(row.indicator), language);
			const sign = flagsOn(flags, row).length > 0 ? ` ${UNEQUAL}` : '';
			return { ...own, ...look, name, text: own.text + sign };
		}
		if (row.value === null) return { name, ...look, text: NOTHING, remarks: [] };
		const shareOfBase =
			base !== null && base >= FEW_CASES && row.indicator !== topic.apart ? [share(row.value / base)] : [];
		const rate = ofRates(topic);
		const { numerator, denominator } = row;
		const counts =
			numerator === null || denominator === null || denominator < FEW_CASES
				? []
				: [quotient(numerator, denominator, language), ...intervalOfRow(row, language)];
		const own = topic.relation === 'beside' ? whoseText(row, language) : [];
		return {
			name,
			...look,
			text: rate
				? rateText(row.numerator, row.denominator, language)
				: exact(row.value, componentIndicator(row.indicator), language),
			remarks: [...shareOfBase, ...counts, ...form, ...own]
		};
	};
	const [any] = year.rows;
	const coverage: TooltipLine[] =
		!any || ofOneOrgan(year.rows) || topic.relation === 'beside'
			? []
			: [
					{
						name: chartWord('organsWithAll', language),
						text: quotient(any.reporting, any.expected, language),
						remarks: any.organ ? [shortName(any.organ.name)] : []
					}
				];
	const sum: TooltipLine[] =
		base === null ? [] : [{ name: chartWord('sum', language), text: bare(base, language), remarks: [] }];
	return tooltipHtml(yearText(year.year, language), [...year.rows.map(line), ...sum, ...coverage]);
}

/** Of how many organs a row is, and of which where it is one. */
const whoseText = ({ organ, reporting, expected }: ComponentRow, language: Language): string[] => [
	...(organ ? [shortName(organ.name)] : []),
	ofOrgans(reporting, expected, language)
];

/** 95 % interval of a rate that is a share. */
function intervalOfRow(row: ComponentRow, language: Language): string[] {
	const interval = intervalOf(row.indicator, row.numerator, row.denominator);
	if (!interval) return [];
	const { low, high } = interval;
	return [intervalText(share(low), share(high), language)];
}
