import { ownReports } from '$lib/own/reports';
import { decode } from '$lib/read/formats/decode';
import { kindOf } from '$lib/read/formats/fileKind';
import { READERS } from '$lib/read/formats/readers';
import { countyProposed } from '$lib/read/identity/batch';
import { countiesCalled, withCounty, type Identity } from '$lib/read/identity/county';
import { organCalled } from '$lib/read/identity/organ';
import type { Divisions } from '$lib/report/divisions';
import { isName } from '$lib/report/limits';
import { fetchedDivisions } from '../divisions';
import { REPORT_STORE } from '../read/reportStore';
import { rosterNames, rosterRows, rowsOfDocument } from '$lib/read/roster/names';
import { rosterOf } from '$lib/read/roster/roster';
import { methodsThere } from '../methodsThere';
import type { OwnAnswers, OwnQuestion, OwnRequest, OwnResponse } from './protocol';

// Knows the divisions of the country, which are too many for a page.

type Answer<Q extends OwnQuestion> = OwnAnswers[Q]['answer'];

const ANSWERS: {
	readonly [Q in OwnQuestion]: (
		asked: OwnAnswers[Q]['asked'],
		divisions: () => Promise<Divisions>
	) => Promise<Answer<Q>>;
} = {
	roster: async ({ county, written }, divisions) => {
		const rows = typeof written === 'string' ? rosterRows(written) : await rowsOfFile(written);
		const { reports } = ownReports(await REPORT_STORE.all());
		const reporting = reports.map(({ organ }) => organ);
		return rosterOf(rosterNames(rows), county, await divisions(), reporting);
	},
	proposal: async ({ batch }, divisions) => countyProposed(batch, await divisions()),
	counties: async ({ called }, divisions) => countiesCalled(called, await divisions()),
	placed: async ({ county, identities }, divisions) => {
		const known = await divisions();
		return identities.map((identity) => withCounty(identity, county, known));
	},
	organ: async ({ called, kind, county }, divisions) => {
		const known = await divisions();
		const { name, kind: told, code, path } = organCalled(called.trim(), known);
		const identity: Identity = { organ: name, kind: told ?? kind, areaCode: code, path };
		if (name === null || !isName(name) || identity.kind === null) return null;
		return county === null ? identity : withCounty(identity, county, known);
	}
};

/** The rows of a file, in whatever format a roster is kept. Rejects where it cannot be read. */
async function rowsOfFile({ bytes }: { readonly bytes: Uint8Array }): Promise<ReturnType<typeof rosterRows>> {
	const kind = kindOf(bytes);
	if (kind === 'text') return rosterRows(decode(bytes));
	const reader = await READERS[kind]?.();
	if (!reader) throw new Error(`no reader of ${kind}`);
	return rowsOfDocument(await reader(bytes));
}

async function answered<Q extends OwnQuestion>({
	question,
	asked,
	divisions
}: OwnRequest<Q>): Promise<Answer<Q>> {
	return ANSWERS[question](asked, () => fetchedDivisions(divisions));
}

self.onmessage = ({ data }: MessageEvent<OwnRequest>) => {
	const tell = (response: OwnResponse) => self.postMessage(response);
	void methodsThere
		.then(() => answered(data))
		.then(
			(answer) => tell({ answer }),
			(error: unknown) => tell({ failed: String(error) })
		);
};
