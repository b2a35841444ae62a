import type { Finding } from '../audit/audit';
import { fieldsNeeded, indicatorOf } from '../form/indicators';
import type { View } from '../view/view';
import { compare } from './dataset';
import type { ComponentRow } from './questions/components/question';
import type { FindingScope, FindingWithOrgan } from './questions/findings/question';

/** What the audit says of figures, by the report in which they stand. Notes flag nothing. */
export type Flags<F extends Finding = FindingWithOrgan> = ReadonlyMap<string, readonly F[]>;

export const NO_FLAGS: Flags = new Map();

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
export const doubtsOf = (findings: readonly FindingWithOrgan[], indicators: readonly string[]): readonly FindingWithOrgan[] =>
	findings.filter(restingOn(indicators)).sort((a, b) => b.year - a.year || compare(a.organ, b.organ));

/** The findings that rest on a report's own figure of this indicator. */
export function flagsOf<F extends Finding>(findings: readonly F[], id: string): Flags<F> {
	const flags = new Map<string, readonly F[]>();
	for (const finding of findings.filter(restingOn([id])))
		flags.set(finding.report, [...(flags.get(finding.report) ?? []), finding]);
	return flags;
}

/** Flags of the parts of a topic, by their indicators. */
export type ComponentFlags = ReadonlyMap<string, Flags>;

export const NO_COMPONENT_FLAGS: ComponentFlags = new Map();

export const flagsOfComponents = (findings: readonly FindingWithOrgan[], parts: readonly string[]): ComponentFlags =>
	new Map(parts.map((part) => [part, flagsOf(findings, part)]));

/** What is found of a part of one organ; organs added up carry no flags, as in a trend. */
export const flagsOn = (flags: ComponentFlags, { indicator, point }: ComponentRow): readonly FindingWithOrgan[] =>
	flags.get(indicator)?.get(point?.report ?? '') ?? [];
