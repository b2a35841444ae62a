import { CONTENT_NOTES } from './contentNotes';
import { COUNT_NOTES } from './countNotes';
import { note, type Vocabulary } from './note';
import { ORIGIN_NOTES } from './originNotes';
import { THINGS } from './things';

const NOTES = {
	text: note('{0}', '{0}', 'rest'),
	file: note('文件 {0}', 'file {0}', 'rest'),
	fictional: note('演示数据（虚构）', 'demonstration data (fictional)'),
	...COUNT_NOTES,
	...CONTENT_NOTES,
	...ORIGIN_NOTES
};

export type ReportNote = keyof typeof NOTES;

/** What a reader should know of a report: codes of the column `note` of reports.csv, with their words. */
export const REPORT_NOTES: Vocabulary = { notes: NOTES, things: THINGS };
