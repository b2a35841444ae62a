import type { Language } from '$lib/form/words';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => {
	const language: Language = params.language === 'en' ? 'en' : 'zh';
	return { language, dataset: 'my' as const };
};
