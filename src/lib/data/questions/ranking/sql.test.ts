import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, type View } from '../../../view/view';
import { typedRows, type Engine } from '../../engines/engine';
import { engineWith } from '../../../testing/engineWith';
import { organ, report } from '../../../testing/reports';
import { byRank } from '../points/point';
import { rankingQuery } from './sql';
import { expected } from '../points/scope';

const [a, b, c, d, e] = ['990101101', '990101102', '990101103', '990102001', '990102002'].map((code) =>
	organ(code, `示例${code.slice(-3)}镇`)
);
const rate = (granted: number, handled: number) => ({
	granted__total: granted,
	partly_granted__total: 0,
	handled_total__total: handled
});
const reports = [
	report(a!, 2022, { penalty_decisions: 5, ...rate(1, 1) }),
	report(b!, 2022, { penalty_decisions: 0 }),
	report(c!, 2022, { penalty_decisions: 'blank' }),
	report(d!, 2022, { penalty_decisions: 5 }),
	report(e!, 2021, { penalty_decisions: 50 }),
	report(a!, 2021, rate(3, 9)),
	report(b!, 2021, rate(0, 0)),
	report(d!, 2021, { granted__total: 4 })
];
const view = (part: Partial<View>) =>
	complete(
		{ years: [2022, 2022], ...part },
		{ indicator: 'penalty_decisions', years: [2021, 2022], span: [2021, 2022] }
	);

let engine: Engine;
beforeAll(async () => void (engine = await engineWith(reports)));
afterAll(() => engine.close());

describe('ranking', () => {
	it('puts the highest first, those without a value last, equals by code', async () => {
		const points = await typedRows(engine, rankingQuery(view({})));
		expect(points.map((p) => [p.organ, p.state, p.value])).toEqual([
			[a!.code, 'reported', 5],
			[d!.code, 'reported', 5],
			[b!.code, 'reported', 0],
			[c!.code, 'blank', null]
		]);
		expect(points.toReversed().sort(byRank)).toEqual(points);
	});

	it('shows organs chosen by name also without a report', async () => {
		const points = await typedRows(engine, rankingQuery(view({ organs: [e!.code, b!.code] })));
		expect(points.map((p) => [p.organ, p.state])).toEqual([
			[b!.code, 'reported'],
			[e!.code, 'no_report']
		]);
	});

	it('pools the counts of a rate over the years in which an organ has both', async () => {
		const pooled = view({ indicator: 'disclosure_rate', years: [2021, 2022], display: 'bars' });
		const points = await typedRows(engine, rankingQuery(pooled));
		expect(points.map((p) => [p.organ, p.state, p.value, p.numerator, p.denominator, p.years])).toEqual([
			[a!.code, 'reported', 0.4, 4, 10, 2],
			[b!.code, 'no_cases', null, 0, 0, 1],
			[c!.code, 'absent', null, null, null, 0],
			[d!.code, 'absent', null, null, null, 0],
			[e!.code, 'absent', null, null, null, 0]
		]);
		expect(() => rankingQuery(view({ years: [2021, 2022] }))).toThrow('no rate');
	});

	it('knows how many organs it asks about', async () => {
		expect(await typedRows(engine, expected(view({})))).toEqual([5]);
		expect(await typedRows(engine, expected(view({ area: '990102' })))).toEqual([2]);
	});
});
