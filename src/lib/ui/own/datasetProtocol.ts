import type { MadeDataset } from '$lib/own/madeDataset';
import type { DivisionAddresses } from '../divisions';

/** Between pages and the worker that makes the data set of what was read on this machine. */

export interface DatasetRequest {
	readonly id: number;
	readonly program: string;
	readonly divisions: DivisionAddresses;
}

/** A data set, with the mark of what it was made from. */
export interface Made {
	readonly mark: string;
	readonly dataset: MadeDataset;
}

/** `made`: null where nothing is kept. */
export type DatasetResponse = { readonly id: number } & (
	{ readonly made: Made | null } | { readonly failed: string }
);
