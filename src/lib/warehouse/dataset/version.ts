import { createHash } from 'node:crypto';
import { INDICATORS } from '../../form/indicators';
import type { Report } from '../../report/report';
import { complete } from '../../view/view';
import { ranking } from '../queries/ranking';
import { trend } from '../queries/trend';
import { TABLES } from '../schema';
import { byYear, compare, type Dataset } from './dataset';

/** To be raised when the shape of a file changes: files of a version never change, and browsers keep them. */
const LAYOUT = 1;

/** JSON with the keys of every object in order, so that equal values give equal text. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
			: part
	);
}

function reportText(report: Report): string {
	const figures = [...report.figures].sort(([a], [b]) => compare(a, b));
	return canonical({ ...report, figures });
}

/** The questions as they are asked: a change of a query changes the answers, and with them the version. */
function questions(): readonly string[] {
	const defaults = { indicator: 'items_disclosed', years: [2019, 2020], span: [2019, 2020] } as const;
	return INDICATORS.map(({ id }) => {
		const view = complete({ indicator: id }, defaults);
		return trend(view).sql + ranking(view).sql;
	});
}

/**
 * Hash of the contents: of the reports and areas in canonical order, whatever the order they come in, and of all that
 * turns them into files. Not of the database's bytes, which differ from one writing to the next.
 */
export function versionOf({ id, fictional, reports, areas }: Dataset): string {
	const hash = createHash('sha256');
	const add = (text: string) => hash.update(text).update('\n');
	add(canonical({ LAYOUT, id, fictional, TABLES, INDICATORS }));
	questions().forEach(add);
	reports.toSorted(byYear).map(reportText).forEach(add);
	areas
		.toSorted((a, b) => compare(a.code, b.code))
		.map(canonical)
		.forEach(add);
	return hash.digest('hex').slice(0, 16);
}
