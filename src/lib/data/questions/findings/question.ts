import type { Finding } from '../../../audit/audit';
import { GROUP_KINDS, type OrganGroup, type OrganKind } from '../../../report/organ';
import type { Severity } from '../../../report/problem';
import { compare, type OrganWithFindings } from '../../dataset';
import { unpackFindings } from '../../files/findings';
import { answerPath } from '../../files/storedAnswers';
import type { Question } from '../question';

/** A finding with the organ whose report it is about. */
export interface FindingWithOrgan extends Finding {
	readonly name: string;
	readonly kind: OrganKind;
	/** Areas the organ belongs to, widest first, joined by a space. */
	readonly path: string;
}

/** The first findings of a scope, and how many it has. */
export interface FindingsAnswer {
	readonly findings: readonly FindingWithOrgan[];
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

/** Findings of a scope, at most so many (null: all). */
export interface FindingsRequest {
	readonly scope: FindingScope;
	readonly most: number | null;
}

const isAsked = (
	{ rule, severity, report, organs, group = 'all', years }: FindingScope,
	found: FindingWithOrgan
): boolean =>
	GROUP_KINDS[group].includes(found.kind) &&
	(organs === undefined || organs.includes(found.organ)) &&
	(rule === undefined || found.rule === rule) &&
	(severity === undefined || found.severity === severity) &&
	(report === undefined || found.report === report) &&
	(years === undefined || (found.year >= years[0] && found.year <= years[1]));

/** Findings by organ and year, as the engine gives them. */
const foundIn = (organs: readonly OrganWithFindings[]): readonly FindingWithOrgan[] =>
	organs
		.toSorted((a, b) => compare(a.organ.code, b.organ.code))
		.flatMap(({ organ: { name, kind, path }, findings }) =>
			findings.map((finding) => ({ ...finding, name, kind, path: path.join(' ') }))
		);

/** The first of all findings that are in a scope, and how many are. */
function findingsWithin(
	{ scope, most }: FindingsRequest,
	all: readonly FindingWithOrgan[]
): FindingsAnswer {
	const within = all.filter((finding) => isAsked(scope, finding));
	return { findings: within.slice(0, most ?? within.length), all: within.length };
}

/** What the audit found, in the order of organs and years. */
export const findings: Question<FindingsRequest, FindingsAnswer> = {
	name: 'findings',
	key: ({ scope, most }) => JSON.stringify([scope, most]),
	whom: ({ scope: { organs, area = null } }) => (organs ? { organs } : { group: 'all', area }),
	local: (request, organs) => findingsWithin(request, foundIn(organs)),
	/** Written for everybody while they are few. */
	stored: (request, catalog) =>
		catalog.findings === null || (request.scope.area ?? null) !== null
			? null
			: async (read) => findingsWithin(request, unpackFindings(await read(answerPath.findings))),
	sql: async () => (await import('./sql')).findingsInSql,
	size: ({ findings: rows }) => rows.length
};
