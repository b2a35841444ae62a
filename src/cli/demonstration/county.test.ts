import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { loadDivisions } from '../divisions';
import { DEMONSTRATION_AREAS, GOVERNMENT, MEMBERS } from './county';

const organs = [GOVERNMENT, ...MEMBERS.map((member) => member.organ)];
const townships = DEMONSTRATION_AREAS.filter((area) => area.level === 'township');

describe('the county that does not exist', () => {
	it('has 16 townships, 6 departments and a government', () => {
		expect(townships).toHaveLength(16);
		expect(organs.filter((organ) => organ.kind === 'department')).toHaveLength(6);
		expect(organs.filter((organ) => organ.kind === 'county')).toHaveLength(1);
	});

	it('shares no name and no code with a real place', async () => {
		const real = [...(await loadDivisions()).values()];
		const names = DEMONSTRATION_AREAS.map((area) => area.name);
		expect(real.filter((area) => names.includes(area.name))).toEqual([]);
		expect(real.filter((area) => area.code.startsWith('99'))).toEqual([]);
		expect(organs.every((organ) => /^(99|xd)/.test(organ.code))).toBe(true);
	});

	it('has townships that are told apart by the initials of their pinyin', () => {
		const initials = townships.map((area) => pinyin(area.name, { pattern: 'first', toneType: 'none' }));
		expect(new Set(initials).size).toBe(townships.length);
	});

	it('has an organ that was renamed', () => {
		expect(organs.filter((organ) => organ.formerNames.length > 0)).toHaveLength(1);
	});
});
