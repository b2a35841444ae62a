import { REQUEST_ROWS } from '../../form/requests';
import { proactiveRow } from '../labels/labels';
import type { Row } from '../layout/layout';

/** The most figures a row can have on either form. */
export const columnCount = (row: Row): number =>
	row.label.kind === 'requests_row'
		? REQUEST_ROWS.some((r) => r.id === row.label.id)
			? 7
			: 0
		: Math.max(
				...(['2019', '2021'] as const).map((form) =>
					row.heads.length === 1 ? 1 : (proactiveRow(form, row.label.id)?.columns.length ?? 1)
				)
			);
