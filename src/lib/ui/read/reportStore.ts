import { STORED_REPORT } from '$lib/own/storedJson';
import type { StoredReport } from '$lib/own/storedReport';
import { objectStore } from '../storage/indexedDb';

/** The reports a reader keeps on this machine. */
export const REPORT_STORE = objectStore<StoredReport>('disclosure-lens', 'reports', STORED_REPORT);
