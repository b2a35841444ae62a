import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import { topicChart } from '$lib/charts/topics/topic';
import { topicsOf, type Topic, type TopicPage } from '$lib/form/topics';
import type { Language } from '$lib/form/words';
import type { OrganGroup } from '$lib/report/organ';
import { flowOf } from '$lib/text/topics/flow';
import { yearsOfComponents } from '$lib/text/topics/years';
import type { Columns } from '$lib/data/files/columns';
import { ask } from '$lib/data/ask';
import type { Catalog } from '$lib/data/catalog';
import { openingOf } from '$lib/data/questions/components/opening';
import { components, packComponents, type ComponentRow } from '$lib/data/questions/components/question';
import { sourceOf } from './first.server';
import { defaultView, type View, type ViewDefaults } from '$lib/view/view';

/** What a page of topics shows before any script runs. */
interface TopicsFirst {
	readonly view: View;
	readonly defaults: ViewDefaults;
	readonly figures: readonly {
		readonly topic: string;
		/** Packed as in the answer files: objects would make the page twice as long. */
		readonly rows: Columns;
		readonly svg: FirstDrawing;
	}[];
}

/** Groups a page may open with: the first of those of which as much can be said. */
const OPENING: readonly OrganGroup[] = ['townships', 'governments', 'departments', 'other_bodies'];

async function componentsOf(topic: Topic, view: View, catalog: Catalog): Promise<readonly ComponentRow[]> {
	return (await ask(components, { topic, ...view }, sourceOf(catalog))).answer;
}

/** Whom and when a page opens with: tables of applications may be there of governments where of townships there are none. */
async function openingDefaults(catalog: Catalog, page: TopicPage): Promise<ViewDefaults> {
	const candidates = await Promise.all(
		OPENING.map(async (group) => {
			const view = defaultView({ ...catalog.defaults, group });
			return {
				group,
				topics: await Promise.all(topicsOf(page).map((topic) => componentsOf(topic, view, catalog)))
			};
		})
	);
	const { group, years } = openingOf(candidates, catalog.defaults.years);
	return { ...catalog.defaults, group, openingYears: years };
}

export async function topicsFirst(
	catalog: Catalog,
	language: Language,
	page: TopicPage
): Promise<TopicsFirst> {
	const defaults = await openingDefaults(catalog, page);
	const view = defaultView(defaults);
	const figures = await Promise.all(
		topicsOf(page).map(async (topic) => {
			const rows = await componentsOf(topic, view, catalog);
			const flow = topic.drawn === 'flow' ? flowOf(topic, yearsOfComponents(topic, rows)) : null;
			const shown = flow?.year.rows ?? rows;
			const svg = drawFirst((shape) => topicChart({ topic, view, rows: shown, language, shape }));
			return { topic: topic.id, rows: packComponents(rows), svg };
		})
	);
	return { view, defaults, figures };
}
