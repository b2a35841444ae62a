import type { Language } from '$lib/form/words';
import type { Report } from '$lib/report/report';
import { readHere } from '$lib/text/localReports';
import { REPORT_STORE } from './reportStore';

/** The reader's own reports as organs beside the published ones; none where the browser keeps nothing. */
export async function localReports(language: Language): Promise<readonly Report[]> {
	const stored = await REPORT_STORE.all().catch(() => []);
	if (stored.length === 0) return [];
	const { besidePublished, ownReports } = await import('$lib/own/reports');
	return besidePublished(ownReports(stored).reports, readHere('mark', language));
}
