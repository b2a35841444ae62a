import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from './build';
import { datasetOf } from './dataset/dataset';
import type { Engine } from './engine';
import { openNative } from './engines/native';
import { pointOf } from '../text/testing';
import { partRow } from '../text/topics/testing';
import { AREAS, organ, report } from './fictional';
import {
	answerFindings,
	answerFound,
	doubtsOf,
	findingsAtHand,
	flagsOf,
	flagsOfParts,
	flagsOn,
	ruleTallies,
	type FindingScope
} from './findings';
import type { AnswerSource } from './source';

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

let folder: string;
let engine: Engine;
let source: AnswerSource;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lens-'));
	const { catalog } = await buildDataset({
		...datasetOf({ id: 'demo', fictional: true, reports, areas: AREAS }),
		outDir: folder
	});
	const at = (path: string) => join(folder, 'demo', path);
	engine = await openNative(at(catalog.database.path));
	source = {
		catalog,
		file: async (path) => JSON.parse(await readFile(at(path), 'utf8')) as unknown,
		engine: () => Promise.resolve(engine)
	};
}, 60_000);
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

describe('findings', () => {
	it('are counted by severity in the catalog', () => {
		expect(source.catalog.found).toMatchObject({ error: 2, warning: 1 });
	});

	it('come the same out of the file and of the engine, whatever is asked', async () => {
		const large: AnswerSource = { ...source, catalog: { ...source.catalog, findings: null } };
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
			const held = await answerFindings(scope, source);
			expect(held.length, JSON.stringify(scope)).toBeGreaterThan(0);
			expect(await answerFindings(scope, large), JSON.stringify(scope)).toEqual(held);
		}
	});

	it('that flag figures or fill letters come all, however many: the engine is given no limit', async () => {
		const asked: string[] = [];
		const recording: AnswerSource = {
			...source,
			catalog: { ...source.catalog, findings: null },
			engine: () =>
				Promise.resolve({
					...engine,
					rows: (sql, signal) => {
						asked.push(sql);
						return engine.rows(sql, signal);
					}
				})
		};
		const found = await answerFindings({ years: [2022, 2023] }, recording);
		expect(found.length).toBeGreaterThan(0);
		expect(asked).toHaveLength(1);
		expect(asked.join()).not.toMatch(/\blimit\b/i);
		await answerFound({ years: [2022, 2023] }, recording);
		expect(asked.at(-1)).toMatch(/\blimit 5000\b/);
	});

	it('say how many there are when not all of them come', async () => {
		const large: AnswerSource = { ...source, catalog: { ...source.catalog, findings: null } };
		for (const scope of [{}, { area: '990101' }, { severity: 'error' }] as const) {
			const { findings, all } = await answerFound(scope, large);
			expect(all).toBe(findings.length);
			expect(all).toBeGreaterThan(1);
			for (const from of [source, large]) {
				const first = await answerFound(scope, from, undefined, 1);
				expect(first, JSON.stringify(scope)).toEqual({ findings: findings.slice(0, 1), all });
			}
		}
	});

	it('of organs are theirs alone where the file of their county is missing, and of nobody none', async () => {
		const scope: FindingScope = { organs: ['990102001'] };
		const held = await answerFindings(scope, source);
		const without: AnswerSource = {
			...source,
			file: (path) => (path.includes('/counties/') ? Promise.reject(new Error('404')) : source.file(path))
		};
		expect(held.length).toBeGreaterThan(0);
		expect(await answerFindings(scope, without)).toEqual(held);
		expect(await answerFindings({ organs: [] }, source)).toEqual([]);
	});

	it('of a group are those of its kinds alone', async () => {
		const large: AnswerSource = { ...source, catalog: { ...source.catalog, findings: null } };
		const towns = await answerFindings({ group: 'towns' }, source);
		expect(towns.map(({ kind }) => kind)).toContain('town');
		for (const from of [source, large])
			expect(await answerFindings({ group: 'departments' }, from)).toEqual([]);
	});

	it('are told without the engine as far as files hold them, and then of nobody rather than wrongly', async () => {
		const engineless: AnswerSource = { ...source, engine: () => Promise.reject(new Error('no engine')) };
		const large: AnswerSource = { ...engineless, catalog: { ...source.catalog, findings: null } };
		expect(await findingsAtHand({ group: 'townships' }, engineless)).toHaveLength(3);
		expect(await findingsAtHand({ area: '990102' }, large)).toHaveLength(1);
		expect(await findingsAtHand({ group: 'townships' }, large)).toBeNull();
	});

	it('rest on figures that are added up, the last year first', async () => {
		const found = await answerFindings({}, source);
		const parts = ['reconsideration_upheld', 'reconsideration_total'];
		expect(doubtsOf(found, parts).map(({ report: id }) => id)).toEqual(['990102001-2023', '990101101-2022']);
		expect(doubtsOf(found, ['fees_collected'])).toEqual([]);
	});

	it('stand beside how often each rule held', async () => {
		const tallies = await ruleTallies(source);
		expect(tallies.find(({ rule, year }) => rule === 'T4-SUM' && year === 2023)).toMatchObject({
			pass: 1,
			fail: 1
		});
	});

	it('flag the figures they rest on, in the report they are about', async () => {
		const found = await answerFindings({}, source);
		expect([...flagsOf(found, 'reconsideration_total').keys()]).toEqual(['990101101-2022', '990102001-2023']);
		expect(flagsOf(found, 'licensing_decisions').size).toBe(0);
		const parts = flagsOfParts(found, ['reconsideration_total', 'reconsideration_upheld', 'fees_collected']);
		const row = (indicator: string, reported: string | null) =>
			partRow({ indicator, point: pointOf({ report: reported }) });
		expect(flagsOn(parts, row('reconsideration_upheld', '990101101-2022'))).toHaveLength(1);
		expect(flagsOn(parts, row('reconsideration_upheld', '990101101-2023'))).toEqual([]);
		expect(flagsOn(parts, row('fees_collected', '990101101-2022'))).toEqual([]);
		expect(flagsOn(parts, partRow({ indicator: 'reconsideration_upheld' }))).toEqual([]);
		const ofAnother = found.map((finding) => ({ ...finding, report: '990101-2022' }));
		expect(flagsOf(ofAnother, 'reconsideration_total').size).toBe(0);
	});
});
