import { INDICATOR_GROUPS, type IndicatorGroup } from '../form/indicator';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { AREA } from './address';

/** Which indicators are held against the year before: the main ones, or those of a part of the form. */
export type IndicatorSet = 'main' | IndicatorGroup;

export const INDICATOR_SETS: readonly IndicatorSet[] = [
	'main',
	...(Object.keys(INDICATOR_GROUPS) as IndicatorGroup[])
];

/** What the page of changes shows: a year against the one before, of one organ or of those of a group in an area. */
export interface ChangesView {
	/** Null: everywhere. */
	readonly area: string | null;
	readonly group: OrganGroup;
	readonly year: number;
	readonly set: IndicatorSet;
	/** Code of the only organ shown; null for all in scope. */
	readonly organ: string | null;
}

/** The view an address asks for. Keys: a area, g group, y year, s indicators, o organ. What cannot be is the default. */
export function changesViewFrom(query: URLSearchParams, defaults: ChangesView): ChangesView {
	const area = query.get('a') ?? '';
	const group = query.get('g') ?? '';
	const year = query.get('y') ?? '';
	const organ = query.get('o') ?? '';
	return {
		area: AREA.test(area) ? area : defaults.area,
		group: Object.hasOwn(GROUP_KINDS, group) ? (group as OrganGroup) : defaults.group,
		year: /^\d{4}$/.test(year) ? Number(year) : defaults.year,
		set: INDICATOR_SETS.find((set) => set === query.get('s')) ?? defaults.set,
		organ: /^[0-9a-z]{2,40}$/.test(organ) ? organ : defaults.organ
	};
}

/** Its query string: only what was chosen is written. */
export function changesQuery(view: ChangesView, defaults: ChangesView): string {
	const query = new URLSearchParams({
		...(view.area === null || view.area === defaults.area ? {} : { a: view.area }),
		...(view.group === defaults.group ? {} : { g: view.group }),
		...(view.year === defaults.year ? {} : { y: String(view.year) }),
		...(view.set === defaults.set ? {} : { s: view.set }),
		...(view.organ === null ? {} : { o: view.organ })
	}).toString();
	return query === '' ? '' : `?${query}`;
}
