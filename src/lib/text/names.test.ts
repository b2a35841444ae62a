import { expect, it } from 'vitest';
import { organDetail, shortName } from './names';

it.each([
	['陆浑镇人民政府', '陆浑镇'],
	['示例街道办事处', '示例街道'],
	['示例县教育局', '示例县教育局'],
	['上海市人民政府办公厅', '上海市人民政府办公厅'],
	['示例镇人民政府（本机数据）', '示例镇（本机数据）'],
	['示例镇人民政府（已公布）', '示例镇（已公布）'],
	['示例镇人民政府 (own data)', '示例镇 (own data)'],
	['人民政府', '人民政府']
])('%s is %s for short', (name, short) => {
	expect(shortName(name)).toBe(short);
});

it('tells an organ from others of its name, by its former names too', () => {
	const organ = { path: ['示例省', '示例县'], kind: 'town', formerNames: ['样板乡人民政府'] } as const;
	expect(organDetail(organ, 'zh')).toBe('示例省 · 示例县 · 镇 · 曾用名 样板乡人民政府');
	expect(organDetail({ ...organ, formerNames: [] }, 'en')).toBe('示例省 · 示例县 · town');
	expect(organDetail(organ, 'en')).toContain('formerly 样板乡人民政府');
});
