import { fictionalReport } from '../documents/fictional';
import { documentOf, GROUND_FORMATS, inventedFor } from '../documents/ground';
import type { GroundReport } from '../documents/report';
import { fileOf, type TestFile } from './documents';

/** What a county's office receives in two years: fifty documents of an invented county, in every format of the proving ground. */

export const COUNTY = '无名县';

const TOWNSHIPS = '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯 辰'
	.split(' ')
	.map((name) => `${COUNTY}${name}示例镇人民政府`);
const DEPARTMENTS = [
	'水利局',
	'教育局',
	'公安局',
	'民政局',
	'财政局',
	'司法局',
	'统计局',
	'审计局',
	'供销合作社'
].map((name) => COUNTY + name);
/** Each with a report for every year. */
export const ORGANS: readonly string[] = [...TOWNSHIPS, ...DEPARTMENTS, `${COUNTY}人民政府`];
export const YEARS = [2022, 2023] as const;

/** On the form of these years, printed so that every format can hold it. */
function reportOf(organ: string, year: number, at: number): GroundReport {
	const format = GROUND_FORMATS[at % GROUND_FORMATS.length] ?? 'text';
	for (let i = 0; ; i++) {
		const seed = `county ${at} ${i}`;
		const report =
			format === 'text' ? fictionalReport(seed, { zeros: 'zeros', odd: 0 }) : inventedFor(format, seed);
		if (report.form === '2021')
			return { ...report, id: `${organ}${year}`, organ, code: null, path: [COUNTY], year };
	}
}

/** The documents, those of a year one after the other. */
export const COUNTY_DOCUMENTS: readonly TestFile[] = YEARS.flatMap((year, nth) =>
	ORGANS.map((organ, i) => {
		const at = nth * ORGANS.length + i;
		const format = GROUND_FORMATS[at % GROUND_FORMATS.length] ?? 'text';
		const { name, bytes } = documentOf(reportOf(organ, year, at), format, `${organ}${year}`);
		return fileOf(name, bytes);
	})
);
