import { describe, expect, it } from 'vitest';
import { dice } from '../../../cli/demonstration/dice';
import { organsOf, type OrganReports } from '../../data/dataset';
import { localComponents } from '../../data/questions/components/local';
import { organsWithin } from '../../data/within';
import { TOPICS } from '../../form/topics';
import { GROUP_KINDS, type OrganGroup } from '../../report/organ';
import { constantCountry } from '../../testing/constantCountry';
import { organ, report } from '../../testing/reports';
import { complete, type View } from '../../view/view';
import { topicChart } from './topic';

/** In a country in which nothing changes no drawn line may rise or fall, however few of the reports are there. */

const YEARS = [2016, 2025] as const;
const REQUESTS = 720;
const BESIDE = TOPICS.filter(({ relation }) => relation === 'beside');
const GROUPS = Object.keys(GROUP_KINDS) as OrganGroup[];

/** Values that are joined: neighbours of a line none of which is missing. */
function joins(option: ReturnType<typeof topicChart>['option']): readonly (readonly [number, number])[] {
	const series = [option.series ?? []].flat();
	return series.flatMap((each) => {
		if (each.type !== 'line') return [];
		const values = (each.data ?? []).map((item) => (typeof item === 'number' ? item : null));
		return values.slice(1).flatMap((value, i) => {
			const before = values[i];
			return value === null || before == null ? [] : [[before, value] as const];
		});
	});
}

function drawn(topic: (typeof TOPICS)[number], part: Partial<View>, organs: readonly OrganReports[]) {
	const view = complete(part, { indicator: 'items_disclosed', years: YEARS, span: YEARS });
	const chosen = organs.filter((each) => view.organs.includes(each.organ.code));
	const within = new Set(
		organsWithin(
			organs.map((each) => each.organ),
			{ group: view.group, area: view.area ?? '' }
		).map(({ code }) => code)
	);
	const asked = view.organs.length > 0 ? chosen : organs.filter((each) => within.has(each.organ.code));
	const rows = localComponents({ topic, ...view }, asked);
	return joins(topicChart({ topic, view, rows, language: 'zh', shape: 'desk' }).option);
}

describe('the panels of a topic', () => {
	it('join nothing that is not the same, of a country in which nothing changes', () => {
		let joined = 0;
		const throws = dice('topics of a constant country');
		for (let at = 0; at < REQUESTS / 12; at++) {
			const missing = 0.1 + 0.85 * throws.uniform();
			const country = constantCountry({
				seed: `${at}`,
				organs: throws.whole(2, 16),
				years: YEARS,
				missing,
				blank: at % 2 === 0 ? 0 : 0.1
			});
			const organs = organsOf(country);
			for (let i = 0; i < 12; i++) {
				const topic = BESIDE[throws.whole(0, BESIDE.length - 1)] ?? BESIDE[0];
				if (!topic) throw new Error('no topic');
				const from = throws.whole(YEARS[0], YEARS[1]);
				const part: Partial<View> = {
					years: i % 3 === 0 ? [from, throws.whole(from, YEARS[1])] : YEARS,
					group: i % 2 === 0 ? 'all' : (GROUPS[throws.whole(0, GROUPS.length - 1)] ?? 'all'),
					area: i % 5 === 0 ? '990101' : null,
					organs:
						i % 4 === 0 ? organs.map((each) => each.organ.code).filter(() => throws.uniform() < 0.4) : []
				};
				for (const [before, value] of drawn(topic, part, organs)) {
					joined += 1;
					expect(Math.abs(value - before), `${topic.id} ${at} ${JSON.stringify(part)}`).toBeLessThanOrEqual(
						Math.abs(before) * 1e-9
					);
				}
			}
		}
		// Not because nothing is joined at all.
		expect(joined).toBeGreaterThan(REQUESTS / 2);
	});

	it('join nothing of two organs of very different size that have a year each', () => {
		const organs = organsOf([
			report(organ('990101101', '甲示例镇'), 2022, { penalty_decisions: 6_322 }),
			report(organ('990101102', '乙示例镇'), 2023, { penalty_decisions: 3 })
		]);
		const decisions = BESIDE.find(({ id }) => id === 'decisions');
		expect(decisions && drawn(decisions, {}, organs)).toEqual([]);
	});
});
