import { note } from './note';

/** What the total of items disclosed counts, and what does not add up. */
export const COUNT_NOTES = {
	// What the total of items disclosed counts.
	total_of: note('总数计的是：{0}', 'the total counts {0}', 'things'),
	total_only: note('总数只计：{0}', 'the total counts nothing but {0}', 'things'),
	total_includes: note('总数还计入：{0}', 'the total counts {0} too', 'things'),
	total_equals: note('总数与“{0}”的数相同', 'the total equals that of {0}', 'thing'),
	count_is: note('{0} 是“{1}”的数', '{0} is the count of: {1}', 'number', 'things'),
	scope: note('数字是{0}的', 'the figures are those of {0}', 'thing'),
	without_vertical: note('不含垂直管理部门', 'without vertically managed offices'),
	covers: note('含{0}', 'of {0}', 'thing'),
	report_of: note('这是{0}的报告', 'the report of {0}', 'thing'),
	aggregates: note(
		'报告自称汇总了乡镇和部门',
		'the report says that it aggregates townships and departments'
	),
	includes_merged: note('含被合并乡镇的数：{0}', 'counts of merged townships are included: {0}', 'texts'),
	parts: note('其中：{0}', 'of these: {0}', 'counts'),
	parts_of: note('{0}，其中：{1}', '{0}, of these: {1}', 'counts', 'counts'),
	besides: note('另有：{0}', 'besides: {0}', 'counts'),
	counted_apart: note('单独计数：{0}', 'counted separately: {0}', 'things'),
	listed: note('报告列出：{0}', 'the report lists: {0}', 'counts'),
	printed_apart: note('分开列出：{0}', 'printed apart: {0}', 'counts'),
	no_total: note('没有给出总数', 'no total is stated'),
	no_total_channels: note('只有各渠道的数，没有给出总数', 'numbers of channels only, no total is stated'),
	no_total_categories: note('只有分类的数，没有给出总数', 'numbers of categories only, no total is stated'),
	no_total_columns: note(
		'只有 {0} 个栏目的数，没有给出总数',
		'numbers of {0} columns only, no total is stated',
		'number'
	),
	first_group_of_channels: note(
		'{0} 是第一组渠道的数，没有给出总数',
		'{0} is the first group of channels, no overall total',
		'number'
	),
	channels_apart: note('各渠道的数另外列出', 'the channels are printed apart'),
	channels_rounded: note('渠道的数带“余”字', 'numbers of channels are stated as 余 (over)'),
	issues: note('经{1}发布 {0} 期', '{0} issues (期), via {1}', 'number', 'things'),
	deleted: note(
		'{1} 从网站删除过期信息 {0} 条',
		'{0} expired items were deleted from the site in {1}',
		'number',
		'date'
	),
	cumulative_not_year: note(
		'{0} 是累计数，不是本年的数',
		'{0} is cumulative, not the number of the year',
		'number'
	),
	cumulative: note('另印有累计数 {0}', 'a cumulative total is printed too: {0}', 'number'),
	cumulative_applications: note(
		'另印有申请的累计数 {0}',
		'a cumulative number of applications is printed too: {0}',
		'number'
	),
	cumulative_at_end: note(
		'印作 {0} 年底的累计数',
		'printed as the cumulative number at the end of {0}',
		'year'
	),
	printed_as: note('原文写作“{0}”', 'printed as “{0}”', 'text'),
	change_up: note('正文称比上年增长 {0}', 'the text says {0} more than the year before', 'number'),
	change_up_about: note(
		'正文称比上年增长约 {0}',
		'the text says about {0} more than the year before',
		'number'
	),
	under_table: note(
		'表下一行写明除新闻外的公开总数为 {0}',
		'a line under the table gives {0} as the total published excluding news',
		'number'
	),

	// What does not add up.
	categories_sum: note('所列分类相加得 {0}', 'the categories printed add up to {0}', 'number'),
	categories_sum_not: note(
		'所列分类相加得 {0}，不是 {1}',
		'the categories printed add up to {0}, not {1}',
		'number',
		'number'
	),
	categories_differ: note('所列分类相加不等于总数', 'the categories printed do not add up to the total'),
	channels_sum_not: note(
		'各渠道相加得 {0}，不是 {1}',
		'the channels add up to {0}, not {1}',
		'number',
		'number'
	),
	channels_differ: note('各渠道相加不等于总数', 'the channels printed do not add up to the total'),
	channels_exceed: note('各渠道相加大于总数', 'the channels printed add up to more than the total'),
	parts_sum: note('所列各项相加得 {0}', 'the parts printed add up to {0}', 'number'),
	shares_differ: note(
		'所印比例 {0} 与 {1} 对不上',
		'the shares printed, {0} and {1}, do not add up',
		'number',
		'number'
	)
} as const;
