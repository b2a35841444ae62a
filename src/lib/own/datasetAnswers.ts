import type { OwnCatalog } from '../data/catalog';
import { compare, type OrganWithFindings } from '../data/dataset';
import type { Whom } from '../data/dataSource';
import { QUESTIONS } from '../data/questions/list';
import type { Question } from '../data/questions/question';
import { organsWithin } from '../data/within';
import type { OwnDataset } from './ownDataset';
import { packedOf, unpackOrgans, type PackedOrgans } from './packed';

/** A data set without its reports: what pages list and count. */
export type OwnLists = Omit<OwnDataset, 'held'>;

/** What a page asks of the data set of what was read on this machine, which a worker holds, and what it is answered. */
export interface DatasetAnswers {
	readonly list: {
		readonly asked: Exclude<keyof OwnLists, 'catalog'>;
		readonly answer: OwnLists[Exclude<keyof OwnLists, 'catalog'>];
	};
	/** A question by its name (`data/questions/list.ts`), with its request. */
	readonly question: {
		readonly asked: { readonly name: string; readonly request: unknown };
		readonly answer: unknown;
	};
	readonly organs: { readonly asked: Whom; readonly answer: PackedOrgans };
}

export type DatasetQuestion = keyof DatasetAnswers;

/** Puts a question to whoever holds the data set. Rejects when it cannot be answered. */
export type AskDataset = <Q extends DatasetQuestion>(
	question: Q,
	asked: DatasetAnswers[Q]['asked']
) => Promise<DatasetAnswers[Q]['answer']>;

/** Codes of the organs asked about, in the order in which they are given: as named, those of an area in the order of codes. */
function codesAsked(whom: Whom, held: readonly OrganWithFindings[]): readonly string[] {
	if ('organs' in whom) return whom.organs;
	const all = held.map(({ organ }) => organ);
	return organsWithin(all, { group: whom.group, area: whom.area ?? '' })
		.map(({ code }) => code)
		.toSorted(compare);
}

/** The data set as its holder has it: lists at once, reports as soon as they are there. */
export interface HeldDataset {
	readonly catalog: OwnCatalog;
	readonly ask: AskDataset;
}

/** Answers from the lists and the packed reports of a data set. */
export function heldDataset(lists: OwnLists, reports: Promise<PackedOrgans>): HeldDataset {
	const unpacked = reports.then((packed) => {
		const held = unpackOrgans(packed);
		return { packed, held, places: new Map(held.map(({ organ }, place) => [organ.code, place])) };
	});
	// Who asks is told; nobody need ask.
	unpacked.catch(() => undefined);

	async function placesOf(whom: Whom) {
		const { packed, held, places } = await unpacked;
		return { packed, held, asked: codesAsked(whom, held).flatMap((code) => places.get(code) ?? []) };
	}

	const answers: { [Q in DatasetQuestion]: (asked: DatasetAnswers[Q]['asked']) => Promise<unknown> } = {
		list: (name) => Promise.resolve(lists[name]),
		question: async ({ name, request }) => {
			const question = Object.values(QUESTIONS).find((one) => one.name === name) as
				Question<unknown, unknown> | undefined;
			if (!question) throw new Error(`no question "${name}"`);
			const { held, asked } = await placesOf(question.whom(request));
			return question.local(
				request,
				asked.flatMap((place) => held[place] ?? [])
			);
		},
		organs: async (whom) => {
			const { packed, asked } = await placesOf(whom);
			return packedOf(packed, asked);
		}
	};
	const ask: AskDataset = async (question, asked) => await answers[question](asked);
	return { catalog: lists.catalog, ask };
}
