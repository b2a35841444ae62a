import type { RuleCounts } from '../audit/ruleCounts';
import type { Language } from '../form/words';
import { findingCounts } from './findings';
import { bare } from './numbers';

/** What the audit says of a report, always with its base: nothing found by three rules is not nothing wrong. */

/** 44 条规则中 3 条能核对 */
function assessedOf({ rules, assessed }: RuleCounts, language: Language): string {
	const [n, all] = [bare(assessed, language), bare(rules, language)];
	if (language === 'zh') return assessed === 0 ? `${all} 条规则都无法核对` : `${all} 条规则中 ${n} 条能核对`;
	return assessed === 0 ? `none of ${all} rules could be assessed` : `${n} of ${all} rules could be assessed`;
}

/** 44 条规则中 3 条能核对，都对得上 */
export function assessedText(counts: RuleCounts, language: Language): string {
	const { assessed, failing } = counts;
	const base = assessedOf(counts, language);
	if (assessed === 0) return base;
	const n = bare(failing, language);
	if (language === 'zh') {
		if (failing > 0) return `${base}，${n} 条不符`;
		return `${base}，${assessed === 1 ? '' : '都'}对得上`;
	}
	if (failing > 0) return `${base}, ${n} ${failing === 1 ? 'fails' : 'fail'}`;
	return `${base}, ${assessed === 1 ? 'it holds' : 'all hold'}`;
}

/** The same as a sentence. */
export function assessedSentence(counts: RuleCounts, language: Language): string {
	const text = assessedText(counts, language);
	return language === 'zh' ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Why the other rules could not be assessed, as a sentence; empty where there are none. */
export function notAssessedSentence({ rules, assessed, lacking }: RuleCounts, language: Language): string {
	const others = rules - assessed - lacking;
	const [missing, rest] = [bare(lacking, language), bare(others, language)];
	const parts =
		language === 'zh'
			? [
					...(lacking > 0 ? [`${missing} 条缺数`] : []),
					...(others > 0 ? [`${rest} 条与这份报告无关（看别的年份、别的版本或原文）`] : [])
				]
			: [
					...(lacking > 0 ? [`${missing} lack figures`] : []),
					...(others > 0 ? [`${rest} do not concern it (another year or form, or the wording)`] : [])
				];
	if (parts.length === 0) return '';
	return language === 'zh' ? `其余 ${parts.join('，')}。` : `Of the others ${parts.join(', ')}.`;
}

/** What the audit says of a report, as a list has room for: findings with the rules behind them, or how many rules hold. */
export const auditWords = (
	counts: RuleCounts & { readonly errors: number; readonly warnings: number },
	language: Language
): readonly string[] => {
	const found = findingCounts(counts.errors, counts.warnings, language);
	return found.length > 0 ? [...found, assessedOf(counts, language)] : [assessedText(counts, language)];
};
