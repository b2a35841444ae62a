import type { Finding } from '../audit/audit';
import { isHardlyAssessed, type RuleCounts } from '../audit/ruleCounts';
import { SUM_RULES } from '../audit/rules/sums';
import type { Language, Words } from '../form/words';
import { valueOf, type FigureState } from '../report/figure';
import type { Organ } from '../report/organ';
import { punctualityOf, type Punctuality } from '../report/punctuality';
import { figureOf, type Report } from '../report/report';
import { mark, paragraph } from './frame';
import type { LetterPart, TableColumn } from './letter';
import { bare } from '../text/numbers';
import { STATE_WORDS } from '../text/states';
import {
	formText,
	foundText,
	NO_REPORT,
	ofYear,
	publishedText,
	rulesOf,
	rulesText,
	type AuditedYear
} from './reportWords';

/** The organs of a county side by side: what a county office compares, on one page. */

/** How the sums of the form came out: how many of those that can be checked hold. */
interface Identities {
	readonly holding: number;
	readonly checked: number;
}

/** One organ among those of its county: what a county office compares (domain of a supervisor). Null without a report. */
interface LeagueRow {
	readonly organ: Organ;
	readonly report: Report | null;
	readonly punctuality: Punctuality | null;
	readonly identities: Identities | null;
	/** How much of the audit stands behind the findings. */
	readonly counts: RuleCounts | null;
	/** Findings of the year about carry-over, copies and jumps. */
	readonly carry: number;
	readonly copies: number;
	readonly jumps: number;
	readonly errors: number;
	readonly warnings: number;
	/** Figures by field, in their states. */
	readonly figures: ReadonlyMap<string, number | FigureState>;
}

const CORRECTED = [
	'reconsideration_corrected',
	'litigation_direct_corrected',
	'litigation_after_review_corrected'
];
const DISPUTES = ['reconsideration_total', 'litigation_direct_total', 'litigation_after_review_total'];

/** Cells of the league table: sums of fields, and their heads. */
const LEAGUE_FIGURES: readonly {
	readonly id: string;
	readonly fields: readonly string[];
	readonly head: Words;
}[] = [
	{ id: 'received', fields: ['new_requests__total'], head: { zh: '新收', en: 'received' } },
	{ id: 'handled', fields: ['handled_total__total'], head: { zh: '办结', en: 'handled' } },
	{ id: 'carried', fields: ['carried_out__total'], head: { zh: '结转', en: 'carried' } },
	{ id: 'disputes', fields: DISPUTES, head: { zh: '复议诉讼', en: 'disputes' } },
	{ id: 'corrected', fields: CORRECTED, head: { zh: '被纠正', en: 'corrected' } },
	{ id: 'items', fields: ['items_disclosed'], head: { zh: '主动公开', en: 'items' } }
];

/** The sum of some figures; the state of the first that is not a number. */
function summed(report: Report, fields: readonly string[]): number | FigureState {
	let sum = 0;
	for (const field of fields) {
		const figure = figureOf(report, field);
		const value = valueOf(figure);
		if (value === null) return figure.state;
		sum += value;
	}
	return sum;
}

function identitiesOf(report: Report): Identities {
	const checks = SUM_RULES.flatMap((rule) => rule.check({ report, years: new Map() }));
	const holding = checks.filter(({ outcome }) => outcome === 'pass').length;
	const failing = checks.filter(({ outcome }) => outcome === 'fail').length;
	return { holding, checked: holding + failing };
}

const CARRY = ['T3-CARRY', 'T4-CARRY', 'T2-STOCK-X'];

function leagueRow(organ: Organ, report: Report | undefined, audited: AuditedYear): LeagueRow {
	const own = report ? audited.findings.filter((finding) => finding.report === report.id) : [];
	const among = (...rules: readonly string[]) => own.filter(({ rule }) => rules.includes(rule)).length;
	const grave = (severity: Finding['severity']) =>
		own.filter((finding) => finding.severity === severity).length;
	return {
		organ,
		report: report ?? null,
		punctuality: report ? punctualityOf(organ.kind, report.year, report.source.published) : null,
		identities: report && report.form !== 'none' ? identitiesOf(report) : null,
		counts: report ? rulesOf(audited, report) : null,
		carry: among(...CARRY),
		copies: among('DUP-TEXT'),
		jumps: among('T2-JUMP'),
		errors: grave('error'),
		warnings: grave('warning'),
		figures: new Map(LEAGUE_FIGURES.map(({ id, fields }) => [id, report ? summed(report, fields) : 'absent']))
	};
}

/**
 * The organs of a county side by side for a year: those without a finding first, then those of whose report hardly a rule could
 * be assessed, those without a report last.
 */
export function leagueOf(
	year: number,
	organs: readonly Organ[],
	reports: readonly Report[],
	audited: AuditedYear
): readonly LeagueRow[] {
	const byOrgan = ofYear(reports, year);
	const rows = organs.map((organ) => leagueRow(organ, byOrgan.get(organ.code), audited));
	const rank = ({ counts, errors, warnings }: LeagueRow): readonly number[] => [
		counts ? (isHardlyAssessed(counts) ? 1 : 0) : 2,
		errors,
		warnings
	];
	return rows.toSorted((a, b) => {
		const [left, right] = [rank(a), rank(b)];
		const at = left.findIndex((value, i) => value !== right[i]);
		return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
	});
}

const LEAGUE_HEADS = {
	zh: ['单位', '公布', '表格', '勾稽', '规则', '不一致', '待核实', '与上年不衔接', '雷同', '变动较大'],
	en: ['Organ', 'Published', 'Form', 'Sums', 'Rules', 'Errors', 'Doubtful', 'Breaks', 'Copies', 'Jumps']
} as const;

/**
 * The league table in words: heads, and a row of cells for each organ. `compared`: the texts of all reports of the year were
 * held against each other; where they were not, no copy found is no number.
 */
export function leagueTable(
	rows: readonly LeagueRow[],
	compared: boolean,
	language: Language
): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } {
	const heads = [...LEAGUE_HEADS[language], ...LEAGUE_FIGURES.map(({ head }) => head[language])];
	const n = (value: number) => bare(value, language);
	const cells = rows.map((row): readonly string[] => {
		const { organ, report, identities, counts } = row;
		if (!report || !counts) return [organ.name, NO_REPORT[language], ...heads.slice(2).map(() => '—')];
		const sums =
			identities === null || identities.checked === 0
				? '—'
				: `${n(identities.holding)} / ${n(identities.checked)}`;
		return [
			organ.name,
			publishedText(report, language),
			formText(report, language),
			sums,
			rulesText(counts, language),
			...[row.errors, row.warnings, row.carry].map((count) => foundText(count, counts, language)),
			row.copies > 0 || compared ? n(row.copies) : '—',
			foundText(row.jumps, counts, language),
			...LEAGUE_FIGURES.map(({ id }) => {
				const figure = row.figures.get(id) ?? 'absent';
				return typeof figure === 'number' ? n(figure) : STATE_WORDS[figure].short[language];
			})
		];
	});
	return { heads, rows: cells };
}

const REMARKS = {
	zh: '勾稽：能核对的等式中成立的条数。规则：全部规则中能核对的条数；缺数的规则比能核对的还多的报告排在后面，没有查出不等于没有问题。不一致：表格的勾稽关系不成立。待核实：可能有误，也可能有正当原因。与上年不衔接：结转、未审结或现行有效件数与上年报告不衔接。雷同：文本未经比对的为“—”。变动较大：处理决定数量较上年变动五倍以上。复议诉讼和被纠正含复议后起诉。没有数的格子写明原因，不是0。',
	en: 'Sums: how many of the equations that can be checked hold. Rules: how many of all could be assessed; reports with more rules that lack figures than could be assessed come after the others, for nothing found is not nothing wrong. Breaks: carried over, pending or in force does not follow from the year before. Copies: “—” where texts were not compared. Disputes and corrected include suits after reconsideration. A cell without a number says why; it is not 0.'
};

/** Shares of the width: names, days and forms need more than numbers do. */
function columnsOf(count: number): readonly TableColumn[] {
	const first = [16, 10, 9];
	const each = (100 - 35) / (count - first.length);
	return Array.from({ length: count }, (_, at) => ({
		width: first[at] ?? each,
		align: at < first.length ? 'start' : 'center'
	}));
}

/** The league table of a county as a page to print or a document. */
export function leagueFor(
	area: string,
	year: number,
	organs: readonly Organ[],
	reports: readonly Report[],
	audited: AuditedYear,
	{ fictional, compared }: { readonly fictional: boolean; readonly compared: boolean },
	language: Language
): readonly LetterPart[] {
	const zh = language === 'zh';
	const title = zh
		? `${area}${year}年政府信息公开工作年度报告对照表`
		: `${area}: the ${year} annual reports on open government information side by side`;
	const table = leagueTable(leagueOf(year, organs, reports, audited), compared, language);
	const caption = zh ? '各单位对照' : 'Organs side by side';
	return [
		...mark({ fictional, language }),
		{ kind: 'title', text: title },
		{ kind: 'table', caption, columns: columnsOf(table.heads.length), ...table },
		paragraph(REMARKS[language])
	];
}
