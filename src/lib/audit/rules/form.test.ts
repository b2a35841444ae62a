import { expect, it } from 'vitest';
import { holdExamples } from '../examples';
import { linesOf } from '../testing';
import { FORM_RULES } from './form';

holdExamples(FORM_RULES, [
	{
		rule: 'VER-YEAR',
		passes: { year: 2020 },
		fails: [{ year: 2022, form: '2019' }, 'uses the 2019 form; the 2021 form is due'],
		open: [{ form: null }, 'without the form cannot be told']
	},
	{
		rule: 'DATE-31JAN',
		passes: { source: { published: '2024-01-31' } },
		fails: [{ source: { published: '2024-02-01' } }, 'published on 2024-02-01'],
		open: [{ source: { published: null } }, 'without the date of publication was not seen']
	},
	{
		rule: 'DATE-31MAR',
		passes: { source: { published: '2024-03-31' } },
		fails: [{ source: { published: '2024-04-01' } }, 'published on 2024-04-01'],
		open: [{ source: { published: null } }, 'without the date of publication was not seen']
	},
	{
		rule: 'MISSING-TABLE',
		passes: {},
		fails: [
			{ form: null, cells: { licensing_decisions: 3, new_requests__total: 0 } },
			'disputes: table 4 has no figure'
		],
		open: [
			{
				form: null,
				cells: { licensing_decisions: 3, reconsideration_total: 0 },
				source: { complete: false }
			},
			'requests: without table 3 has no figure'
		]
	},
	{
		rule: 'ALL-ZERO',
		passes: { cells: { licensing_decisions: 1 } },
		fails: [{}, '200 cells with a number, 0 not 0'],
		open: [{ cells: { licensing_decisions: 'blank' } }, 'without 199 cells with a number, 0 not 0']
	}
]);

it('gives a county government until March', () => {
	const january = FORM_RULES.find(({ id }) => id === 'DATE-31JAN')!;
	expect(linesOf(january, 'fail', { kind: 'county', source: { published: '2024-03-10' } })).toEqual([]);
});

it('calls no report of 2015 late for January, which no rule named then', () => {
	const january = FORM_RULES.find(({ id }) => id === 'DATE-31JAN')!;
	const example = { year: 2015, form: 'none', source: { published: '2016-03-01' } } as const;
	expect(linesOf(january, 'fail', example)).toEqual([]);
});
