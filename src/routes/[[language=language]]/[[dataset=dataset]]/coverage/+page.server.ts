import { openingCoverage } from '$lib/ui/opening/coverage';
import { sourceOf } from '../../../first.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => openingCoverage(sourceOf((await parent()).catalog));
