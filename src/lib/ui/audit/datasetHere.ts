import { page } from '$app/state';

/** The data set a page is of; of the page that reads documents the reader's own, in which they will stand. */
export function datasetHere(): string | undefined {
	if (page.route.id?.endsWith('/read')) return 'my';
	const { dataset } = page.data;
	return typeof dataset === 'string' ? dataset : undefined;
}
