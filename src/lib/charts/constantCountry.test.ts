import fc from 'fast-check';
import { expect, it } from 'vitest';
import { organsOf } from '../data/dataset';
import { localPoints } from '../data/questions/points/local';
import { trend } from '../data/questions/trend/question';
import { indicatorOf, INDICATORS } from '../form/indicators';
import { organsWithin } from '../data/within';
import { GROUP_KINDS, type Organ, type OrganGroup } from '../report/organ';
import { constantCountry } from '../testing/constantCountry';
import { CATALOG } from '../testing/points';
import { organ, report } from '../testing/reports';
import { figureTable } from '../text/columns/figureTable';
import { figureSentence } from '../text/sentences';
import { figureTitle } from '../text/viewTitle';
import { complete, type View } from '../view/view';
import type { Answer } from '../data/askView';
import { chart } from './chart';
import { organDots } from './dots';
import type { Mark } from './overlay';

/**
 * Where every organ reports the same in every year and reports are missing at random, nothing rises and nothing falls: no table
 * may state a change, no sentence may, and no line may slope.
 */

const SPAN = [2016, 2025] as const;
const VIEWS = 2_000;
const COUNTRIES = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95].map((missing, i) =>
	organsOf(constantCountry({ seed: `c${i}`, organs: 24, years: SPAN, missing, blank: 0.1 }))
);

const views = fc.record({
	country: fc.integer({ min: 0, max: COUNTRIES.length - 1 }),
	indicator: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
	group: fc.constantFrom(...(Object.keys(GROUP_KINDS) as OrganGroup[])),
	area: fc.constantFrom(null, null, '990101', '990102'),
	chosen: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 2, max: 6 })),
	years: fc.tuple(fc.integer({ min: 2016, max: 2025 }), fc.integer({ min: 2016, max: 2025 })),
	aggregation: fc.constantFrom('median' as const, 'sum' as const, 'each' as const),
	matchedOrgans: fc.boolean(),
	display: fc.constantFrom(null, null, 'slope' as const)
});

const near = (a: number, b: number): boolean =>
	Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const isIn = (organ: Organ, { group, area }: View): boolean =>
	area === null ? GROUP_KINDS[group].includes(organ.kind) : organsWithin([organ], { group, area }).length > 0;

function answerOf(view: View, country: (typeof COUNTRIES)[number]): Answer {
	const organs =
		view.organs.length > 0
			? country.filter(({ organ }) => view.organs.includes(organ.code))
			: country.filter(({ organ }) => isIn(organ, view));
	if (view.aggregation === 'each') return { question: 'series', rows: localPoints(view, organs) };
	return {
		question: 'trend',
		...trend.local(
			view,
			organs.map((each) => ({ ...each, findings: [] }))
		)
	};
}

/** Values of the lines of a chart that stand side by side and are joined. */
function joinedIn(answer: Answer, view: View): readonly (readonly [number, number])[] {
	const { option } = chart({ view, answer, language: 'zh', shape: 'desk' });
	const series = (Array.isArray(option.series) ? option.series : [option.series]) as readonly {
		type?: string;
		data?: readonly unknown[];
	}[];
	return series
		.filter(({ type }) => type === 'line')
		.flatMap(({ data = [] }) => {
			const values = data.map((item) =>
				typeof item === 'object' && item !== null ? Number((item as { value: unknown }).value) : item
			);
			return values.flatMap((now, i): (readonly [number, number])[] => {
				const before = values[i - 1];
				return typeof now === 'number' && typeof before === 'number' ? [[before, now]] : [];
			});
		});
}

/** Values of organs that are joined by thin lines. */
function joinedDots(answer: Answer, view: View): readonly (readonly [number, number])[] {
	const indicator = indicatorOf(view.indicator);
	if (answer.question !== 'trend' || !answer.values || !indicator) return [];
	const years = [...new Set(answer.rows.map(({ year }) => year))];
	const frame = { left: 0, right: 100, top: 0, bottom: 100, at: (x: number, y: number) => [x, y] as const };
	const marks: readonly Mark[] = organDots(answer.values, years, indicator, 'zh').under(frame);
	return marks.flatMap((mark) =>
		mark.mark === 'strokes' ? mark.lines.flatMap(([a, b]) => (a && b ? [[a[1], b[1]] as const] : [])) : []
	);
}

it(`in a constant country nothing changes, whoever reports: ${VIEWS} views`, () => {
	let joined = 0;
	let stated = 0;
	fc.assert(
		fc.property(views, ({ country: place, chosen, years: [a, b], ...part }) => {
			const country = COUNTRIES[place] ?? [];
			const organs = country.slice(0, chosen).map(({ organ }) => organ.code);
			const years = [Math.min(a, b), Math.max(a, b)] as const;
			fc.pre(years[0] < years[1]);
			const view = complete(
				{ ...part, organs, years },
				{ indicator: 'items_disclosed', years: SPAN, span: SPAN }
			);
			fc.pre(view.aggregation !== 'each' || view.organs.length > 0 || view.area !== null);
			const answer = answerOf(view, country);
			const table = figureTable({ view, answer }, CATALOG, 'zh');
			for (const id of ['change', 'change_over']) {
				const at = table.heads.findIndex((head) => head.id === id);
				for (const { cells } of at < 0 ? [] : table.rows) {
					const file = cells[at]?.file ?? null;
					if (typeof file === 'number') {
						stated += 1;
						expect(near(file, 0), `${JSON.stringify(view)}: ${file}`).toBe(true);
					}
					expect(cells[at]?.text).not.toMatch(/[▲▼]/);
				}
			}
			expect(figureSentence({ view, answer }, 'zh')).not.toMatch(/[▲▼]/);
			for (const [before, now] of [...joinedIn(answer, view), ...joinedDots(answer, view)]) {
				joined += 1;
				expect(near(before, now), `${JSON.stringify(view)}: ${before} to ${now}`).toBe(true);
			}
		}),
		{ numRuns: VIEWS }
	);
	// A test that never meets a line or a change would hold nothing.
	expect(joined).toBeGreaterThan(VIEWS / 4);
	expect(stated).toBeGreaterThan(VIEWS / 4);
}, 120_000);

it('of two organs of very different size, each with one of two years, nothing is joined or compared', () => {
	const small = organ('990101001', '小镇');
	const large = organ('990101002', '大镇');
	const swapped = organsOf([
		report(small, 2022, { penalty_decisions: 3 }),
		report(large, 2023, { penalty_decisions: 6_322 })
	]);
	for (const aggregation of ['median', 'sum'] as const) {
		const view = complete(
			{ aggregation },
			{ indicator: 'penalty_decisions', years: [2022, 2023], span: [2022, 2023] }
		);
		const answer = answerOf(view, swapped);
		expect([...joinedIn(answer, view), ...joinedDots(answer, view)]).toEqual([]);
		const table = figureTable({ view, answer }, CATALOG, 'zh');
		const change = table.heads.findIndex(({ id }) => id === 'change');
		expect(table.rows.map(({ cells }) => cells[change]?.text)).toEqual([
			'—',
			'两年没有足够的相同单位（0 个）'
		]);
		expect(figureSentence({ view, answer }, 'zh')).toContain('（大镇）');
		expect(figureTitle({ view, answer }, 'zh')).toContain('全部乡镇街道（2 个有数）');
	}
});
