import { expect, it } from 'vitest';
import { shortName } from './names';

it.each([
	['陆浑镇人民政府', '陆浑镇'],
	['示例街道办事处', '示例街道'],
	['示例县教育局', '示例县教育局'],
	['上海市人民政府办公厅', '上海市人民政府办公厅'],
	['示例镇人民政府（本机读取）', '示例镇（本机读取）'],
	['示例镇人民政府 (read here)', '示例镇 (read here)'],
	['人民政府', '人民政府']
])('%s is %s for short', (name, short) => {
	expect(shortName(name)).toBe(short);
});
