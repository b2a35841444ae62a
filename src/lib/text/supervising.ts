import { ruleOf, type Finding } from '../audit/audit';
import { belongsInLetter, type Decisions } from '../audit/decisions';
import type { Language } from '../form/words';
import type { Catalog, OrganEntry } from '../warehouse/catalog';
import { coverageOf, type HeldYear } from '../warehouse/coverage';
import type { Supervised } from '../warehouse/supervised';
import { linesOf } from './findings';
import {
	correctionLetter,
	countySummary,
	type LetterFinding,
	type LetterPart,
	type SummaryRow
} from './letters';
import { message } from './messages';
import { bare } from './numbers';
import { HELD_WORDS } from './pages/coverage';
import { formName } from './readings';

/** Letters from what the data set and the decisions on this machine say. */

/** The findings of one organ that its letter is about, and those that decisions keep out of it. */
export function forLetter(
	{ findings }: Pick<Supervised, 'findings'>,
	organ: string,
	decisions: Decisions
): { readonly inside: readonly Finding[]; readonly outside: readonly Finding[] } {
	const own = findings.filter((finding) => finding.organ === organ);
	const inside = own.filter((finding) => belongsInLetter(finding, decisions));
	return { inside, outside: own.filter((finding) => !inside.includes(finding)) };
}

function letterFinding(finding: Finding, decisions: Decisions, language: Language): LetterFinding {
	const lines = linesOf(finding, language).map(({ about, arithmetic }) =>
		about === '' ? arithmetic : language === 'zh' ? `${about}：${arithmetic}` : `${about}: ${arithmetic}`
	);
	return {
		statement: ruleOf(finding.rule)?.statement[language] ?? finding.rule,
		arithmetic: lines.join(language === 'zh' ? '；' : '; '),
		cause: finding.cause?.said[language] ?? null,
		note: decisions.get(finding.key)?.note || null
	};
}

/** 改正通知 to one organ; null when nothing is left to ask of it. */
export function letterTo(
	organ: Pick<OrganEntry, 'code' | 'name'>,
	year: number,
	all: Pick<Supervised, 'findings'>,
	decisions: Decisions,
	catalog: Catalog,
	language: Language
): readonly LetterPart[] | null {
	const { inside } = forLetter(all, organ.code, decisions);
	if (inside.length === 0) return null;
	const findings = inside.map((finding) => letterFinding(finding, decisions, language));
	return correctionLetter(organ.name, year, findings, catalog, language);
}

/** When a report was published, with what the date says. */
export function publishedText({ held, report }: HeldYear, language: Language): string {
	if (!report) return HELD_WORDS.missing[language];
	const date = report.published ?? message('notKnown', language);
	const late = held === 'after_january' || held === 'after_march';
	const said = HELD_WORDS[held][language];
	return late ? (language === 'zh' ? `${date}（${said}）` : `${date} (${said})`) : date;
}

/** One organ of a year as an office compares it: the state of its report, and findings that no decision took out. */
export interface SupervisedRow extends SummaryRow {
	readonly code: string;
	readonly report: string | null;
	/** Findings that decisions took out. */
	readonly settled: number;
}

export function supervisedRows(
	all: Supervised,
	decisions: Decisions,
	language: Language
): readonly SupervisedRow[] {
	return coverageOf(all.organs, all.reports, [all.year, all.year]).flatMap(({ organ, years }) =>
		years.map((at): SupervisedRow => {
			const own = all.findings.filter((finding) => finding.organ === organ.code);
			const standing = own.filter(({ key }) => {
				const verdict = decisions.get(key)?.verdict;
				return verdict !== 'explained' && verdict !== 'dismissed';
			});
			const count = (wanted: Finding['severity']) =>
				standing.filter(({ severity }) => severity === wanted).length;
			return {
				code: organ.code,
				organ: organ.name,
				report: at.report?.report ?? null,
				published: publishedText(at, language),
				form: at.report ? formName(at.report.form, language) : '',
				errors: count('error'),
				warnings: count('warning'),
				hints: count('info'),
				settled: own.length - standing.length
			};
		})
	);
}

/** 通报表 of an area. Findings explained or dismissed are not counted, and it says so. */
export function summaryOf(
	all: Supervised,
	decisions: Decisions,
	catalog: Catalog,
	language: Language
): readonly LetterPart[] {
	const rows = supervisedRows(all, decisions, language);
	const settled = rows.reduce((sum, row) => sum + row.settled, 0);
	const letter = countySummary(all.area.name, all.year, rows, catalog, language);
	if (settled === 0) return letter;
	const n = bare(settled, language);
	const text =
		language === 'zh'
			? `另有 ${n} 处已由核对人说明或排除，不计在内。`
			: `${n} further findings were explained or dismissed by whoever checked them, and are not counted.`;
	return [...letter.slice(0, -2), { kind: 'paragraph', text }, ...letter.slice(-2)];
}
