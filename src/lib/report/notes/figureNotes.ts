import { note, type Vocabulary } from './note';

const NOTES = {
	text: note('{0}', '{0}', 'rest'),
	// Words of the report itself keep their own name.
	余: note('余', '余 (over)'),
	多: note('多', '多 (over)'),
	超: note('超', '超 (over)'),
	超过: note('超过', '超过 (over)'),
	约: note('约', '约 (about)'),
	近: note('近', '近 (nearly)'),
	unit: note('原文单位：{0}', 'unit printed: {0}', 'text'),
	converted: note('原文以{0}计，已换算为万元', 'printed in {0}, converted to 万元', 'text'),
	printed_none: note('原文写作“{0}”', 'printed as {0}', 'text'),
	plus_sign: note('原文带“+”号', 'printed with +'),
	none_stated: note('正文写明没有', 'stated as none'),
	corrected: note('人工更正', 'corrected by hand'),
	corrected_from: note('人工更正，原读作 {0}', 'corrected by hand, read as {0}', 'text'),
	corrected_state: note('人工更正，原读作“{0}”', 'corrected by hand, read as “{0}”', 'thing'),

	row_left_out: note('表格漏了这一行', 'the table leaves this row out'),
	table_image: note('表格为图片', 'the table is an image'),
	not_a_number: note('不是数字', 'not a number'),
	digits_run_together: note(
		'以 0 开头，可能是几个数连在一起',
		'digits that begin with 0 may be several figures run together'
	),
	count_with_decimals: note('件数带小数', 'a count with decimals'),
	two_figures: note('两个数，或一个数中间有空格：{0}', 'two figures or one with a space in it: {0}', 'rest'),
	sign_unexpected: note('表格这一格不应有正负号', 'a sign where the form has none'),
	unit_unfit: note('单位“{0}”不合', 'unit {0} does not fit', 'text'),
	too_large: note('作为一个数太大', 'too large for one figure'),
	stated_differently: note('正文有几种说法', 'stated in more than one way'),
	cut: note('文本到此为止，可能被截断', 'the text ends here and may be cut'),
	two_for_cell: note('同一格有两个不同的数', 'two different figures stand for this cell'),
	too_many: note('数比栏多', 'more figures than columns'),
	too_few: note('数比栏少，看不出少了哪一个', 'fewer figures than columns, and nothing tells which'),
	merged_cell: note('一个数占了合并的几栏', 'one figure stands in a cell merged over several columns'),
	heads_out_of_order: note('栏名的次序与表格不同', 'the column heads are not in the order of the form'),
	heads_missing: note('没有栏名，不能确定各栏是什么', 'no heads say what its columns are'),
	sum_differs: note(
		'各数相加不符，只能靠次序判断哪个是哪栏',
		'the figures do not add up, and only their order says which column each is'
	),
	rows_lost_behind: note(
		'其后的行缺失，这些数可能是缺失那一行的',
		'rows behind it are missing, and these figures may be those of one of them'
	),
	run_together: note('几个数连在一起', 'the figures are run together'),
	row_in_parts: note('这一行分成了几部分', 'the row is split into parts'),
	empty_or_merged: note('空格或合并的格', 'an empty or merged cell'),
	other_form: note('所用表格没有这一栏', 'the form in use has no such cell')
} as const;

export type FigureNote = keyof typeof NOTES;

/** What a report adds to a number, or why there is none: codes of the column `qualifier` of figures.csv, with their words. */
export const FIGURE_NOTES: Vocabulary = {
	notes: NOTES,
	// The states a figure had before somebody corrected it.
	things: {
		blank: { zh: '未填报', en: 'not filled in' },
		not_applicable: { zh: '不适用', en: 'not applicable' },
		unreadable: { zh: '未能读取', en: 'could not be read' },
		absent: { zh: '未见', en: 'not seen' }
	}
};
