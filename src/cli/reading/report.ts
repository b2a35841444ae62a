import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { fieldsOn } from '../../lib/form/fields';
import type { Words } from '../../lib/form/words';
import type { ReadReport } from '../../lib/read/read';
import { areaNamed, type Divisions } from '../../lib/report/divisions';
import type { Organ } from '../../lib/report/organ';
import type { Problem } from '../../lib/report/problem';
import type { Report } from '../../lib/report/report';
import { fileProblem } from './problems';

/**
 * A code of our own for an organ that the division list does not tell. Two bodies of one name (城关镇, 教育局) are two organs
 * when their files lie in different folders; folders that differ in the year only are one, since collections are kept by year.
 */
function ownCode(name: string, path: readonly string[], file: string): string {
	const folder = dirname(file).replace(/20\d\d(?:年度?)?/g, '');
	const key = [name, ...path, folder].join('\n');
	return `x${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** Every cell of the tables of the form was printed and read. */
function isComplete({ form, figures }: ReadReport): boolean {
	if (form === null || form === 'none') return false;
	return fieldsOn(form)
		.filter((field) => field.table !== 'narrative')
		.every((field) => !['unreadable', 'absent'].includes(figures.get(field.id)?.state ?? 'absent'));
}

/** What a report must say of itself to have a place in the data set. */
const MISSING: readonly (readonly ['organ' | 'kind' | 'year', Words])[] = [
	['organ', { zh: '单位', en: 'the organ' }],
	['kind', { zh: '单位类别', en: 'the kind of the organ' }],
	['year', { zh: '年度', en: 'the year' }]
];

/** In words what a document does not say of its report; null when it says all. */
export function missingOf(read: ReadReport): Words | null {
	const missing = MISSING.filter(([key]) => read[key] === null).map(([, words]) => words);
	if (missing.length === 0) return null;
	return { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') };
}

/** The report as the data set has it; without an organ, its kind or a year there is no place for it, and the problem says so. */
export function reportOf(read: ReadReport, file: string, divisions: Divisions): Report | Problem {
	const { organ: name, kind, year, areaCode, path, form, figures } = read;
	if (name === null || kind === null || year === null)
		return fileProblem('report_unnamed', missingOf(read) ?? '');
	const code = areaCode ?? ownCode(name, path, file);
	const around = divisions.has(code) ? pathAround(code, divisions) : path;
	const area = divisions.has(code) ? code : areaNamed(divisions, around);
	const organ: Organ = { code, name, kind, path: around, area, formerNames: [] };
	const complete = isComplete(read);
	const source = { url: null, mirror: false, published: null, complete, note: `file ${basename(file)}` };
	return { id: `${code}-${year}`, organ, year, form, figures, source };
}

/** Names of the areas around a division, widest first. */
function pathAround(code: string, divisions: Divisions): string[] {
	const names: string[] = [];
	let area = divisions.get(divisions.get(code)?.parent ?? '');
	while (area) {
		names.unshift(area.name);
		area = area.parent === null ? undefined : divisions.get(area.parent);
	}
	return names;
}
