import { readDocument, type FileReading } from '../read';
import { INVENTED } from './divisions';

/** Reads lines of text against the invented divisions. */
export const readLines = (lines: readonly string[], file = 'a.txt'): Promise<FileReading> =>
	readDocument(new TextEncoder().encode(lines.join('\n')), file, INVENTED);

/** A report with this title and this overview, and tables too small to matter. */
export const reportWith = (title: string, ...overview: string[]): string[] => [
	title,
	'一、总体情况',
	...overview,
	'二、主动公开政府信息情况',
	'信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
	'规章\t0\t0\t0',
	'行政规范性文件\t0\t0\t0',
	'三、收到和处理政府信息公开申请情况',
	'四、政府信息公开行政复议、行政诉讼情况',
	'五、存在的主要问题及改进情况',
	'六、其他需要报告的事项'
];
