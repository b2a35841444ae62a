import { fieldsNeeded, indicatorOf } from '../form/indicators';
import type { View } from '../view/view';
import { unpack } from './answers/columns';
import type { Catalog } from './catalog';
import type { RuleTally } from './dataset/audit';
import { ask } from './engine';
import { foundAmong, type FindingScope, type Found } from './queries/findings';
import type { AnswerSource } from './source';
import { organsWithin } from './within';
import { organList } from './lists';

export type { FindingScope, Found } from './queries/findings';

export const TALLY_KEYS = [
	'rule',
	'year',
	'pass',
	'fail',
	'not_assessable'
] as const satisfies readonly (keyof RuleTally)[];

/** With more findings than this a file of all of them is no longer small, and the engine is asked. */
export const MOST_IN_A_FILE = 5_000;

/** How often each rule passed, failed and could not be assessed, by year. */
export const ruleTallies = async ({ catalog, file }: AnswerSource): Promise<readonly RuleTally[]> =>
	unpack(await file(catalog.rules.path), TALLY_KEYS) as unknown as readonly RuleTally[];

async function fromFile(
	scope: FindingScope,
	held: NonNullable<Catalog['findings']>,
	source: AnswerSource
): Promise<readonly Found[]> {
	const all = (await source.file(held.path)) as readonly Found[];
	const { area } = scope;
	const inside =
		area === undefined
			? null
			: new Set(organsWithin(await organList(source, area), { group: 'all', area }).map(({ code }) => code));
	return all.filter(
		({ rule, severity, report, organ, year }) =>
			(scope.rule === undefined || rule === scope.rule) &&
			(scope.severity === undefined || severity === scope.severity) &&
			(scope.report === undefined || report === scope.report) &&
			(scope.organs === undefined || scope.organs.includes(organ)) &&
			(scope.years === undefined || (year >= scope.years[0] && year <= scope.years[1])) &&
			(inside === null || inside.has(organ))
	);
}

/**
 * The findings of a scope, in the order of organs and years: from the one file a small data set has, else from the engine,
 * which gives `most` of them. Rejects with an EngineError when neither can answer.
 */
export async function answerFindings(
	scope: FindingScope,
	source: AnswerSource,
	signal?: AbortSignal,
	most = MOST_IN_A_FILE
): Promise<readonly Found[]> {
	const { findings: held } = source.catalog;
	if (held) return (await fromFile(scope, held, source)).slice(0, most);
	return ask(await source.engine(), foundAmong(scope, most), signal);
}

/** What the audit says of figures, by the report in which they stand. Notes flag nothing. */
export type Flags = ReadonlyMap<string, readonly Found[]>;

/** The findings of a view's organs, area or everybody in its years: what of its figures is flagged. */
export const scopeOfView = ({ organs, area, years }: View): FindingScope => ({
	...(organs.length > 0 ? { organs } : area === null ? {} : { area }),
	years
});

/**
 * The findings that rest on a report's own figure of this indicator; a ratio is flagged with either of its sums. What is found of
 * another report (a county whose total is below its townships', the year after) does not flag this one.
 */
export function flagsOf(findings: readonly Found[], id: string): Flags {
	const indicator = indicatorOf(id);
	const fields = new Set(indicator ? fieldsNeeded(indicator) : []);
	const flags = new Map<string, readonly Found[]>();
	for (const finding of findings) {
		if (finding.severity === 'info') continue;
		const terms = finding.checks.flatMap(({ left, right }) => [...left, ...right]);
		if (terms.some(({ field, report }) => report === finding.report && fields.has(field)))
			flags.set(finding.report, [...(flags.get(finding.report) ?? []), finding]);
	}
	return flags;
}
