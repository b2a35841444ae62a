import { describe, expect, it } from 'vitest';
import { plainLines, readQuirk } from '../testing/quirk';

/** Figures that are printed well and hard to believe are kept: to doubt them is the audit's part. */
describe('a doubtful figure is kept as printed', () => {
	it.each([
		['rules of a township', '2021', { rules_issued: '2', rules_in_force: '2' }],
		[
			'every document counted as normative',
			'2019',
			{
				normative_documents_made_v19: '57',
				normative_documents_newly_disclosed_v19: '57',
				normative_documents_disclosed_total_v19: '57'
			}
		],
		[
			'one made, none in force',
			'2021',
			{ normative_documents_issued: '1', normative_documents_in_force: '0' }
		],
		[
			'a change larger than the stock',
			'2019',
			{ licensing_items_last_year_v19: '1', licensing_items_change_v19: '5' }
		],
		['three equal figures', '2021', { rules_issued: '5', rules_repealed: '5', rules_in_force: '5' }],
		['many decisions of a small organ', '2021', { penalty_decisions: '1472', licensing_decisions: '6359' }]
	] as const)('%s', async (_, form, printed) => {
		const { all } = await readQuirk(plainLines(form, printed));
		expect(all(...Object.keys(printed))).toEqual(Object.values(printed).map(Number));
	});
});
