import { ownDataset } from '$lib/own/ownDataset';
import { ownReports } from '$lib/own/reports';
import { countyProposed } from '$lib/read/identity/batch';
import { countiesCalled, withCounty, type Identity } from '$lib/read/identity/county';
import { organCalled } from '$lib/read/identity/organ';
import type { Divisions } from '$lib/report/divisions';
import { fetchedDivisions } from '../divisions';
import { REPORT_STORE } from '../read/reportStore';
import type { OwnAnswers, OwnQuestion, OwnRequest, OwnResponse } from './protocol';

// Knows the divisions of the country, which are too many for a page, and puts the reports of this machine together away from it.

type Answer<Q extends OwnQuestion> = OwnAnswers[Q]['answer'];

const ANSWERS: {
	readonly [Q in OwnQuestion]: (
		asked: OwnAnswers[Q]['asked'],
		divisions: () => Promise<Divisions>
	) => Promise<Answer<Q>>;
} = {
	dataset: async (_, divisions) => {
		const { reports } = ownReports(await REPORT_STORE.all());
		return reports.length === 0 ? null : ownDataset(reports, await divisions());
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
		if (name === null || identity.kind === null) return null;
		return county === null ? identity : withCounty(identity, county, known);
	}
};

async function answered<Q extends OwnQuestion>({
	question,
	asked,
	divisions
}: OwnRequest<Q>): Promise<Answer<Q>> {
	return ANSWERS[question](asked, () => fetchedDivisions(divisions));
}

self.onmessage = ({ data }: MessageEvent<OwnRequest>) => {
	const tell = (response: OwnResponse) => self.postMessage(response);
	void answered(data).then(
		(answer) => tell({ answer }),
		(error: unknown) => tell({ failed: String(error) })
	);
};
