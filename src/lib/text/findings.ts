import { toFen } from '../form/fen';
import type { Finding } from '../audit/audit';
import type { Check, Relation, Term } from '../audit/rule';
import { fieldOf } from '../form/fields';
import type { Language, Words } from '../form/words';
import type { Severity } from '../report/problem';
import { bare } from './numbers';
import { STATE_WORDS } from './states';

/** Findings of the audit in words: how grave, of which cells, and the arithmetic as a person would write it. */

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
	error: { zh: '对不上', en: 'does not add up' },
	warning: { zh: '存疑', en: 'doubtful' },
	info: { zh: '提示', en: 'note' }
};

/** How many findings of a severity, in a few words. */
export function severityCount(severity: Severity, count: number, language: Language): string {
	const n = bare(count, language);
	if (language === 'zh') return `${n} 处${SEVERITY_WORDS[severity].zh}`;
	if (severity === 'error') return `${n} ${count === 1 ? 'does' : 'do'} not add up`;
	return `${n} ${severity === 'warning' ? 'doubtful' : count === 1 ? 'note' : 'notes'}`;
}

/** What the audit found in a report, as a line has room for: notes are left out, they are no reason for alarm. */
export const findingCounts = (errors: number, warnings: number, language: Language): readonly string[] => [
	...(errors > 0 ? [severityCount('error', errors, language)] : []),
	...(warnings > 0 ? [severityCount('warning', warnings, language)] : [])
];

/** How a relation is written that does not hold. */
const FAILED: Readonly<Record<Relation, string>> = { '=': '≠', '≤': '>', '≥': '<' };

const signed = (value: number, language: Language): string =>
	value < 0 ? `−${bare(-value, language)}` : bare(value, language);

/** Numbers with the signs between them: 60 + 0 − 3; a negative figure in brackets, so that its sign is its own. */
function written(terms: readonly Term[], withYears: boolean, language: Language): string {
	return terms
		.map(({ sign, value, year, state }, at) => {
			const number =
				value === null
					? STATE_WORDS[state][language]
					: value < 0
						? `(${signed(value, language)})`
						: bare(value, language);
			const text = withYears ? `${number}${language === 'zh' ? `（${year} 年）` : ` (${year})`}` : number;
			if (at === 0) return sign < 0 ? `−${text}` : text;
			return `${sign < 0 ? '−' : '+'} ${text}`;
		})
		.join(' ');
}

const sumOf = (terms: readonly Term[]): number =>
	toFen(terms.reduce((sum, { sign, value }) => sum + sign * (value ?? 0), 0));

/** More numbers than this on a side are written without the zeros among them, which changes nothing, and with their sum. */
const FEW = 3;

function side(terms: readonly Term[], limit: number, withYears: boolean, language: Language): string {
	const counted = terms.length > FEW ? terms.filter(({ value }) => value !== 0) : terms;
	const sum = written(counted, withYears, language);
	if (terms.length === 0) return signed(limit, language);
	const whole = limit === 0 ? sum : `${sum} + ${bare(limit, language)}`;
	if (counted.length === 0) return '0';
	return counted.length > FEW ? `${whole} = ${signed(sumOf(terms) + limit, language)}` : whole;
}

/** The arithmetic of a failed check: 60 + 0 ≠ 61 + 0，差 −1. A rule that is no sum says what it found. */
export function arithmeticOf(check: Check, language: Language): string {
	const { left, right, relation, difference, limit = 0, said } = check;
	if (said && difference === null) return said[language];
	const years = new Set([...left, ...right].map(({ year }) => year)).size > 1;
	const sides = [side(left, 0, years, language), side(right, limit, years, language)] as const;
	const off = difference === null ? '' : signed(difference, language);
	const apart =
		relation === '=' && off !== '' ? (language === 'zh' ? `，差 ${off}` : `, difference ${off}`) : '';
	const text = said ? (language === 'zh' ? `；${said.zh}` : `; ${said.en}`) : '';
	return `${sides[0]} ${FAILED[relation]} ${sides[1]}${apart}${coverageOf(check, language)}${text}`;
}

/** Of how many organs a sum over a county has the figure. */
function coverageOf({ coverage }: Check, language: Language): string {
	if (!coverage) return '';
	const { known, expected } = coverage;
	return language === 'zh' ? `（${known} / ${expected} 个单位有数）` : ` (${known} of ${expected} organs)`;
}

/** Parts of a document that a check may be about. */
const PARTS: Readonly<Record<string, Words>> = {
	title: { zh: '标题', en: 'title' },
	period: { zh: '统计期限', en: 'period' },
	page: { zh: '页面', en: 'page' },
	prose: { zh: '正文', en: 'text' },
	above: { zh: '正文', en: 'text' },
	overview: { zh: '第一部分', en: 'section one' },
	problems: { zh: '第五部分', en: 'section five' }
};

/** Which column, row or cell a check is about; empty where it is about the report as a whole. */
export function aboutOf(rule: string, { about, left, right }: Check, language: Language): string {
	// A single cell on the left is what the rule is about; of a sum on the left it is the total on the right.
	const term = left.length === 1 ? left[0] : (right.at(-1) ?? left.at(-1));
	if (!term) return PARTS[about]?.[language] ?? '';
	const { label, row, column } = fieldOf(term.field);
	if (language === 'en') return label.en;
	if (rule === 'T3-TOT') return row;
	if (rule === 'T4-SUM') return row || label.zh;
	return rule === 'T3-ID' || rule === 'T3-SUM7' ? column : label.zh;
}

/** The checks of a finding, each in a line: where, and the arithmetic. */
export const linesOf = (
	{ rule, checks }: Pick<Finding, 'rule' | 'checks'>,
	language: Language
): readonly { readonly about: string; readonly arithmetic: string }[] =>
	checks.map((check) => ({
		about: aboutOf(rule, check, language),
		arithmetic: arithmeticOf(check, language)
	}));

/** The cells a finding rests on, of one report. */
export const cellsOf = ({ checks }: Pick<Finding, 'checks'>, report: string): ReadonlySet<string> =>
	new Set(
		checks.flatMap(({ left, right }) =>
			[...left, ...right].filter((term) => term.report === report).map(({ field }) => field)
		)
	);
