import { expect, it } from 'vitest';
import { shortName } from './names';

it.each([
	['陆浑镇人民政府', '陆浑镇'],
	['示例街道办事处', '示例街道'],
	['示例县教育局', '示例县教育局'],
	['上海市人民政府办公厅', '上海市人民政府办公厅'],
	['人民政府', '人民政府']
])('%s is %s for short', (name, short) => {
	expect(shortName(name)).toBe(short);
});
