import { parseReports } from '../csv';
import { divisionsOf } from '../divisions';

/** An invented township's report as lines of the two files, for tests. */

export const divisions = divisionsOf([
	{ code: '99', name: '示例省', level: 'province', parent: null },
	{ code: '9901', name: '示例市', level: 'prefecture', parent: '99' },
	{ code: '990101', name: '示例县', level: 'county', parent: '9901' },
	{ code: '990101001', name: '假想镇', level: 'township', parent: '990101' }
]);
const REPORT_HEAD =
	'report_id,organ,kind,province,city,county,township,area_code,year,form,complete,published,url,mirror,note';
export const FIGURE_HEAD = 'report_id,field,value,place,qualifier';
export const TOWN =
	'990101001-2022,假想镇人民政府,town,示例省,示例市,示例县,假想镇,990101001,2022,2021,no,2023-01-20,https://example.cn/1,no,';

const lines = (...all: string[]) => `${all.join('\n')}\n`;
export const parse = (reports: string[], figures: string[], figureHead = FIGURE_HEAD) =>
	parseReports(lines(REPORT_HEAD, ...reports), lines(figureHead, ...figures), divisions);

/** Messages about one line that differs from a well-formed one. */
export const complaints = (reports: string[], figures: string[] = [], figureHead = FIGURE_HEAD) =>
	parse(reports, figures, figureHead).problems.map((problem) => problem.message.en);
export const ofReport = (from: string, to: string) => complaints([TOWN.replace(from, to)]);
