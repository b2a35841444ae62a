import { fetchDrawing } from '$lib/charts/mount';

/** What draws figures, topics. A page of own data comes without a picture, and draws as soon as it has an answer. */

export const fetchFigures = (): Promise<unknown> =>
	Promise.all([fetchDrawing(), import('$lib/charts/chart')]);

export const fetchTopics = (): Promise<unknown> =>
	Promise.all([fetchDrawing(), import('$lib/charts/topics/topic')]);
