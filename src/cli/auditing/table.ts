import { ruleOf, RULES, type Finding } from '../../lib/audit/audit';
import type { Language } from '../../lib/form/words';
import type { Severity } from '../../lib/report/problem';
import { aboutOf, linesOf, SEVERITY_WORDS } from '../../lib/text/findings';
import { SEVERITY } from '../reading/words';
import type { Whole } from './audited';
import type { ReadingDoubt } from './material';

/** The tables `lens audit` prints for people. Every function gives rows of cells, the heads first. */

type Rows = readonly (readonly string[])[];

const FINDING_HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['organ', 'year', 'severity', 'rule', 'finding', 'possible cause'],
	zh: ['单位', '年度', '级别', '规则', '核对', '可能的原因']
};

const READ_WITH_DOUBT = {
	zh: '（所据数字是约数或读取存疑）',
	en: ' (a figure is rounded or was read with doubt)'
};

/** How grave, by the word that --fail-on takes, or as the site has it in Chinese. */
const gravity = (severity: Severity, language: Language): string =>
	language === 'zh' ? SEVERITY_WORDS[severity].zh : severity;

/** 自然人 2 + 0 ≠ 1 + 0，差 1；总计 … */
export const findingText = (finding: Pick<Finding, 'rule' | 'checks'>, language: Language): string =>
	linesOf(finding, language)
		.map(({ about, arithmetic }) => [about, arithmetic].filter(Boolean).join(' '))
		.join(language === 'zh' ? '；' : '; ');

function findingRow(
	{ rule, report, year, severity, checks, cause, doubtful }: Finding,
	whole: Whole,
	language: Language
) {
	return [
		whole.reports.get(report)?.organ.name ?? report,
		year === 0 ? '-' : String(year),
		gravity(severity, language),
		`${rule} ${ruleOf(rule)?.name[language] ?? ''}`,
		findingText({ rule, checks }, language) + (doubtful ? READ_WITH_DOUBT[language] : ''),
		cause?.said[language] ?? ''
	];
}

export const findingRows = (whole: Whole, language: Language): Rows => [
	FINDING_HEADS[language],
	...whole.findings.map((finding) => findingRow(finding, whole, language))
];

const PASSAGES: Readonly<Record<Language, string>> = { en: 'the same in both:', zh: '两边相同：' };

/** What near-identical texts have in common, a passage a line. */
export const passageLines = ({ findings, reports }: Whole, language: Language): readonly string[] =>
	findings.flatMap(({ rule, report, year, checks }) =>
		checks.flatMap((check) =>
			(check.passages ?? []).map(
				(passage) =>
					`${reports.get(report)?.organ.name ?? report} ${year} ${aboutOf(rule, check, language)} ${PASSAGES[language]} ${passage}`
			)
		)
	);

const DOUBT_HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['read from', 'severity', 'doubt'],
	zh: ['读自', '级别', '读取存疑']
};

/** What reading left open: of each document, then of cells and tables whose sums tell something. */
export function doubtRows(whole: Whole, reading: readonly ReadingDoubt[], language: Language): Rows {
	const ofCells = whole.doubts.map(({ rule, check, cause }) => {
		const [term] = check.missing;
		const from = term?.report ?? '';
		const what = [aboutOf(rule, check, language), cause.said[language]].filter(Boolean).join(' ');
		return [from, SEVERITY.warning[language], `${rule} ${what}`];
	});
	const ofDocuments = reading.map(({ file, severity, message }) => [
		file,
		SEVERITY[severity][language],
		message[language]
	]);
	return [DOUBT_HEADS[language], ...ofDocuments, ...ofCells];
}

const SUMMARY_HEADS: Readonly<Record<Language, readonly string[]>> = {
	en: ['rule', '', 'severity', 'reports', 'checks', 'pass', 'fail', 'not assessable', 'reports failing'],
	zh: ['规则', '', '级别', '报告', '核对', '通过', '不符', '无法核对', '不符的报告']
};

/** How often each rule passes, fails and cannot be assessed, in the order of the rules. */
export const summaryRows = (whole: Whole, language: Language): Rows => [
	SUMMARY_HEADS[language],
	...RULES.map(({ id, name, severity }) => {
		const { pass, fail, not_assessable } = whole.tallies.get(id) ?? { pass: 0, fail: 0, not_assessable: 0 };
		const counts = [
			whole.concerned.get(id) ?? 0,
			pass + fail + not_assessable,
			pass,
			fail,
			not_assessable,
			whole.found.get(id) ?? 0
		];
		return [id, name[language], gravity(severity, language), ...counts.map(String)];
	})
];

/** Why rules about the text concern no report, where no document was read. */
export const NO_TEXTS: Readonly<Record<Language, string>> = {
	en: 'No document was read: rules about the text (0 reports) could not be applied.',
	zh: '没有读文档：看正文的规则（报告数为 0 的）无从核对。'
};

/** `2 份报告：错误 1，警告 0，提示 3`. */
export function closingLine({ findings, reports }: Whole, language: Language): string {
	const counts = (['error', 'warning', 'info'] as const).map((severity) => {
		const n = findings.filter((finding) => finding.severity === severity).length;
		return `${gravity(severity, language)} ${n}`;
	});
	return language === 'zh'
		? `${reports.size} 份报告：${counts.join('，')}`
		: `${reports.size} reports: ${counts.join(', ')}`;
}
