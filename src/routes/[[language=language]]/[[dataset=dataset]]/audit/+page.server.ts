import { allFindings } from '$lib/data/findings';
import type { FindingWithOrgan } from '$lib/data/questions/findings/question';
import { listOf } from '$lib/data/lists';
import { unreadIn } from '$lib/data/unread';
import { ALL_FINDINGS } from '$lib/view/findings';
import { sourceOf } from '../../../first.server';
import type { PageServerLoad } from './$types';

/** Findings the page shows before any script runs, the grave first. */
const FIRST = 30;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

export const load: PageServerLoad = async ({ parent }) => {
	const { catalog } = await parent();
	const source = sourceOf(catalog);
	// Without the file the engine alone has them, which wakes when the page does.
	const all = catalog.findings ? await allFindings({}, source) : [];
	const first: readonly FindingWithOrgan[] = all
		.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
		.slice(0, FIRST);
	const unread = unreadIn(ALL_FINDINGS, await listOf(source.organs), await listOf(source.reports)).slice(
		0,
		FIRST
	);
	return { tallies: await source.ruleTallies(), first, unread };
};
