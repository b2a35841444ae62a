import { expect, it } from 'vitest';
import { countOf } from './numerals';

it.each([
	['1,280', 1280],
	['1.2万', 12_000],
	['3千', 3000],
	['〇', 0],
	['零', 0],
	['两', 2],
	['十二', 12],
	['二十', 20],
	['一百零三', 103],
	['三百二十', 320],
	['一百十二', 112],
	['一千二百', 1200],
	['一万零三百', 10_300],
	['两万三千', 23_000],
	['三二〇', 320]
])('%s is %i', (printed, value) => {
	expect(countOf(printed)).toBe(value);
});

it.each([
	'1.5',
	'1,28',
	'12,3456',
	'百',
	'万',
	'三五',
	'一百二',
	'一千三百五',
	'一万二',
	'二三十',
	'十百',
	'1.23456万'
])('%s is no count', (printed) => {
	expect(countOf(printed)).toBeNull();
});
