import { REPORT_STORE } from '../read/reportStore';
import { ROSTER_STORE } from './rosterStore';

/** The state of everything a data set is made from: the program and what is kept. Null where nothing ever was. */
export async function markOf(program: string): Promise<string | null> {
	const [reports, roster] = await Promise.all([REPORT_STORE.revision(), ROSTER_STORE.revision()]);
	return reports && JSON.stringify([program, reports, roster]);
}
