import { browser } from '$app/environment';
import type { Language } from '$lib/form/words';
import { ownDataSet } from '$lib/ui/own/ownData.svelte';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = ({ params }) => {
	// On its way while the page starts.
	if (browser) void ownDataSet.load();
	const language: Language = params.language === 'en' ? 'en' : 'zh';
	return { language, dataset: 'my' as const };
};
