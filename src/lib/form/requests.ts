import type { Field, FormVersion } from './field';
import { REQUEST_ROWS, type OutcomeGroup, type RequestRow } from './requestRows';
import type { Words } from './words';

export { REQUEST_ROWS, type OutcomeGroup, type RequestRow } from './requestRows';

/** Table 三: applications received and handled. Every row has the same seven columns. */

interface Applicant {
	readonly id: string;
	/** Head as printed. */
	readonly column: string;
	readonly label: Words;
}

/** The seven columns in printed order; the last is the total of the six before it. */
export const APPLICANTS: readonly Applicant[] = [
	{ id: 'natural_person', column: '自然人', label: { zh: '自然人', en: 'natural persons' } },
	{
		id: 'commercial_enterprise',
		column: '商业企业',
		label: { zh: '商业企业', en: 'commercial enterprises' }
	},
	{
		id: 'research_institution',
		column: '科研机构',
		label: { zh: '科研机构', en: 'scientific research institutions' }
	},
	{
		id: 'public_interest_org',
		column: '社会公益组织',
		label: { zh: '社会公益组织', en: 'public-interest organisations' }
	},
	{
		id: 'legal_service_org',
		column: '法律服务机构',
		label: { zh: '法律服务机构', en: 'legal service institutions' }
	},
	{ id: 'other_org', column: '其他', label: { zh: '其他', en: 'other organisations' } },
	{ id: 'total', column: '总计', label: { zh: '总计', en: 'total' } }
];

const RESULTS = '三、本年度办理结果';

export const OUTCOME_GROUPS: Readonly<
	Record<OutcomeGroup, { readonly label: string; readonly words: Words; readonly explain: Words }>
> = {
	denied: {
		label: '（三）不予公开',
		words: { zh: '不予公开', en: 'not disclosed (denied)' },
		explain: {
			zh: '以八种法定理由之一不予公开的申请。表格不印小计，这里是八行之和。',
			en: 'Applications denied on one of the eight legal grounds. The form prints no subtotal; this is the sum of its eight rows.'
		}
	},
	unavailable: {
		label: '（四）无法提供',
		words: { zh: '无法提供', en: 'cannot be provided' },
		explain: {
			zh: '没有掌握、需要另行制作或补正后仍不明确，无法提供的申请。表格不印小计，这里是三行之和。',
			en: 'Applications that could not be met: information not held, would have to be created, or still unclear. The form prints no subtotal; this is the sum of its three rows.'
		}
	},
	not_processed: {
		label: '（五）不予处理',
		words: { zh: '不予处理', en: 'not processed' },
		explain: {
			zh: '不作为信息公开申请处理的：信访、重复、索要出版物等。不予处理不等于不予公开。表格不印小计，这里是五行之和。',
			en: 'Not handled as applications: petitions, repeats, requests for publications and the like. Not the same as denied. The form prints no subtotal; this is the sum of its five rows.'
		}
	},
	other_handling: {
		label: '（六）其他处理',
		words: { zh: '其他处理', en: 'other handling' },
		explain: {
			zh: '逾期不补正、逾期不缴费以及其他（含撤回）。2019 年版只有一行，2021 年版分三行，这里是它们之和，可以相连。',
			en: 'Overdue supplementation, unpaid fee and the rest (withdrawn included). One row on the 2019 form, three on the 2021 form; their sum is one series.'
		}
	}
};

/** Rows of table 三 that belong to one of the four groups without a printed subtotal, on a form. */
export function outcomeRows(group: OutcomeGroup, form: FormVersion): readonly string[] {
	const rows = REQUEST_ROWS.filter((row) => row.forms.includes(form));
	const own = rows.filter((row) => row.group === group).map((row) => row.id);
	return own.length > 0 ? own : rows.filter((row) => row.id === group).map((row) => row.id);
}

export const requestFieldId = (rowId: string, applicantId: string): string => `${rowId}__${applicantId}`;

/** Fields of each row, in the order of the columns. */
const FIELDS_OF_ROW: ReadonlyMap<string, readonly string[]> = new Map(
	REQUEST_ROWS.map(({ id }) => [id, APPLICANTS.map((applicant) => requestFieldId(id, applicant.id))])
);

/** Fields of a row of table 三, one for each applicant; none for a row the form does not have. */
export const requestFieldsOf = (rowId: string): readonly string[] => FIELDS_OF_ROW.get(rowId) ?? [];

/** Section path of a row as the dictionary writes it. */
function sectionOf(r: RequestRow): string {
	if (!r.outcome) return '';
	return r.group ? `${RESULTS}/${OUTCOME_GROUPS[r.group].label}` : RESULTS;
}

export const REQUEST_FIELDS: readonly Field[] = REQUEST_ROWS.flatMap((r) =>
	APPLICANTS.map((a): Field => ({
		id: requestFieldId(r.id, a.id),
		table: 'requests',
		section: sectionOf(r),
		row: r.label,
		column: a.column,
		label: { zh: `${r.label}（${a.label.zh}）`, en: `${r.en} (${a.label.en})` },
		unit: '件',
		kind: 'count',
		forms: r.forms,
		explain: r.explain
	}))
);

/** Head of the results block, printed down the left side of table 三. */
export const RESULTS_LABEL = RESULTS;
/** The cross-footing the form prints in the corner of table 三. */
export const CROSS_FOOTING_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
