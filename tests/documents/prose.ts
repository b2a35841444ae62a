import type { Dice } from '../../src/cli/demonstration/dice';
import { nameInArea, type GroundReport } from './report';

/** Titles and sentences around the tables: invented, in the manner of the reports. */

type Say = (report: GroundReport) => string;

const TITLES: readonly (readonly [Say, number])[] = [
	[({ organ, year }) => `${organ}${year}年政府信息公开工作年度报告`, 8],
	[(report) => `${nameInArea(report)}${report.year}年度政府信息公开工作年度报告`, 4],
	[({ organ, year }) => `${organ}关于${year}年度政府信息公开工作的年度报告`, 1],
	[({ organ, year }) => `${organ}${year}年度政府信息公开工作报告`, 1],
	[({ organ, year }) => `${organ}政府信息公开工作年度报告（${year}年）`, 1],
	[({ organ, year }) => `${year}年度${organ}政府信息公开年度报告`, 1],
	[({ organ }) => `${organ}政府信息公开工作年度报告`, 1]
];

export const titleOf = (report: GroundReport, dice: Dice): string => dice.pick(TITLES)(report);

/** The year of a report's publication. */
export const publishedOn = ({ year }: GroundReport, dice: Dice): string =>
	`${year + 1}-01-${String(dice.whole(4, 29)).padStart(2, '0')}`;

const ITEMS: readonly (readonly [(year: number, items: number) => string, number])[] = [
	[(year, items) => `${year}年，本机关主动公开政府信息${items}条。`, 4],
	[(year, items) => `${year}年全年主动公开政府信息共计${items}条，村务公开栏另行更新。`, 2],
	[(_, items) => `本年度共主动公开政府信息 ${items} 条。`, 1],
	[(year, items) => `${year}年主动公开政府信息${items.toLocaleString('en-US')}条。`, 1]
];

const RECEIVED: readonly (readonly [(received: number) => string, number])[] = [
	[(received) => `本年度收到政府信息公开申请${received}件，均已登记。`, 2],
	[(received) => `全年共收到政府信息公开申请${received}件。`, 1]
];

function received(count: number, dice: Dice): string {
	if (count === 0 && dice.uniform() < 0.5) return '本年度未收到政府信息公开申请。';
	return dice.pick(RECEIVED)(count);
}

/** Section 一. A report that states no figure states none of any kind. */
export function overview(report: GroundReport, dice: Dice): string[] {
	const { year } = report;
	return [
		`本报告按照《中华人民共和国政府信息公开条例》第五十条编制，统计期限为${year}年1月1日至${year}年12月31日。`,
		dice.pick([
			['㈠主动公开。', 1],
			['（一）主动公开情况', 4],
			['一是主动公开。', 1]
		]),
		report.items === null ? '公开目录按要求更新。' : dice.pick(ITEMS)(year, report.items),
		'（二）依申请公开情况',
		report.received === null ? '申请渠道保持畅通。' : received(report.received, dice),
		'（三）政府信息管理、平台建设和监督保障',
		'专人负责，先审核后公开，网站栏目定期检查。'
	];
}

export const CLOSING: readonly (readonly [heading: string, text: string])[] = [
	['五、存在的主要问题及改进情况', '公开的内容还不够细，解读的形式单一。下一步将补齐3个栏目，培训2次。'],
	['六、其他需要报告的事项', '本年度没有需要报告的其他事项。']
];
