import { topicOf, type Topic } from '../form/topics';
import type { View } from '../view/view';
import type { ComponentRow } from '../data/questions/components/question';
import { pointOf, viewOf } from './points';
import type { ShownComponents } from '../text/topics/scope';

/** Invented components of topics for tests. */

export function topicCalled(id: string): Topic {
	const topic = topicOf(id);
	if (!topic) throw new Error(`no topic "${id}"`);
	return topic;
}

export const componentRow = (part: Partial<ComponentRow>): ComponentRow => ({
	year: 2022,
	indicator: '',
	segment: null,
	value: null,
	numerator: null,
	denominator: null,
	reporting: 16,
	reports: 16,
	expected: 16,
	matched: 16,
	organ: null,
	largest: null,
	point: null,
	...part
});

/** Rows of a topic from the values of each year, in the order of its components. */
export const rowsOf = (
	id: string,
	years: Readonly<Record<number, readonly (number | null)[]>>,
	more: Partial<ComponentRow> = {}
): readonly ComponentRow[] =>
	Object.entries(years).flatMap(([year, values]) =>
		values.map((value, i) =>
			componentRow({
				year: Number(year),
				indicator: topicCalled(id).components[i] ?? '',
				value,
				...(value === null ? { reporting: 0 } : {}),
				...more
			})
		)
	);

/** The same of one organ; null is a cell left blank. */
export const ownRowsOf = (
	id: string,
	years: Readonly<Record<number, readonly (number | null)[]>>
): readonly ComponentRow[] =>
	rowsOf(id, years).map((row) => ({
		...row,
		expected: 1,
		reports: 1,
		reporting: row.value === null ? 0 : 1,
		point: pointOf({
			year: row.year,
			report: `990101001-${row.year}`,
			value: row.value,
			state: row.value === null ? 'blank' : 'reported'
		})
	}));

export const shownOf = (
	id: string,
	rows: readonly ComponentRow[],
	view: Partial<View> = {}
): ShownComponents => {
	const years = rows.map(({ year }) => year);
	return {
		topic: topicCalled(id),
		rows,
		view: viewOf({ years: [Math.min(...years), Math.max(...years)], ...view }),
		names: new Map([
			['990101', '示例县'],
			['990101001', '示例一镇人民政府'],
			['990101002', '示例二镇人民政府']
		])
	};
};
