import { INDICATORS } from '../../form/indicators';
import { TOPICS } from '../../form/topics';
import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import { complete, type ViewDefaults } from '../../view/view';
import { pack, type Columns } from '../answers/columns';
import { answerPath, seriesFile } from '../answers/files';
import { packParts } from '../answers/parts';
import { FACTS, packPoints, type Facts } from '../answers/points';
import { packReport } from '../answers/report';
import { TREND_KEYS } from '../answers/read';
import type { IndicatorCoverage } from '../catalog';
import { ask, type Engine } from '../engine';
import { parts } from '../queries/parts';
import { ranking } from '../queries/ranking';
import { trend } from '../queries/trend';
import type { Point } from '../rows';
import { byYear, organsOf, type Dataset } from './dataset';
import { factsOf } from './facts';

/** A file of answers, by its path relative to the folder of the data set's version. */
export interface AnswerFile {
	readonly path: string;
	readonly content: unknown;
}

export interface LikelyAnswers {
	readonly files: readonly AnswerFile[];
	readonly coverage: Readonly<Record<string, IndicatorCoverage>>;
}

/** Items by a key, in the order in which they come. */
function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const known = groups.get(key(item));
		if (known) known.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

/**
 * The answers to likely views: each indicator's default trend, each organ's series, each year's ranking where anybody
 * has a value, the parts of each topic over each group, and each report. The rows come from the queries a page would ask, two for each
 * indicator over all organs and years.
 */
export async function likelyAnswers(
	{ reports }: Pick<Dataset, 'reports'>,
	engine: Engine,
	defaults: ViewDefaults,
	progress: (done: number, total: number) => void
): Promise<LikelyAnswers> {
	const organs = new Map(organsOf(reports).map((organ) => [organ.code, organ]));
	const townships = new Set(
		[...organs.values()]
			.filter((organ) => GROUP_KINDS.townships.includes(organ.kind))
			.map((organ) => organ.code)
	);
	const facts: readonly Facts[] = reports
		.toSorted(byYear)
		.map((report) => factsOf(report, organs.get(report.organ.code) ?? report.organ));
	const factsByOrgan = grouped(facts, (fact) => String(fact.organ));
	const factsByYear = grouped(
		facts.filter((fact) => townships.has(String(fact.organ))),
		(fact) => Number(fact.year)
	);
	const files: AnswerFile[] = [...factsByYear].map(([year, rows]) => ({
		path: answerPath.reports(year),
		content: pack(rows, FACTS)
	}));
	const series = new Map<string, Record<string, Columns>>();
	const coverage: Record<string, IndicatorCoverage> = {};

	for (const [done, indicator] of INDICATORS.entries()) {
		const whole = complete({ indicator: indicator.id, years: defaults.span }, defaults);
		const [trendRows, points] = await Promise.all([
			ask(engine, trend(whole)),
			ask(engine, ranking({ ...whole, group: 'all' }))
		]);
		files.push({ path: answerPath.trend(indicator.id), content: pack(trendRows, TREND_KEYS) });
		for (const [organ, own] of grouped(points, (point) => point.organ)) {
			const packed = packPoints(indicator.id, factsByOrgan.get(organ) ?? [], own);
			if (packed) series.set(organ, { ...series.get(organ), [indicator.id]: packed });
		}
		const ranked = grouped(
			points.filter((point) => townships.has(point.organ)),
			(point) => point.year
		);
		const valued = [...ranked].filter(([, rows]) => rows.some(hasValue));
		for (const [year, rows] of valued)
			files.push({
				path: answerPath.ranking(indicator.id, year),
				content: packPoints(indicator.id, factsByYear.get(year) ?? [], rows)
			});
		coverage[indicator.id] = {
			reported: points.filter(hasValue).length,
			years: valued.map(([year, rows]) => [year, rows.filter(hasValue).length] as const)
		};
		progress(done + 1, INDICATORS.length);
	}
	const whole = complete({ years: defaults.span }, defaults);
	// Of every group, because a data set may have its complete tables in any of them.
	for (const group of Object.keys(GROUP_KINDS) as OrganGroup[])
		for (const topic of TOPICS)
			files.push({
				path: answerPath.parts(topic.id, group),
				content: packParts(await ask(engine, parts(topic, { ...whole, group })))
			});
	for (const [organ, own] of factsByOrgan)
		files.push({
			path: answerPath.series(organ),
			content: seriesFile(own, series.get(organ) ?? {})
		});
	for (const report of reports)
		files.push({
			path: answerPath.report(report.id),
			content: packReport(report, organs.get(report.organ.code) ?? report.organ)
		});
	return { files, coverage };
}

const hasValue = (point: Point): boolean => point.value !== null;
