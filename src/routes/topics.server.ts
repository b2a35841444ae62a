import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import { topicChart } from '$lib/charts/topics/topic';
import type { TopicPage } from '$lib/form/topics';
import type { Language } from '$lib/form/words';
import { flowOf } from '$lib/text/topics/flow';
import { yearsOfComponents } from '$lib/text/topics/years';
import type { Columns } from '$lib/data/files/columns';
import type { FiledCatalog } from '$lib/data/catalog';
import { packComponents } from '$lib/data/questions/components/question';
import { openingTopics, type OpeningTopics } from '$lib/ui/opening/topics';
import { sourceOf } from './first.server';

/** What a page of topics shows before any script runs. */
interface TopicsFirst extends Omit<OpeningTopics, 'topics'> {
	readonly figures: readonly {
		readonly topic: string;
		/** Packed as in the answer files: objects would make the page twice as long. */
		readonly rows: Columns;
		readonly svg: FirstDrawing | null;
	}[];
}

export async function topicsFirst(
	catalog: FiledCatalog,
	language: Language,
	page: TopicPage
): Promise<TopicsFirst> {
	const { view, defaults, topics } = await openingTopics(page, sourceOf(catalog));
	const figures = topics.map(({ topic, rows }) => {
		const flow = topic.drawn === 'flow' ? flowOf(topic, yearsOfComponents(topic, rows)) : null;
		const shown = flow?.year.rows ?? rows;
		const svg = drawFirst((shape) => topicChart({ topic, view, rows: shown, language, shape }));
		return { topic: topic.id, rows: packComponents(rows), svg };
	});
	return { view, defaults, figures };
}
