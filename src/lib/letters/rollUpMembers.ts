import type { OrganEntry, ReportEntry } from '../data/catalog';
import { coverageOf } from '../data/coverage';
import { isChosen, rollUpGroupOf, type RollUpChoice, type RollUpGroup } from '../view/rollUp';
import type { CountyYear } from './countyYear';

/** Whose reports are in a county's roll-up, whose are not, and why. */

/**
 * `added`: its report is added up; `no_figures`: it is chosen and its report has no figure that could be read; `no_report`: it is
 * chosen and without a report; `not_expected`: the same of an organ that is not on the roster; `not_chosen`.
 */
export type MemberState = 'added' | 'no_figures' | 'no_report' | 'not_expected' | 'not_chosen';

export interface RollUpMember {
	readonly organ: OrganEntry;
	readonly group: RollUpGroup;
	readonly report: ReportEntry | null;
	readonly state: MemberState;
}

/** Every organ of the area, in the order of the data. */
export function rollUpMembers(
	{ organs, reports, roster, year }: CountyYear,
	choice: RollUpChoice
): readonly RollUpMember[] {
	return coverageOf(organs, reports, [year, year], roster).flatMap(({ organ, years }) =>
		years.map(({ report, status, expected }): RollUpMember => {
			const group = rollUpGroupOf(organ.kind);
			const state = (): MemberState => {
				if (!isChosen(organ, choice)) return 'not_chosen';
				if (report) return status === 'no_figures' ? 'no_figures' : 'added';
				return expected ? 'no_report' : 'not_expected';
			};
			return { organ, group, report, state: state() };
		})
	);
}

export const isIn = ({ state }: RollUpMember): boolean => state === 'added';

/** Whether an organ is among those a figure is missed of. */
export const isCounted = ({ state }: RollUpMember): boolean =>
	state === 'added' || state === 'no_figures' || state === 'no_report';

/**
 * Governments whose own report is added to those of other organs. As a rule such a report is the sum of its departments and of
 * what lies below it, so that figures are counted twice.
 */
export function countedTwice(members: readonly RollUpMember[]): readonly OrganEntry[] {
	const added = members.filter(isIn);
	if (added.length < 2) return [];
	return added.flatMap(({ group, organ }) => (group === 'governments' ? [organ] : []));
}
