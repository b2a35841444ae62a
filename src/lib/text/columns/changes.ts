import type { Language, Words } from '../../form/words';
import { KIND_WORDS } from '../../report/organ';
import type { Catalog } from '../../data/catalog';
import { sourceSentence } from '../coverage';
import { datasetName } from '../datasets';
import type { ExportedFigure } from '../exportedFigure';
import { SEVERITY_WORDS } from '../findings';
import { CHANGE_WORDS, changesTextsIn } from '../pages/changes';
import { tableOf, type FigureTable } from '../table';
import type { ChangeLine } from './changeLines';
import { UNIT_OF_SHARE } from './shared';

const HEADS = {
	organ: { zh: '单位', en: 'Organ' },
	code: { zh: '单位代码', en: 'Organ code' },
	kind: { zh: '类别', en: 'Kind' },
	path: { zh: '所在地', en: 'Area' },
	first_year: { zh: '去年', en: 'Year before' },
	last_year: { zh: '今年', en: 'Year' },
	change: { zh: '情况', en: 'What became of it' },
	change_code: { zh: '情况代号', en: 'Code of that' },
	what: { zh: '项目', en: 'Item' },
	id: { zh: '项目代号', en: 'Item id' },
	unit: { zh: '计量单位', en: 'Unit' },
	before: { zh: '去年的数', en: 'Figure before' },
	before_text: { zh: '去年（文字）', en: 'Before in words' },
	before_state: { zh: '去年的状态代号', en: 'State before' },
	now: { zh: '今年的数', en: 'Figure now' },
	now_text: { zh: '今年（文字）', en: 'Now in words' },
	now_state: { zh: '今年的状态代号', en: 'State now' },
	difference: { zh: '差', en: 'Difference' },
	share: { zh: '占去年的比', en: 'Share of the year before' },
	said: { zh: '变化（文字）', en: 'Change in words' },
	severity: { zh: '程度', en: 'Severity' },
	detail: { zh: '算式', en: 'Arithmetic' },
	doubts: { zh: '这两个数上查出的问题', en: 'Findings at the two figures' },
	matched: { zh: '两年都有数的单位', en: 'Organs with both years' },
	expected: { zh: '范围内的单位', en: 'Organs in scope' },
	report_before: { zh: '去年的报告编号', en: 'Report id before' },
	report: { zh: '今年的报告编号', en: 'Report id now' },
	selection: { zh: '筛选条件', en: 'Selection' },
	data_set: { zh: '数据集', en: 'Data set' },
	version: { zh: '数据版本', en: 'Data version' }
} as const satisfies Record<string, Words>;

/** What a file of changes says beside its lines. */
interface ChangesContext {
	readonly year: number;
	/** Whom and which figures it is about, in words. */
	readonly scope: string;
	readonly catalog: Catalog;
	readonly language: Language;
}

/** Every line of what changed: words with their codes, numbers as numbers. */
export function changesTable(
	lines: readonly ChangeLine[],
	{ year, scope, catalog, language }: ChangesContext
): FigureTable {
	const column = (id: keyof typeof HEADS, file: (line: ChangeLine) => string | number | null) => ({
		id,
		label: HEADS[id][language],
		cell: (line: ChangeLine) => ({ file: file(line) })
	});
	return tableOf(
		lines,
		[
			column('organ', ({ who }) => who),
			column('code', ({ organ }) => organ?.code ?? null),
			column('kind', ({ organ }) => organ && KIND_WORDS[organ.kind][language]),
			column('path', ({ organ }) => organ && organ.path.join(' ')),
			column('first_year', () => year - 1),
			column('last_year', () => year),
			column('change', ({ kind }) => CHANGE_WORDS[kind][language]),
			column('change_code', ({ kind }) => kind),
			column('what', ({ what }) => what),
			column('id', ({ id }) => id),
			column('unit', ({ unit }) => (unit === '%' ? UNIT_OF_SHARE[language] : unit)),
			column('before', ({ before }) => before.file),
			column('before_text', ({ before }) => before.text),
			column('before_state', ({ before }) => before.state),
			column('now', ({ now }) => now.file),
			column('now_text', ({ now }) => now.text),
			column('now_state', ({ now }) => now.state),
			column('difference', ({ change }) => change.file),
			column('share', ({ share }) => share),
			column('said', ({ change }) => change.text),
			column('severity', ({ finding }) => finding && SEVERITY_WORDS[finding.finding.severity][language]),
			column('detail', ({ detail }) => detail),
			column('doubts', ({ kind, doubts }) => (kind.startsWith('figure') ? doubts : null)),
			column('matched', ({ matched }) => matched),
			column('expected', ({ expected }) => expected),
			column('report_before', ({ reports }) => reports[0]),
			column('report', ({ reports }) => reports[1]),
			column('selection', () => scope),
			column('data_set', () => datasetName(catalog, language)),
			column('version', () => catalog.version)
		],
		({ key }) => ({ key, point: null })
	);
}

/** The lines as they are taken away, with what must be said of them. */
export function exportedChanges(
	lines: readonly ChangeLine[],
	sentence: string,
	context: ChangesContext
): Omit<ExportedFigure, 'address'> {
	const { catalog, language } = context;
	const t = changesTextsIn(language);
	return {
		title: t('title'),
		sentence,
		explain: `${t('rule')} ${t('totalsHint')}`,
		coverage: sourceSentence(catalog, language),
		table: changesTable(lines, context),
		catalog,
		language
	};
}
