import type { Language } from '../form/words';
import { COUNTY_DIGITS, GROUP_KINDS, type OrganGroup } from '../report/organ';
import { toWay } from '../view/display';
import type { View } from '../view/view';
import type { OrganEntry } from '../data/catalog';
import type { Similar } from '../data/pageData';
import { groupIn, indicatorIn } from './viewTitle';

/** Whom an organ may be compared with in one step, and what that changes in a view. */
interface Peers {
	readonly label: string;
	readonly part: Partial<View>;
}

const OWN_KIND: readonly OrganGroup[] = [
	'towns',
	'rural_townships',
	'street_offices',
	'departments',
	'other_bodies'
];

/** The organs of a county put together: what does not add up has a median. */
function whole(county: string, additive: boolean, language: Language): string {
	if (language === 'zh') return additive ? `${county}合计` : `${county}中位数`;
	return additive ? `total of ${county}` : `median of ${county}`;
}

/**
 * The peers of the organ chosen last: the townships of its county, those of its kind, and the county's total, over the
 * usual years if the view has one only. None where the county of the organ is not known.
 */
export function peersOf(
	view: View,
	organs: readonly OrganEntry[],
	usual: View['years'],
	language: Language
): readonly Peers[] {
	const organ = organs.find(({ code }) => code === view.organs.at(-1));
	const area = organ?.area?.slice(0, COUNTY_DIGITS);
	const county = organ?.path.at(-1);
	if (!organ || !county || area?.length !== COUNTY_DIGITS) return [];
	const own = OWN_KIND.find((group) => GROUP_KINDS[group].includes(organ.kind));
	const within = (group: OrganGroup): Peers => ({
		label: groupIn(county, group, language),
		part: { organs: [], area, group, aggregation: 'each' }
	});
	return [
		within('townships'),
		...(own ? [within(own)] : []),
		{
			label: whole(county, indicatorIn(view).additive, language),
			part: { organs: [], area, group: 'townships', ...toWay('total', view, usual) }
		}
	];
}

/** An organ beside those of its county nearest in size, named by what size is told by. */
export const similarPeers = (organ: string, { year, organs }: Similar, language: Language): Peers => ({
	label:
		language === 'zh'
			? `规模相近（${year} 年公开条数最接近的 ${organs.length} 个）`
			: `similar in size (the ${organs.length} nearest by items disclosed in ${year})`,
	part: { organs: [organ, ...organs], aggregation: 'each' }
});
