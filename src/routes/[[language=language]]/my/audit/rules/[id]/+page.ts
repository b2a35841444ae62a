import { error } from '@sveltejs/kit';
import { RULES, ruleOf } from '$lib/audit/audit';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () =>
	RULES.flatMap(({ id }) => [{ id }, { language: 'en' as const, id }]);

export const load: PageLoad = ({ params }) => {
	if (!ruleOf(params.id)) error(404);
};
