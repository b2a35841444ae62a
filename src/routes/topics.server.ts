import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import { topicChart } from '$lib/charts/topics/topic';
import { topicsOf, type Topic, type TopicPage } from '$lib/form/topics';
import type { Language } from '$lib/form/words';
import type { OrganGroup } from '$lib/report/organ';
import { flowOf } from '$lib/text/topics/flow';
import { yearsOfParts } from '$lib/text/topics/years';
import type { Columns } from '$lib/warehouse/answers/columns';
import { packParts } from '$lib/warehouse/answers/parts';
import { answerParts } from '$lib/warehouse/parts';
import type { Catalog } from '$lib/warehouse/catalog';
import type { PartRow } from '$lib/warehouse/rows';
import { sourceOf } from './first.server';
import { defaultView, type View, type ViewDefaults } from '$lib/view/view';

/** What a page of topics shows before any script runs. */
export interface TopicsFirst {
	readonly view: View;
	readonly defaults: ViewDefaults;
	readonly figures: readonly {
		readonly topic: string;
		/** Packed as in the answer files: objects would make the page twice as long. */
		readonly rows: Columns;
		readonly svg: FirstDrawing;
	}[];
}

/** Groups a page may open with, in the order in which an equal number of figures decides. */
const OPENING: readonly OrganGroup[] = ['townships', 'governments', 'departments'];

async function partsOf(topic: Topic, view: View, catalog: Catalog): Promise<readonly PartRow[]> {
	const { rows } = await answerParts(topic, view, sourceOf(catalog));
	return rows;
}

/**
 * A page opens with the group that has most figures of its first topic: tables of applications may be there of governments
 * where of townships there are none.
 */
async function openingGroup(catalog: Catalog, page: TopicPage): Promise<OrganGroup> {
	const [lead] = topicsOf(page);
	if (!lead) return 'townships';
	const weighed = await Promise.all(
		OPENING.map(async (group) => {
			const view = defaultView({ ...catalog.defaults, group });
			const rows = await partsOf(lead, view, catalog);
			return { group, figures: rows.reduce((sum, { reporting }) => sum + reporting, 0) };
		})
	);
	return weighed.reduce((best, next) => (next.figures > best.figures ? next : best)).group;
}

export async function topicsFirst(
	catalog: Catalog,
	language: Language,
	page: TopicPage
): Promise<TopicsFirst> {
	const defaults: ViewDefaults = { ...catalog.defaults, group: await openingGroup(catalog, page) };
	const view = defaultView(defaults);
	const figures = await Promise.all(
		topicsOf(page).map(async (topic) => {
			const rows = await partsOf(topic, view, catalog);
			const flow = topic.drawn === 'flow' ? flowOf(topic, yearsOfParts(topic, rows)) : null;
			const shown = flow?.year.rows ?? rows;
			const svg = drawFirst((shape) => topicChart({ topic, view, rows: shown, language, shape }));
			return { topic: topic.id, rows: packParts(rows), svg };
		})
	);
	return { view, defaults, figures };
}
