import { expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { paperName } from './paperNames';
import { papersZip } from './papersZip';

it('holds a document for each letter, two organs of one name told apart', () => {
	const file = (code: string, text: string) => ({ name: '改正通知-甲镇-2023', code, bytes: strToU8(text) });
	const members = unzipSync(
		papersZip([file('1', 'a'), file('2', 'b'), { ...file('3', 'c'), name: '催报通知-乙镇-2023' }])
	);
	expect(Object.entries(members).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
		['改正通知-甲镇-2023-1.docx', 'a'],
		['改正通知-甲镇-2023-2.docx', 'b'],
		['催报通知-乙镇-2023.docx', 'c']
	]);
});

it('files have names every system takes, and those of the demonstration say what it is', () => {
	expect(paperName('correction', '甲/乙 镇', 2023, true, 'zh')).toBe('演示数据-改正通知-甲-乙-镇-2023');
	expect(paperName('rollup', '示例县', 2023, false, 'en')).toBe('roll-up-示例县-2023');
});
