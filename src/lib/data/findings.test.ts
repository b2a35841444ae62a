import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pointOf } from '../testing/points';
import { componentRow } from '../testing/components';
import { AREAS, organ, report } from '../testing/reports';
import { allFindings, firstFindings, findingsWithoutEngine } from './findings';
import { doubtsOf, flagsOf, flagsOfComponents, flagsOn } from './flags';
import type { FindingScope } from './questions/findings/question';
import { ask } from './ask';
import type { DataSource } from './dataSource';
import { findings as findingsQuestion } from './questions/findings/question';
import { builtDataset, type BuiltDataset } from '../testing/builtDataset';

const town = organ('990101101', '甲示例镇');
const far = organ('990102001', '丁示例镇');
const sums = (total: number) => ({
	reconsideration_upheld: 1,
	reconsideration_corrected: 0,
	reconsideration_other_result: 0,
	reconsideration_pending: 0,
	reconsideration_total: total
});
const reports = [
	report(town, 2022, { ...sums(3), rules_in_force: 1 }),
	report(town, 2023, sums(1)),
	report(far, 2023, sums(2))
];

let built: BuiltDataset;
let source: DataSource;
beforeAll(async () => {
	built = await builtDataset({ reports, areas: AREAS });
	source = built.source;
}, 60_000);
afterAll(() => built.close());

/** The same data set when its findings are too many for a file. */
const withoutFile = (engine: DataSource['engine'] = source.engine): DataSource => ({
	...source,
	engine,
	catalog: { ...source.catalog, findings: null }
});

describe('findings', () => {
	it('are counted by severity in the catalog', () => {
		expect(source.catalog.found).toMatchObject({ error: 2, warning: 1 });
	});

	it('come the same out of the file and of the engine, whatever is asked', async () => {
		const large = withoutFile();
		const scopes: readonly FindingScope[] = [
			{},
			{ rule: 'T4-SUM' },
			{ severity: 'warning' },
			{ report: '990101101-2022' },
			{ organs: ['990102001'] },
			{ area: '990102' },
			{ group: 'townships' },
			{ group: 'towns', area: '990101', years: [2022, 2023] },
			{ years: [2023, 2023], severity: 'error' }
		];
		for (const scope of scopes) {
			const held = await allFindings(scope, source);
			expect(held.length, JSON.stringify(scope)).toBeGreaterThan(0);
			expect(await allFindings(scope, large), JSON.stringify(scope)).toEqual(held);
		}
	});

	it('that flag figures or fill letters come all, however many: the engine is given no limit', async () => {
		const asked: string[] = [];
		const { engine } = built;
		const recording = withoutFile(() =>
			Promise.resolve({
				...engine,
				rows: (sql, signal) => {
					asked.push(sql);
					return engine.rows(sql, signal);
				}
			})
		);
		const found = await allFindings({ years: [2022, 2023] }, recording);
		expect(found.length).toBeGreaterThan(0);
		expect(asked).toHaveLength(1);
		expect(asked.join()).not.toMatch(/\blimit\b/i);
		await firstFindings({ years: [2022, 2023] }, recording);
		expect(asked.at(-1)).toMatch(/\blimit 5000\b/);
	});

	it('say how many there are when not all of them come', async () => {
		const large = withoutFile();
		for (const scope of [{}, { area: '990101' }, { severity: 'error' }] as const) {
			const { findings, all } = await firstFindings(scope, large);
			expect(all).toBe(findings.length);
			expect(all).toBeGreaterThan(1);
			for (const from of [source, large]) {
				const { answer: first } = await ask(findingsQuestion, { scope, most: 1 }, from);
				expect(first, JSON.stringify(scope)).toEqual({ findings: findings.slice(0, 1), all });
			}
		}
	});

	it('of organs are theirs alone where the file of their county is missing, and of nobody none', async () => {
		const scope: FindingScope = { organs: ['990102001'] };
		const held = await allFindings(scope, source);
		const without: DataSource = {
			...source,
			organsWithReports: () => Promise.reject(new Error('404'))
		};
		expect(held.length).toBeGreaterThan(0);
		expect(await allFindings(scope, without)).toEqual(held);
		expect(await allFindings({ organs: [] }, source)).toEqual([]);
	});

	it('of a group are those of its kinds alone', async () => {
		const large = withoutFile();
		const towns = await allFindings({ group: 'towns' }, source);
		expect(towns.map(({ kind }) => kind)).toContain('town');
		for (const from of [source, large])
			expect(await allFindings({ group: 'departments' }, from)).toEqual([]);
	});

	it('are told without the engine as far as files hold them, and then of nobody rather than wrongly', async () => {
		const none = () => Promise.reject(new Error('no engine'));
		const engineless: DataSource = { ...source, engine: none };
		const large = withoutFile(none);
		expect(await findingsWithoutEngine({ group: 'townships' }, engineless)).toHaveLength(3);
		expect(await findingsWithoutEngine({ area: '990102' }, large)).toHaveLength(1);
		expect(await findingsWithoutEngine({ group: 'townships' }, large)).toBeNull();
	});

	it('rest on figures that are added up, the last year first', async () => {
		const found = await allFindings({}, source);
		const parts = ['reconsideration_upheld', 'reconsideration_total'];
		expect(doubtsOf(found, parts).map(({ report: id }) => id)).toEqual(['990102001-2023', '990101101-2022']);
		expect(doubtsOf(found, ['fees_collected'])).toEqual([]);
	});

	it('stand beside how often each rule held', async () => {
		const tallies = await source.ruleTallies();
		expect(tallies.find(({ rule, year }) => rule === 'T4-SUM' && year === 2023)).toMatchObject({
			pass: 1,
			fail: 1
		});
	});

	it('flag the figures they rest on, in the report they are about', async () => {
		const found = await allFindings({}, source);
		expect([...flagsOf(found, 'reconsideration_total').keys()]).toEqual(['990101101-2022', '990102001-2023']);
		expect(flagsOf(found, 'licensing_decisions').size).toBe(0);
		const parts = flagsOfComponents(found, ['reconsideration_total', 'reconsideration_upheld', 'fees_collected']);
		const row = (indicator: string, reported: string | null) =>
			componentRow({ indicator, point: pointOf({ report: reported }) });
		expect(flagsOn(parts, row('reconsideration_upheld', '990101101-2022'))).toHaveLength(1);
		expect(flagsOn(parts, row('reconsideration_upheld', '990101101-2023'))).toEqual([]);
		expect(flagsOn(parts, row('fees_collected', '990101101-2022'))).toEqual([]);
		expect(flagsOn(parts, componentRow({ indicator: 'reconsideration_upheld' }))).toEqual([]);
		const ofAnother = found.map((finding) => ({ ...finding, report: '990101-2022' }));
		expect(flagsOf(ofAnother, 'reconsideration_total').size).toBe(0);
	});
});
