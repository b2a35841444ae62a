import type { FormVersion } from '../../form/field';
import { fieldsOn } from '../../form/fields';
import type { Figure } from '../../report/figure';
import type { Words } from '../../form/words';

/** Rows of the form that a document does not have, or has in words that are none of the form's. */

const NAMES = {
	proactive: { zh: '表二', en: 'table 二' },
	requests: { zh: '表三', en: 'table 三' },
	disputes: { zh: '表四', en: 'table 四' }
} as const;

/** So many rows are named one by one. */
const MOST_NAMED = 6;

/** The rows that have a field of which nothing is known, in words; null when there are none. `said`: tables of which that is told already. */
export function missingRows(
	form: FormVersion,
	figures: ReadonlyMap<string, Figure>,
	said: ReadonlySet<string>
): Words | null {
	const rows = new Map<string, { table: keyof typeof NAMES; row: string; met: boolean }>();
	for (const { id, table, row } of fieldsOn(form)) {
		if (table === 'narrative' || said.has(table)) continue;
		const key = `${table} ${row}`;
		const met = figures.has(id) && (rows.get(key)?.met ?? true);
		rows.set(key, { table, row, met });
	}
	const missing = [...rows.values()].filter(({ met }) => !met);
	if (missing.length === 0) return null;
	const named = missing.slice(0, MOST_NAMED);
	const words = (language: 'zh' | 'en'): string =>
		named
			.map(({ table, row }) => NAMES[table][language] + (language === 'zh' ? `“${row}”` : ` “${row}”`))
			.join(language === 'zh' ? '、' : ', ');
	const more = missing.length - named.length;
	return {
		zh: words('zh') + (more > 0 ? `等 ${missing.length} 行` : ''),
		en: words('en') + (more > 0 ? ` and ${more} more` : '')
	};
}
