import type { FormVersion, TableId } from '../form/field';
import { fieldOf } from '../form/fields';
import type { Indicator } from '../form/indicator';
import type { Language, Words } from '../form/words';

/** The parts of a report in words. */
export const TABLE_WORDS: Readonly<Record<TableId, Words>> = {
	narrative: { zh: '一、总体情况（正文）', en: 'Section 1, prose' },
	proactive: { zh: '表二', en: 'Table 2' },
	requests: { zh: '表三', en: 'Table 3' },
	disputes: { zh: '表四', en: 'Table 4' }
};

/** Where a field stands in a report, in words: table, section, row, column. */
export function cellLocation(id: string): Words {
	const field = fieldOf(id);
	const table = TABLE_WORDS[field.table];
	if (field.table === 'narrative')
		return { zh: `${table.zh} · ${field.label.zh}`, en: `${table.en}: ${field.label.en}` };
	const section = field.table === 'proactive' ? [field.section] : [];
	return {
		zh: [table.zh, ...section, field.row, field.column].join(' · '),
		en: `${table.en}: ${field.label.en}`
	};
}

/** The places an indicator is made of on a form: one, a sum of several, or a ratio. An unknown form is taken for the newest that has it. */
export function cellLocations(
	indicator: Indicator,
	form: FormVersion | null
): { sum: readonly Words[]; over: readonly Words[] } {
	const formula =
		(form && indicator.formulas[form]) ?? indicator.formulas['2021'] ?? indicator.formulas['2019'];
	return { sum: (formula?.sum ?? []).map(cellLocation), over: (formula?.over ?? []).map(cellLocation) };
}

/** The same in one line, for a file: places joined as they are added up and divided. */
export function cellLocationText(indicator: Indicator, form: FormVersion | null, language: Language): string {
	const { sum, over } = cellLocations(indicator, form);
	const joined = (places: readonly Words[]) =>
		places.map((place) => place[language]).join(language === 'zh' ? ' ＋ ' : ' + ');
	if (over.length === 0) return joined(sum);
	return language === 'zh'
		? `（${joined(sum)}） ÷ （${joined(over)}）`
		: `(${joined(sum)}) ÷ (${joined(over)})`;
}
