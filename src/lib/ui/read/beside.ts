import type { Language } from '$lib/form/words';
import type { Report } from '$lib/report/report';
import { readHere } from '$lib/text/readHere';
import { SHELF } from './shelf';

/** The reader's own reports as organs beside the published ones; none where the browser keeps nothing. */
export async function ownReportsBeside(language: Language): Promise<readonly Report[]> {
	const held = await SHELF.all().catch(() => []);
	if (held.length === 0) return [];
	const { besidePublished, ownReports } = await import('$lib/warehouse/own/reports');
	return besidePublished(ownReports(held).reports, readHere('mark', language));
}
