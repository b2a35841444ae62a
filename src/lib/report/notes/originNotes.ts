import { note } from './note';

/** When a report was written, where it was seen and where it belongs. */
export const ORIGIN_NOTES = {
	// Years and dates.
	preamble_names: note('开头写的还是 {0} 年', 'the preamble names {0}', 'year'),
	preamble_period: note(
		'开头的统计期还是 {0} 年',
		'the preamble gives {0} as the statistical period',
		'year'
	),
	preamble_and_period: note(
		'开头写 {0} 年，统计期是 {1} 年',
		'the preamble says {0}, the statistical period is {1}',
		'year',
		'year'
	),
	title_and_period: note(
		'标题写 {0} 年，统计期是 {1} 年',
		'the title says {0}, the statistical period is {1}',
		'year',
		'year'
	),
	title_printed: note('标题印作“{0}”', 'the title is printed as {0}', 'text'),
	counts_of_year: note('写数字的一段称“{0} 年”', 'the paragraph with the counts says {0}', 'year'),
	sentence_of_year: note(
		'{0} 年度报告的句子写“{1} 年”，可能是年份没有改',
		'a sentence of the report for {0} says {1}, likely an uncorrected year',
		'year',
		'year'
	),
	before_year_end: note('年度未结束就已发布', 'published before the year ended'),
	page_dated: note(
		'页面日期是 {0}，报告却是 {1} 年度的',
		'the page is dated {0} though the report is for {1}',
		'date',
		'year'
	),
	migration_date: note('页面日期是网站迁移的日期', 'the date of the page is that of a site migration'),
	mirror_date: note(
		'路径里的日期是副本的，不是发布日期',
		"the date in the path is the mirror's, not that of publication"
	),
	date_printed: note('发布日期按页面所印', 'the date of publication is the one printed on the page'),
	date_of_page: note('发布日期按网页头部信息', 'the date of publication is the one in the head of the page'),
	date_of_signature: note(
		'没有写明发布日期，按落款日期',
		'no date of publication is given; it is the date of the signature'
	),
	date_said: note('发布日期由人填写', 'the date of publication was stated by hand'),
	organ_said: note('单位由人改正', 'the organ was put right by hand'),
	year_said: note('年度由人改正', 'the year was put right by hand'),
	uploaded: note('路径显示 {0} 上传', 'uploaded {0} by the path', 'date'),
	counted_from: note('从 {0} 起计', 'counted from {0}', 'date'),

	// Where it was seen, and where it belongs.
	from_summary: note(
		'数字取自汇总表，不是本单位的报告',
		"figures from a summary, not from the organ's own report"
	),
	public_copy: note(
		'数字取自原报告的公开副本，原报告网址未见',
		'figures as reproduced in a public copy of the official report; address of the original not at hand'
	),
	document_site_copy: note('见于文档分享网站的副本', 'a copy on a document-sharing site'),
	mirror_host: note('见于该镇页面的镜像网站', "seen on a mirror host of the town's page"),
	other_government_copy: note(
		'副本存放在另一个县的政府网站',
		"the copy stands on another county's government domain"
	),
	mirror_county_replaced: note('副本改掉了县名', 'the name of the county is replaced on the mirror'),
	ip_host: note('网址是一个 IP 地址（{0}）', 'the host is an IP address ({0})', 'thing'),
	name_from_address: note(
		'乡镇街道名由网址推定（{0}）',
		'the township is read from the address of the page ({0})',
		'text'
	),
	name_from_site_id: note(
		'乡镇街道名由网站标识推定（{0}）',
		'the township is read from the id of the site ({0})',
		'text'
	),
	name_only_in_address: note('只有网址写明是哪个镇', 'the town is named by the address of the page only'),
	county_from_path: note(
		'所在县由网址路径推定（{0}），与 {1} 上{2}的页面相同',
		'the county is taken from the path ({0}), the same as on {1} pages of {2}',
		'text',
		'text',
		'text'
	),
	county_by_only: note(
		'所在县系推定：区划数据里，县以下只有一个{0}',
		'the county is inferred: the only {0} inside a county (县) of the division data',
		'text'
	),
	county_by_divisions: note('所在县按区划数据', 'the county is that of the division data'),
	not_in_divisions: note('区划数据里没有这个名称', 'not in the division data'),
	development_zone: note('开发区', 'a development zone'),
	belongs_to: note('属{0}', 'it belongs to {0}', 'text'),
	published_by: note('由{0}发布', 'published by {0}', 'text'),
	published_by_unlisted: note(
		'由{0}发布，区划数据里没有它',
		'issued by {0}, which is not in the division data',
		'text'
	),
	published_by_since: note(
		'{1} 年区划调整后由{0}发布',
		'published by {0} after the reorganisation of {1}',
		'text',
		'year'
	),
	run_by: note('由{0}管理', 'run by {0}', 'text'),
	counted_under: note(
		'属{0}，区划数据把它列在{1}',
		'{0}, which the division data count under {1}',
		'text',
		'text'
	),
	then_in: note('当时属{0}（{2} 年并入{1}）', 'then in {0} (merged into {1} in {2})', 'text', 'text', 'year'),
	town_then: note('报告年度是{0}，现为{1}', '{0} in the report year, now {1}', 'text', 'text'),
	preparatory_office: note(
		'当时是街道筹备处，报告由筹备处发布',
		'the street office was then a preparatory office, which issued the report'
	),
	preamble_names_body: note('开头写的是另一个单位（{0}）', 'the preamble names another body ({0})', 'thing'),
	sumu: note('苏木，属乡级', '苏木 (sumu), of township level'),
	first_example: note('本数据集最初的例子', 'the founding example of this data set')
} as const;
