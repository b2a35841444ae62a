import type { Finding } from '../../audit/audit';
import { kindFrom, type OrganGroup, type OrganKind } from '../../report/organ';
import type { Severity } from '../../report/problem';
import type { Query, Row } from '../engine';
import { literal } from '../literal';
import { scopeSql } from './scope';

/** A finding with the organ whose report it is about. */
export interface Found extends Finding {
	readonly name: string;
	readonly kind: OrganKind;
	/** Areas the organ belongs to, widest first, joined by a space. */
	readonly path: string;
}

/** The first findings of a scope, and how many it has. */
export interface FoundWithin {
	readonly findings: readonly Found[];
	readonly all: number;
}

/** Which findings are asked for; what is left out leaves nothing out. */
export interface FindingScope {
	readonly rule?: string;
	readonly severity?: Severity;
	readonly report?: string;
	readonly organs?: readonly string[];
	/** Code of an area: of the organs that lie in it. */
	readonly area?: string;
	/** Of the organs of these kinds alone. */
	readonly group?: OrganGroup;
	readonly years?: readonly [from: number, to: number];
}

const severityOf = (row: Row): Severity => {
	const severity = row['severity'];
	if (severity === 'error' || severity === 'warning' || severity === 'info') return severity;
	throw new TypeError(`no severity is "${String(severity)}"`);
};

function findingFrom(row: Row): Found {
	const told = JSON.parse(String(row['told'])) as Pick<Finding, 'ruleName' | 'checks' | 'cause'>;
	return {
		key: String(row['key']),
		rule: String(row['rule']),
		severity: severityOf(row),
		report: String(row['report']),
		organ: String(row['organ']),
		year: Number(row['year']),
		ruleName: told.ruleName,
		checks: told.checks,
		cause: told.cause,
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
export function foundAmong(scope: FindingScope, most: number | null): Query<Found> {
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
export function foundCount(scope: FindingScope): Query<number> {
	const { whom, where } = conditionsOf(scope);
	return {
		sql: `with scope as (${whom}) select count(*)::INTEGER as n from findings${where}`,
		row: ({ n }) => Number(n)
	};
}
