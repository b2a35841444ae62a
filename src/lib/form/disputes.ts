import type { Field } from './field';
import type { Words } from './words';

/** Table 四: administrative reconsideration and litigation; the same fifteen cells on both forms. */

interface DisputeResult {
	readonly id: string;
	readonly column: string;
	readonly en: string;
	readonly explain: Words;
}

export const DISPUTE_RESULTS: readonly DisputeResult[] = [
	{
		id: 'upheld',
		column: '结果维持',
		en: 'upheld',
		explain: { zh: '原来的处理被维持。', en: 'The original handling was upheld.' }
	},
	{
		id: 'corrected',
		column: '结果纠正',
		en: 'corrected',
		explain: {
			zh: '原来的处理被撤销、变更或确认违法。',
			en: 'The original handling was reversed, changed or found unlawful.'
		}
	},
	{
		id: 'other_result',
		column: '其他结果',
		en: 'other result',
		explain: { zh: '撤回、驳回申请等其他结果。', en: 'Any other result, such as withdrawn or dismissed.' }
	},
	{
		id: 'pending',
		column: '尚未审结',
		en: 'pending',
		explain: { zh: '到年底还没有审结。', en: 'Not concluded by the end of the year.' }
	},
	{
		id: 'total',
		column: '总计',
		en: 'total',
		explain: { zh: '四种结果之和。', en: 'The sum of the four results.' }
	}
];

interface DisputeGroup {
	readonly id: string;
	/** As the dictionary writes it; parts as printed are split at the slash. */
	readonly label: string;
	readonly en: string;
}

export const DISPUTE_GROUPS: readonly DisputeGroup[] = [
	{ id: 'reconsideration', label: '行政复议', en: 'administrative reconsideration' },
	{ id: 'litigation_direct', label: '行政诉讼/未经复议直接起诉', en: 'litigation without reconsideration' },
	{ id: 'litigation_after_review', label: '行政诉讼/复议后起诉', en: 'litigation after reconsideration' }
];

export const disputeFieldId = (groupId: string, resultId: string): string => `${groupId}_${resultId}`;

export const DISPUTE_FIELDS: readonly Field[] = DISPUTE_GROUPS.flatMap((group) =>
	DISPUTE_RESULTS.map((result): Field => ({
		id: disputeFieldId(group.id, result.id),
		table: 'disputes',
		section: group.label,
		row: group.label,
		column: result.column,
		label: { zh: `${group.label}${result.column}`, en: `${group.en}: ${result.en}` },
		unit: '件',
		kind: 'count',
		forms: ['2019', '2021'],
		explain: {
			zh: `因政府信息公开引起的${group.label.replace('/', '（')}${group.label.includes('/') ? '）' : ''}：${result.explain.zh}`,
			en: `Over open government information, ${group.en}. ${result.explain.en}`
		}
	}))
);
