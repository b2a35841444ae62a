import type { OrganEntry } from '../data/catalog';
import type { ReportStatus } from '../data/coverage';
import type { Language } from '../form/words';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { bare } from '../text/numbers';
import { punctuation } from '../text/punctuation';
import type { CircularFacts, CircularRow } from './circular';
import { circularTable } from './circularTable';
import { closing, mark, opening, paragraph, type Writing } from './frame';
import type { LetterPart } from './letter';
import { byDeadline, dayText } from './office';

/** 通报: how the organs of a county published their reports of a year, and what the check found; the table of all is annexed. */

interface Counted {
	readonly name: string;
	/** What stands in brackets behind it. */
	readonly with?: string;
}

/** 3个：甲镇（2024年2月17日）、乙镇、丙局 */
function named(organs: readonly Counted[], language: Language): string {
	const n = bare(organs.length, language);
	const list = organs
		.map(({ name, with: more }) =>
			more === undefined ? name : language === 'zh' ? `${name}（${more}）` : `${name} (${more})`
		)
		.join(punctuation('and', language));
	if (organs.length === 0) return language === 'zh' ? '0个' : '0';
	return language === 'zh' ? `${n}个：${list}` : `${n}: ${list}`;
}

const counted = (count: number, language: Language): string =>
	language === 'zh' ? `${bare(count, language)}个` : bare(count, language);

/** Whom a circular of the area goes to: the kinds of organs there are. */
function addressees(organs: readonly OrganEntry[], area: string, language: Language): string {
	const has = (group: OrganGroup) => organs.some(({ kind }) => GROUP_KINDS[group].includes(kind));
	const level = /[省市县区旗州]$/u.exec(area)?.[0] ?? '本级';
	const [towns, streets] = [has('towns') || has('rural_townships'), has('street_offices')];
	// Of one rank joined by 、, ranks by ，.
	const townships = [
		...(towns ? ['各乡镇人民政府'] : []),
		...(streets ? [towns ? '街道办事处' : '各街道办事处'] : [])
	];
	const kinds =
		language === 'zh'
			? [
					has('governments') ? '各下级人民政府' : '',
					townships.join('、'),
					has('departments') ? `${level}政府各部门` : '',
					has('other_bodies') ? '各有关单位' : ''
				]
			: [
					has('governments') ? 'governments below' : '',
					towns ? 'town and township governments' : '',
					streets ? 'street offices' : '',
					has('departments') ? 'departments' : '',
					has('other_bodies') ? 'other bodies concerned' : ''
				];
	return kinds.filter((kind) => kind !== '').join(punctuation('comma', language));
}

type Told = (rows: readonly CircularRow[], status: ReportStatus) => readonly Counted[];

const organsOf =
	(language: Language): Told =>
	(rows, status) =>
		rows
			.filter((row) => row.status === status && !row.waiting)
			.map(({ organ, report }) => ({
				name: organ.name,
				...(report?.published && status !== 'in_time' ? { with: dayText(report.published, language) } : {})
			}));

/** Who published when, in lines; a status nobody has is left out, but for who is missing. */
function publication(
	{ rows: all, own, year, january }: CircularFacts,
	language: Language
): readonly string[] {
	const zh = language === 'zh';
	const rows = all.filter(({ expected }) => expected);
	const beyond = all.filter(({ expected }) => !expected).map(({ organ: { name } }) => ({ name }));
	const of = (status: ReportStatus) => organsOf(language)(rows, status);
	const line = (status: ReportStatus, before: string, after = zh ? '。' : '.') => {
		const organs = of(status);
		return organs.length === 0 ? [] : [`${before}${named(organs, language)}${after}`];
	};
	const [next, many] = [year + 1, bare(rows.length, language)];
	const without = own ? (zh ? `（不含${own.name}）` : ` (${own.name} not among them)`) : '';
	const inTime = counted(of('in_time').length, language);
	const march = zh ? `${next}年3月31日` : `31 March ${next}`;
	const mixed = rows.some(({ status, organ }) => status === 'after_january' && organ.kind !== 'department');
	const waiting = rows.filter((row) => row.waiting).map(({ organ: { name } }) => ({ name }));
	return [
		zh
			? `应公布年度报告的单位${many}个${without}。其中，按期公布的${inTime}。`
			: `${many} organs were to publish a report${without}. In time: ${inTime}.`,
		...(january
			? line('after_january', zh ? `${next}年1月31日后、3月31日前公布的` : `After 31 January ${next}: `)
			: []),
		...(mixed
			? [
					zh
						? '《中华人民共和国政府信息公开条例》第四十九条规定的1月31日期限适用于县级以上人民政府部门，乡镇人民政府和街道办事处的期限以本级通知为准。'
						: 'The date of 31 January in article 49 of the Regulations binds departments; that of townships and street offices is set by local notice.'
				]
			: []),
		...line('after_march', zh ? `${march}后公布的` : `After ${march}: `),
		...line('date_unknown', zh ? '未见公布日期的' : 'Without a date of publication: '),
		...line('no_figures', zh ? '有年度报告而未见表格数据的' : 'With a report whose tables were not seen: '),
		...(beyond.length > 0
			? [zh ? `名单以外另有${named(beyond, language)}。` : `Beyond the list: ${named(beyond, language)}.`]
			: []),
		...(waiting.length > 0
			? [
					zh
						? `已收到年度报告、所属年度待核实的${named(waiting, language)}。`
						: `With a report whose year is still to be settled: ${named(waiting, language)}.`
				]
			: []),
		zh
			? `截至目前，未见年度报告的${named(of('missing'), language)}。`
			: `No report seen so far: ${named(of('missing'), language)}.`
	];
}

/** What the check found, in lines. */
function checked({ rows }: CircularFacts, language: Language): readonly string[] {
	const zh = language === 'zh';
	const assessed = rows.filter(({ errors }) => errors !== null);
	const withCount = (of: (row: CircularRow) => number | null) =>
		assessed
			.filter((row) => (of(row) ?? 0) > 0)
			.map((row) => ({
				name: row.organ.name,
				with: zh ? `${bare(of(row) ?? 0, language)}处` : bare(of(row) ?? 0, language)
			}));
	const names = (keep: (row: CircularRow) => boolean) =>
		rows.filter(keep).map(({ organ }): Counted => ({ name: organ.name }));
	const [errors, warnings] = [withCount((row) => row.errors), withCount((row) => row.warnings)];
	const hardly = names(({ hardly }) => hardly);
	const copies = names(({ copies }) => copies > 0);
	const base = bare(assessed.length, language);
	return [
		zh
			? `对${base}个单位的年度报告进行了核对。表格数据不一致、勾稽关系不成立的${named(errors, language)}。`
			: `The reports of ${base} organs were checked. An equation of the form does not hold in ${named(errors, language)}.`,
		...(warnings.length > 0
			? [
					zh
						? `有需要进一步核实情况的${named(warnings, language)}。`
						: `To be looked into: ${named(warnings, language)}.`
				]
			: []),
		...(copies.length > 0
			? [
					zh
						? `经核实内容雷同的${named(copies, language)}（国办公开办函〔2021〕30号第（四）部分）。`
						: `Near-identical text, confirmed: ${named(copies, language)} (notice 国办公开办函〔2021〕30号, part four).`
				]
			: []),
		...(hardly.length > 0
			? [
					zh
						? `数据缺失较多、可核对项目不足的${named(hardly, language)}；未查出问题不等于没有问题。`
						: `Hardly to be checked for want of figures: ${named(hardly, language)}; nothing found is not nothing wrong.`
				]
			: [])
	];
}

export function circularLetter(facts: CircularFacts, writing: Writing): readonly LetterPart[] {
	const { language, office } = writing;
	const zh = language === 'zh';
	const { area, year, rows } = facts;
	const annexTitle = zh
		? `${area}${year}年政府信息公开工作年度报告公布和核对情况表`
		: `${area}: annual reports on open government information for ${year}, publication and check`;
	const heading = (text: string): LetterPart => ({ kind: 'heading', text });
	return [
		...opening(
			writing,
			zh
				? `关于${area}${year}年政府信息公开工作年度报告公布和核对情况的通报`
				: `${area}: annual reports on open government information for ${year}`,
			addressees(
				rows.map(({ organ }) => organ),
				area,
				language
			)
		),
		paragraph(
			zh
				? `根据《中华人民共和国政府信息公开条例》第四十七条，现将${area}${year}年政府信息公开工作年度报告（以下简称年度报告）公布和核对情况通报如下：`
				: `Under article 47 of the Regulations on Open Government Information, this is how the annual reports for ${year} were published and what a check of them found.`
		),
		heading(zh ? '一、公布情况' : '1. Publication'),
		...publication(facts, language).map(paragraph),
		heading(zh ? '二、核对情况' : '2. Check'),
		...checked(facts, language).map(paragraph),
		heading(zh ? '三、有关要求' : '3. What is asked'),
		paragraph(
			zh
				? `请未见年度报告的单位${byDeadline(office, language)}公布并报送年度报告，已经公布的书面告知网址；请有数据不一致或需要核实情况的单位对照工作台账逐项核实，填报有误的更正后重新公布，填报无误的书面说明理由。`
				: `Organs without a report: please publish and send it in ${byDeadline(office, language)}, or give its address. Organs with figures that do not agree: please compare them with your records, and correct or explain them.`
		),
		paragraph(
			zh
				? '以上核对依据各单位公布的年度报告作出，只表明数据之间不一致，不能判断哪一处有误。'
				: 'The check rests on the published reports. It shows that figures do not agree and cannot tell which of them is wrong.'
		),
		{ kind: 'annexed', text: zh ? `附件：${annexTitle}` : `Annex: ${annexTitle}` },
		...closing(writing),
		{ kind: 'annex', text: zh ? '附件' : 'Annex' },
		...mark(writing),
		{ kind: 'title', text: annexTitle },
		circularTable(rows, annexTitle, language),
		paragraph(
			zh
				? '注：数据不一致、待核实按处计。数据不一致指表格注明或包含的勾稽关系不成立；待核实指可能有误，也可能有正当原因。可核对项目为有数据可核对的项目数与全部项目数。“—”指没有报告或没有可核对的数据，不是0。'
				: 'Not adding up: an equation of the form does not hold. To be looked into: perhaps wrong, perhaps for a good reason. Rules checked: how many had the figures they need, of all. “—”: no report or nothing that could be checked; it is not 0.'
		)
	];
}
