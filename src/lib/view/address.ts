import { indicatorOf } from '../form/indicators';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import {
	complete,
	defaultAggregation,
	usualYears,
	type Display,
	type Aggregation,
	type View,
	type ViewDefaults
} from './view';

/**
 * The query string of a view. Keys: i indicator, o organs, g group, a area, y years, t together,
 * l like for like, d display, v tab. Defaults are not written, so an address says only what the reader chose.
 */
export function addressOf(view: View, defaults: ViewDefaults): string {
	const query = new URLSearchParams();
	if (view.indicator !== defaults.indicator) query.set('i', view.indicator);
	if (view.organs.join() !== (defaults.organs ?? []).join()) query.set('o', view.organs.join(' '));
	if (view.group !== (defaults.group ?? 'townships')) query.set('g', view.group);
	if (view.organs.length === 0 && view.area !== (defaults.area ?? null))
		query.set('a', view.area ?? EVERYWHERE);
	const years = usualYears(view, defaults);
	if (view.years[0] !== years[0] || view.years[1] !== years[1])
		query.set('y', view.years[0] === view.years[1] ? `${view.years[0]}` : view.years.join('-'));
	const indicator = indicatorOf(view.indicator);
	if (
		indicator &&
		view.aggregation !== defaultAggregation(indicator, view.organs.length, view.area, defaults.compares)
	)
		query.set('t', view.aggregation);
	if (view.matchedOrgans !== (defaults.matchedOrgans ?? false))
		query.set('l', view.matchedOrgans ? '1' : '0');
	if (view.display !== null) query.set('d', view.display);
	if (view.tab !== 'chart') query.set('v', view.tab);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

const TOGETHER: readonly Aggregation[] = ['each', 'median', 'sum'];
const DISPLAYS: readonly Display[] = ['bars', 'funnel', 'slope', 'panels', 'heat', 'shares'];
const CODE = /^[0-9a-z]{2,12}$/;
/** An area code: digits, or the id of a county that the division list does not have; it goes into a comparison of prefixes. */
export const AREA = /^(?:[0-9]{2,9}|x[0-9a-z]{5})$/;
/** Written where a page opens with an area and the reader wants none. */
const EVERYWHERE = 'all';

/** Codes of organs as an address has them, those that can be none left out. */
export const organsFrom = (text: string): readonly string[] =>
	text.split(/[ ,]/).filter((code) => CODE.test(code));

function yearsFrom(text: string | null): [number, number] | undefined {
	const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text ?? '');
	if (!match) return undefined;
	const from = Number(match[1]);
	return [from, match[2] === undefined ? from : Number(match[2])];
}

/** The view an address asks for. Addresses are typed, cut and shared by people: what cannot be read becomes the default. */
export function viewFrom(query: URLSearchParams, defaults: ViewDefaults): View {
	const organs = query.get('o');
	const group = query.get('g');
	const area = query.get('a');
	const aggregation = query.get('t') as Aggregation | null;
	const display = query.get('d') as Display | null;
	const years = yearsFrom(query.get('y'));
	const matched = query.get('l');
	const part: Partial<View> = {
		indicator: query.get('i') ?? defaults.indicator,
		tab: query.get('v') === 'table' ? 'table' : 'chart',
		...(group !== null && Object.hasOwn(GROUP_KINDS, group) ? { group: group as OrganGroup } : {}),
		...(area === EVERYWHERE ? { area: null } : area !== null && AREA.test(area) ? { area } : {}),
		...(organs === null ? {} : { organs: organsFrom(organs) }),
		...(years ? { years } : {}),
		...(matched === '1' || matched === '0' ? { matchedOrgans: matched === '1' } : {}),
		...(aggregation !== null && TOGETHER.includes(aggregation) ? { aggregation } : {}),
		...(display !== null && DISPLAYS.includes(display) ? { display } : {})
	};
	return complete(part, defaults);
}
