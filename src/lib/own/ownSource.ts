import type { OwnCatalog } from '../data/catalog';
import { compare, type OrganWithFindings } from '../data/dataset';
import type { DataSource, ListParts, Whom } from '../data/dataSource';
import { EngineError } from '../data/engines/engine';
import type { Question } from '../data/questions/question';
import { organsWithin } from '../data/within';
import type { OwnLists, PackedLists } from './madeDataset';

const WHOLE = 'whole';

/** A data set at hand: lists at once, reports when they are first asked for. */
export interface HeldDataset {
	readonly lists: PackedLists;
	/** All organs with their reports. Rejects where they cannot be had; may then be asked again. */
	readonly organs: () => Promise<readonly OrganWithFindings[]>;
}

/** A data source whose catalog says what was read on this machine. */
interface OwnSource extends DataSource {
	readonly catalog: OwnCatalog;
}

/** Codes of the organs asked about, in the order in which they are given: as named, those of an area in the order of codes. */
function codesAsked(whom: Whom, held: readonly OrganWithFindings[]): readonly string[] {
	if ('organs' in whom) return whom.organs;
	const all = held.map(({ organ }) => organ);
	return organsWithin(all, { group: whom.group, area: whom.area ?? '' })
		.map(({ code }) => code)
		.toSorted(compare);
}

/** What was read on this machine as a data source: every question is answered from its reports, which are numbers until figures are wanted. */
export function ownSource({ lists, organs }: HeldDataset): OwnSource {
	const known = new Map<string, unknown>();
	/** A list, unpacked once: it never changes. */
	function listed<Name extends keyof OwnLists>(name: Name): OwnLists[Name] {
		if (!known.has(name)) known.set(name, JSON.parse(lists[name]));
		return known.get(name) as OwnLists[Name];
	}
	type Held = {
		readonly held: readonly OrganWithFindings[];
		readonly byCode: ReadonlyMap<string, OrganWithFindings>;
	};
	let all: Promise<Held> | null = null;
	/** All organs, once; asked for again where they could not be had. */
	function whole(): Promise<Held> {
		all ??= organs().then((held) => ({
			held,
			byCode: new Map(held.map((each) => [each.organ.code, each]))
		}));
		all.catch(() => (all = null));
		return all;
	}
	async function organsAsked(whom: Whom): Promise<readonly OrganWithFindings[]> {
		const { held, byCode } = await whole();
		return codesAsked(whom, held).flatMap((code) => byCode.get(code) ?? []);
	}
	const later = <T>(make: () => T): Promise<T> => Promise.resolve().then(make);
	const wholeList = <T>(read: () => readonly T[]): ListParts<T> => ({
		parts: () => [WHOLE],
		read: () => later(read)
	});
	return {
		catalog: listed('catalog'),
		organs: wholeList(() => listed('organs')),
		reports: wholeList(() => listed('reports')),
		areas: () => later(() => listed('areas')),
		roster: () => later(() => listed('roster')),
		waiting: () => later(() => listed('waiting')),
		spellings: () => later(() => listed('spellings')),
		ruleTallies: () => later(() => listed('tallies')),
		organsWithReports: organsAsked,
		answer: async <Request, Answer>(question: Question<Request, Answer>, request: Request) =>
			question.local(request, await organsAsked(question.whom(request))),
		stored: () => Promise.reject(new Error('nothing is written of what was read on this machine')),
		engine: () =>
			Promise.reject(
				new EngineError('engine_missing', 'what was read on this machine is answered from its reports')
			)
	};
}
