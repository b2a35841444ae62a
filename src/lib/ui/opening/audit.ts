import { findingsWithoutEngine } from '../../data/findings';
import type { FindingWithOrgan } from '../../data/questions/findings/question';
import type { DataSource } from '../../data/dataSource';
import { listOf } from '../../data/lists';
import type { RuleTally } from '../../data/ruleTotals';
import { unreadIn, type Unread } from '../../data/unread';
import { ALL_FINDINGS } from '../../view/findings';

/** Findings the page shows at first, the grave before the others. */
const FIRST = 30;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

interface OpeningAudit {
	readonly tallies: readonly RuleTally[];
	readonly first: readonly FindingWithOrgan[];
	readonly unread: readonly Unread[];
}

/** What the page of the audit opens with. Findings that only an engine has are left to it: it wakes when the page does. */
export async function openingAudit(source: DataSource): Promise<OpeningAudit> {
	const all = (await findingsWithoutEngine({}, source)) ?? [];
	const first = all.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]).slice(0, FIRST);
	const unread = unreadIn(ALL_FINDINGS, await listOf(source.organs), await listOf(source.reports));
	return { tallies: await source.ruleTallies(), first, unread: unread.slice(0, FIRST) };
}
