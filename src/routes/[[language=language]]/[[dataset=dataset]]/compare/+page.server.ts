import { firstComparison } from '../../../comparison.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { catalog, language } = await parent();
	return { first: await firstComparison(catalog, language) };
};
