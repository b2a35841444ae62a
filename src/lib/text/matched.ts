import type { Indicator } from '../form/indicator';
import type { Language } from '../form/words';
import type { Stretch } from '../data/questions/trend/presence';
import type { TrendRow } from '../data/questions/trend/question';
import { hasSameOrgans, statesChange } from '../data/questions/sameOrgans';
import { changeCell } from './change';
import { shortName } from './names';
import { bare, exact, share, signed, unitText } from './numbers';
import { bracketed, punctuation } from './punctuation';
import type { TableCell } from './table';

/** What may be said of organs put together and of two years of them: of the same organs, with whoever makes most of it by name. */

/** The row of the year before in the same stretch of form; and whether the year before has values that are another figure. */
function rowBefore(row: TrendRow, rows: readonly TrendRow[]) {
	const before = rows.filter(({ year, value }) => year === row.year - 1 && value !== null);
	const own = before.find(({ segment }) => segment === row.segment);
	return { before: own, apart: own === undefined && before.length > 0 };
}

/** Of how many organs a change is, where they are not all of both years. */
const ofMatched = (matched: number, language: Language): string =>
	language === 'zh'
		? `${bare(matched, language)} 个两年都有数的单位${punctuation('colon', language)}`
		: `${bare(matched, language)} organs with both years${punctuation('colon', language)}`;

/** Why there is no change to state. */
const tooFewMatched = (matched: number, language: Language): string =>
	language === 'zh'
		? `两年没有足够的相同单位（${bare(matched, language)} 个）`
		: `too few organs have both years (${bare(matched, language)})`;

/** The change of the organs that have both years, whether or not they are enough. */
const cellOfMatched = (row: TrendRow, indicator: Indicator, language: Language) =>
	changeCell(
		row.matchedNow,
		row.matchedBefore,
		indicator,
		false,
		language,
		{ denominator: row.casesNow },
		{ denominator: row.casesBefore }
	);

/** Change from the year before, as a table shows it: of the organs that have both years, if they are enough. */
export function matchedChange(
	row: TrendRow,
	rows: readonly TrendRow[],
	indicator: Indicator,
	language: Language
): Pick<TableCell, 'file' | 'text' | 'order'> {
	const { before, apart } = rowBefore(row, rows);
	if (row.value === null || !before || apart)
		return changeCell(row.value, before?.value ?? null, indicator, apart, language, row, before);
	if (!statesChange(before, row))
		return { file: null, text: tooFewMatched(row.matched, language), order: null };
	const cell = cellOfMatched(row, indicator, language);
	if (cell.file === null || hasSameOrgans(before, row)) return cell;
	return { ...cell, text: `${ofMatched(row.matched, language)}${cell.text}` };
}

/** The change of a row with its base, behind a sentence; empty where none may be stated. */
export function changePhrase(
	row: TrendRow,
	rows: readonly TrendRow[],
	indicator: Indicator,
	language: Language
): string {
	const zh = language === 'zh';
	const { before } = rowBefore(row, rows);
	if (!before) return '';
	if (!statesChange(before, row)) {
		const none = tooFewMatched(row.matched, language);
		return zh ? `；与 ${before.year} 年相比：${none}` : `; compared with ${before.year}: ${none}`;
	}
	const { text: change, file } = cellOfMatched(row, indicator, language);
	if (file === null) return '';
	const base = hasSameOrgans(before, row)
		? ''
		: zh
			? `${bare(row.matched, language)} 个两年都有数的单位`
			: `the ${bare(row.matched, language)} organs with both years `;
	const mover =
		row.moverName !== null && row.moved !== null && row.moved !== 0
			? zh
				? `，其中${shortName(row.moverName)} ${signed(row.moved, language)} ${unitText(indicator, language)}`.trimEnd()
				: `, of it ${shortName(row.moverName)} ${signed(row.moved, language)}`
			: '';
	return zh
		? `；比 ${before.year} 年，${base}${change}${mover}`
		: `; from ${before.year} ${base}${change}${mover}`;
}

/** Who makes more than half of a sum or of the cases of a rate, behind the value; empty where nobody does. */
export function largestPhrase(
	row: Pick<TrendRow, 'reporting' | 'largestName' | 'largestValue' | 'value' | 'denominator'>,
	indicator: Indicator,
	language: Language
): string {
	const { reporting, largestName, largestValue } = row;
	const whole = indicator.kind === 'ratio' ? row.denominator : row.value;
	if (reporting < 2 || largestName === null || largestValue === null || !whole) return '';
	const name = shortName(largestName);
	const of = share(largestValue / whole);
	if (indicator.kind === 'ratio')
		return language === 'zh' ? `，其中${name}占分母的 ${of}` : `, ${name} making ${of} of the denominator`;
	const own = exact(largestValue, indicator, language);
	return language === 'zh' ? `，其中${name} ${own}，占 ${of}` : `, of it ${name} ${own}, ${of}`;
}

/** The same in a cell: the organ with its share, or alone by its name. */
export function largestText(row: TrendRow, indicator: Indicator): string {
	const { reporting, largestName, largestValue } = row;
	if (largestName === null) return '';
	const whole = indicator.kind === 'ratio' ? row.denominator : row.value;
	const alone = reporting === 1 || largestValue === null || !whole;
	return `${shortName(largestName)}${alone ? '' : ` ${share(largestValue / whole)}`}`;
}

/** The one organ a row is of, in brackets behind what is said of it; empty where it is of several. */
export const onlyOrgan = ({ reporting, largestName }: TrendRow, language: Language): string =>
	reporting === 1 && largestName !== null ? bracketed(shortName(largestName), language) : '';

/** What one press shows instead: the years that many of the same organs have. */
export const stretchText = ({ from, to, organs }: Stretch, language: Language): string =>
	language === 'zh'
		? `看同一批单位的变化：${from}—${to} 年都有数的 ${bare(organs, language)} 个单位`
		: `See how the same organs changed: the ${bare(organs, language)} with a figure in every year from ${from} to ${to}`;
