import { note } from './note';

/** What stands in the sentences and tables of a report. */
export const CONTENT_NOTES = {
	// Applications.
	applications_of: note(
		'申请数是{0}的，政府本级 {1} 件',
		'applications are those of {0}; {1} at the government itself',
		'thing',
		'number'
	),
	own_applications: note('{0} 是政府本级的数', "{0} is the government's own", 'number'),
	outcomes: note('办理结果：{0}', 'outcomes: {0}', 'counts'),
	refusal_unspecified: note(
		'有 {0} 件不予公开未写明理由',
		'{0} refused without a reason being specified',
		'number'
	),
	all_refused: note(
		'{0} 件申请全部不予公开',
		'all {0} applications ended as 不予公开 (not disclosed)',
		'number'
	),
	applications_with_earlier: note(
		'办理 {0} 件，含结转；看不出新收多少',
		'{0} handled, those carried over included; how many are new is not visible',
		'number'
	),
	answered_with_earlier: note(
		'答复 {0} 件，含上年的',
		'{0} answered, those of the year before included',
		'number'
	),
	carried_in_unstated: note('没有写明上年结转', 'how many were carried in is not stated'),
	new_left_out: note('新收申请数因此未录', 'so new applications are left out'),
	handled_not_received: note(
		'写的是办理 {0} 件，没有写收到多少',
		'{0} handled (办理), not stated as received',
		'number'
	),
	none_received_later: note('后文又称没有收到申请', 'a later clause says that no application was received'),
	fewer_applications: note(
		'称申请比 {1} 年少 {0} 件（即 {1} 年为 {2} 件）',
		'says {0} fewer applications than in {1} (so {2} in {1})',
		'number',
		'year',
		'number'
	),
	applications_stale_date: note(
		'写申请的一段仍是旧日期（{0}）',
		'the paragraph on applications keeps a stale date ({0})',
		'date'
	),
	includes_cases_of: note('含{0}的案件', 'cases of {0} included', 'thing'),

	// What the prose says beside the tables.
	prose: note('正文写：{0}', 'the text says: {0}', 'counts'),
	prose_only: note('正文只写：{0}', 'the text names only: {0}', 'counts'),
	published_not_decided: note(
		'公布：{0}（是公布的条数，不是决定数）',
		'published: {0} (items published, not decisions)',
		'counts'
	),
	decisions_of_prose: note(
		'许可、处罚、强制的数在正文中：{0}',
		'decisions on licences, penalties and coercion are stated in the text: {0}',
		'text'
	),
	decisions_of_prose_2019: note(
		'处理决定数量取自正文（2019 年表的用语）',
		'numbers of decisions are from the text, in words of the 2019 form'
	),
	penalties_of_prose: note('处罚的数取自正文', 'the figure of penalties is from the text'),
	normative_differ: note(
		'规范性文件：正文为 {0}，表中为 {1}',
		'规范性文件: {0} in the text, {1} in the table',
		'text',
		'text'
	),
	items_as_normative: note(
		'{0} 条全部填作规范性文件',
		'all {0} items are entered as normative documents',
		'number'
	),

	// Tables and form.
	form_used: note('{1} 年度用的是 {0} 年的表', 'the {0} form was used for {1}', 'year', 'year'),
	labels_mixed: note('{1} 年的表里混有旧表的“{0}”', 'labels mixed into the {1} form: {0}', 'texts', 'year'),
	column_headed: note(
		'栏名是“{0}”而不是“{1}”（{2}），未记作增减',
		'the column is headed {0} instead of {1} ({2}), not recorded as a change',
		'text',
		'text',
		'texts'
	),
	row_split: note(
		'“{0}”分成 {1} 行（各为 {2}）',
		'{0} is split into {1} rows ({2} each)',
		'text',
		'number',
		'text'
	),
	own_sections: note('章节为自拟', 'a section scheme of its own'),
	layout_before_2019: note('沿用 2019 年以前的叙述式写法', 'narrative layout of the style before 2019'),
	seven_parts_before_2019: note(
		'沿用 2019 年以前的七部分写法',
		'layout in seven parts, of the style before 2019'
	),
	table_three_blank: note('表三有空格', 'blank cells in table 三'),
	table_three_merged: note(
		'表三各行只在合并的格里有一个 0，未分申请人类型',
		'rows of table 三 hold one 0 in a merged cell: not recorded by kind of applicant'
	),
	table_three_total_only: note(
		'表三只有总计栏写了 0，各类申请人的格空着',
		'only the total column of table 三 shows 0, the cells of applicants are blank'
	),
	table_three_total_zero: note(
		'表三按原样：法律服务机构有 1 件申请，总计却印作 0',
		'table 三 as printed: one application of a legal service organisation, but a total of 0'
	),
	slash_is_blank: note('原表写“/”的格在这里作空格', 'cells printed as / are blank here'),
	cell_blank: note('“{0}”的格空着', 'the cell of {0} is blank', 'thing'),
	tables_lost: note(
		'表的标题后面直接是下一个标题：表是图片，或已丢失',
		'headings of tables are followed directly by the next heading: the tables are pictures or lost'
	),
	repeats_dropped: note(
		'存下的文本去掉了重复的数：看得到{0}，但不知在哪一栏',
		'the stored text drops repeated figures: {0} appear, but their columns are unknown',
		'counts'
	),
	placeholder: note('页面留有模板的占位文字', 'placeholder text of the template is left on the page'),
	rules_as_printed: note('规章 {0}，按原样', '规章 {0}, as printed', 'text'),
	rules_of_street: note(
		'街道报了 {0} 件规章，街道无权制定',
		'a street office reports {0} 规章, which it cannot issue',
		'number'
	),
	documents_as_normative: note(
		'表中把全部 {0} 份文件填作规范性文件',
		'the table puts all {0} documents under 规范性文件',
		'number'
	),
	fees_in_yuan: note('收费一栏的单位写作“元”', 'the column of fees is headed 单位:元 (yuan)'),
	fees_printed: note('收费金额原文为 {0}', 'fees are printed as {0}', 'text'),
	procurement_printed: note('采购金额原文为 {0}', 'the amount of procurement is printed as {0}', 'text'),
	procurement_in_wan: note('采购金额原文以万元计', 'the amount of procurement is printed in 万元'),
	procurement_no_unit: note('采购金额没有写单位', 'the amount of procurement is printed without a unit')
} as const;
