import { notesOf, sourcesOf, stateKey, type ExportedFigure } from '../text/exportedFigure';
import { exportText } from '../text/exportTexts';
import type { Sheet, SheetCell } from './workbook/sheet';
import { workbook } from './workbook/workbook';

function figures({ table, language }: ExportedFigure): Sheet {
	return {
		name: exportText('figuresSheet', language),
		head: table.heads.map((head) => head.label),
		rows: table.rows.map((row) => row.cells.map((cell) => cell.file))
	};
}

function notes(exported: ExportedFigure): Sheet {
	const { language } = exported;
	const t = (key: Parameters<typeof exportText>[0]) => exportText(key, language);
	const sources = sourcesOf(exported);
	const rows: SheetCell[][] = [
		...notesOf(exported).map(({ label, text }) => [label, text]),
		...stateKey(language).map(({ word, meaning }) => [t('noteState'), `${word}: ${meaning}`]),
		...(sources.length === 0 ? [[t('noteSource'), t('noteAggregate')]] : []),
		...sources.map(({ title, published, url }) => [
			t('noteSource'),
			[title, published, url].filter((part) => part !== null).join('\n')
		])
	];
	return { name: t('notesSheet'), head: [t('item'), t('content')], rows };
}

/** A workbook of the rows, with a sheet of their sources and what must be said of them. Cells hold what the CSV holds. */
export const xlsxOf = (exported: ExportedFigure): Uint8Array<ArrayBuffer> =>
	workbook([figures(exported), notes(exported)]);
