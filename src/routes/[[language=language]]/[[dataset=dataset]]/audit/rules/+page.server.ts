import { sourceOf } from '../../../../first.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => {
	const { catalog } = await parent();
	return { tallies: await sourceOf(catalog).ruleTallies() };
};
