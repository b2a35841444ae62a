import type { Field } from './field';
import { PROACTIVE_2019 } from './proactive2019';
import { PROACTIVE_2021 } from './proactive2021';

export { PROACTIVE_SECTIONS } from './proactiveSections';

/** Table 二: proactive disclosure, Article 20 items (一), (五), (六), (八) and (九) of the Regulations. */
export const PROACTIVE_FIELDS: readonly Field[] = [...PROACTIVE_2021, ...PROACTIVE_2019].map((f) => ({
	id: f.id,
	table: 'proactive',
	section: `第二十条第（${f.article}）项`,
	row: f.row,
	column: f.column,
	label: { zh: f.zh, en: f.en },
	unit: f.unit ?? '件',
	kind: f.kind ?? 'count',
	forms: f.forms,
	explain: f.explain
}));
