import { describe, expect, it } from 'vitest';
import { areaAround, areaNamed, areasAround, areasOfOrgans, divisionsFrom, placedOrgan } from './divisions';
import type { Organ } from './organ';

const divisions = divisionsFrom({
	province: [
		{ code: '98', name: '虚构市' },
		{ code: '99', name: '示例省' }
	],
	prefecture: [
		{ code: '9801', name: '市辖区' },
		{ code: '9901', name: '示例市' },
		{ code: '9902', name: '样本市' }
	],
	county: [
		{ code: '980101', name: '虚构区' },
		{ code: '990101', name: '示例区' },
		{ code: '990201', name: '示例区' }
	],
	township: [{ code: '990101001', name: '假想镇' }]
});

describe('divisions', () => {
	it('leave out the levels the national list invents', () => {
		expect(divisions.has('9801')).toBe(false);
		expect(divisions.get('980101')?.parent).toBe('98');
	});

	it('are found by the names of a path', () => {
		expect(areaNamed(divisions, ['示例省', '样本市', '示例区'])).toBe('990201');
		expect(areaNamed(divisions, ['虚构市', '虚构区'])).toBe('980101');
	});

	it('stop at the last name that is known and unambiguous', () => {
		expect(areaNamed(divisions, ['示例省', '示例市', '高新区'])).toBe('9901');
		expect(areaNamed(divisions, ['示例省', '示例区'])).toBe('99');
		expect(areaNamed(divisions, ['无此省'])).toBeNull();
		expect(areaNamed(divisions, [])).toBeNull();
	});

	const bureau: Organ = {
		code: 'x1',
		name: '无名县教育局',
		kind: 'department',
		path: ['无名县'],
		area: null,
		formerNames: []
	};

	it('have a county of its own for organs of one that the list does not have', () => {
		const { area } = placedOrgan(bureau, divisions);
		expect(area).toMatch(/^x[0-9a-z]{5}$/);
		expect(area).toBe(areaAround(divisions, ['无名县']));
		expect(area).not.toBe(areaAround(divisions, ['无名区']));
		expect(areasOfOrgans(divisions, [placedOrgan(bureau, divisions), { ...bureau, area: '990101' }])).toEqual(
			[...areasAround(divisions, ['990101']), { code: area, name: '无名县', level: 'county', parent: null }]
		);
	});

	it.each([[['无此省']], [['示例省', '无名县']], [[]]])('have none for organs of %j', (path) => {
		expect(areaAround(divisions, path)).toBe(areaNamed(divisions, path));
	});

	it('place a department in the county around it, and a township by its code', () => {
		const path = ['示例省', '示例市', '示例区'];
		expect(placedOrgan({ ...bureau, path }, divisions)).toMatchObject({ path, area: '990101' });
		expect(placedOrgan({ ...bureau, code: '990101001', kind: 'town', path: [] }, divisions)).toMatchObject({
			path,
			area: '990101001'
		});
	});

	it('come with every area around them', () => {
		expect(areasAround(divisions, ['990101001', '980101', '000000']).map((area) => area.code)).toEqual([
			'98',
			'980101',
			'99',
			'9901',
			'990101',
			'990101001'
		]);
	});
});
