import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, type View } from '../../view/view';
import { ask, type Engine } from '../engine';
import { engineWith, organ, report } from '../fictional';
import { byRank } from '../parsed';
import { ranking } from './ranking';
import { expected } from './scope';

const [a, b, c, d, e] = ['990101101', '990101102', '990101103', '990102001', '990102002'].map((code) =>
	organ(code, `示例${code.slice(-3)}镇`)
);
const reports = [
	report(a!, 2022, { penalty_decisions: 5 }),
	report(b!, 2022, { penalty_decisions: 0 }),
	report(c!, 2022, { penalty_decisions: 'blank' }),
	report(d!, 2022, { penalty_decisions: 5 }),
	report(e!, 2021, { penalty_decisions: 50 })
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
		const points = await ask(engine, ranking(view({})));
		expect(points.map((p) => [p.organ, p.state, p.value])).toEqual([
			[a!.code, 'reported', 5],
			[d!.code, 'reported', 5],
			[b!.code, 'reported', 0],
			[c!.code, 'blank', null]
		]);
		expect(points.toReversed().sort(byRank)).toEqual(points);
	});

	it('shows organs chosen by name also without a report', async () => {
		const points = await ask(engine, ranking(view({ organs: [e!.code, b!.code] })));
		expect(points.map((p) => [p.organ, p.state])).toEqual([
			[b!.code, 'reported'],
			[e!.code, 'no_report']
		]);
	});

	it('knows how many organs it asks about', async () => {
		expect(await ask(engine, expected(view({})))).toEqual([5]);
		expect(await ask(engine, expected(view({ area: '990102' })))).toEqual([2]);
	});
});
