import { DISPUTE_FIELDS } from '../../form/disputes';
import { REQUEST_ROWS, requestFieldId } from '../../form/requests';
import { GROUP_KINDS } from '../../report/organ';
import type { Report } from '../../report/report';
import type { Check, County, Rule, Subject, Term } from '../rule';
import { prints, termOf, checkInWords, weigh } from '../weigh';

/**
 * A county against its known organs. The roll-up of a county's government counts what its organs report, so no row of it can
 * be smaller than the sum of those we know. An organ whose figure is not a number is left out of the sum and of the coverage.
 */

const DECISIONS = ['licensing_decisions', 'penalty_decisions', 'coercion_decisions'];

/** Cells that add up over organs: not the stock of documents, whose texts organs share, nor amounts without a unit. */
const ROWS: readonly string[] = [
	...DECISIONS,
	...REQUEST_ROWS.map(({ id }) => requestFieldId(id, 'total')),
	...DISPUTE_FIELDS.map(({ id }) => id)
];

interface Side {
	readonly parent: Term;
	readonly known: readonly Term[];
	readonly missing: readonly Term[];
}

const sideOf = (report: Report, { reports }: County, field: string): Side => {
	const terms = reports.map((each) => termOf(each, field));
	return {
		parent: termOf(report, field),
		known: terms.filter(({ value }) => value !== null),
		missing: terms.filter(({ value }) => value === null)
	};
};

const onRows =
	(check: (field: string, side: Side, county: County) => readonly Check[]): Rule['check'] =>
	({ report, county }: Subject) => {
		if (!county || report.form === 'none') return [];
		if (county.reports.length === 0)
			return [
				checkInWords('not_assessable', { zh: '没有所属单位的报告', en: 'no report of its organs at hand' })
			];
		return ROWS.filter((field) => prints(report, field)).flatMap((field) =>
			check(field, sideOf(report, county, field), county)
		);
	};

/** Townships alone are no county, nor are its departments. */
const isOfBothKinds = (reports: readonly Report[]): boolean =>
	[GROUP_KINDS.townships, GROUP_KINDS.departments].every((kinds) =>
		reports.some(({ organ }) => kinds.includes(organ.kind))
	);

const GROUND = {
	zh: '《政府信息公开条例》第四十九条：主管部门公布本级政府的年度报告',
	en: 'Regulations, article 49: the competent office publishes the report of the government as a whole'
};

export const LEVEL_RULES: readonly Rule[] = [
	{
		id: 'ROLL-UP',
		name: { zh: '全县数少于所属单位之和', en: 'county below the sum of its organs' },
		severity: 'warning',
		reach: 'levels',
		statement: {
			zh: '县级政府汇总的每一行，不会少于我们知道的所属乡镇、街道、部门之和。',
			en: 'No row of a county’s roll-up is smaller than the sum of its organs that we know.'
		},
		legitimate: {
			zh: '报告只写了政府本机关的；同一案件在县里和乡镇各计一次。',
			en: 'The report covers the government’s own office only; one case is counted by the county and by the township.'
		},
		ground: GROUND,
		formula: '全县 ≥ Σ 已知所属单位',
		oneFinding: true,
		check: onRows((field, { parent, known }, { organs }) => {
			const coverage = { known: known.length, expected: organs };
			const about = { about: field, left: [parent], relation: '≥' as const };
			if (known.length > 0) return [{ ...weigh({ ...about, right: known }), coverage }];
			const said = { zh: '没有一个所属单位有这个数', en: 'no organ has this figure' };
			return [{ ...checkInWords('not_assessable', said, [parent], field), coverage }];
		})
	},
	{
		id: 'ROLL-EQ',
		name: { zh: '全县数与所属单位之和', en: 'county against the sum of all its organs' },
		severity: 'info',
		reach: 'levels',
		statement: {
			zh: '所属单位的报告齐全时，县级政府汇总的每一行等于它们之和；余下的数是还不知道的单位的。',
			en: 'With the reports of all its organs at hand, every row of a county’s roll-up is their sum; a remainder belongs to organs not known.'
		},
		legitimate: {
			zh: '部门很少收得齐；转办的申请两边都计。',
			en: 'Departments are rarely all collected; requests passed on are counted on both sides.'
		},
		ground: GROUND,
		formula: '全县 = Σ 乡镇街道 + Σ 部门',
		check: onRows((field, { parent, known, missing }, { organs, reports }) => {
			const coverage = { known: known.length, expected: organs };
			const check = weigh({ about: field, left: [parent], relation: '=', right: [...known, ...missing] });
			if (reports.length < organs || !isOfBothKinds(reports)) {
				const said = { zh: '所属单位的报告不齐', en: 'not all organs reported' };
				return [{ ...check, outcome: 'not_assessable', difference: null, said, coverage }];
			}
			// Fewer than its organs have is ROLL-UP’s to say.
			return check.difference !== null && check.difference < 0 ? [] : [{ ...check, coverage }];
		})
	}
];
