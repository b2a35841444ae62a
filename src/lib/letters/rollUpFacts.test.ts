import { describe, expect, it } from 'vitest';
import { exampleReport, type Example } from '../audit/testing';
import type { OrganKind } from '../report/organ';
import { USUAL_ROLL_UP, withGroup, withTurned, type RollUpChoice, type RollUpGroup } from '../view/rollUp';
import { rollUpFacts } from './rollUpFacts';
import { chosenText, countedTwiceText, memberReason, outsideTexts, rollUpTitle } from './rollUpTexts';
import { countyOf } from './testing';

const organ = (code: string, name: string, kind: OrganKind, licensing: number | 'blank'): Example => ({
	code,
	name,
	kind,
	cells: { licensing_decisions: licensing }
});
const EXAMPLES = [
	organ('990101001', '甲镇人民政府', 'town', 3),
	organ('990101002', '乙镇人民政府', 'town', 'blank'),
	organ('xbureau', '示例县甲局', 'department', 40),
	organ('xother', '示例县某中心', 'other', 500),
	organ('990101', '示例县人民政府', 'county', 543)
];
const SILENT = [organ('xsilent', '示例县乙局', 'department', 0)];
const all = countyOf(EXAMPLES, SILENT);
const reports = EXAMPLES.map(exampleReport);
const factsOf = (choice: RollUpChoice, county = all) => rollUpFacts(county, reports, [], '2021', choice);
const licensing = (choice: RollUpChoice) => factsOf(choice).cells.get('licensing_decisions');
const only = (...groups: readonly RollUpGroup[]): RollUpChoice => ({ groups, turned: [] });

describe('the roll-up of a county', () => {
	it('has the licences of departments exactly when they are chosen', () => {
		expect(licensing(USUAL_ROLL_UP)).toEqual({ sum: 543, known: 3, expected: 5 });
		expect(licensing(withGroup(USUAL_ROLL_UP, 'departments', false, all.organs))).toEqual({
			sum: 503,
			known: 2,
			expected: 3
		});
		expect(licensing(only('departments'))).toEqual({ sum: 40, known: 1, expected: 2 });
		expect(licensing(withTurned(USUAL_ROLL_UP, 'xbureau'))).toEqual({ sum: 503, known: 2, expected: 4 });
		expect(licensing(withTurned(only('townships'), 'xbureau'))).toEqual({ sum: 43, known: 2, expected: 3 });
	});

	it('counts nothing twice without saying so', () => {
		expect(factsOf(USUAL_ROLL_UP).countedTwice).toEqual([]);
		const both = factsOf(withGroup(USUAL_ROLL_UP, 'governments', true, all.organs));
		expect(both.cells.get('licensing_decisions')?.sum).toBe(1086);
		expect(countedTwiceText(both.countedTwice, 'zh')).toContain('示例县人民政府自己的报告也在里面');
		// Alone it is added to nothing.
		const alone = factsOf(only('governments'));
		expect(alone.cells.get('licensing_decisions')?.sum).toBe(543);
		expect(countedTwiceText(alone.countedTwice, 'zh')).toBe('');
	});

	it('says who is in and who is not, and why', () => {
		const listed = { ...all, roster: all.organs.filter(({ code }) => code !== 'xsilent') };
		const reasons = (county: typeof all, choice: RollUpChoice) =>
			factsOf(choice, county).members.map(({ organ, state }) => [organ.name, memberReason(state, 'zh')]);
		expect(reasons(all, USUAL_ROLL_UP)).toEqual([
			['甲镇人民政府', ''],
			['乙镇人民政府', ''],
			['示例县甲局', ''],
			['示例县某中心', ''],
			['示例县人民政府', '未选入'],
			['示例县乙局', '无报告']
		]);
		// An organ that need not report is missed nowhere.
		expect(reasons(listed, USUAL_ROLL_UP).at(-1)).toEqual(['示例县乙局', '不在应报单位名单上，无报告']);
		expect(factsOf(USUAL_ROLL_UP, listed).cells.get('licensing_decisions')?.expected).toBe(4);
	});

	it('names whom it leaves out', () => {
		expect(outsideTexts(factsOf(USUAL_ROLL_UP), 'zh')).toEqual([
			'无报告：示例县乙局。',
			'未选入：示例县人民政府。'
		]);
	});

	it('is named by its choice', () => {
		expect(rollUpTitle(factsOf(only('townships')), false, 'zh')).toBe(
			'示例县 2023 年，乡镇街道：由 2 / 2 个单位的报告相加'
		);
		expect(chosenText(factsOf(withTurned(only('townships'), 'xbureau')), 'zh')).toBe(
			'乡镇街道（1 个单位单独选入或不计）'
		);
		expect(chosenText(factsOf(only()), 'zh')).toBe('没有选单位');
	});
});
