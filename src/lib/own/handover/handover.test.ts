import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Decision } from '../../audit/decisions';
import type { ReadReport } from '../../read/read';
import { storedFrom, type StoredReport } from '../storedReport';
import { contentsKey } from '../../read/contentsKey';
import { readHandover, writeHandover, type Handover } from './handover';
import { manifestFrom, partOf, type Manifest } from './manifest';
import { packedIn } from './packed';
import { mergedReport } from './merge';

const reading: ReadReport = {
	organ: '示例镇人民政府',
	kind: 'town',
	areaCode: '990101101',
	path: ['示例省', '示例市', '示例县'],
	year: 2022,
	form: '2021',
	figures: new Map([
		['granted__total', { state: 'reported', value: 3, raw: '3', place: { table: 'requests', line: 4 } }],
		['carried_in__total', { state: 'unreadable', raw: '▢', reason: '示例' }]
	]),
	published: { date: '2023-01-20', from: 'printed' }
};

const kept = (key: string, part: Partial<StoredReport> = {}): StoredReport => ({
	...storedFrom({ file: 'a.docx', reports: [reading], problems: [] }, key, 1)[0]!,
	...part
});

const corrected = kept('b', {
	corrections: new Map([['carried_in__total', { state: 'reported', value: 2 }]]),
	said: { year: 2023, published: '2024-01-05' }
});
const decision: Decision = {
	key: 'T3-SUM x',
	place: 'T3-SUM x',
	verdict: 'confirmed',
	note: '示例',
	at: '2024-02-01T00:00:00.000Z',
	steps: {}
};
const whole = () =>
	writeHandover([kept('a'), corrected], new Map([[decision.key, decision]]), {
		settings: { office: { name: '示例县政务公开办' } },
		roster: ['示例镇人民政府']
	});

type Files = Record<string, Uint8Array>;
const read = (archive: Uint8Array) => readHandover(packedIn(archive));
const taken = async (files: Files): Promise<Handover> => {
	const handover = await read(zipSync(files));
	if (handover === null || typeof handover === 'string') throw new Error(`not taken: ${handover}`);
	return handover;
};
const manifestOf = (files: Files): Manifest => {
	const manifest = manifestFrom(strFromU8(files['handover.json']!));
	if (manifest === null || typeof manifest === 'string') throw new Error('no manifest');
	return manifest;
};

/** As a program wrote it that gave no manifest. */
const withoutManifest = ({ 'handover.json': _, ...files }: Files): Files => files;

it('hands over everything that is kept, without loss', async () => {
	for (const files of [unzipSync(whole()), withoutManifest(unzipSync(whole()))])
		expect(await taken(files)).toMatchObject({
			stored: [kept('a'), corrected],
			decisions: [decision],
			settings: { office: { name: '示例县政务公开办' } },
			damaged: [],
			hasOnlyCsv: false,
			originals: []
		});
});

it('is a folder as the command takes it: reports with their dates, figures corrected, roster', () => {
	const files = unzipSync(whole());
	const csv = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	expect(csv('reports.csv')).toContain('2024-01-05');
	expect(csv('figures.csv')).toMatch(/carried_in__total,2,/);
	expect(csv('roster.csv')).toContain('示例镇人民政府');
});

it('loses nothing to a report that is damaged, takes nothing of it, and names it', async () => {
	const files = withoutManifest(unzipSync(whole()));
	const told = JSON.parse(strFromU8(files['kept.json']!)) as { reports: Record<string, unknown>[] };
	const damage: Record<string, unknown>[] = [
		{ ...told.reports[0], key: 7 },
		{
			...told.reports[0],
			reading: {
				...(told.reports[0]!['reading'] as object),
				figures: [['granted__total', { state: 'reported', value: 1e300, raw: null, place: null }]]
			}
		},
		{
			...told.reports[0],
			reading: { ...(told.reports[0]!['reading'] as object), figures: [['toString', { state: 'blank' }]] }
		},
		{ ...told.reports[0], said: { published: '2024-02-30' } },
		{ ...told.reports[0], said: { year: 2099 } },
		...['示例镇\n人民政府', '示例\u0000镇', '示例\ufffd镇'].map((organ) => ({
			...told.reports[0],
			reading: { ...(told.reports[0]!['reading'] as object), organ }
		}))
	];
	for (const one of damage) {
		const json = JSON.stringify({ ...told, reports: [one, told.reports[1]] });
		expect(await taken({ ...files, 'kept.json': strToU8(json) })).toMatchObject({
			stored: [corrected],
			damaged: [{ path: 'kept.json', report: { at: 1, file: 'a.docx' } }]
		});
	}
});

it('tells another archive, a newer one and a damaged one apart', async () => {
	const files = unzipSync(whole());
	const told = JSON.parse(strFromU8(files['kept.json']!)) as object;
	const newer = { 'kept.json': strToU8(JSON.stringify({ ...told, version: 9 })) };
	expect(await read(zipSync({ 'a.docx': new Uint8Array([1]) }))).toBeNull();
	for (const name of ['kept.json', 'handover.json'])
		expect(await read(zipSync({ [name]: strToU8('{"format":"something else","version":1}') }))).toBeNull();
	expect(await read(zipSync({ ...withoutManifest(files), ...newer }))).toBe('newer');
	const manifest = strToU8(JSON.stringify({ ...manifestOf(files), version: 9 }));
	expect(await read(zipSync({ ...files, 'handover.json': manifest }))).toBe('newer');
	expect(() => packedIn(whole().slice(0, 300))).toThrow();
});

it.each(['reports.csv', 'figures.csv', 'roster.csv', 'decisions.json', 'kept.json'])(
	'misses a %s that is cut, changed or gone, and takes the rest',
	async (path) => {
		const files = unzipSync(whole());
		const { [path]: bytes = new Uint8Array(), ...others } = files;
		const expected = partOf(path, bytes);
		const cut = bytes.slice(0, -30);
		const changed = bytes.slice();
		changed[20]! ^= 1;
		const damages = [
			[{ ...others, [path]: cut }, partOf(path, cut)],
			[{ ...others, [path]: changed }, partOf(path, changed)],
			[others, 'missing']
		] as const;
		for (const [archive, found] of damages) {
			const handover = await taken(archive);
			expect(handover.damaged).toEqual([{ path, found, expected }]);
			expect(handover.stored).toHaveLength(path === 'kept.json' ? 0 : 2);
			expect(handover.decisions).toHaveLength(path === 'decisions.json' ? 0 : 1);
			expect(handover.hasOnlyCsv).toBe(path === 'kept.json');
		}
	}
);

it('takes what it can where it is damaged in what says what is whole', async () => {
	const files = { ...unzipSync(whole()), 'handover.json': strToU8('{"format"') };
	expect(await taken(files)).toMatchObject({
		stored: [kept('a'), corrected],
		damaged: [{ path: 'handover.json', found: 'unreadable' }]
	});
});

it('has the documents of its reports, each once, whatever they are called', async () => {
	const texts = ['一', '二', '三'].map((text) => new TextEncoder().encode(text));
	const [one, two, three] = texts.map((bytes) => ({ key: contentsKey(bytes), bytes }));
	const from = (key: string, file: string) =>
		storedFrom({ file, reports: [reading, reading], problems: [] }, key, 1);
	const stored = [...from(one!.key, '甲/附件.HTML'), ...from(two!.key, '甲/附件.html'), kept('c')];
	const archive = writeHandover(stored, new Map(), {
		settings: {},
		roster: [],
		originals: [one!, two!, three!]
	});
	const files = unzipSync(archive);
	expect(manifestOf(files).originals.map(({ path }) => path)).toEqual([
		'originals/甲/附件.HTML',
		'originals/2/甲/附件.html'
	]);
	expect(manifestOf(files).originals[0]?.reports).toHaveLength(2);
	const handover = await taken(files);
	expect(await handover.original(two!.key)).toEqual(two);
	expect(await handover.original('x')).toMatchObject({ found: 'missing' });
	const damaged = await taken({ ...files, 'originals/2/甲/附件.html': texts[2]! });
	expect(damaged.stored).toHaveLength(5);
	expect(await damaged.original(two!.key)).toMatchObject({
		path: 'originals/2/甲/附件.html',
		found: { digest: three!.key },
		expected: { digest: two!.key }
	});
});

it('puts together what both machines say, and names where they differ', () => {
	const here = kept('a', {
		corrections: new Map([
			['granted__total', { state: 'reported', value: 4 }],
			['carried_in__total', { state: 'blank' }]
		]),
		said: { year: 2021 }
	});
	const there = kept('a', {
		corrections: new Map([
			['granted__total', { state: 'reported', value: 5 }],
			['carried_in__total', { state: 'blank' }],
			['penalty_decisions', { state: 'reported', value: 9 }]
		]),
		said: { year: 2022, published: '2023-02-01' }
	});
	const { report, conflicts } = mergedReport(here, there);
	expect(conflicts).toEqual([
		{
			about: 'cell',
			key: 'a-0',
			field: 'granted__total',
			here: { state: 'reported', value: 4 },
			there: { state: 'reported', value: 5 }
		},
		{ about: 'said', key: 'a-0', part: 'year', here: here.said, there: there.said }
	]);
	expect(Object.fromEntries(report.corrections)).toEqual({
		granted__total: { state: 'reported', value: 4 },
		carried_in__total: { state: 'blank' },
		penalty_decisions: { state: 'reported', value: 9 }
	});
	expect(report.said).toEqual({ year: 2021, published: '2023-02-01' });
});

it('names a document that two versions of the program read in different ways', () => {
	const there = kept('a', {
		reading: { ...reading, figures: new Map([...reading.figures, ['penalty_decisions', { state: 'blank' }]]) }
	});
	const { report, conflicts } = mergedReport(kept('a'), there);
	expect(report).toEqual(kept('a'));
	expect(conflicts).toMatchObject([{ about: 'reading', fields: ['penalty_decisions'] }]);
});
