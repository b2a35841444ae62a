import { fieldOf } from '../../lib/form/fields';
import { REQUEST_FIELDS } from '../../lib/form/requests';
import { inCell, inProse } from './figures';
import { approximately, leavesOut, people, plant, pointAt, rowOf, says, type Planted } from './plant';

const IN_2021 = REQUEST_FIELDS.filter((field) => field.forms.includes('2021')).map((field) => field.id);

/** Every hard case of the demonstration, and what finds it: the only list of them. */
export const PLANTED = [
	pointAt('zero', '990101010', 2023, ['handled_total__total', 'penalty_decisions']),
	pointAt('zero_denominator', '990101010', 2024, ['handled_total__total']),
	pointAt('small_rate', '990101001', 2023, ['granted__total', 'handled_total__total']),
	plant('blank', '990101007', 2022, says('blank', '', ['coercion_decisions'])),
	plant('blank', '990101007', 2023, says('blank', '', rowOf('denied_state_secret'))),
	plant('unreadable', '990101004', 2023, says('unreadable', '1|6', ['new_requests__natural_person'])),
	plant('unreadable', '990101012', 2024, says('unreadable', '三?', ['penalty_decisions'])),
	plant('not_applicable', '990101014', 2024, says('not_applicable', '/', ['fees_collected'])),
	plant('absent_row', '990101009', 2022, leavesOut('row_left_out', rowOf('denied_inquiry_matter'))),
	plant('table_as_image', '990101011', 2021, leavesOut('table_image', IN_2021)),
	pointAt('not_on_form', '990101003', 2018, ['penalty_decisions', 'handled_total__total']),
	pointAt('not_on_form', '990101003', 2020, ['fees_collected', 'rules_in_force']),
	pointAt('not_on_form', '990101003', 2022, ['procurement_amount_v19']),
	plant('missing_year', '990101006', 2020, { noReport: true }),
	pointAt('isolated_year', '990101006', 2021),
	plant('missing_year', '990101006', 2022, { noReport: true }),
	plant('missing_year', '990101011', 2023, { noReport: true }),
	plant(
		'T3-ID',
		'990101002',
		2023,
		{ add: people(['new_requests'], 1) },
		{ foundBy: ['T3-ID'], sums: ['T3-ID:natural_person', 'T3-ID:total'], aboveCounty: true }
	),
	plant(
		'T3-TOT',
		'990101008',
		2021,
		{ add: { granted__total: 1, partly_granted__total: -1 } },
		{ foundBy: ['T3-TOT'], sums: ['T3-TOT:granted', 'T3-TOT:partly_granted'], aboveCounty: true }
	),
	plant(
		'T3-SUM7',
		'990101013',
		2023,
		{ add: people(['unavailable_not_held'], -1) },
		{ foundBy: ['T3-SUM7'], sums: ['T3-SUM7:natural_person', 'T3-SUM7:total'] }
	),
	plant(
		'T4-SUM',
		'xd04',
		2022,
		{ add: { reconsideration_total: 1 } },
		{ foundBy: ['T4-SUM'], sums: ['T4-SUM:reconsideration'], aboveCounty: true }
	),
	plant(
		'carry_over',
		'990101003',
		2025,
		{ add: people(['carried_in', 'granted', 'handled_total'], 1) },
		{ foundBy: ['T3-CARRY'], aboveCounty: true }
	),
	plant(
		'off_by_one',
		'xd03',
		2023,
		{ add: { granted__natural_person: -1, granted__commercial_enterprise: 1 } },
		{ foundBy: ['T3-SUM7'], sums: ['T3-SUM7:natural_person', 'T3-SUM7:commercial_enterprise'] }
	),
	plant('late_form', '990101005', 2021, { form: '2019' }, { foundBy: ['VER-YEAR'] }),
	plant('late_form', '990101015', 2021, { form: '2019' }, { foundBy: ['VER-YEAR'] }),
	plant('late_form', '990101015', 2022, { form: '2019' }, { foundBy: ['VER-YEAR'] }),
	plant(
		'fee_in_yuan',
		'990101005',
		2023,
		{
			figures: { fees_collected: inCell(fieldOf('fees_collected'), 4449) }
		},
		{ foundBy: ['T2-FEE-UNIT'] }
	),
	plant(
		'prose_contradiction',
		'xd01',
		2022,
		{ add: { prose_applications_received: 2 } },
		{ foundBy: ['NAR-T3'] }
	),
	plant(
		'prose_no_applications',
		'xd05',
		2024,
		{
			figures: { prose_applications_received: inProse(fieldOf('prose_applications_received'), 0) }
		},
		{ foundBy: ['NAR-ZERO'] }
	),
	plant('prose_disputes', 'xd06', 2022, { add: { prose_reconsiderations: 1 } }, { foundBy: ['NAR-T4'] }),
	plant(
		'partly_twice',
		'xd02',
		2023,
		{ add: people(['denied_third_party'], 3) },
		{ foundBy: ['T3-SUM7'], sums: ['T3-SUM7:natural_person', 'T3-SUM7:total'], aboveCounty: true }
	),
	plant(
		'digits_transposed',
		'xd03',
		2025,
		{ add: { handled_total__total: 18 } },
		{
			foundBy: ['T3-ID', 'T3-TOT', 'T3-SUM7'],
			sums: ['T3-ID:total', 'T3-TOT:handled_total', 'T3-SUM7:total'],
			aboveCounty: true
		}
	),
	plant('split_number', 'xd06', 2024, { split: 'new_requests__total' }),
	plant(
		'stock_break',
		'xd01',
		2025,
		{ add: { normative_documents_in_force: 2 } },
		{ foundBy: ['T2-STOCK-X'] }
	),
	plant(
		'rules_of_township',
		'990101015',
		2025,
		{ add: { rules_in_force: 6 } },
		{ foundBy: ['T2-RULES-TWP', 'T2-STOCK-X'] }
	),
	plant(
		'jump',
		'990101008',
		2025,
		{ add: { penalty_decisions: 60 } },
		{ foundBy: ['T2-JUMP'], aboveCounty: true }
	),
	plant('roll_up', '990101', 2024, { add: { penalty_decisions: -300 } }, { foundBy: ['ROLL-UP'] }),
	plant('approximate', '990101001', 2017, approximately(400, '400余', '余')),
	plant('approximate', '990101002', 2018, approximately(250, '约250', '约')),
	plant('approximate', '990101014', 2022, approximately(300, '300余', '余')),
	pointAt('renamed', '990101016', 2022),
	plant('late_31_january', '990101012', 2022, { published: '2023-02-17' }, { foundBy: ['DATE-31JAN'] }),
	plant(
		'late_31_march',
		'990101009',
		2024,
		{ published: '2025-04-22' },
		{ foundBy: ['DATE-31JAN', 'DATE-31MAR'] }
	)
] as const;

/** What can be odd about a report: the hard cases a reader of real reports meets. */
export type PlantedKind = (typeof PLANTED)[number]['kind'];

/** The hard cases of one report. */
export const plantedIn = (organ: string, year: number): readonly Planted[] =>
	PLANTED.filter((planted) => planted.organ === organ && planted.year === year);
