import { answerFindings, ruleTallies, type Found } from '$lib/warehouse/findings';
import { organList, reportList } from '$lib/warehouse/lists';
import { unreadIn } from '$lib/warehouse/unread';
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
	const all = catalog.findings ? await answerFindings({}, source) : [];
	const first: readonly Found[] = all
		.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
		.slice(0, FIRST);
	const unread = unreadIn(ALL_FINDINGS, await organList(source), await reportList(source)).slice(0, FIRST);
	return { tallies: await ruleTallies(source), first, unread };
};
