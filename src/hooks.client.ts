import type { ClientInit } from '@sveltejs/kit';

/**
 * Scripts take hold of a page once it has been painted: on a fast line they arrive before, and would keep the reader from the chart
 * that is already there. A tab nobody sees is not painted, and does not wait.
 */
export const init: ClientInit = () =>
	new Promise((painted) => {
		if (document.visibilityState === 'hidden') painted();
		requestAnimationFrame(() => setTimeout(painted));
	});
