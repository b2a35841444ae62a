import { openingChanges } from '$lib/ui/opening/changes';
import { sourceOf } from '../../../../first.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => openingChanges(sourceOf((await parent()).catalog));
