import { error } from '@sveltejs/kit';
import { RULES, ruleOf } from '$lib/audit/audit';
import { sourceOf } from '../../../../../first.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	RULES.flatMap(({ id }) =>
		[{}, { language: 'en' as const }].flatMap((language) =>
			[{}, { dataset: 'demo' as const }].map((dataset) => ({ ...language, ...dataset, id }))
		)
	);

export const load: PageServerLoad = async ({ parent, params }) => {
	const { catalog } = await parent();
	if (!ruleOf(params.id)) error(404);
	const tallies = await sourceOf(catalog).ruleTallies();
	return { id: params.id, tallies: tallies.filter(({ rule }) => rule === params.id) };
};
