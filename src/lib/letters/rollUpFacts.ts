import type { Finding } from '../audit/audit';
import type { OrganEntry } from '../data/catalog';
import type { FormVersion } from '../form/field';
import { rollUp, type RolledUp } from '../report/rollUp';
import type { Report } from '../report/report';
import type { RollUpChoice } from '../view/rollUp';
import type { CountyYear } from './countyYear';
import { doubtedSums, leftOutOf, sumsOfSums, type DoubtedSum, type OwnSums } from './rollUpDoubts';
import { countedTwice, isCounted, isIn, rollUpMembers, type RollUpMember } from './rollUpMembers';

/** 全县汇总: the tables of a county added up over the reports that were chosen. Page and workbook show these and no others. */
export interface RollUpFacts {
	/** Name of the area. */
	readonly area: string;
	readonly year: number;
	readonly form: FormVersion;
	readonly choice: RollUpChoice;
	readonly members: readonly RollUpMember[];
	/** The reports that are added up, by the code of their organ. */
	readonly reports: ReadonlyMap<string, Report>;
	/** By field. */
	readonly cells: ReadonlyMap<string, RolledUp>;
	/** Cells that are no sound numbers, those that need not be there among them. */
	readonly doubts: readonly DoubtedSum[];
	/** Fields whose sum rests on something that is no sound number. */
	readonly doubted: ReadonlySet<string>;
	/** The sums held against the identities of the form. */
	readonly sums: OwnSums;
	readonly countedTwice: readonly OrganEntry[];
}

/** `findings`: those that stand, as nobody explained or dismissed them. `reports`: whole ones of the area and year. */
export function rollUpFacts(
	all: CountyYear,
	reports: readonly Report[],
	findings: readonly Finding[],
	form: FormVersion,
	choice: RollUpChoice
): RollUpFacts {
	const members = rollUpMembers(all, choice);
	const codes = new Set(members.filter(isIn).map(({ organ }) => organ.code));
	const added = reports.filter(({ organ, year }) => year === all.year && codes.has(organ.code));
	const cells = rollUp(added, members.filter(isCounted).length, form, leftOutOf(findings));
	const doubts = doubtedSums(added, findings, form);
	return {
		area: all.area.name,
		year: all.year,
		form,
		choice,
		members,
		reports: new Map(added.map((report) => [report.organ.code, report])),
		cells,
		doubts,
		doubted: new Set(doubts.flatMap(({ field, doubt }) => (doubt.why === 'not_expected' ? [] : [field]))),
		sums: sumsOfSums(cells, { year: all.year, form }),
		countedTwice: countedTwice(members)
	};
}
