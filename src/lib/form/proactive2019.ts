import type { FormVersion } from './field';
import { MADE, type ProactiveField } from './proactiveField';
import type { Words } from './words';

const OLD: readonly FormVersion[] = ['2019'];

const ITEMS_LAST_YEAR: Words = {
	zh: '上一年有多少个事项（权力清单上的项目），不是办理了多少件。只在 2019 年版表格里有。',
	en: 'How many items the list of powers held last year, not how many cases were handled. 2019 form only.'
};
const ITEMS_CHANGE: Words = {
	zh: '事项比上一年多了还是少了几个，减少写作负数。只在 2019 年版表格里有。',
	en: 'How many items were added or removed in the year; a reduction is negative. 2019 form only.'
};

/** Fields of table 二 that only the 2019 form has. */
export const PROACTIVE_2019: readonly ProactiveField[] = [
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
