import { describe, expect, it } from 'vitest';
import { doubtsSentence, doubtsTitle } from './doubts';
import { findingOf } from '../testing/points';

const warning = (year: number) => findingOf({ severity: 'warning', year, key: `T2-FEE-UNIT ${year}` });

describe('doubts about figures put together', () => {
	it.each([
		[[], '', ''],
		[
			[warning(2023)],
			'这些数的核对：1 处存疑（2023 年）；合在一起时照报告原数。',
			' The audit of these figures: 1 doubtful (2023); they are put together as printed.'
		],
		[
			[warning(2023), findingOf({ year: 2021 }), warning(2021)],
			'这些数的核对：1 处对不上，2 处存疑（2021、2023 年）；合在一起时照报告原数。',
			' The audit of these figures: 1 does not add up, 2 doubtful (2021, 2023); they are put together as printed.'
		],
		[
			[2019, 2020, 2021, 2023, 2025].map(warning),
			'这些数的核对：5 处存疑（2019—2025 年）；合在一起时照报告原数。',
			' The audit of these figures: 5 doubtful (2019–2025); they are put together as printed.'
		],
		[
			null,
			'其中有没有存疑的数，这里没有逐一查，见“核对”。',
			' Whether figures among them are doubtful is not looked up here: see “Audit”.'
		]
	])('say how grave they are and when, and never more than is known', (findings, zh, en) => {
		expect(doubtsSentence(findings, 'zh')).toBe(zh);
		expect(doubtsSentence(findings, 'en')).toBe(en);
	});

	it('can be looked at', () => {
		expect([doubtsTitle(1, 'zh'), doubtsTitle(1, 'en'), doubtsTitle(1200, 'en')]).toEqual([
			'看这 1 处核对发现',
			'See this finding',
			'See these 1,200 findings'
		]);
	});
});
