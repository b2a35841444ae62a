import type { TableId } from '../../form/field';
import type { Language, Words } from '../../form/words';
import type { BulkFormat, Catalog } from '../../data/catalog';
import { bare } from '../numbers';

/** Every text of the page where the data are taken away as a whole. */
const DATA = {
	lead: {
		zh: '全部数据，按你的工具能读的格式。每个数都写明出自哪份报告；没有数的写明原因，从不当作 0。',
		en: 'Everything, in the format your tool reads. Every figure names its report; what has no number says why, and is never 0.'
	},
	leadFictional: {
		zh: '演示数据是虚构的，数据包和每一行里都写明了。不要当作真实数据使用。',
		en: 'The demonstration is fictional: the package and every line say so. Do not use it as real data.'
	},
	files: { zh: '文件', en: 'Files' },
	file: { zh: '文件', en: 'File' },
	what: { zh: '内容', en: 'What it is' },
	rows: { zh: '行数', en: 'Rows' },
	size: { zh: '大小', en: 'Size' },
	filesHint: {
		zh: 'CSV、XLSX、JSON 行和 Parquet 是同样的行：一行一个数。DuckDB 数据库里是一份报告一行的宽表。',
		en: 'CSV, XLSX, JSON lines and Parquet hold the same rows, one figure a line. The DuckDB database holds a wide table, one report a line.'
	},
	columns: { zh: '每一行有什么', en: 'What a line holds' },
	column: { zh: '列', en: 'Column' },
	meaning: { zh: '含义', en: 'Meaning' },
	states: { zh: '状态', en: 'States' },
	statesHint: {
		zh: '没有出现在文件里的格子：所用的表没有这一项为不适用，表上有而没见到为未见；没有报告的年份没有行。',
		en: 'A cell that is not in the files is not applicable where the form does not print it, else not seen; a year without a report has no line.'
	},
	state: { zh: '状态', en: 'State' },
	dictionary: { zh: '数据字典', en: 'Data dictionary' },
	dictionaryHint: {
		zh: '每个字段就是法定表格上的一格，或正文中的一个数。',
		en: 'Each field is a cell of a statutory table, or a number stated in the prose.'
	},
	field: { zh: '字段', en: 'Field' },
	place: { zh: '位置', en: 'Place' },
	unit: { zh: '单位', en: 'Unit' },
	forms: { zh: '表格版本', en: 'Forms' },
	allForms: { zh: '都有', en: 'all' },
	use: { zh: '怎样读', en: 'How to read them' },
	useHint: {
		zh: '各年“行政处罚”的中位数和单位数。代码列是文字，不要读成数字。',
		en: 'The median of penalties by year, with the number of organs. Codes are text; do not read them as numbers.'
	},
	licence: { zh: '来源与许可', en: 'Provenance and licence' },
	cite: { zh: '引用', en: 'How to cite' },
	citation: { zh: '引用文字', en: 'Citation text' },
	citeHint: {
		zh: '数据会更新，引用时请写明版本。',
		en: 'The data change; please name the version.'
	},
	version: { zh: '版本是怎样来的', en: 'How a version is made' },
	versionText: {
		zh: '版本号是全部内容的散列值：同样的报告和同样的程序得到同样的版本，任何一个数变了，版本就变。每个文件的 SHA-256 写在 datapackage.json 里，数据库文件的写在 catalog.json 里。',
		en: 'The version is a hash of all contents: the same reports and the same program give the same version, and any figure that changes changes it. The SHA-256 of each file stands in datapackage.json, that of the database in catalog.json.'
	}
} as const satisfies Record<string, Words>;

type DataKey = keyof typeof DATA;

/** A reader of one language's texts. */
export const dataTexts =
	(language: Language) =>
	(key: DataKey): string =>
		DATA[key][language];

/** What each file is. */
export const FILE_WORDS: Readonly<Record<BulkFormat | 'csv' | 'duckdb', Words>> = {
	csv: { zh: 'CSV：一行一个数，Excel 直接打开', en: 'CSV: one figure a line, opens in Excel' },
	xlsx: {
		zh: 'Excel 工作簿：数据、说明、数据字典三张表',
		en: 'Excel workbook: figures, notes, dictionary'
	},
	jsonl: { zh: 'JSON 行：一行一个 JSON 对象', en: 'JSON lines: one JSON object a line' },
	parquet: { zh: 'Parquet：小而快，供分析工具使用', en: 'Parquet: small and fast, for analysis' },
	duckdb: {
		zh: 'DuckDB 数据库：这个网站自己查询的文件',
		en: 'DuckDB database: the file this site itself asks'
	},
	dictionary_csv: { zh: '数据字典，CSV', en: 'Data dictionary, CSV' },
	dictionary_json: { zh: '数据字典，JSON', en: 'Data dictionary, JSON' },
	datapackage: {
		zh: 'Frictionless 数据包说明：各文件、各列、散列值',
		en: 'Frictionless Data Package: files, columns, hashes'
	}
};

export const TABLE_WORDS: Readonly<Record<TableId, Words>> = {
	proactive: { zh: '表二：主动公开政府信息情况', en: 'Table 2: proactive disclosure' },
	requests: { zh: '表三：收到和处理政府信息公开申请情况', en: 'Table 3: applications received and handled' },
	disputes: { zh: '表四：行政复议、行政诉讼情况', en: 'Table 4: reconsideration and litigation' },
	narrative: { zh: '一、总体情况（正文）', en: 'Section 1: overview (prose)' }
};

export const fieldsIn = (count: number, language: Language): string =>
	language === 'zh' ? `${bare(count, language)} 个字段` : `${bare(count, language)} fields`;

/** How much there is, how recent, in which version. */
export function dataHolds({ counts, newest, version, defaults }: Catalog, language: Language): string {
	const n = (count: number) => bare(count, language);
	const [from, to] = defaults.span;
	if (language === 'zh') {
		const recent = newest === null ? '' : `，最新一份发布于 ${newest}`;
		return `${n(counts.reports)} 份报告，${n(counts.organs)} 个单位，${from}—${to} 年，${n(counts.figures)} 个数${recent}。数据版本 ${version}。`;
	}
	const recent = newest === null ? '' : `, the newest published on ${newest}`;
	return `${n(counts.reports)} reports of ${n(counts.organs)} organs, ${from}–${to}, ${n(counts.figures)} figures${recent}. Data version ${version}.`;
}
