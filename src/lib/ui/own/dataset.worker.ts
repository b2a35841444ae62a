import { heldDataset, type HeldDataset, type OwnLists } from '$lib/own/datasetAnswers';
import type { PackedOrgans } from '$lib/own/packed';
import { methodsThere } from '../methodsThere';
import { REPORT_STORE } from '../read/reportStore';
import type { DivisionAddresses } from '../divisions';
import type { DatasetRequest, DatasetResponse, OpenedDataset } from './datasetProtocol';
import { forgetMade, keepMade, madeUnder } from './madeStore';
import { ROSTER_STORE } from './rosterStore';

// Holds the data set of what was read on this machine for as long as its page stands, and answers from it: a thousand reports take a page half a
// second to be sent, what is asked of them next to nothing.

let held: { readonly mark: string; readonly dataset: HeldDataset } | null = null;

/** The state of everything a data set is made from: the program and what is kept. Null where nothing ever was. */
async function markOf(program: string): Promise<string | null> {
	const [reports, roster] = await Promise.all([REPORT_STORE.revision(), ROSTER_STORE.revision()]);
	return reports && JSON.stringify([program, reports, roster]);
}

function hold(mark: string, lists: OwnLists, reports: Promise<PackedOrgans>): OpenedDataset {
	held = { mark, dataset: heldDataset(lists, reports) };
	return { mark, catalog: lists.catalog };
}

/** Holds the data set of what is kept now; null where nothing is. */
async function open(program: string, divisions: DivisionAddresses): Promise<OpenedDataset | null> {
	// Before anything else is read: what changes meanwhile has another mark.
	const mark = await markOf(program);
	if (mark === null) return null;
	if (held?.mark === mark) return { mark, catalog: held.dataset.catalog };
	const known = await madeUnder(mark).catch(() => null);
	if (known) return hold(mark, known.lists, known.reports);
	const { makeDataset } = await import('./makeDataset');
	const made = await makeDataset(divisions);
	if (!made) {
		await forgetMade().catch(() => undefined);
		return null;
	}
	// A browser that has no room for it makes it anew for every page.
	void keepMade(mark, made.lists, made.reports).catch(() => undefined);
	return hold(mark, made.lists, Promise.resolve(made.reports));
}

async function answered(request: DatasetRequest): Promise<unknown> {
	if ('program' in request) return open(request.program, request.divisions);
	const { mark, question, asked } = request;
	if (held?.mark !== mark) throw new Error('another data set has taken its place');
	return held.dataset.ask(question, asked);
}

/** Figures are packed for whoever asks, so that they need not be copied once more. */
const buffersOf = ({ values, cells }: PackedOrgans): Transferable[] => [values.buffer, cells.buffer];

self.onmessage = ({ data }: MessageEvent<DatasetRequest>) => {
	const { id } = data;
	const tell = (response: DatasetResponse, transfer: Transferable[] = []) =>
		self.postMessage(response, { transfer });
	void methodsThere
		.then(() => answered(data))
		.then(
			(answer) =>
				tell(
					{ id, answer },
					'question' in data && data.question === 'organs' ? buffersOf(answer as PackedOrgans) : []
				),
			(error: unknown) => tell({ id, failed: String(error) })
		);
};
