import { openingAudit } from '$lib/ui/opening/audit';
import { sourceOf } from '../../../first.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent }) => openingAudit(sourceOf((await parent()).catalog));
