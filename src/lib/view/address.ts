import { indicatorOf } from '../form/indicators';
import { GROUP_KINDS, type OrganGroup } from '../report/organ';
import { complete, defaultTogether, type Display, type Together, type View, type ViewDefaults } from './view';

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
	if (view.years[0] !== defaults.years[0] || view.years[1] !== defaults.years[1])
		query.set('y', view.years[0] === view.years[1] ? `${view.years[0]}` : view.years.join('-'));
	const indicator = indicatorOf(view.indicator);
	if (
		indicator &&
		view.together !== defaultTogether(indicator, view.organs.length, view.area, defaults.compares)
	)
		query.set('t', view.together);
	if (view.likeForLike) query.set('l', '1');
	if (view.display !== null) query.set('d', view.display);
	if (view.tab !== 'chart') query.set('v', view.tab);
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

const TOGETHER: readonly Together[] = ['each', 'median', 'sum'];
const DISPLAYS: readonly Display[] = ['bars', 'funnel', 'slope', 'panels', 'heat', 'shares'];
const CODE = /^[0-9a-z]{2,12}$/;
/** An area code: digits alone, because it goes into a comparison of prefixes. */
const AREA = /^[0-9]{2,9}$/;
/** Written where a page opens with an area and the reader wants none. */
const EVERYWHERE = 'all';

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
	const together = query.get('t') as Together | null;
	const display = query.get('d') as Display | null;
	const years = yearsFrom(query.get('y'));
	const part: Partial<View> = {
		indicator: query.get('i') ?? defaults.indicator,
		likeForLike: query.get('l') === '1',
		tab: query.get('v') === 'table' ? 'table' : 'chart',
		...(group !== null && group in GROUP_KINDS ? { group: group as OrganGroup } : {}),
		...(area === EVERYWHERE ? { area: null } : area !== null && AREA.test(area) ? { area } : {}),
		...(organs === null ? {} : { organs: organs.split(/[ ,]/).filter((code) => CODE.test(code)) }),
		...(years ? { years } : {}),
		...(together !== null && TOGETHER.includes(together) ? { together } : {}),
		...(display !== null && DISPLAYS.includes(display) ? { display } : {})
	};
	return complete(part, defaults);
}
