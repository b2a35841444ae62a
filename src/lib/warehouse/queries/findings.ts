import type { Finding } from '../../audit/audit';
import type { Severity } from '../../report/problem';
import type { Query, Row } from '../engine';
import { literal } from '../literal';
import { scopeSql } from './scope';

/** A finding with the organ whose report it is about. */
export interface Found extends Finding {
	readonly name: string;
	/** Areas the organ belongs to, widest first, joined by a space. */
	readonly path: string;
}

/** Which findings are asked for; what is left out leaves nothing out. */
export interface FindingScope {
	readonly rule?: string;
	readonly severity?: Severity;
	readonly report?: string;
	readonly organs?: readonly string[];
	/** Code of an area: of the organs that lie in it. */
	readonly area?: string;
	readonly years?: readonly [from: number, to: number];
}

const severityOf = (row: Row): Severity => {
	const severity = row['severity'];
	if (severity === 'error' || severity === 'warning' || severity === 'info') return severity;
	throw new TypeError(`no severity is "${String(severity)}"`);
};

function findingFrom(row: Row): Found {
	const told = JSON.parse(String(row['told'])) as Pick<Finding, 'checks' | 'cause'>;
	return {
		key: String(row['key']),
		rule: String(row['rule']),
		severity: severityOf(row),
		report: String(row['report']),
		organ: String(row['organ']),
		year: Number(row['year']),
		checks: told.checks,
		cause: told.cause,
		doubtful: row['doubtful'] === true,
		name: String(row['name']),
		path: String(row['path'])
	};
}

/** The findings of a scope, at most so many, by organ and year. */
export function foundAmong(scope: FindingScope, most: number): Query<Found> {
	const { rule, severity, report, organs, area, years } = scope;
	const conditions = [
		...(rule === undefined ? [] : [`f.rule = ${literal(rule)}`]),
		...(severity === undefined ? [] : [`f.severity = ${literal(severity)}`]),
		...(report === undefined ? [] : [`f.report = ${literal(report)}`]),
		...(organs === undefined ? [] : [`f.organ in ${literal(organs)}`]),
		...(years === undefined ? [] : [`f.year between ${literal(years[0])} and ${literal(years[1])}`]),
		...(area === undefined
			? []
			: [`f.organ in (select organ from (${scopeSql({ organs: [], group: 'all', area })}))`])
	];
	const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
	return {
		sql: `select f.key, f.rule, f.severity, f.report, f.organ, f.year::INTEGER as year, f.doubtful, f.told, o.name, o.path
from findings f join organs o on o.code = f.organ${where} order by f.organ, f.year, f.key limit ${literal(most)}`,
		row: findingFrom
	};
}
