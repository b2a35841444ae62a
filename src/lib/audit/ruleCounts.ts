import { RULES, type Tally } from './audit';

/** How much of the audit stands behind what it says of one report: without it, nothing found would look like nothing wrong. */
export interface RuleCounts {
	/** Rules a failure of which is a finding. */
	readonly rules: number;
	/** Of these, rules that could be assessed at least once. */
	readonly assessed: number;
	/** Rules about figures of the report that could never be assessed, because figures are missing. */
	readonly lacking: number;
	/** Assessed rules that failed at least once. */
	readonly failing: number;
}

const FINDING_RULES = RULES.filter(({ ofReading, explains }) => !ofReading && explains === undefined);

/** From what the rules counted in the report. */
export function ruleCounts(tallies: ReadonlyMap<string, Tally>): RuleCounts {
	let [assessed, lacking, failing] = [0, 0, 0];
	for (const { id } of FINDING_RULES) {
		const tally = tallies.get(id);
		if (!tally) continue;
		if (tally.pass + tally.fail > 0) assessed++;
		else lacking++;
		if (tally.fail > 0) failing++;
	}
	return { rules: FINDING_RULES.length, assessed, lacking, failing };
}

/** Whether fewer rules could be assessed than lack their figures: that nothing was found then says little. */
export const isHardlyAssessed = ({ assessed, lacking }: RuleCounts): boolean =>
	assessed < lacking || assessed === 0;
