import { datasetName } from '../datasets';
import type { Finding } from '../../audit/audit';
import { isCause } from '../../audit/causes';
import { standingOf, STEPS, type Decisions } from '../../audit/decisions';
import type { Language, Words } from '../../form/words';
import type { Catalog } from '../../data/catalog';
import type { FindingWithOrgan } from '../../data/questions/findings/question';
import { linesOf, SEVERITY_WORDS } from '../findings';
import { STEP_WORDS, VERDICT_WORDS } from '../pages/decisions';
import { tableOf, type FigureTable } from '../table';

const HEADS = {
	key: { zh: '编号', en: 'Key' },
	organ: { zh: '单位', en: 'Organ' },
	code: { zh: '单位代码', en: 'Organ code' },
	path: { zh: '所在地', en: 'Area' },
	year: { zh: '年份', en: 'Year' },
	report: { zh: '报告编号', en: 'Report id' },
	rule: { zh: '规则编号', en: 'Rule id' },
	name: { zh: '规则', en: 'Rule' },
	severity: { zh: '程度', en: 'Severity' },
	arithmetic: { zh: '算式', en: 'Arithmetic' },
	cells: { zh: '格', en: 'Cells' },
	cause: { zh: '可能的原因', en: 'Possible cause' },
	doubtful: { zh: '读取有疑问', en: 'Read with doubt' },
	decision: { zh: '处理', en: 'Decision' },
	note: { zh: '说明', en: 'Note' },
	data_set: { zh: '数据集', en: 'Data set' },
	version: { zh: '数据版本', en: 'Data version' }
} as const satisfies Record<string, Words>;

const cellsIn = ({ checks }: Finding): string =>
	[
		...new Set(checks.flatMap(({ left, right }) => [...left, ...right].map((t) => `${t.report}/${t.field}`)))
	].join(' ');

/** Findings as lines, with what was decided of them on this machine. */
export function findingsTable(
	findings: readonly FindingWithOrgan[],
	decisions: Decisions,
	catalog: Catalog,
	language: Language
): FigureTable {
	const column = (id: keyof typeof HEADS, file: (finding: FindingWithOrgan) => string | number | null) => ({
		id,
		label: HEADS[id][language],
		cell: (finding: FindingWithOrgan) => ({ file: file(finding) })
	});
	const decided = (finding: FindingWithOrgan) => standingOf(finding, decisions).decision;
	return tableOf(
		findings,
		[
			column('organ', ({ name }) => name),
			column('code', ({ organ }) => organ),
			column('path', ({ path }) => path),
			column('year', ({ year }) => year),
			column('report', ({ report }) => report),
			column('severity', ({ severity }) => SEVERITY_WORDS[severity][language]),
			column('rule', ({ rule }) => rule),
			column('name', ({ ruleName }) => ruleName[language]),
			column('arithmetic', (finding) =>
				linesOf(finding, language)
					.map(({ about, arithmetic }) => [about, arithmetic].filter((part) => part !== '').join(': '))
					.join('; ')
			),
			column('cells', cellsIn),
			column('cause', ({ cause }) => (cause && isCause(cause) ? cause.said[language] : null)),
			column('doubtful', ({ doubtful }) => (doubtful ? 1 : 0)),
			column('decision', (finding) => {
				const verdict = decided(finding)?.verdict;
				return verdict ? VERDICT_WORDS[verdict][language] : null;
			}),
			...STEPS.map((step) => ({
				id: step,
				label: STEP_WORDS[step][language],
				cell: (finding: FindingWithOrgan) => ({ file: decided(finding)?.steps[step] ?? null })
			})),
			column('note', (finding) => decided(finding)?.note || null),
			column('key', ({ key }) => key),
			column('data_set', () => datasetName(catalog, language)),
			column('version', () => catalog.version)
		],
		({ key }) => ({ key, point: null })
	);
}
