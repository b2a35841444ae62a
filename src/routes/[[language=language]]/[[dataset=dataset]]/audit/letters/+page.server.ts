import { openingLetters } from '$lib/ui/opening/letters';
import { sourceOf } from '../../../../first.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => openingLetters(sourceOf((await parent()).catalog));
