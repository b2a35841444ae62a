import { topicsFirst } from '../../../topics.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { catalog, language } = await parent();
	return { first: await topicsFirst(catalog, language, 'enforcement') };
};
