import type { OwnCatalog } from '$lib/data/catalog';
import type { DatasetAnswers, DatasetQuestion } from '$lib/own/datasetAnswers';
import type { DivisionAddresses } from '../divisions';

/** Between pages and the worker that holds the data set of what was read on this machine. */

/** A data set the worker holds; `mark`: of what it was made from. */
export interface OpenedDataset {
	readonly mark: string;
	readonly catalog: OwnCatalog;
}

/** Makes sure that the data set of what is kept now is held. */
interface ToOpen {
	readonly id: number;
	readonly program: string;
	readonly divisions: DivisionAddresses;
}

interface ToAnswer<Q extends DatasetQuestion = DatasetQuestion> {
	readonly id: number;
	/** Of the data set it is asked of. */
	readonly mark: string;
	readonly question: Q;
	readonly asked: DatasetAnswers[Q]['asked'];
}

export type DatasetRequest = ToOpen | ToAnswer;

export type DatasetResponse = { readonly id: number } & (
	{ readonly answer: unknown } | { readonly failed: string }
);
