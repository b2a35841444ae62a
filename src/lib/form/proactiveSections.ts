import type { FormVersion } from './field';

/** One section of table 二 as a form prints it: its column heads, then its rows with the field of each column. */
interface ProactiveSection {
	readonly title: string;
	readonly columns: readonly string[];
	readonly rows: readonly { readonly label: string; readonly fields: readonly string[] }[];
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
