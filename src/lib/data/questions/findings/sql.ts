import { kindFrom } from '../../../report/organ';
import { typedRows, type Query, type Row } from '../../engines/engine';
import { literal } from '../../engines/literal';
import { checkDetails } from '../../files/findings';
import { severity } from '../../files/validate';
import type { EngineQuestion } from '../question';
import type { FindingScope, FindingsAnswer, FindingsRequest, FindingWithOrgan } from './question';
import { scopeSql } from '../points/scope';

function findingFrom(row: Row): FindingWithOrgan {
	const details = checkDetails(JSON.parse(String(row['told'])), 'told');
	return {
		key: String(row['key']),
		rule: String(row['rule']),
		severity: severity(row['severity'], 'severity'),
		report: String(row['report']),
		organ: String(row['organ']),
		year: Number(row['year']),
		ruleName: details.ruleName,
		checks: details.checks,
		cause: details.cause,
		doubtful: row['doubtful'] === true,
		name: String(row['name']),
		kind: kindFrom(row['kind']),
		path: String(row['path'])
	};
}

/** The organs of a scope, and what its findings must be. */
function conditionsOf(scope: FindingScope): { readonly whom: string; readonly where: string } {
	const { rule, severity, report, organs, area = null, group = 'all', years } = scope;
	const conditions = [
		...(rule === undefined ? [] : [`rule = ${literal(rule)}`]),
		...(severity === undefined ? [] : [`severity = ${literal(severity)}`]),
		...(report === undefined ? [] : [`report = ${literal(report)}`]),
		...(years === undefined ? [] : [`year between ${literal(years[0])} and ${literal(years[1])}`]),
		...(organs === undefined ? [] : [`organ in ${literal(organs)}`]),
		...(area === null && group === 'all' ? [] : ['organ in (select organ from scope)'])
	];
	const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
	const named = area === null && group === 'all' ? (organs ?? []) : [];
	return { whom: scopeSql({ organs: named, group, area }), where };
}

/** The findings of a scope, at most so many (null: all), by organ and year. */
export function findingsQuery(scope: FindingScope, most: number | null): Query<FindingWithOrgan> {
	const { whom, where } = conditionsOf(scope);
	return {
		sql: `with scope as (${whom}),
found as (select key, rule, severity, report, organ, year, doubtful, told from findings${where}),
bodies as (select code as organ, name, kind, path from organs)
select key, rule, severity, report, organ, year::INTEGER as year, doubtful, told, name, kind, path
from found join bodies using (organ) order by organ, year, key${most === null ? '' : ` limit ${literal(most)}`}`,
		row: findingFrom
	};
}

/** How many findings a scope has. */
function findingsCountQuery(scope: FindingScope): Query<number> {
	const { whom, where } = conditionsOf(scope);
	return {
		sql: `with scope as (${whom}) select count(*)::INTEGER as n from findings${where}`,
		row: ({ n }) => Number(n)
	};
}

export const findingsInSql: EngineQuestion<FindingsRequest, FindingsAnswer> = {
	async answer({ scope, most }, engine, signal) {
		const findings = await typedRows(engine, findingsQuery(scope, most), signal);
		if (most === null || findings.length < most) return { findings, all: findings.length };
		const [all = findings.length] = await typedRows(engine, findingsCountQuery(scope), signal);
		return { findings, all };
	}
};
