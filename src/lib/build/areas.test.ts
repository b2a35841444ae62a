import { describe, expect, it } from 'vitest';
import { AREAS, organ, report } from '../testing/reports';
import type { Area } from '../report/organ';
import type { Report } from '../report/report';
import { AreaTally } from './areas';
import { organsOf } from '../data/dataset';

const north = organ('990101101', '北示例镇');
const south = organ('990101102', '南示例乡', 'township');
const other = organ('990102001', '样板街道', 'street_office');
const county = organ('990102', '样板县人民政府', 'county');
const bureau = { ...organ('x990102a', '样板局', 'department'), area: '990102' };
const tallyOf = (given: readonly Report[], areas: readonly Area[] = AREAS) => {
	const tally = new AreaTally(areas);
	for (const each of organsOf(given)) tally.add(each);
	return tally;
};
const reports = [
	report(north, 2021, {}),
	report(north, 2022, {}),
	report(south, 2023, {}),
	report(other, 2021, {}),
	report(county, 2024, {}),
	report(bureau, 2020, {})
];

describe('areas', () => {
	it('hold the organs in them and their years, the wider before the narrower', () => {
		expect(
			tallyOf(reports)
				.entries()
				.map((area) => [area.code, area.organs, area.years.join(' ')])
		).toEqual([
			['99', 5, '2020 2021 2022 2023 2024'],
			['9901', 5, '2020 2021 2022 2023 2024'],
			['990101', 2, '2021 2022 2023'],
			['990102', 3, '2020 2021 2024']
		]);
	});

	it('know what they lie in and how they are spelt', () => {
		const [, , area] = tallyOf(reports).entries();
		expect(area).toMatchObject({ path: ['示例省', '示例市'], pinyin: 'shilixian', initials: 'slx' });
	});

	it('leave out those without an organ', () => {
		expect(
			tallyOf([report(other, 2021, {})])
				.entries()
				.map((a) => a.code)
		).toEqual(['99', '9901', '990102']);
	});

	it('open a comparison with the county of most townships', () => {
		expect(tallyOf(reports).widestCounty()).toBe('990101');
		expect(tallyOf([report(bureau, 2020, {})]).widestCounty()).toBeNull();
	});

	it('count a township whose own division is known as one of its county', () => {
		const divisions = [
			{ code: '990102001', name: '样板街道', level: 'township' as const, parent: '990102' },
			{ code: '990102002', name: '模板镇', level: 'township' as const, parent: '990102' }
		];
		const known = [other, organ('990102002', '模板镇')].map((of) => ({ ...of, area: of.code }));
		const three = [...known.map((of) => report(of, 2021, {})), report(north, 2021, {})];
		const tally = tallyOf(three, [...AREAS, ...divisions]);
		expect(tally.widestCounty()).toBe('990102');
		// A township that holds its own office alone is no area to look into.
		expect(tally.entries().map(({ code }) => code)).toEqual(['99', '9901', '990101', '990102']);
	});
});
