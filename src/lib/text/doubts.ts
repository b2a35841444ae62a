import type { Language } from '../form/words';
import type { FindingWithOrgan } from '../data/questions/findings/question';
import { yearsText } from './viewTitle';
import { findingCounts } from './findings';
import { bare } from './numbers';

/** What is said of doubtful figures where figures of several organs are put together. */

/** More years than these are given by the first and the last. */
const FEW_YEARS = 4;

function yearsOf(findings: readonly FindingWithOrgan[], language: Language): string {
	const years = [...new Set(findings.map(({ year }) => year))].sort((a, b) => a - b);
	const [first = 0, last = first] = [years.at(0), years.at(-1)];
	if (years.length > FEW_YEARS) return yearsText([first, last], language);
	return language === 'zh' ? `${years.join('、')} 年` : years.join(', ');
}

/**
 * What the audit finds of figures that are put together, after the sentence of what they cover. `found`: what it finds, by which
 * nothing is said of nothing; null where that is not known: without the engine, or a file that could not be had.
 */
export function doubtsSentence(findings: readonly FindingWithOrgan[] | null, language: Language): string {
	const zh = language === 'zh';
	if (findings === null)
		return zh
			? '其中有没有存疑的数，这里没有逐一查，见“核对”。'
			: ' Whether figures among them are doubtful is not looked up here: see “Audit”.';
	if (findings.length === 0) return '';
	const errors = findings.filter(({ severity }) => severity === 'error').length;
	const words = findingCounts(errors, findings.length - errors, language);
	return zh
		? `这些数的核对：${words.join('，')}（${yearsOf(findings, language)}）；合在一起时照报告原数。`
		: ` The audit of these figures: ${words.join(', ')} (${yearsOf(findings, language)}); they are put together as printed.`;
}

/** Opens the list of them. */
export const doubtsTitle = (count: number, language: Language): string =>
	language === 'zh'
		? `看这 ${bare(count, language)} 处核对发现`
		: `See ${count === 1 ? 'this finding' : `these ${bare(count, language)} findings`}`;
