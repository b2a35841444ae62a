import { requestFieldId } from '../form/requests';
import type { Words } from '../form/words';
import type { Report } from '../report/report';
import type { Check, Subject, Term } from './rule';
import { termOf, termsOf, weigh } from './weigh';

/** What may lie behind a failed check. A suggestion for whoever corrects the report: it never changes a figure. */
export interface Cause {
	readonly id:
		| 'wrong_cell'
		| 'also_in_total'
		| 'not_in_totals'
		| 'partly_granted_twice'
		| 'digits_transposed'
		| 'fee_in_yuan'
		| 'old_form'
		| 'split_number'
		| 'misread'
		| 'one_year_off';
	readonly said: Words;
}

/** Suggestions that say how a mistake may have come about; the others say only what belongs together. */
const CAUSES: readonly Cause['id'][] = [
	'wrong_cell',
	'not_in_totals',
	'partly_granted_twice',
	'digits_transposed',
	'fee_in_yuan',
	'split_number',
	'one_year_off'
];

export const isCause = ({ id }: Pick<Cause, 'id'>): boolean => CAUSES.includes(id);

/** The value with two neighbouring digits changed round, in every way: 132 → 312, 123. */
function transpositions(value: number): readonly number[] {
	const digits = String(value);
	if (!/^\d{2,9}$/.test(digits)) return [];
	return Array.from({ length: digits.length - 1 }, (_, i) =>
		Number(digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2))
	).filter((other) => other !== value);
}

/** The one cell whose digits, two of them changed round, would make the sides equal; none when several would. */
function transposed({ left, right, relation, difference }: Check): Cause | null {
	if (relation !== '=' || difference === null || difference % 9 !== 0) return null;
	const fits = [
		...left.map((term) => [term, 1] as const),
		...right.map((term) => [term, -1] as const)
	].flatMap(([term, side]) =>
		transpositions(term.value ?? 0)
			.filter((other) => side * term.sign * (other - (term.value ?? 0)) === -difference)
			.map((other) => [term, other] as const)
	);
	const [only] = fits;
	if (!only || fits.length > 1) return null;
	const [term, other] = only;
	return {
		id: 'digits_transposed',
		said: {
			zh: `若其中的 ${term.value} 是 ${other}（两位数字写反），两边就相等`,
			en: `if the ${term.value} were ${other} (two digits changed round), both sides would be equal`
		}
	};
}

/** 区分处理的，只计这一情形: an application granted in part and counted under another outcome too. */
function partlyTwice(rule: string, { about, difference }: Check, report: Report): Cause | null {
	if (rule !== 'T3-SUM7' || difference === null) return null;
	const partly = termOf(report, requestFieldId('partly_granted', about)).value;
	if (partly === null || partly === 0 || difference !== partly) return null;
	return {
		id: 'partly_granted_twice',
		said: {
			zh: `多出的正好是部分公开的 ${partly} 件：可能在别的结果里又计了一次`,
			en: `the excess is exactly the ${partly} granted in part: they may be counted under another outcome too`
		}
	};
}

function feeInYuan(rule: string, { left }: Check): Cause | null {
	const fee = left[0]?.value ?? null;
	if (rule !== 'T2-FEE-UNIT' || fee === null) return null;
	const wan = fee / 10_000;
	return {
		id: 'fee_in_yuan',
		said: { zh: `若填的是元，应为 ${wan} 万元`, en: `if in yuan, it would be ${wan} (CNY 10,000)` }
	};
}

function oldForm(rule: string, report: Report): Cause | null {
	if (rule !== 'VER-YEAR' || report.form !== '2019' || report.year < 2021) return null;
	return {
		id: 'old_form',
		said: { zh: '2019 年版表格沿用到了改版之后', en: 'the 2019 form was kept after the change' }
	};
}

/** The stock of a year less what it should be by the year before; null when it cannot be told. */
function stockOff(kind: string, year: number, { years }: Subject): number | null {
	const [report, before] = [years.get(year), years.get(year - 1)];
	if (!report || !before) return null;
	return weigh({
		left: [termOf(report, `${kind}_in_force`)],
		relation: '=',
		right: [termOf(before, `${kind}_in_force`), ...termsOf(report, `${kind}_issued`, `−${kind}_repealed`)]
	}).difference;
}

/** A stock that is off in one year and back in the next: the one figure between them is wrong, and not the two years around it. */
function oneYearOff(rule: string, { about, difference }: Check, subject: Subject): Cause | null {
	if (rule !== 'T2-STOCK-X' || difference === null) return null;
	const { year } = subject.report;
	const isBack = (other: number) => stockOff(about, other, subject) === -difference;
	const wrong = isBack(year + 1) ? year : isBack(year - 1) ? year - 1 : null;
	const report = wrong === null ? undefined : subject.years.get(wrong);
	const stated = report && termOf(report, `${about}_in_force`).value;
	if (stated === undefined || stated === null) return null;
	const fitting = stated - (wrong === year ? difference : -difference);
	return {
		id: 'one_year_off',
		said: {
			zh: `若 ${wrong} 年的现行有效 ${stated} 是 ${fitting}，前后三年都接得上`,
			en: `if ${stated} in force in ${wrong} were ${fitting}, all three years would follow from each other`
		}
	};
}

/** What may lie behind a failed check by itself; null when nothing can be told. */
export const causeOf = (rule: string, check: Check, subject: Subject): Cause | null =>
	feeInYuan(rule, check) ??
	oldForm(rule, subject.report) ??
	partlyTwice(rule, check, subject.report) ??
	oneYearOff(rule, check, subject) ??
	transposed(check);

/** A failed check of a rule about the reading says itself what is wrong with it. */
export const misread = ({ outcome, said }: Check): Cause | null =>
	outcome === 'fail' && said ? { id: 'misread', said } : null;

/** What stands between digits shown apart: a bar or line breaks. A look at each gap alone takes as long as the text is long. */
const isBreak = (gap: string): boolean => gap.replace(/[|｜]/, '').trim() === '' && /[|｜\n]/.test(gap);

/** Whether a document shows the digits of a number apart: 1|6. */
function isSplit(raw: string): boolean {
	const gaps = raw.split(/\d+/).slice(1, -1);
	return gaps.length > 0 && gaps.every(isBreak);
}

/**
 * Of a check that cannot be made because one cell shows its digits apart: whether the digits together would satisfy it.
 * The reader takes no such number, and neither does the audit; whoever looks at the report may.
 */
export function splitNumber(check: Check, report: Report): Cause | null {
	const [only, second] = check.missing;
	if (check.outcome !== 'not_assessable' || check.relation !== '=' || !only || second) return null;
	const figure = only.report === report.id ? report.figures.get(only.field) : undefined;
	const raw = figure?.state === 'unreadable' ? (figure.raw ?? '') : '';
	if (!isSplit(raw)) return null;
	const joined = Number(raw.replace(/\D/g, ''));
	const with_ = (terms: readonly Term[]) =>
		terms.reduce((sum, term) => sum + term.sign * (term === only ? joined : (term.value ?? 0)), 0);
	if (with_(check.left) !== with_(check.right)) return null;
	return {
		id: 'split_number',
		said: {
			zh: `原文“${raw}”若是 ${joined}，两边就相等`,
			en: `if the raw text “${raw}” is ${joined}, both sides are equal`
		}
	};
}
