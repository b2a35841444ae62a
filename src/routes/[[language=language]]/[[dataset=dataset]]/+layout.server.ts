import type { Language } from '$lib/form/words';
import type { FiledId } from '$lib/view/view';
import { catalogOf } from '../../first.server';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const language: Language = params.language === 'en' ? 'en' : 'zh';
	const dataset: FiledId = params.dataset === 'demo' ? 'demo' : 'real';
	return { language, dataset, catalog: await catalogOf(dataset) };
};
