import { topicsOf, type Topic, type TopicPage } from '../../form/topics';
import type { OrganGroup } from '../../report/organ';
import { ask } from '../../data/ask';
import type { DataSource } from '../../data/dataSource';
import { openingOf } from '../../data/questions/components/opening';
import { components, packComponents, type ComponentRow } from '../../data/questions/components/question';
import { defaultView, type View, type ViewDefaults } from '../../view/view';

/** What a page of topics opens with: whom and when, and the rows of each topic. */
export interface OpeningTopics {
	readonly view: View;
	readonly defaults: ViewDefaults;
	readonly topics: readonly { readonly topic: Topic; readonly rows: readonly ComponentRow[] }[];
}

/** Groups a page may open with: the first of those of which as much can be said. */
const OPENING: readonly OrganGroup[] = ['townships', 'governments', 'departments', 'other_bodies'];

const componentsOf = async (topic: Topic, view: View, source: DataSource): Promise<readonly ComponentRow[]> =>
	(await ask(components, { topic, ...view }, source)).answer;

/** Whom and when a page opens with: tables of applications may be there of governments where of townships there are none. */
async function openingDefaults(page: TopicPage, source: DataSource): Promise<ViewDefaults> {
	const { defaults } = source.catalog;
	const candidates = await Promise.all(
		OPENING.map(async (group) => {
			const view = defaultView({ ...defaults, group });
			return {
				group,
				topics: await Promise.all(topicsOf(page).map((topic) => componentsOf(topic, view, source)))
			};
		})
	);
	const { group, years } = openingOf(candidates, defaults.years);
	return { ...defaults, group, openingYears: years };
}

export async function openingTopics(page: TopicPage, source: DataSource): Promise<OpeningTopics> {
	const defaults = await openingDefaults(page, source);
	const view = defaultView(defaults);
	const topics = await Promise.all(
		topicsOf(page).map(async (topic) => ({ topic, rows: await componentsOf(topic, view, source) }))
	);
	return { view, defaults, topics };
}

/** The same as a page takes it that came without drawings. */
export const undrawn = ({ topics, ...opening }: OpeningTopics) => ({
	...opening,
	figures: topics.map(({ topic, rows }) => ({ topic: topic.id, rows: packComponents(rows), svg: null }))
});
