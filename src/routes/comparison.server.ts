import { chart } from '$lib/charts/chart';
import type { FirstDrawing } from '$lib/charts/drawing';
import { drawFirst } from '$lib/charts/svg';
import type { Language } from '$lib/form/words';
import type { OrganGroup } from '$lib/report/organ';
import type { Checks } from '$lib/text/columns/comparedCells';
import { defaultView, type View, type ViewDefaults } from '$lib/view/view';
import type { Catalog } from '$lib/data/catalog';
import { answerCompared, comparedAnswer, fullestYear, type Compared } from '$lib/ui/compare/comparedRows';
import { listOf } from '$lib/data/lists';
import { groupsWithin } from '$lib/data/within';
import { sourceOf } from './first.server';

/** What the page that compares shows before any script runs: the county it opens with, its rows, its chart in both shapes. */
interface FirstComparison {
	readonly defaults: ViewDefaults;
	readonly view: View;
	readonly answer: Omit<Compared, 'from'>;
	/** Name of the county. */
	readonly place: string;
	/** Groups it has organs of. */
	readonly groups: readonly OrganGroup[];
	/** What is known of its reports as a whole. */
	readonly checks: Checks;
	readonly svg: FirstDrawing;
}

/** Rows of the county; none where no organ of the data set lies in one. */
async function rowsOf(catalog: Catalog, view: View): Promise<Omit<Compared, 'from'>> {
	if (view.area === null) return { points: [], total: null };
	const { points, total } = await answerCompared(view, catalog, sourceOf(catalog));
	return { points, total };
}

/** The comparison a data set opens with: its fullest county in the year in which most of it has the default indicator. */
export async function firstComparison(catalog: Catalog, language: Language): Promise<FirstComparison> {
	const { span, indicator } = catalog.defaults;
	const area = catalog.county;
	const opening = (year: number): ViewDefaults => ({
		indicator,
		span,
		years: [year, year],
		compares: true,
		...(area === null ? {} : { area })
	});
	const answer = await rowsOf(catalog, defaultView(opening(span[1])));
	const defaults = opening(fullestYear(answer.points) ?? span[1]);
	const view = defaultView(defaults);
	const source = sourceOf(catalog);
	const [areas, organs, entries] = await Promise.all([
		source.areas(),
		listOf(source.organs, area ?? ''),
		listOf(source.reports, area ?? '')
	]);
	const shown = new Set(answer.points.map((point) => point.report));
	return {
		defaults,
		view,
		answer,
		place: areas.find(({ code }) => code === area)?.name ?? '',
		groups: area === null ? [] : groupsWithin(organs, area),
		checks: new Map(
			entries
				.filter(({ report }) => shown.has(report))
				.map(({ report, errors, warnings, unreadable, rules, assessed, lacking, failing }) => [
					report,
					{ errors, warnings, unreadable, rules, assessed, lacking, failing }
				])
		),
		svg: drawFirst((shape) => chart({ view, answer: comparedAnswer(view, answer), language, shape }))
	};
}
