import { partLabel } from '../../form/part-labels';
import type { Topic } from '../../form/topics';
import type { Language } from '../../form/words';
import { bare, exact, FEW_CASES, NOTHING, quotient, rateText, share } from '../../text/numbers';
import { intervalOf, ofRates, partOf } from '../../text/topics/units';
import { baseOf, ofOneOrgan, type YearOfParts } from '../../text/topics/years';
import { flagsOn, type PartFlags } from '../../warehouse/findings';
import type { PartRow } from '../../warehouse/rows';
import { UNEQUAL } from '../drawing';
import { pointLine, tooltipHtml, yearHead, type TooltipLine } from '../tooltip';
import { lookOfPart } from './names';

/** What a pointer on a year of parts shows: every part exact, with its share of ten cases or more, or its state in words. */
export function yearTooltip(topic: Topic, year: YearOfParts, flags: PartFlags, language: Language): string {
	const base = baseOf(topic, year);
	const line = (row: PartRow): TooltipLine => {
		const name = partLabel(topic, row.indicator)[language];
		const look = topic.drawn === 'panels' ? {} : { look: lookOfPart(topic, row.indicator) };
		const form = row.segment ? [language === 'zh' ? `${row.segment} 年版表` : `${row.segment} form`] : [];
		if (row.point) {
			const told = pointLine(row.point, partOf(row.indicator), language);
			const sign = flagsOn(flags, row).length > 0 ? ` ${UNEQUAL}` : '';
			return { ...told, ...look, name, text: told.text + sign };
		}
		if (row.value === null) return { name, ...look, text: NOTHING, remarks: [] };
		const part =
			base !== null && base >= FEW_CASES && row.indicator !== topic.apart ? [share(row.value / base)] : [];
		const rate = ofRates(topic);
		const { numerator, denominator } = row;
		const counts =
			numerator === null || denominator === null || denominator < FEW_CASES
				? []
				: [quotient(numerator, denominator, language), ...intervalText(row, language)];
		const own = topic.together === 'beside' ? [organs(row.reporting, row.expected, language)] : [];
		return {
			name,
			...look,
			text: rate
				? rateText(row.numerator, row.denominator, language)
				: exact(row.value, partOf(row.indicator), language),
			remarks: [...part, ...counts, ...form, ...own]
		};
	};
	const [any] = year.rows;
	const coverage: TooltipLine[] =
		!any || ofOneOrgan(year.rows) || topic.together === 'beside'
			? []
			: [
					{
						name: language === 'zh' ? '各项都有数的单位' : 'organs with every part',
						text: quotient(any.reporting, any.expected, language),
						remarks: []
					}
				];
	const sum: TooltipLine[] =
		base === null
			? []
			: [{ name: language === 'zh' ? '合计' : 'sum', text: bare(base, language), remarks: [] }];
	return tooltipHtml(yearHead(year.year, language), [...year.rows.map(line), ...sum, ...coverage]);
}

/** 95 % interval of a rate that is a share. */
function intervalText(row: PartRow, language: Language): string[] {
	const interval = intervalOf(row.indicator, row.numerator, row.denominator);
	if (!interval) return [];
	const { low, high } = interval;
	return [
		language === 'zh' ? `95% 区间 ${share(low)}—${share(high)}` : `95% interval ${share(low)}–${share(high)}`
	];
}

const organs = (reporting: number, expected: number, language: Language): string =>
	language === 'zh'
		? `${quotient(reporting, expected, language)} 个单位`
		: `${quotient(reporting, expected, language)} organs`;
