import type { StoredReport } from '$lib/own/storedReport';
import { objectStore } from '../indexedDb';

/** The reports a reader keeps on this machine. */
export const REPORT_STORE = objectStore<StoredReport>('disclosure-lens', 'reports');
