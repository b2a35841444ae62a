import { isRowLabel, type Label } from '../labels/labels';
import type { TableName } from './layout';

/** Where in the form the scan stands: the table at hand, and the group of outcomes last opened in table 三. */
export interface Context {
	readonly table: TableName | null;
	readonly group: string | null;
}

/** Rows of table 三 whose words stand nowhere else, so they are known before the table is. */
const UNMISTAKABLE = new Set(['new_requests', 'carried_in', 'carried_out']);

/** Whether a label can stand here. Short labels (规章, 其他, 总计) mean nothing outside their table. */
export function admits({ table }: Context, label: Label): boolean {
	switch (label.kind) {
		case 'article':
		case 'contents':
		case 'requests_note':
			return true;
		case 'proactive_column':
			return table === null || table === 'proactive';
		case 'proactive_row':
			return table === 'proactive';
		case 'requests_row':
			return table === 'requests' || UNMISTAKABLE.has(label.id);
		case 'requests_group':
		case 'applicant':
			return table === 'requests';
		case 'disputes_group':
			return table === 'requests' || table === 'disputes';
		case 'disputes_result':
			return table === 'disputes' || (table === 'requests' && label.id !== 'total');
	}
}

/** Of the labels a text can be, the one that fits here; null when none does. `figures`: figures follow it. */
export function chooseLabel(context: Context, labels: readonly Label[], figures: boolean): Label | null {
	const fitting = labels.filter((label) => admits(context, label));
	const row = fitting.find(isRowLabel);
	const other = fitting.find((label) => !isRowLabel(label));
	if (!figures) return other ?? row ?? null;
	if (row) return row;
	// 3.其他 that lost its number: a head everywhere else, a row under （六）其他处理.
	const lostNumber =
		context.group === 'other_handling' && other?.kind === 'applicant' && other.id === 'other_org';
	return lostNumber ? { kind: 'requests_row', id: 'other_other' } : (other ?? null);
}
