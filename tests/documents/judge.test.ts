import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/lib/report/figure';
import type { FileReading } from '../../src/lib/read/read';
import { judge } from './judge';
import type { Truth } from './report';

const truth: Truth = {
	organ: '示例镇人民政府',
	code: '990101101',
	year: 2022,
	form: '2021',
	figures: {
		granted__total: { value: 12, state: 'reported' },
		rules_issued: { value: null, state: 'blank' },
		fees_collected: { value: 0.5, state: 'reported', free: true }
	}
};

const reported = (value: number): Figure => ({ state: 'reported', value, raw: String(value), place: null });

function judged(figures: Readonly<Record<string, Figure>>, year = 2022) {
	const report = { organ: truth.organ, kind: null, areaCode: null, path: [], year, form: '2021' as const };
	const reading: FileReading = {
		file: 'a.html',
		reports: [{ ...report, figures: new Map(Object.entries(figures)) }],
		problems: []
	};
	const {
		findings,
		right,
		figures: printed
	} = judge({ name: 'a.html', bytes: new Uint8Array(), truths: [truth] }, reading, 1);
	return { printed, right, faults: findings.map(({ fault, what }) => `${fault} ${what}`) };
}

describe('a reading held against the truth', () => {
	it('is right when every number is there and the blank is blank', () => {
		expect(judged({ granted__total: reported(12), rules_issued: { state: 'blank' } })).toEqual({
			printed: 2,
			right: 1,
			faults: []
		});
	});

	it('is wrong for another number, for a number in a blank, and for one nobody printed', () => {
		const read = judged({
			granted__total: reported(1),
			rules_issued: reported(0),
			granted__other_org: reported(0),
			fees_collected: reported(5)
		});
		expect(read.faults).toEqual([
			'wrong rules_issued',
			'wrong fees_collected',
			'wrong granted__other_org',
			'wrong granted__total'
		]);
	});

	it('misses a number that is not read, unless it need not be read', () => {
		expect(judged({ rules_issued: { state: 'blank' } }).faults).toEqual(['missed granted__total']);
	});

	it('is misnamed with another year, not without a code', () => {
		const read = judged({ granted__total: reported(12), rules_issued: { state: 'blank' } }, 2021);
		expect(read.faults).toEqual(['misnamed year']);
	});
});
