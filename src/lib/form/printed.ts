import { DISPUTE_GROUPS, DISPUTE_RESULTS, disputeFieldId } from './disputes';
import type { FormVersion, TableId } from './field';
import { PROACTIVE_SECTIONS } from './proactive';
import {
	APPLICANTS,
	CROSS_FOOTING_NOTE,
	OUTCOME_GROUPS,
	REQUEST_ROWS,
	RESULTS_LABEL,
	requestFieldId,
	type RequestRow
} from './requests';

/** One cell of an official table: a printed text, or the place of a field. Spans are 1 unless said. */
export interface PrintedCell {
	readonly text: string;
	/** The field whose figure stands here; absent for heads and labels. */
	readonly field?: string;
	readonly rows: number;
	readonly columns: number;
}

/** A statutory table as the form prints it, row by row; cells covered by a span are left out, as in HTML. */
export interface PrintedTable {
	readonly id: Exclude<TableId, 'narrative'>;
	readonly heading: string;
	readonly rows: readonly (readonly PrintedCell[])[];
}

const head = (text: string, rows = 1, columns = 1): PrintedCell => ({ text, rows, columns });
const place = (field: string, columns = 1): PrintedCell => ({ text: '', field, rows: 1, columns });

/** Table 二 is four columns wide; a section with fewer heads stretches its last one. */
function proactiveTable(form: FormVersion): PrintedTable {
	const rows: PrintedCell[][] = [];
	const width = 3;
	for (const section of PROACTIVE_SECTIONS[form]) {
		const last = section.columns.length - 1;
		const stretch = (index: number) => (index === last ? width - last : 1);
		rows.push([head(section.title, 1, width + 1)]);
		rows.push([head('信息内容'), ...section.columns.map((text, i) => head(text, 1, stretch(i)))]);
		for (const row of section.rows)
			rows.push([head(row.label), ...row.fields.map((field, i) => place(field, stretch(i)))]);
	}
	return { id: 'proactive', heading: '二、主动公开政府信息情况', rows };
}

function requestsTable(form: FormVersion): PrintedTable {
	const rows: PrintedCell[][] = [
		[head(CROSS_FOOTING_NOTE, 3, 3), head('申请人情况', 1, 7)],
		[head('自然人', 2), head('法人或其他组织', 1, 5), head('总计', 2)],
		APPLICANTS.slice(1, 6).map((applicant) => head(applicant.column))
	];
	const printed = REQUEST_ROWS.filter((row) => row.forms.includes(form));
	const figures = (row: RequestRow) =>
		APPLICANTS.map((applicant) => place(requestFieldId(row.id, applicant.id)));
	const outcomes = printed.filter((row) => row.outcome).length;
	let results = false;
	const begun = new Set<string>();
	for (const row of printed) {
		const label = row.label + (row.printedNote ?? '');
		if (!row.outcome) {
			rows.push([head(label, 1, 3), ...figures(row)]);
			continue;
		}
		const cells: PrintedCell[] = [];
		if (!results) cells.push(head(RESULTS_LABEL, outcomes));
		results = true;
		if (row.group) {
			const group = row.group;
			if (!begun.has(group))
				cells.push(
					head(OUTCOME_GROUPS[group].label, printed.filter((other) => other.group === group).length)
				);
			begun.add(group);
			cells.push(head(label));
		} else cells.push(head(label, 1, 2));
		rows.push([...cells, ...figures(row)]);
	}
	return { id: 'requests', heading: '三、收到和处理政府信息公开申请情况', rows };
}

function disputesTable(): PrintedTable {
	const results = DISPUTE_RESULTS.map((result) => result.column);
	const [, ...suits] = DISPUTE_GROUPS;
	return {
		id: 'disputes',
		heading: '四、政府信息公开行政复议、行政诉讼情况',
		rows: [
			[head('行政复议', 1, 5), head('行政诉讼', 1, 10)],
			[
				...results.map((text) => head(text, 2)),
				...suits.map((group) => head(group.label.split('/')[1] ?? group.label, 1, 5))
			],
			suits.flatMap(() => results.map((text) => head(text))),
			DISPUTE_GROUPS.flatMap((group) =>
				DISPUTE_RESULTS.map((result) => place(disputeFieldId(group.id, result.id)))
			)
		]
	};
}

const PRINTED: Readonly<Record<FormVersion, readonly PrintedTable[]>> = {
	'2019': [proactiveTable('2019'), requestsTable('2019'), disputesTable()],
	'2021': [proactiveTable('2021'), requestsTable('2021'), disputesTable()]
};

/** Tables 二, 三 and 四 as this form prints them. */
export const printedTables = (form: FormVersion): readonly PrintedTable[] => PRINTED[form];
