import type { OrganKind } from '../../report/organ';

/** What is the name of an organ and what is not, and when two names are of one place. */

export const GOVERNMENT = /(?:人民政府|政府|党政办公室|党政办)$/u;
const OFFICE = /(?:街道办事处|办事处|街道办|街道|街)$/u;
export const DEPARTMENT =
	/(?:局|委员会|委|办公室|办公厅|办|厅|中心|管委会|队|院|所|站|处|公司|学校|医院|协会|联合会|署|会|联|协)$/u;

/** Names end so, in their last character: 档案馆, 供销社, 林场, 开发区. */
const END =
	/[府局委办厅院所站队处室司部署会社馆台团校园县区市省州盟旗镇乡街道村心学库厂行场木港关学园联协]$/u;
/** Han, with remarks in brackets: 示例县档案馆(局). */
const SPELLING = /^\p{Script=Han}(?:[\p{Script=Han}\d·、]|\([\p{Script=Han}\d·、]{1,30}\)){1,39}$/u;
const REMARK = /\([^()]*\)$/u;
/** Words of pages and sentences, which no organ has in its name. */
const OTHER_WORDS =
	/首页|主页|位置|当前|您|栏目|导航|列表|目录|专栏|年报|年度|报告|信息公开|索引|标题|搜索|登录|网站|门户|更多|返回|分享|打印|字体|来源|浏览|日期|某|现将|现把|以下|上一|下一|相关|附件|编制|关于|模板|样式/u;
/** 我镇, 县政府办公室: it has no name of its own. */
const NAMELESS =
	/^(?:(?:我|本|全|该|贵|各|乡|省|市|县|区|旗|镇|街道|街|局|委|办|机关|单位|部门|办公室|人民|政府|政务|直属|办事处|党政|管委会|委员会|直|级|位)+|[我本全该贵各](?:中心|院|校|馆|站|所|队|部|会|司))$/u;

/** The name an organ had before: 示例镇人民政府(原示例乡人民政府). */
export const FORMER = /\((?:原|曾用名)[^()]+\)$/u;

/** The name without the remark in brackets it ends in. */
export const withoutRemark = (name: string): string => name.replace(REMARK, '');

/** Whether a text can be the name of an organ: 首页, 政府信息公开, 我镇, XX镇 and 您现在的位置 are none. */
export function isOrganName(name: string): boolean {
	if (!SPELLING.test(name) || OTHER_WORDS.test(name)) return false;
	const bare = withoutRemark(name);
	return END.test(bare) && !NAMELESS.test(bare);
}

/** Whether a text is what a body is called, with or without the area it is of: 县教育局, 示例县教育局. */
export const isBodyCalled = (name: string): boolean =>
	SPELLING.test(name) && !OTHER_WORDS.test(name) && END.test(withoutRemark(name));

/** Whether a line is the full name of an organ and nothing else; names of places alone are columns of sites too. */
export const isBodyName = (line: string): boolean =>
	line.length <= 24 &&
	isOrganName(line) &&
	/(?:人民政府|政府|办事处|局|委员会|办公室|中心)$/u.test(withoutRemark(line));

/** Whether a line is nothing but a name as a tab or the head of a page of a collection has it: 示例镇, 示例县水利局. */
export const isBareName = (line: string): boolean =>
	isBodyName(line) || (line.length <= 16 && isOrganName(line) && /(?:镇|乡|街道|苏木)$/u.test(line));

/** The bare name of a place: 陆浑镇 of 陆浑镇人民政府, 佳荣里街道 of 佳荣里街道办事处. */
export function placeName(name: string): string {
	const bareName = name.replace(GOVERNMENT, '').replace(/办事处$/u, '');
	if (/街道办$/u.test(bareName)) return bareName.replace(/办$/u, '');
	return /街$/u.test(bareName) ? `${bareName}道` : bareName;
}

/** Bodies whose names end as those of departments do, and that carry out no office: schools, hospitals, companies. */
const NO_DEPARTMENT = /(?:学校|学院|医院|公司)$/u;
/** 示例县, 示例区: a name that a government the division list does not have may be called by. */
const MAY_GOVERN = /(?:政府|[省市县州盟旗]|自治区)$/u;
const DISTRICT = /区$/u;
/** Districts by name alone: zones, parks, reserves, housing estates. */
export const ZONE =
	/(?:开发|园|示范|管理|保税|度假|名胜|风景|景|保护|试验|实验|合作|产业|工业|农业|物流|集聚|林|垦|牧|农|矿|库|灌|社|小)区$/u;

/** The kind of a body that lies in no township; null where the name may be that of a government. */
export function kindOfBody(name: string): OrganKind | null {
	const bare = withoutRemark(name);
	const remark = name.slice(bare.length).replace(/[()]/gu, '');
	if (MAY_GOVERN.test(bare) || (DISTRICT.test(bare) && !ZONE.test(bare))) return null;
	const isDepartment = (said: string): boolean => DEPARTMENT.test(said) && !NO_DEPARTMENT.test(said);
	return isDepartment(bare) || isDepartment(remark) ? 'department' : 'other';
}

export function kindOfPlace(place: string): OrganKind | null {
	if (/(?:街道|地区)$/u.test(place)) return 'street_office';
	if (/镇$/u.test(place)) return 'town';
	if (/(?:乡|苏木)$/u.test(place)) return 'township';
	return null;
}

/** Whether a name is that of a body of a township, whatever else its document calls it. */
export const isOffice = (name: string): boolean => OFFICE.test(name) || GOVERNMENT.test(name);

/** Whether two names are of one organ, one perhaps with the areas around it: 示例县示例镇 and 示例镇人民政府. */
export function isSameOrgan(one: string, other: string): boolean {
	const [a, b] = [one, other].map((name) => placeName(name.replace(FORMER, '')));
	if (a === undefined || b === undefined) return false;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	if (!long.endsWith(short)) return false;
	const around = long.slice(0, long.length - short.length);
	return around === '' || /[省市县区旗州盟]$/u.test(around);
}
