import type { BatchCounty, Identity } from '../read/identity/county';
import { isLikelyDay } from '../read/identity/publication';
import type { DatedReading } from '../read/reportFromReading';
import { joinedNotes, writtenNote } from '../report/notes/notes';

/** What a person says of a report, kept apart from what was read of it: it stands in the place of the reading until it is taken back. */
export interface Said {
	/** The county of its batch; null: its batch is of none. `identity`: who reports, as the county tells it. */
	readonly batch?: { readonly county: BatchCounty | null; readonly identity: Identity };
	/** Who reports, named by hand. */
	readonly identity?: Identity;
	readonly year?: number;
	/** Day of publication, YYYY-MM-DD. */
	readonly published?: string;
	/** Of several editions this one stands. */
	readonly stands?: true;
}

/** The part of a reading that says who reports; of an older reading without an area nothing is made up. */
export const identityOf = ({ organ, kind, areaCode, path, area }: Identity): Identity => ({
	organ,
	kind,
	areaCode,
	path,
	...(area === undefined ? {} : { area })
});

/** A reading with what a person says of it. */
export function readingAsSaid(reading: DatedReading, said: Said): DatedReading {
	const { batch, identity, year, published } = said;
	const { published: read, ...undated } = reading;
	// A day that was read for another year says nothing of this one.
	const isDated = read && (year === undefined || isLikelyDay(read.date, year));
	return {
		...undated,
		...(isDated ? { published: read } : {}),
		...(identity ?? batch?.identity ?? {}),
		...(year === undefined ? {} : { year }),
		...(published === undefined ? {} : { published: { date: published, from: 'said' } })
	};
}

/** How a report says in data and files what of it a person said. */
export const saidNote = ({ identity, year }: Said): string =>
	joinedNotes([
		...(identity === undefined ? [] : [writtenNote('organ_said')]),
		...(year === undefined ? [] : [writtenNote('year_said')])
	]);

/** A part that is undefined is taken back; one that is not named stays. */
export type SaidChange = { readonly [part in keyof Said]?: Said[part] | undefined };

/** What is said, with a change. */
export function withSaid(said: Said, change: SaidChange): Said {
	return Object.fromEntries(
		Object.entries({ ...said, ...change }).filter(([, value]) => value !== undefined)
	);
}
