import { INDICATORS } from '../../form/indicators';
import type { ChangesView, IndicatorSet } from '../../view/changes';
import type { DataSource } from '../dataSource';
import { listOf, organOf, reportsOf } from '../lists';
import { organsWithin } from '../within';
import { changesOf, type ChangesInput, type YearChanges } from './changes';

/** What is held against the year before unless a part of the form is chosen: of each part of it what people ask for. */
const MAIN: readonly string[] = [
	'items_disclosed',
	'normative_documents_issued',
	'normative_documents_in_force',
	'licensing_decisions',
	'penalty_decisions',
	'coercion_decisions',
	'fees_collected',
	'new_requests__total',
	'handled_total__total',
	'carried_out__total',
	'disclosure_rate',
	'reconsideration_total',
	'litigation_direct_total',
	'litigation_after_review_total'
];

/** The indicators of a set, by id. */
export const indicatorsIn = (set: IndicatorSet): readonly string[] =>
	set === 'main' ? MAIN : INDICATORS.filter(({ group }) => group === set).map(({ id }) => id);

type Scope = Pick<ChangesView, 'area' | 'group' | 'organ'>;

/** What the changes of a scope are made of. Null where its reports weigh too much to be fetched whole, or no such organ is known. */
export async function changesInput(
	{ area, group, organ }: Scope,
	source: DataSource
): Promise<ChangesInput | null> {
	const roster = source.roster?.() ?? null;
	if (organ !== null) {
		const entry = await organOf(organ, source);
		const held = await source.organsWithReports({ organs: [organ] });
		if (!entry || !held) return null;
		return {
			organs: [entry],
			roster: (await roster)?.filter(({ code }) => code === organ) ?? null,
			entries: await reportsOf(entry, source),
			held
		};
	}
	const held = await source.organsWithReports({ group, area });
	if (!held) return null;
	const within = area ?? '';
	const [organs, entries, everybody] = await Promise.all([
		listOf(source.organs, within),
		listOf(source.reports, within),
		roster
	]);
	return {
		organs: organsWithin(organs, { group, area: within }),
		roster: everybody && organsWithin(everybody, { group, area: within }),
		entries,
		held
	};
}

/** The changes a view asks for; null as `changesInput` gives. */
export async function loadChanges(view: ChangesView, source: DataSource): Promise<YearChanges | null> {
	const [input, waiting = []] = await Promise.all([changesInput(view, source), source.waiting?.()]);
	const organs = new Set(waiting.map(({ organ }) => organ));
	return input && changesOf({ ...input, waiting: organs }, view.year, indicatorsIn(view.set));
}
