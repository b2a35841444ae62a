import type { FormVersion } from './field';
import { MADE, type ProactiveField } from './proactiveField';
import type { Words } from './words';

const BOTH: readonly FormVersion[] = ['2019', '2021'];
const NEW: readonly FormVersion[] = ['2021'];

const DECISIONS: Words = {
	zh: '这一年作出的决定有多少件。2019 年版表头作“处理决定数量”，2021 年版作“本年处理决定数量”，所指相同，表头有变。',
	en: 'How many decisions were made in the year. The heading changed slightly between the two forms; what is counted did not.'
};

/** Fields of table 二 on the 2021 form; the three counts of decisions stand on both forms. */
export const PROACTIVE_2021: readonly ProactiveField[] = [
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
	}
];
