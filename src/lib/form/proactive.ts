import type { Field, FieldKind, FormVersion, Unit } from './field';
import type { Words } from './words';

/** Table 二: proactive disclosure, Article 20 items (一), (五), (六), (八) and (九) of the Regulations. */

const BOTH: readonly FormVersion[] = ['2019', '2021'];
const NEW: readonly FormVersion[] = ['2021'];
const OLD: readonly FormVersion[] = ['2019'];

interface ProactiveField {
	readonly id: string;
	readonly article: '一' | '五' | '六' | '八' | '九';
	readonly row: string;
	readonly column: string;
	readonly zh: string;
	readonly en: string;
	readonly forms: readonly FormVersion[];
	readonly explain: Words;
	readonly unit?: Unit;
	readonly kind?: FieldKind;
}

const DECISIONS: Words = {
	zh: '这一年作出的决定有多少件。2019 年版表头作“处理决定数量”，2021 年版作“本年处理决定数量”，所指相同，表头有变。',
	en: 'How many decisions were made in the year. The heading changed slightly between the two forms; what is counted did not.'
};
const ITEMS_LAST_YEAR: Words = {
	zh: '上一年有多少个事项（权力清单上的项目），不是办理了多少件。只在 2019 年版表格里有。',
	en: 'How many items the list of powers held last year, not how many cases were handled. 2019 form only.'
};
const ITEMS_CHANGE: Words = {
	zh: '事项比上一年多了还是少了几个，减少写作负数。只在 2019 年版表格里有。',
	en: 'How many items were added or removed in the year; a reduction is negative. 2019 form only.'
};

const MADE: Words = {
	zh: '这一年制定并发布的件数。两版表格的统计范围不同：2019 年版有的单位把所有文件都算在内，所以两段分开画，不相连。',
	en: 'Documents made and issued in the year. The two forms count different things (under the 2019 form some organs counted every document), so the two stretches are drawn apart.'
};

const PROACTIVE: readonly ProactiveField[] = [
	{
		id: 'rules_issued',
		article: '一',
		row: '规章',
		column: '本年制发件数',
		zh: '规章本年制发件数',
		en: 'rules, issued this year',
		forms: NEW,
		explain: MADE
	},
	{
		id: 'rules_repealed',
		article: '一',
		row: '规章',
		column: '本年废止件数',
		zh: '规章本年废止件数',
		en: 'rules, repealed this year',
		forms: NEW,
		explain: {
			zh: '这一年废止的规章件数。规章只由设区的市以上政府制定，乡镇、街道、县应为 0。',
			en: 'Rules repealed in the year. Only governments of cities with districts and above make rules; townships, street offices and counties should report 0.'
		}
	},
	{
		id: 'rules_in_force',
		article: '一',
		row: '规章',
		column: '现行有效件数',
		zh: '规章现行有效件数',
		en: 'rules, currently in force',
		forms: NEW,
		explain: {
			zh: '年底仍然有效的规章件数。规章只由设区的市以上政府制定，乡镇、街道、县应为 0。',
			en: 'Rules in force at the end of the year. Only governments of cities with districts and above make rules; townships, street offices and counties should report 0.'
		}
	},
	{
		id: 'normative_documents_issued',
		article: '一',
		row: '行政规范性文件',
		column: '本年制发件数',
		zh: '行政规范性文件本年制发件数',
		en: 'administrative normative documents, issued this year',
		forms: NEW,
		explain: MADE
	},
	{
		id: 'normative_documents_repealed',
		article: '一',
		row: '行政规范性文件',
		column: '本年废止件数',
		zh: '行政规范性文件本年废止件数',
		en: 'administrative normative documents, repealed this year',
		forms: NEW,
		explain: {
			zh: '这一年废止的行政规范性文件件数，只在 2021 年版表格里有。到期自然失效的不一定算废止。',
			en: 'Normative documents repealed in the year; 2021 form only. Documents that simply expire are not always counted as repealed.'
		}
	},
	{
		id: 'normative_documents_in_force',
		article: '一',
		row: '行政规范性文件',
		column: '现行有效件数',
		zh: '行政规范性文件现行有效件数',
		en: 'administrative normative documents, currently in force',
		forms: NEW,
		explain: {
			zh: '年底仍然有效的行政规范性文件件数，只在 2021 年版表格里有，与 2019 年版的“对外公开总数量”不可比。',
			en: 'Normative documents in force at the end of the year; 2021 form only. Not comparable with the total disclosed on the 2019 form.'
		}
	},
	{
		id: 'licensing_decisions',
		article: '五',
		row: '行政许可',
		column: '本年处理决定数量',
		zh: '行政许可处理决定数量',
		en: 'administrative licensing: decisions',
		forms: BOTH,
		explain: DECISIONS
	},
	{
		id: 'penalty_decisions',
		article: '六',
		row: '行政处罚',
		column: '本年处理决定数量',
		zh: '行政处罚处理决定数量',
		en: 'administrative penalties: decisions',
		forms: BOTH,
		explain: DECISIONS
	},
	{
		id: 'coercion_decisions',
		article: '六',
		row: '行政强制',
		column: '本年处理决定数量',
		zh: '行政强制处理决定数量',
		en: 'administrative coercion: decisions',
		forms: BOTH,
		explain: DECISIONS
	},
	{
		id: 'fees_collected',
		article: '八',
		row: '行政事业性收费',
		column: '本年收费金额',
		zh: '行政事业性收费金额',
		en: 'administrative fees collected',
		forms: NEW,
		unit: '万元',
		kind: 'amount',
		explain: {
			zh: '这一年收取的行政事业性收费，单位万元，不只是信息处理费。2019 年版只数收费项目，不记金额。',
			en: 'Administrative fees collected in the year, in ten thousand yuan, of every kind and not only for information requests. The 2019 form counts fee items instead.'
		}
	},
	{
		id: 'rules_made_v19',
		article: '一',
		row: '规章',
		column: '本年新制作数量',
		zh: '规章本年新制作数量',
		en: 'rules, newly made this year (2019 form)',
		forms: OLD,
		explain: MADE
	},
	{
		id: 'rules_newly_disclosed_v19',
		article: '一',
		row: '规章',
		column: '本年新公开数量',
		zh: '规章本年新公开数量',
		en: 'rules, newly disclosed this year (2019 form)',
		forms: OLD,
		explain: {
			zh: '这一年新公开的规章数量。只在 2019 年版表格里有。',
			en: 'Rules newly disclosed in the year. 2019 form only.'
		}
	},
	{
		id: 'rules_disclosed_total_v19',
		article: '一',
		row: '规章',
		column: '对外公开总数量',
		zh: '规章对外公开总数量',
		en: 'rules, total disclosed (2019 form)',
		forms: OLD,
		explain: {
			zh: '累计对外公开的规章数量。只在 2019 年版表格里有，与“现行有效件数”不可比。',
			en: 'All rules disclosed so far. 2019 form only; not comparable with rules in force.'
		}
	},
	{
		id: 'normative_documents_made_v19',
		article: '一',
		row: '规范性文件',
		column: '本年新制作数量',
		zh: '规范性文件本年新制作数量',
		en: 'normative documents, newly made this year (2019 form)',
		forms: OLD,
		explain: MADE
	},
	{
		id: 'normative_documents_newly_disclosed_v19',
		article: '一',
		row: '规范性文件',
		column: '本年新公开数量',
		zh: '规范性文件本年新公开数量',
		en: 'normative documents, newly disclosed this year (2019 form)',
		forms: OLD,
		explain: {
			zh: '这一年新公开的规范性文件数量。只在 2019 年版表格里有。',
			en: 'Normative documents newly disclosed in the year. 2019 form only.'
		}
	},
	{
		id: 'normative_documents_disclosed_total_v19',
		article: '一',
		row: '规范性文件',
		column: '对外公开总数量',
		zh: '规范性文件对外公开总数量',
		en: 'normative documents, total disclosed (2019 form)',
		forms: OLD,
		explain: {
			zh: '累计对外公开的规范性文件数量。只在 2019 年版表格里有，与“现行有效件数”不可比。',
			en: 'All normative documents disclosed so far. 2019 form only; not comparable with documents in force.'
		}
	},
	{
		id: 'licensing_items_last_year_v19',
		article: '五',
		row: '行政许可',
		column: '上一年项目数量',
		zh: '行政许可上一年项目数量',
		en: 'administrative licensing: items last year (2019 form)',
		forms: OLD,
		unit: '项',
		explain: ITEMS_LAST_YEAR
	},
	{
		id: 'licensing_items_change_v19',
		article: '五',
		row: '行政许可',
		column: '本年增/减',
		zh: '行政许可本年增/减',
		en: 'administrative licensing: items added or removed this year (2019 form)',
		forms: OLD,
		unit: '项',
		kind: 'signed_count',
		explain: ITEMS_CHANGE
	},
	{
		id: 'other_services_items_last_year_v19',
		article: '五',
		row: '其他对外管理服务事项',
		column: '上一年项目数量',
		zh: '其他对外管理服务事项上一年项目数量',
		en: 'other external management and service matters: items last year (2019 form)',
		forms: OLD,
		unit: '项',
		explain: ITEMS_LAST_YEAR
	},
	{
		id: 'other_services_items_change_v19',
		article: '五',
		row: '其他对外管理服务事项',
		column: '本年增/减',
		zh: '其他对外管理服务事项本年增/减',
		en: 'other external management and service matters: items added or removed this year (2019 form)',
		forms: OLD,
		unit: '项',
		kind: 'signed_count',
		explain: ITEMS_CHANGE
	},
	{
		id: 'penalty_items_last_year_v19',
		article: '六',
		row: '行政处罚',
		column: '上一年项目数量',
		zh: '行政处罚上一年项目数量',
		en: 'administrative penalties: items last year (2019 form)',
		forms: OLD,
		unit: '项',
		explain: ITEMS_LAST_YEAR
	},
	{
		id: 'penalty_items_change_v19',
		article: '六',
		row: '行政处罚',
		column: '本年增/减',
		zh: '行政处罚本年增/减',
		en: 'administrative penalties: items added or removed this year (2019 form)',
		forms: OLD,
		unit: '项',
		kind: 'signed_count',
		explain: ITEMS_CHANGE
	},
	{
		id: 'coercion_items_last_year_v19',
		article: '六',
		row: '行政强制',
		column: '上一年项目数量',
		zh: '行政强制上一年项目数量',
		en: 'administrative coercion: items last year (2019 form)',
		forms: OLD,
		unit: '项',
		explain: ITEMS_LAST_YEAR
	},
	{
		id: 'coercion_items_change_v19',
		article: '六',
		row: '行政强制',
		column: '本年增/减',
		zh: '行政强制本年增/减',
		en: 'administrative coercion: items added or removed this year (2019 form)',
		forms: OLD,
		unit: '项',
		kind: 'signed_count',
		explain: ITEMS_CHANGE
	},
	{
		id: 'fee_items_last_year_v19',
		article: '八',
		row: '行政事业性收费',
		column: '上一年项目数量',
		zh: '行政事业性收费上一年项目数量',
		en: 'administrative fees: items last year (2019 form)',
		forms: OLD,
		unit: '项',
		explain: ITEMS_LAST_YEAR
	},
	{
		id: 'fee_items_change_v19',
		article: '八',
		row: '行政事业性收费',
		column: '本年增/减',
		zh: '行政事业性收费本年增/减',
		en: 'administrative fees: items added or removed this year (2019 form)',
		forms: OLD,
		unit: '项',
		kind: 'signed_count',
		explain: ITEMS_CHANGE
	},
	{
		id: 'other_services_decisions_v19',
		article: '五',
		row: '其他对外管理服务事项',
		column: '处理决定数量',
		zh: '其他对外管理服务事项处理决定数量',
		en: 'other external services: decisions (2019 form)',
		forms: OLD,
		explain: {
			zh: '除许可外，对外管理服务事项这一年的处理决定件数。只在 2019 年版表格里有。',
			en: 'Decisions on external management and service matters other than licensing. 2019 form only.'
		}
	},
	{
		id: 'procurement_items_v19',
		article: '九',
		row: '政府集中采购',
		column: '采购项目数量',
		zh: '政府集中采购项目数量',
		en: 'centralised government procurement: items (2019 form)',
		forms: OLD,
		unit: '项',
		explain: {
			zh: '政府集中采购的项目数。只在 2019 年版表格里有。',
			en: 'Centralised procurement items. 2019 form only.'
		}
	},
	{
		id: 'procurement_amount_v19',
		article: '九',
		row: '政府集中采购',
		column: '采购总金额',
		zh: '政府集中采购总金额',
		en: 'centralised government procurement: amount (2019 form)',
		forms: OLD,
		unit: '(unit not printed)',
		kind: 'amount',
		explain: {
			zh: '政府集中采购总金额。表格没有印单位，有的单位填元，有的填万元，所以数字照原样显示，不能相互比较。',
			en: 'Total procurement amount. The form prints no unit and practice is mixed (yuan or ten thousand yuan), so the figure is shown as printed and cannot be compared.'
		}
	}
];

export const PROACTIVE_FIELDS: readonly Field[] = PROACTIVE.map((f) => ({
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

/** One section of table 二 as a form prints it: its column heads, then its rows with the field of each column (null: a cell the form leaves without a figure). */
export interface ProactiveSection {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly label: string; readonly fields: readonly (string | null)[] }[];
}

export const PROACTIVE_SECTIONS: Readonly<Record<FormVersion, readonly ProactiveSection[]>> = {
	'2021': [
		{
			title: '第二十条第（一）项',
			columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
			rows: [
				{ label: '规章', fields: ['rules_issued', 'rules_repealed', 'rules_in_force'] },
				{
					label: '行政规范性文件',
					fields: [
						'normative_documents_issued',
						'normative_documents_repealed',
						'normative_documents_in_force'
					]
				}
			]
		},
		{
			title: '第二十条第（五）项',
			columns: ['本年处理决定数量'],
			rows: [{ label: '行政许可', fields: ['licensing_decisions'] }]
		},
		{
			title: '第二十条第（六）项',
			columns: ['本年处理决定数量'],
			rows: [
				{ label: '行政处罚', fields: ['penalty_decisions'] },
				{ label: '行政强制', fields: ['coercion_decisions'] }
			]
		},
		{
			title: '第二十条第（八）项',
			columns: ['本年收费金额（单位：万元）'],
			rows: [{ label: '行政事业性收费', fields: ['fees_collected'] }]
		}
	],
	'2019': [
		{
			title: '第二十条第（一）项',
			columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
			rows: [
				{
					label: '规章',
					fields: ['rules_made_v19', 'rules_newly_disclosed_v19', 'rules_disclosed_total_v19']
				},
				{
					label: '规范性文件',
					fields: [
						'normative_documents_made_v19',
						'normative_documents_newly_disclosed_v19',
						'normative_documents_disclosed_total_v19'
					]
				}
			]
		},
		{
			title: '第二十条第（五）项',
			columns: ['上一年项目数量', '本年增/减', '处理决定数量'],
			rows: [
				{
					label: '行政许可',
					fields: ['licensing_items_last_year_v19', 'licensing_items_change_v19', 'licensing_decisions']
				},
				{
					label: '其他对外管理服务事项',
					fields: [
						'other_services_items_last_year_v19',
						'other_services_items_change_v19',
						'other_services_decisions_v19'
					]
				}
			]
		},
		{
			title: '第二十条第（六）项',
			columns: ['上一年项目数量', '本年增/减', '处理决定数量'],
			rows: [
				{
					label: '行政处罚',
					fields: ['penalty_items_last_year_v19', 'penalty_items_change_v19', 'penalty_decisions']
				},
				{
					label: '行政强制',
					fields: ['coercion_items_last_year_v19', 'coercion_items_change_v19', 'coercion_decisions']
				}
			]
		},
		{
			title: '第二十条第（八）项',
			columns: ['上一年项目数量', '本年增/减'],
			rows: [{ label: '行政事业性收费', fields: ['fee_items_last_year_v19', 'fee_items_change_v19'] }]
		},
		{
			title: '第二十条第（九）项',
			columns: ['采购项目数量', '采购总金额'],
			rows: [{ label: '政府集中采购', fields: ['procurement_items_v19', 'procurement_amount_v19'] }]
		}
	]
};
