import type { Words } from '../form/words';

/** A column of everything, one figure a line. Types are those of Table Schema. */
export interface AllColumn<Name extends string = string> {
	readonly name: Name;
	readonly type: 'string' | 'integer' | 'number' | 'date';
	readonly meaning: Words;
}

const text = <Name extends string>(name: Name, zh: string, en: string) =>
	({ name, type: 'string', meaning: { zh, en } }) as const satisfies AllColumn<Name>;

/** What stands on each line of the downloads of the whole, in every format. */
export const ALL_COLUMNS = [
	text('report', '报告编号', 'id of the report'),
	text('organ', '单位名称', 'name of the organ'),
	text('code', '单位代码', 'code of the organ; text, not a number'),
	text('province', '省级区划', 'province'),
	text('city', '地级区划；区划数据没有时为空', 'prefecture; empty where the division data have none'),
	text('county', '县级区划；区划数据没有时为空', 'county; empty where the division data have none'),
	{ name: 'year', type: 'integer', meaning: { zh: '报告年度', en: 'report year' } },
	text(
		'form',
		'报告所用的表：2019、2021，或 none（2019 年前没有统一的表）；看不出时为空',
		'form of the report: 2019, 2021, or none (no national form before 2019); empty where it is not visible'
	),
	text('field', '字段代号，见数据字典', 'id of the field; see the dictionary'),
	text('label', '字段名称', 'label of the field, in Chinese'),
	text('unit', '计量单位', 'unit as the form prints it'),
	text('state', '状态', 'state of the figure'),
	{
		name: 'value',
		type: 'number',
		meaning: { zh: '数值；只有状态为 reported 时才有', en: 'the number; only where the state is reported' }
	},
	text('raw', '原文；没有留存时为空', 'raw text of the cell; empty where none is kept'),
	text('note', '附注，中文 / 英文', 'remark on the figure, in Chinese / English'),
	text('url', '报告网址；未见时为空', 'address of the report; empty where not at hand'),
	{
		name: 'published',
		type: 'date',
		meaning: { zh: '发布日期；未见时为空', en: 'date of publication; empty where not seen' }
	},
	text('data_version', '数据版本', 'version of the data'),
	text(
		'data_set',
		'published 公开报告，fictional 虚构的演示数据',
		'published, or fictional: the demonstration'
	)
] as const satisfies readonly AllColumn[];

type AllName = (typeof ALL_COLUMNS)[number]['name'];

/** One figure of one report, with what must be said of it. Null where there is nothing. */
export type AllRow = Readonly<Record<AllName, string | number | null>>;
