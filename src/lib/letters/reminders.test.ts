import { describe, expect, it } from 'vitest';
import { organ } from '../testing/reports';
import { latenessLetter, missingLetter } from './reminders';
import { ENGLISH, linesOf, WRITING } from './testing';

const town = organ('990101001', '甲镇人民政府');
const department = organ('x1', '示例县教育局', 'department');
const government = organ('990101', '示例县人民政府', 'county');

describe('a reminder', () => {
	const text = (of: typeof town, writing = WRITING, year = 2023) =>
		linesOf(missingLetter(of, year, writing)).join('\n');

	it('cites article 49 to departments and governments, and no article to townships', () => {
		expect(text(department)).toContain('第四十九条，县级以上人民政府部门应当在每年1月31日前');
		expect(text(government)).toContain('应当在每年3月31日前');
		expect(text(town)).not.toContain('条例');
		expect(text(town)).toContain('截至目前，未见你单位2023年政府信息公开工作年度报告。');
	});

	it('names the form due, and leaves open that the report was published', () => {
		expect(text(town)).toContain('国办公开办函〔2021〕30号');
		expect(text(town, WRITING, 2020)).toContain('国办公开办函〔2019〕60号');
		expect(text(town)).toContain('已经公布的，请书面告知');
		expect(text(town, ENGLISH)).toContain('has not been seen so far');
	});
});

describe('a letter about a late report', () => {
	const text = (of: typeof town, published: string) =>
		linesOf(latenessLetter(of, 2023, published, WRITING)).join('\n');

	it('says the day and the day it was due, of a department that of January', () => {
		expect(text(department, '2024-02-17')).toContain('于2024年2月17日公布，晚于2024年1月31日');
		expect(text(department, '2024-04-17')).toContain('晚于2024年1月31日');
		expect(text(department, '2024-04-17')).toContain('逾期公布');
	});

	it('calls no township overdue by an article that does not name it', () => {
		expect(text(town, '2024-04-17')).toContain('晚于2024年3月31日');
		expect(text(town, '2024-02-17')).toContain('晚于2024年1月31日');
		expect(text(town, '2024-04-17')).not.toMatch(/逾期|条例/);
	});
});
