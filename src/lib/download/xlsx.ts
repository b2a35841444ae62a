import { notesOf, sourcesOf, stateKey, type Taken } from '../text/taken';
import { taking } from '../text/taking';
import type { Sheet, SheetCell } from './workbook/sheet';
import { workbook } from './workbook/workbook';

function figures({ table, language }: Taken): Sheet {
	return {
		name: taking('figuresSheet', language),
		head: table.heads.map((head) => head.label),
		rows: table.rows.map((row) => row.cells.map((cell) => cell.file))
	};
}

function notes(taken: Taken): Sheet {
	const { language } = taken;
	const t = (key: Parameters<typeof taking>[0]) => taking(key, language);
	const sources = sourcesOf(taken);
	const rows: SheetCell[][] = [
		...notesOf(taken).map(({ label, text }) => [label, text]),
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
export const xlsxOf = (taken: Taken): Uint8Array<ArrayBuffer> => workbook([figures(taken), notes(taken)]);
