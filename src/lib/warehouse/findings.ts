import type { Finding } from '../audit/audit';
import { fieldsNeeded, indicatorOf } from '../form/indicators';
import { GROUP_KINDS } from '../report/organ';
import type { View } from '../view/view';
import { unpack } from './answers/columns';
import { askerOf } from './asker';
import { organsAsked, type HeldOrgan } from './counties';
import type { RuleTally } from './dataset/audit';
import { compare } from './dataset/dataset';
import type { FindingScope, Found, FoundWithin } from './queries/findings';
import type { AnswerSource } from './source';
import type { PartRow } from './rows';

export type { FindingScope, Found, FoundWithin } from './queries/findings';

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

const isAsked = (
	{ rule, severity, report, organs, group = 'all', years }: FindingScope,
	found: Found
): boolean =>
	GROUP_KINDS[group].includes(found.kind) &&
	(organs === undefined || organs.includes(found.organ)) &&
	(rule === undefined || found.rule === rule) &&
	(severity === undefined || found.severity === severity) &&
	(report === undefined || found.report === report) &&
	(years === undefined || (found.year >= years[0] && found.year <= years[1]));

/** Findings by organ and year, as the engine gives them. */
const foundIn = (organs: readonly HeldOrgan[]): readonly Found[] =>
	organs
		.toSorted((a, b) => compare(a.organ.code, b.organ.code))
		.flatMap(({ organ: { name, kind, path }, findings }) =>
			findings.map((finding) => ({ ...finding, name, kind, path: path.join(' ') }))
		);

/**
 * Every finding of a scope in the order of organs and years as files tell it: of organs or an area those of their counties, of
 * everybody the one a small data set has. Null where only the engine knows.
 */
export async function findingsAtHand(
	scope: FindingScope,
	source: Pick<AnswerSource, 'catalog' | 'file'>,
	signal?: AbortSignal
): Promise<readonly Found[] | null> {
	const { organs = [], area = null } = scope;
	// A file that is missing or damaged is no reason to flag nothing while another knows.
	const asked = await organsAsked({ organs, area, group: 'all' }, source).catch(() => null);
	const { findings: held } = source.catalog;
	const known = asked
		? foundIn(asked)
		: area === null && held
			? ((await source.file(held.path, signal)) as readonly Found[])
			: null;
	return known && known.filter((finding) => isAsked(scope, finding));
}

/**
 * The findings of a scope in the order of organs and years, at most so many (null: all): from files, else from the engine. Rejects
 * with an EngineError when none can answer.
 */
export async function answerFound(
	scope: FindingScope,
	source: AnswerSource,
	signal?: AbortSignal,
	most: number | null = MOST_IN_A_FILE
): Promise<FoundWithin> {
	const found = await findingsAtHand(scope, source, signal);
	if (found) return { findings: found.slice(0, most ?? found.length), all: found.length };
	const { askFound, engine } = await askerOf(source);
	return askFound(scope, most, engine, signal);
}

/** Every finding of a scope: a flag or a letter left out for want of room would be a figure called sound. */
export const answerFindings = async (
	scope: FindingScope,
	source: AnswerSource,
	signal?: AbortSignal
): Promise<readonly Found[]> => (await answerFound(scope, source, signal, null)).findings;

/** What the audit says of figures, by the report in which they stand. Notes flag nothing. */
export type Flags = ReadonlyMap<string, readonly Found[]>;

/** The findings of whom a view asks about in its years: what of its figures is flagged. */
export const scopeOfView = ({ organs, area, group, years }: View): FindingScope => ({
	...(organs.length > 0 ? { organs } : { group, ...(area === null ? {} : { area }) }),
	years
});

/**
 * Whether a finding rests on its report's own figure of one of these indicators; a ratio is flagged with either of its sums. What is
 * found of another report (a county whose total is below its townships', the year after) does not flag this one, nor does a note.
 */
function restingOn(indicators: readonly string[]): (finding: Finding) => boolean {
	const fields = new Set(
		indicators.flatMap((id) => {
			const indicator = indicatorOf(id);
			return indicator ? fieldsNeeded(indicator) : [];
		})
	);
	return ({ severity, report: own, checks }) =>
		severity !== 'info' &&
		checks.some(({ left, right }) =>
			[...left, ...right].some(({ field, report }) => report === own && fields.has(field))
		);
}

/** The findings that rest on a figure of these indicators, the last year first: what is doubtful of what is added up. */
export const doubtsOf = (findings: readonly Found[], indicators: readonly string[]): readonly Found[] =>
	findings.filter(restingOn(indicators)).sort((a, b) => b.year - a.year || compare(a.organ, b.organ));

/** The findings that rest on a report's own figure of this indicator. */
export function flagsOf(findings: readonly Found[], id: string): Flags {
	const flags = new Map<string, readonly Found[]>();
	for (const finding of findings.filter(restingOn([id])))
		flags.set(finding.report, [...(flags.get(finding.report) ?? []), finding]);
	return flags;
}

/** Flags of the parts of a topic, by their indicators. */
export type PartFlags = ReadonlyMap<string, Flags>;

export const NO_PART_FLAGS: PartFlags = new Map();

export const flagsOfParts = (findings: readonly Found[], parts: readonly string[]): PartFlags =>
	new Map(parts.map((part) => [part, flagsOf(findings, part)]));

/** What is found of a part of one organ; organs added up carry no flags, as in a trend. */
export const flagsOn = (flags: PartFlags, { indicator, point }: PartRow): readonly Found[] =>
	flags.get(indicator)?.get(point?.report ?? '') ?? [];
