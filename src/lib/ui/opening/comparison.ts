import type { OrganGroup } from '../../report/organ';
import type { Checks } from '../../text/columns/comparedCells';
import type { DataSource } from '../../data/dataSource';
import { listOf } from '../../data/lists';
import { groupsWithin } from '../../data/within';
import { defaultView, type View, type ViewDefaults } from '../../view/view';
import { answerCompared, fullestYear, type Compared } from '../compare/comparedRows';

/** What the page that compares opens with: a county and its rows. */
export interface OpeningComparison {
	readonly defaults: ViewDefaults;
	readonly view: View;
	readonly answer: Omit<Compared, 'from'>;
	/** Name of the county. */
	readonly place: string;
	/** Groups it has organs of. */
	readonly groups: readonly OrganGroup[];
	/** What is known of its reports as a whole. */
	readonly checks: Checks;
}

/** Rows of the county; none where no organ of the data set lies in one. */
async function rowsOf(view: View, source: DataSource): Promise<Omit<Compared, 'from'>> {
	if (view.area === null) return { points: [], total: null };
	const { points, total } = await answerCompared(view, source.catalog, source);
	return { points, total };
}

/** The comparison a data set opens with: its fullest county in the year in which most of it has the default indicator. */
export async function openingComparison(source: DataSource): Promise<OpeningComparison> {
	const { county: area, defaults: whole } = source.catalog;
	const { span, indicator } = whole;
	const opening = (year: number): ViewDefaults => ({
		indicator,
		span,
		years: [year, year],
		compares: true,
		...(area === null ? {} : { area })
	});
	const answer = await rowsOf(defaultView(opening(span[1])), source);
	const defaults = opening(fullestYear(answer.points) ?? span[1]);
	const [areas, organs, entries] = await Promise.all([
		source.areas(),
		listOf(source.organs, area ?? ''),
		listOf(source.reports, area ?? '')
	]);
	const shown = new Set(answer.points.map((point) => point.report));
	return {
		defaults,
		view: defaultView(defaults),
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
		)
	};
}
