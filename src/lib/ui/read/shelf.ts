import type { HeldReport } from '$lib/warehouse/own/held';
import { keptIn } from '../kept';

/** The reports a reader keeps on this machine. */
export const SHELF = keptIn<HeldReport>('disclosure-lens', 'reports');
