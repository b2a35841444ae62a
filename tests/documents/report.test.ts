import { expect, it } from 'vitest';
import { nameInArea } from './report';

it.each([
	['示例镇人民政府', ['示例省', '示例市', '示例县'], '示例县示例镇人民政府'],
	['示例县人民政府', ['示例省', '示例市', '示例县'], '示例县人民政府'],
	['示例市示例区教育局', ['示例市', '示例区'], '示例市示例区教育局'],
	['示例镇人民政府', [], '示例镇人民政府']
])('%s in %j is %s', (organ, path, name) => {
	expect(nameInArea({ organ, path })).toBe(name);
});
