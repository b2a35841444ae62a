import { describe, expect, it } from 'vitest';
import { assessedText, auditWords, notAssessedSentence } from './assessed';

const counts = (assessed: number, failing = 0, lacking = 0) => ({ rules: 45, assessed, lacking, failing });

describe('what the audit says of a report, with its base', () => {
	it.each([
		[counts(0), '45 条规则都无法核对', 'none of 45 rules could be assessed'],
		[counts(1), '45 条规则中 1 条能核对，对得上', '1 of 45 rules could be assessed, it holds'],
		[counts(3), '45 条规则中 3 条能核对，都对得上', '3 of 45 rules could be assessed, all hold'],
		[counts(3, 1), '45 条规则中 3 条能核对，1 条不符', '3 of 45 rules could be assessed, 1 fails'],
		[counts(30, 2), '45 条规则中 30 条能核对，2 条不符', '30 of 45 rules could be assessed, 2 fail']
	])('%o', (of, zh, en) => {
		expect(assessedText(of, 'zh')).toBe(zh);
		expect(assessedText(of, 'en')).toBe(en);
	});
});

it.each([
	[counts(45), '', ''],
	[counts(40, 0, 5), '其余 5 条缺数。', 'Of the others 5 lack figures.'],
	[
		counts(3, 0, 15),
		'其余 15 条缺数，27 条与这份报告无关（看别的年份、别的版本或原文）。',
		'Of the others 15 lack figures, 27 do not concern it (another year or form, or the wording).'
	]
])('says why the others of %o could not be assessed', (of, zh, en) => {
	expect(notAssessedSentence(of, 'zh')).toBe(zh);
	expect(notAssessedSentence(of, 'en')).toBe(en);
});

it.each([
	[{ ...counts(3), errors: 0, warnings: 0 }, ['45 条规则中 3 条能核对，都对得上']],
	[{ ...counts(30, 2), errors: 2, warnings: 1 }, ['2 处对不上', '1 处存疑', '45 条规则中 30 条能核对']],
	[{ ...counts(30, 1), errors: 0, warnings: 0 }, ['45 条规则中 30 条能核对，1 条不符']]
])('has room for %o in a list', (of, words) => {
	expect(auditWords(of, 'zh')).toEqual(words);
});
