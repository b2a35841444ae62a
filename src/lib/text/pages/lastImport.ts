import { fieldOf } from '../../form/fields';
import type { Language, Words } from '../../form/words';
import type { Catalog } from '../../data/catalog';
import type { BeforeImport, ImportChange, ImportChangeKind } from '../../own/lastImport';
import { datasetMark, datasetName } from '../datasets';
import { bare } from '../numbers';
import { STATE_WORDS } from '../states';
import { tableOf, type FigureTable } from '../table';

/** Texts of what changed since files were last read on this machine. */
const TEXTS = {
	title: { zh: '与上次导入前', en: 'Against before the last import' },
	unknown: {
		zh: '这台机器上没有留下上次导入前的记录；下次读取文件时开始记。',
		en: 'This machine has no record of what it had before the last import; one is kept when files are read next.'
	},
	reports: { zh: '报告', en: 'Reports' },
	cells: { zh: '变了的数', en: 'Figures changed' },
	organ: { zh: '单位', en: 'Organ' },
	year: { zh: '年份', en: 'Year' },
	what: { zh: '情况', en: 'What became of it' },
	file: { zh: '文件', en: 'File' },
	figure: { zh: '数', en: 'Figure' },
	before: { zh: '导入前', en: 'Before' },
	now: { zh: '现在', en: 'Now' }
} as const satisfies Record<string, Words>;

export const lastImportTextsIn =
	(language: Language) =>
	(key: keyof typeof TEXTS): string =>
		TEXTS[key][language];

export const IMPORT_CHANGE_WORDS: Readonly<Record<ImportChangeKind, Words>> = {
	added: { zh: '新增', en: 'added' },
	removed: { zh: '移除', en: 'removed' },
	replaced: { zh: '换成另一版', en: 'another edition stands' },
	renamed: { zh: '改归单位或年份', en: 'of another organ or year' },
	corrected: { zh: '人工改正', en: 'corrected by hand' },
	edition: { zh: '另一版的数', en: 'of the other edition' },
	reread: { zh: '读法不同', en: 'read in another way' }
};

/** A cell in words: its number, or its state. */
export const importCell = (cell: ImportChange['before'], language: Language): string =>
	cell === null ? '' : typeof cell === 'number' ? bare(cell, language) : STATE_WORDS[cell][language];

/** When it was, what there was, and what became of it. */
export function lastImportSentence(
	{ at, reports }: BeforeImport,
	changes: readonly ImportChange[],
	language: Language
): string {
	const n = (...kinds: readonly ImportChangeKind[]) =>
		bare(changes.filter(({ kind }) => kinds.includes(kind)).length, language);
	const when = new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en', {
		dateStyle: 'medium',
		timeStyle: 'short'
	});
	const had = bare(reports.length, language);
	return language === 'zh'
		? `上次导入始于 ${when}，之前有 ${had} 份报告。此后：新增 ${n('added')} 份，换成另一版 ${n('replaced')} 份，移除 ${n('removed')} 份；变了的数 ${n('corrected', 'edition', 'reread')} 个，其中人工改正 ${n('corrected')} 个。`
		: `The last import began on ${when}; before it there were ${had} reports. Since then: ${n('added')} added, ${n('replaced')} replaced by another edition, ${n('removed')} removed; ${n('corrected', 'edition', 'reread')} figures changed, ${n('corrected')} of them by hand.`;
}

/** Name of the file without its ending. */
export const lastImportFileName = (catalog: Catalog): string =>
	`${datasetMark(catalog)}changes-last-import-${catalog.version}`;

const HEADS = {
	organ: { zh: '单位', en: 'Organ' },
	code: { zh: '单位代码', en: 'Organ code' },
	year: { zh: '年份', en: 'Year' },
	report: { zh: '报告编号', en: 'Report id' },
	change: { zh: '情况', en: 'What became of it' },
	change_code: { zh: '情况代号', en: 'Code of that' },
	field: { zh: '数', en: 'Figure' },
	field_id: { zh: '数的代号', en: 'Field id' },
	before: { zh: '导入前的数', en: 'Figure before' },
	before_state: { zh: '导入前的状态代号', en: 'State before' },
	now: { zh: '现在的数', en: 'Figure now' },
	now_state: { zh: '现在的状态代号', en: 'State now' },
	file_before: { zh: '导入前的文件', en: 'File before' },
	file: { zh: '现在的文件', en: 'File now' },
	data_set: { zh: '数据集', en: 'Data set' },
	version: { zh: '数据版本', en: 'Data version' }
} as const satisfies Record<string, Words>;

/** Every change as a line. */
export function lastImportTable(
	changes: readonly ImportChange[],
	catalog: Catalog,
	language: Language
): FigureTable {
	const column = (id: keyof typeof HEADS, file: (change: ImportChange) => string | number | null) => ({
		id,
		label: HEADS[id][language],
		cell: (change: ImportChange) => ({ file: file(change) })
	});
	const number = (cell: ImportChange['before']) => (typeof cell === 'number' ? cell : null);
	const state = (cell: ImportChange['before']) =>
		cell === null ? null : typeof cell === 'number' ? 'reported' : cell;
	return tableOf(
		changes,
		[
			column('organ', ({ organ }) => organ.name),
			column('code', ({ organ }) => organ.code),
			column('year', ({ year }) => year),
			column('report', ({ report }) => report),
			column('change', ({ kind }) => IMPORT_CHANGE_WORDS[kind][language]),
			column('change_code', ({ kind }) => kind),
			column('field', ({ field }) => field && fieldOf(field).label[language]),
			column('field_id', ({ field }) => field),
			column('before', ({ before }) => number(before)),
			column('before_state', ({ before }) => state(before)),
			column('now', ({ now }) => number(now)),
			column('now_state', ({ now }) => state(now)),
			column('file_before', ({ files }) => files[0]),
			column('file', ({ files }) => files[1]),
			column('data_set', () => datasetName(catalog, language)),
			column('version', () => catalog.version)
		],
		({ report, field, kind }) => ({ key: `${kind} ${report} ${field ?? ''}`, point: null })
	);
}
