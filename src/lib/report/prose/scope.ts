/**
 * Whose a number is, and of which period: the report's own organ and year, or another's. A county's sum, last year's
 * number, a quarter's or a stock are no figure of the report.
 */

/** Who speaks, and of which year. */
export interface Speaker {
	readonly year: number | null;
	/** What the organ calls itself, at the start of a text. */
	readonly own: RegExp;
}

const UNIT =
	/(?:街道|街|镇|乡|苏木|县|区|市|旗|州|盟|省|局|委员会|委|办公室|办|厅|中心|院|站|所|处|队|会|公司|学校)$/u;
const GOVERNED = /^(?:镇|乡|苏木|县|区|市|旗|州|盟|省)$/u;
/** What an organ of a name that is not known may be: never a county, for a township speaks of its county as 我县. */
const ANY_UNIT = ['镇', '乡', '街道', '街', '局', '委', '办', '厅', '中心', '院', '站', '所'];
const SHORT_UNITS: Readonly<Record<string, readonly string[]>> = {
	街道: ['街道', '街', '办事处', '街道办事处', '街道办', '办'],
	街: ['街', '街道', '办事处'],
	委员会: ['委员会', '委', '会'],
	办公室: ['办公室', '办', '室']
};
const BODY = '(?:人民政府|党委政府|党委、政府|党工委办事处|党工委、办事处|政府|街道办事处|办事处|机关)?';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function speakerOf(name: string | null, year: number | null): Speaker {
	const place = (name ?? '')
		.split('(', 1)
		.join('')
		.replace(/(?:人民政府|政府)$/u, '')
		.replace(/(?<=街道?|地区)(?:办事处|办)$/u, '');
	const unit = UNIT.exec(place)?.[0];
	const units = unit === undefined ? ANY_UNIT : (SHORT_UNITS[unit] ?? [unit]);
	const base = place.replace(/^.*(?:省|自治区|市|州|盟|县|区|旗)(?=..)/u, '');
	const governed =
		unit !== undefined && GOVERNED.test(unit) ? [`${unit}(?:人民政府|党委政府|政府|本级)`] : [];
	const office = unit === '街道' || unit === '街' ? ['街道办事处', '街道办', '街道'] : [];
	const names =
		base.length > 1 ? [`(?:[\\p{Script=Han}]{0,8}?[省市区县州旗盟]){0,3}${escaped(base)}${BODY}`] : [];
	const own = [
		'(?:我|本)(?:单位|机关|级政府|部门)',
		`(?:我|本|全)(?:${units.join('|')})${BODY}`,
		...governed,
		...office,
		...names
	];
	return { year, own: new RegExp(`^(?:${own.join('|')})`, 'u') };
}

const ADVERBS =
	/^(?:据统计|经统计|统计显示|依法依规|依法|依规|共计|总共|合计|总计|累计|共|已经|已|均|都|并且|并|且|同时|此外|也|尚|及时|准确|全面|积极|认真|严格|规范|持续|有效|通过(?:多种|各种|各类|多)(?:渠道|方式|形式|途径)|面向社会|向社会|对外)/u;
const ENUMERATOR =
	/^(?:[\s、和与]|及(?!时)|以及|[一二三四五六七八九十]{1,2}(?:是|、)|\d{1,2}[.、](?!\d)|首先|其次|最后|其中:?)/u;
/** 2023年1月1日至12月31日, 1-12月: the year in full. */
const FULL_YEAR =
	/(?:自|从)?(?:20\d\d年|今年|本年)?1月1日起?(?:至|到|[-—~])(?:20\d\d年|当年)?12月31日(?:止|期间)?|(?:20\d\d年)?(?:1月?(?:至|到|[-—~])12月|一(?:月)?至十二月)份?/u;
const THIS =
	'(?:全年度?|本年度?|今年|当年|年度内|年内|本报告年度|报告期内?|统计期内?|本统计年度|一年来)(?:以来)?';
const THIS_START = new RegExp(
	`^(?:${FULL_YEAR.source}|${THIS}|(20\\d\\d)年(?:度)?(?:全年度?|以来)?)(?!上|下|前|\\d)[,、]?`,
	'u'
);

const OTHER_PERIOD =
	'截[至止]|至今|迄今|目前|当前|近期|日前|以来|上一?年|去年|前年|往年|历年|近年|多年|常年|同期|下一?年|明年|来年|次年|近[一二两三四五六七八九十\\d]{1,8}年|[二两三四五六七八九十\\d]{1,8}年[来间]|十[三四五]五|期间' +
	'|自[^,。;]{0,16}起|(?<=[年月期])[底末]|(?:上线|改版|实施|施行|开通|成立|改革|调整)以?后|[上下]半年|季度?|前[一二三四五六七八九十\\d]{1,8}个?月|[一二三四五六七八九十\\d]{1,8}月|当[月日天周]|[上下本]月|每|平均|[月日周年人]均|逐[年月]';
const PERIOD = new RegExp(
	`(?<full>${FULL_YEAR.source})|截[至止][^,。;]{0,20}?(?:日|底|末|目前|前|月|止)|(?<since>20\\d\\d)年(?:度)?以来|(?<current>${THIS})|(?<year>20\\d\\d)年(?!\\d{1,2}月)|(?<other>${OTHER_PERIOD})`,
	'gu'
);

/** What is said of last year beside a number of this one. */
const ASIDE =
	/(?:较|比|与|同|和)(?:上一?年|去年|往年|前年|20\d\d年)[^,。;]*|(?:上一?年度?|去年|20\d\d年度?)(?:无|没有)?(?:结转|转入)|结转(?:至|到)?(?:下|次|明|上)一?年?|(?:^|(?<=[,:\n]))(?:根据|按照|依据|依照|对照|围绕|结合|贯彻|落实|为)[^,。;:]*/gu;

type Period = 'year' | 'other' | null;

/** The period the last words of a text about time name. */
function lastPeriod(text: string, year: number | null): Period {
	let last: Period = null;
	for (const { groups = {} } of text.matchAll(PERIOD)) {
		const named = groups['since'] ?? groups['year'] ?? /20\d\d/.exec(groups['full'] ?? '')?.[0];
		const stated = groups['full'] !== undefined || groups['current'] !== undefined || named !== undefined;
		last = stated && (named === undefined || year === null || Number(named) === year) ? 'year' : 'other';
	}
	return last;
}

/** A text without the words before its verb that say that it speaks of the organ itself and of its year. */
export function withoutLead(text: string, { year, own }: Speaker): string {
	let rest = text;
	for (;;) {
		const [period = '', named] = THIS_START.exec(rest) ?? [];
		const current = named === undefined || year === null || Number(named) === year;
		const lead =
			ENUMERATOR.exec(rest)?.[0] ??
			((current && period) || own.exec(rest)?.[0] || (ADVERBS.exec(rest)?.[0] ?? ''));
		if (lead === '') return rest;
		rest = rest.slice(lead.length);
	}
}

const BODIES =
	'(?:政府|办公室|部门|单位|机关|局|委|(?<![举承开协联主兴督经查])办|厅|院|队|所|(?<!网)站|(?<!为)中心|镇|乡|街道|村|社区|居委会|村委会|公司|学校|医院|县|市|区|省|州|旗|办事处|科室)';
const ACTS =
	'(?:主动|公开|发布|收到|受理|接收|接到|收悉|新收|发生|产生|被|办理|制发|制定|印发|出台|共|累计|总计|全年|本年|20\\d\\d年|未|没有|无|作出|做出|实施)';
const OTHER_BODY = new RegExp(
	'^(?:(?:全|我|本)(?:省|市|县|区|州|旗|盟|国|镇|乡|街道|系统|行业|辖区|村|社区)' +
		'|[省市县区州旗][\\p{Script=Han}]{0,10}?(?:政府|办公室|局|委|厅|院|队|中心)(?=\\p{Script=Han})(?!门户|网|要求|部署|统一|有关|相关|关于|的|办公)' +
		'|各(?:级|地|部门|单位|乡|镇|街|县|区|市|村|社区|科室|站|所|局|办|机关|行政机关|委|有关|职能|处室)' +
		`|(?!根据|按照|依据|依照|围绕|通过|经|在|对|向|由|为|从|督促|指导|要求|组织|利用|依托|结合|落实|贯彻|加强|推进|做好|完善|更新|及时|主动|公开|将|把|与|发布|收到|受理|接收|办理|制定|未|没有|无)[\\p{Script=Han}、()]{0,20}?${BODIES}(?:${ACTS}|$))`,
	'u'
);

type Whose = 'own' | 'other' | null;

/** Who a clause says acts. */
function whoActs(clause: string, speaker: Speaker): Whose {
	const bare = withoutLead(clause, { ...speaker, own: /^(?!)/u });
	const [self = ''] = speaker.own.exec(bare) ?? [];
	const rest = withoutLead(bare, speaker);
	if (OTHER_BODY.test(rest)) return 'other';
	return self === '' ? null : 'own';
}

const clausesOf = (text: string): string[] => text.split(/[,:\n](?!\d{3}(?!\d))|(?<!\d)[,:\n]/u);

const lastOf = <T>(found: readonly (T | null)[]): T | null => found.findLast((each) => each !== null) ?? null;

/** A sentence that begins with another body or another time speaks for those after it, until one says otherwise. */
function carried(earlier: readonly string[], speaker: Speaker): { whose: Whose; period: Period } {
	let [whose, period]: [Whose, Period] = [null, null];
	for (const sentence of earlier) {
		const clauses = clausesOf(sentence);
		whose = lastOf(clauses.map((clause) => whoActs(clause, speaker))) ?? whose;
		const start = sentence.replace(ASIDE, '').slice(0, 12);
		period = lastPeriod(start, speaker.year) ?? period;
	}
	return { whose, period };
}

/** Words after which a number is a stock, unless the year is named. */
const STOCK = /累计|存量|现有|现存|建站|总量/u;

/** Whether what stands at the end of a text is the organ's own, and of the report's year. `earlier`: the sentences before it. */
export function isOwnOfYear(
	before: string,
	head: string,
	earlier: readonly string[],
	speaker: Speaker
): boolean {
	const above = carried(earlier, speaker);
	const clauses = clausesOf(`${before}${head}`);
	const whose = lastOf(clauses.map((clause) => whoActs(clause, speaker))) ?? above.whose;
	const text = `${before.replace(ASIDE, '')}${head.replace(/(?:上一?年度?|去年|20\d\d年度?)(?:结转|转入)|结转(?:上一?年度?|去年)/gu, '')}`;
	const period = lastPeriod(text, speaker.year) ?? above.period;
	if (whose === 'other' || period === 'other') return false;
	return period === 'year' || !STOCK.test(`${before}${head}`);
}
