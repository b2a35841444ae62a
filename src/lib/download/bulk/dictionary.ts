import { FIELDS } from '../../form/fields';
import { guardedLines, UTF8_MARK } from '../../report/csv/guard';
import { cellLocation } from '../../text/cellLocation';

/** Columns of the dictionary, with what each holds. */
export const DICTIONARY_COLUMNS = [
	['id', 'id of the field, as in the column `field` of the figures'],
	['table', 'proactive (table 2), requests (table 3), disputes (table 4), narrative (prose of section 1)'],
	['section', 'section as the form prints it'],
	['row', 'row head as the form prints it'],
	['column', 'column head as the form prints it'],
	['label_zh', 'label in Chinese'],
	['label_en', 'label in English'],
	['unit', 'unit as the form prints it'],
	['kind', 'count, signed_count (may be negative), or amount (may have decimals)'],
	['forms', 'forms that have it: 2019 (report years 2019 and 2020), 2021 (from 2021 on); all for prose'],
	['place_zh', 'place in the report, in Chinese'],
	['place_en', 'place in the report, in English'],
	['meaning_zh', 'meaning in Chinese'],
	['meaning_en', 'meaning in English']
] as const;

type DictionaryEntry = Readonly<Record<(typeof DICTIONARY_COLUMNS)[number][0], string>>;

/** Every figure a report can give, in the order of the form. */
export const dictionary = (): readonly DictionaryEntry[] =>
	FIELDS.map((field) => {
		const place = cellLocation(field.id);
		return {
			id: field.id,
			table: field.table,
			section: field.section,
			row: field.row,
			column: field.column,
			label_zh: field.label.zh,
			label_en: field.label.en,
			unit: field.unit,
			kind: field.kind,
			forms: field.forms === 'all' ? 'all' : field.forms.join(' '),
			place_zh: place.zh,
			place_en: place.en,
			meaning_zh: field.explain.zh,
			meaning_en: field.explain.en
		};
	});

/** The dictionary as CSV that opens right in Excel. */
export function dictionaryCsv(): string {
	const fields = DICTIONARY_COLUMNS.map(([name]) => name);
	const rows = dictionary().map((row) => fields.map((name) => row[name]));
	return UTF8_MARK + guardedLines([fields, ...rows], '\r\n');
}
