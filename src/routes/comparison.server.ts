import { chart } from '$lib/charts/chart';
import { drawSvg } from '$lib/charts/svg';
import type { Language } from '$lib/form/words';
import type { OrganGroup } from '$lib/report/organ';
import type { Checks } from '$lib/text/columns/beside';
import { defaultView, type View, type ViewDefaults } from '$lib/view/view';
import { unpack } from '$lib/warehouse/answers/columns';
import type { AreaEntry, Catalog, OrganEntry, ReportEntry } from '$lib/warehouse/catalog';
import { answerCompared, comparedAnswer, fullestYear, type Compared } from '$lib/warehouse/compared';
import { REPORT_KEYS } from '$lib/warehouse/dataset/reports';
import { groupsWithin } from '$lib/warehouse/within';
import { fileOf } from './first.server';

/** What the page that compares shows before any script runs: the county it opens with, its rows, its chart in both shapes. */
export interface FirstComparison {
	readonly defaults: ViewDefaults;
	readonly view: View;
	readonly answer: Omit<Compared, 'from'>;
	/** Name of the county. */
	readonly place: string;
	/** Groups it has organs of. */
	readonly groups: readonly OrganGroup[];
	/** What is known of its reports as a whole. */
	readonly checks: Checks;
	readonly svg: { readonly desk: string; readonly phone: string };
}

/** Rows of the county; none where no organ of the data set lies in one. */
async function rowsOf(catalog: Catalog, view: View): Promise<Omit<Compared, 'from'>> {
	if (view.area === null) return { points: [], total: null };
	const { points, total } = await answerCompared(view, {
		catalog,
		file: (path) => fileOf(catalog, path),
		engine: () => Promise.reject(new Error(`the county of "${catalog.dataset}" has no answer files`))
	});
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
	const [areas, organs, reports] = await Promise.all([
		fileOf(catalog, catalog.areas.path) as Promise<readonly AreaEntry[]>,
		fileOf(catalog, catalog.organs.path) as Promise<readonly OrganEntry[]>,
		fileOf(catalog, catalog.reports.path)
	]);
	const shown = new Set(answer.points.map((point) => point.report));
	const entries = unpack(reports, REPORT_KEYS) as unknown as readonly ReportEntry[];
	const draw = (shape: 'desk' | 'phone') =>
		drawSvg(chart({ view, answer: comparedAnswer(view, answer), language, shape }));
	return {
		defaults,
		view,
		answer,
		place: areas.find(({ code }) => code === area)?.name ?? '',
		groups: area === null ? [] : groupsWithin(organs, area),
		checks: new Map(
			entries
				.filter(({ report }) => shown.has(report))
				.map(({ report, errors, warnings, unreadable }) => [report, { errors, warnings, unreadable }])
		),
		svg: { desk: draw('desk'), phone: draw('phone') }
	};
}
