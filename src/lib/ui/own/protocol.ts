import type { BatchReading, CountyProposal } from '$lib/read/identity/batch';
import type { BatchCounty, Identity } from '$lib/read/identity/county';
import type { Roster } from '$lib/read/roster/roster';
import type { OrganKind } from '$lib/report/organ';
import type { DivisionAddresses } from '../divisions';

/** What a page asks of the worker that knows the divisions of the country, and what it answers. */
export interface OwnAnswers {
	/** The county a batch of reports is of. */
	proposal: { readonly asked: { readonly batch: readonly BatchReading[] }; readonly answer: CountyProposal };
	/** The counties a person may mean. */
	counties: { readonly asked: { readonly called: string }; readonly answer: readonly BatchCounty[] };
	/** Who reports, in a county; in the order asked. */
	placed: {
		readonly asked: { readonly county: BatchCounty; readonly identities: readonly Identity[] };
		readonly answer: readonly Identity[];
	};
	/** The roster of a county, from text or a file (CSV, a sheet, a document). */
	roster: {
		readonly asked: {
			readonly county: BatchCounty;
			readonly written: string | { readonly bytes: Uint8Array };
		};
		readonly answer: Roster;
	};
	/** The organ a person names; of the kind given where the name does not tell. Null where it is no name of an organ. */
	organ: {
		readonly asked: {
			readonly called: string;
			readonly kind: OrganKind | null;
			readonly county: BatchCounty | null;
		};
		readonly answer: Identity | null;
	};
}

export type OwnQuestion = keyof OwnAnswers;

export interface OwnRequest<Q extends OwnQuestion = OwnQuestion> {
	readonly question: Q;
	readonly asked: OwnAnswers[Q]['asked'];
	readonly divisions: DivisionAddresses;
}

export type OwnResponse = { readonly answer: unknown } | { readonly failed: string };
