import { indicatorOf } from '../../../form/indicators';
import { summands, type Topic } from '../../../form/topics';
import type { Organ } from '../../../report/organ';
import { compare, type OrganReports } from '../../dataset';
import { aggregate, isKnown, stretchesOf } from '../points/aggregate';
import { localPoints, localValues, type Measured } from '../points/local';
import type { Point } from '../points/point';
import type { ComponentRow, ComponentsRequest } from './question';

const byPlace =
	({ components }: Topic) =>
	(a: ComponentRow, b: ComponentRow): number =>
		a.year - b.year || components.indexOf(a.indicator) - components.indexOf(b.indicator);

/** The figures of one organ: each leads to its report. `points`: of each component, by its indicator. */
export function componentsOfOrgan(
	topic: Topic,
	points: ReadonlyMap<string, readonly Point[]>
): readonly ComponentRow[] {
	const rows = topic.components.flatMap((indicator) => {
		const own = points.get(indicator) ?? [];
		const split = indicatorOf(indicator)?.atFormChange === 'separate';
		return own.map((point, at): ComponentRow => {
			const before = own[at - 1];
			const isReported = isKnown({ point });
			const isMatched =
				isReported && before !== undefined && isKnown({ point: before }) && (!split || before.form === point.form);
			return {
				year: point.year,
				indicator,
				segment: null,
				value: point.value,
				numerator: point.numerator,
				denominator: point.denominator,
				reporting: isReported ? 1 : 0,
				reports: point.report === null ? 0 : 1,
				expected: 1,
				matched: isMatched ? 1 : 0,
				organ: isReported ? { code: point.organ, name: point.name } : null,
				largest: null,
				point
			};
		});
	});
	return rows.sort(byPlace(topic));
}

/** A value that is added up. */
interface Counted extends Pick<Measured, 'value' | 'numerator' | 'denominator' | 'segment'> {
	readonly organ: Organ;
	/** Whether its organ also is in the year before. */
	readonly matched: boolean;
	/** What the organ can have most of. */
	readonly amount: number;
}

function onlyOf(own: readonly Counted[]): ComponentRow['organ'] {
	const [only, ...others] = own;
	return only && others.length === 0 ? { code: only.organ.code, name: only.organ.name } : null;
}

function largestOf(own: readonly Counted[]): ComponentRow['largest'] {
	if (own.length < 2) return null;
	const most = own.reduce((best, each) =>
		each.amount - best.amount > 0 ||
		(each.amount === best.amount && compare(each.organ.code, best.organ.code) < 0)
			? each
			: best
	);
	const { code, name } = most.organ;
	return most.amount > 0 ? { code, name, value: most.amount } : null;
}

/** The values of every part that are added up, by year: of parts of a whole where every part is known. */
function countedOf(
	{ topic, years }: ComponentsRequest,
	organs: readonly OrganReports[]
): readonly ReadonlyMap<number, readonly Counted[]>[] {
	const beside = topic.relation === 'beside';
	// Every part has a value, or none, for the same organs and years, in the same order: the year before stands one place before.
	const all = topic.components.map((indicator) => localValues({ indicator, years }, organs));
	const added = beside ? [] : summands(topic).map((id) => all[topic.components.indexOf(id)] ?? []);
	const isWhole = (at: number) => all.every((part) => part[at]?.measured.known === true);
	const whole = beside ? [] : (all[0] ?? []).map((_, at) => isWhole(at));
	const addedAt = (all[0] ?? []).map((_, at) =>
		added.reduce((sum, part) => sum + (part[at]?.measured.value ?? 0), 0)
	);
	return all.map((part) => {
		// A rate over nothing has both counts and no value.
		const counts = part.map(
			({ measured }, at) => measured.value !== null && (beside || whole[at] === true)
		);
		const byYear = new Map<number, Counted[]>();
		for (const [at, { organ, year, measured }] of part.entries()) {
			if (!counts[at]) continue;
			const { value, numerator, denominator, segment } = measured;
			const hasBefore = year > years[0] && counts[at - 1] === true;
			const matched = hasBefore && part[at - 1]?.measured.segment === segment;
			const amount = beside ? (value ?? 0) : (addedAt[at] ?? 0);
			const counted = { organ, value, numerator, denominator, segment, matched, amount };
			const own = byYear.get(year);
			if (own) own.push(counted);
			else byYear.set(year, [counted]);
		}
		return byYear;
	});
}

/** Components over organs, a row for each year, component and stretch: what `sql.ts` answers in SQL. */
function addedUp(request: ComponentsRequest, organs: readonly OrganReports[]): readonly ComponentRow[] {
	const { topic, years } = request;
	const [from, to] = years;
	const counted = countedOf(request, organs);
	return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year) => {
		const reports = organs.filter((organ) => organ.reports.some((report) => report.year === year)).length;
		return topic.components.flatMap((indicator, i) => {
			const ratio = indicatorOf(indicator)?.kind === 'ratio';
			const known = counted[i]?.get(year) ?? [];
			return stretchesOf(known).map((segment): ComponentRow => {
				const own = known.filter((each) => each.segment === segment);
				const { value, numerator, denominator, reporting } = aggregate(own, { ratio, median: false });
				return {
					year,
					indicator,
					segment,
					value,
					numerator,
					denominator,
					reporting,
					reports,
					expected: organs.length,
					matched: own.filter(({ matched }) => matched).length,
					organ: onlyOf(own),
					largest: ratio ? null : largestOf(own),
					point: null
				};
			});
		});
	});
}

/** The components of a topic: of one organ named its figures, of several their sums. */
export function localComponents(
	request: ComponentsRequest,
	organs: readonly OrganReports[]
): readonly ComponentRow[] {
	if (request.organs.length !== 1) return addedUp(request, organs);
	const { topic, years } = request;
	return componentsOfOrgan(
		topic,
		new Map(topic.components.map((indicator) => [indicator, localPoints({ indicator, years }, organs)]))
	);
}
