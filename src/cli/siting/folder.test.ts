import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Passing } from '../../lib/build/passing';
import { datasetOf } from '../../lib/data/dataset';
import { writeHandover } from '../../lib/own/handover/handover';
import { ownReports } from '../../lib/own/reports';
import { storedFromListed, withCorrection } from '../../lib/own/storedReport';
import { valueOf } from '../../lib/report/figure';
import type { Report } from '../../lib/report/report';
import { completeReport } from '../../lib/read/testing/complete';
import { INVENTED } from '../../lib/read/testing/divisions';
import { textLines } from '../../lib/read/testing/textLayouts';
import { writeReports } from '../../lib/report/csv';
import { audited } from '../auditing/audited';
import { materialOf } from '../auditing/material';
import { rosterLines } from './roster';
import { folderReports } from './stage';

let dir: string;
const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'lens-folder-'));
	said.mockClear();
});
afterEach(() => rmSync(dir, { recursive: true }));

const [SAMPLE] = fc.sample(completeReport('2021'), { numRuns: 1, seed: 1 });

/** A document of this organ for a year. Its figures are those of every other. */
function write(path: string, organ: string, year: number, ...prose: readonly string[]): void {
	const lines = textLines({ ...SAMPLE!, year }, 'tab').map((line) =>
		line.replaceAll(/示例镇(?:人民政府)?/g, organ)
	);
	mkdirSync(dirname(join(dir, path)), { recursive: true });
	writeFileSync(join(dir, path), [...lines, ...prose].join('\n'));
}

const options = (county?: string) => ({
	journal: join(tmpdir(), 'no-such-journal', 'x'),
	workers: 1,
	...(county === undefined ? {} : { county })
});
const folder = (county?: string, path = dir) => folderReports(path, options(county), INVENTED, 'en');

/** What a county's office receives: two years, the same departments under other names. */
function writeCounty(county = '示例县'): void {
	write('2022/a.txt', `${county}水利局`, 2022);
	write('2022/b.txt', `${county}教育局`, 2022);
	write('2022/c.txt', '城关镇人民政府', 2022);
	write('2022/d.txt', `${county}供销合作社`, 2022);
	write('2023/附件1.txt', `${county}水利局`, 2023);
	write('2023/b.txt', '县教育局', 2023);
	write('2023/c.txt', `${county}城关镇人民政府`, 2023);
}

/** What a browser would keep of the documents, with a correction, as the archive it hands over. */
async function handedOver(): Promise<{
	reports: readonly Report[];
	roster: { archive: Uint8Array; names: readonly string[] };
}> {
	const { reports: read } = await folder();
	const [first, ...others] = storedFromListed(read, 'reports.csv', 1);
	const stored = [withCorrection(first!, 'penalty_decisions', { state: 'reported', value: 4321 }), ...others];
	// A roster without a township would be given those of the county.
	const names = ['示例县水利局', '示例县档案馆', '城关镇人民政府'];
	const archive = writeHandover(stored, new Map(), { settings: {}, roster: names });
	return { reports: ownReports(stored).reports, roster: { archive, names } };
}

describe('the folder of a county’s office', () => {
	it.each([
		['示例县', '990101', ['示例县教育局', '示例县水利局', '示例县供销合作社', '城关镇人民政府']],
		[
			'无名县',
			expect.stringMatching(/^x/),
			['无名县教育局', '无名县水利局', '无名县供销合作社', '无名县城关镇人民政府']
		]
	])('gives each organ of %s once, whatever its documents call it', async (county, area, names) => {
		writeCounty(county);
		const { reports, areas } = await folder();
		const organs = new Map(reports.map(({ organ }) => [organ.code, organ]));
		expect(reports).toHaveLength(7);
		expect([...organs.values()].map(({ name }) => name).sort()).toEqual([...names].sort());
		expect(areas.find(({ level }) => level === 'county')).toMatchObject({ code: area, name: county });
		for (const { area: of } of organs.values())
			expect(of?.startsWith(areas.find(({ level }) => level === 'county')!.code)).toBe(true);
		expect(said.mock.calls.flat().join('\n')).toMatch(new RegExp(`^county: .*${county}`, 'm'));
	});

	it('gives the same ids by whatever way it is named', async () => {
		writeCounty();
		const ids = async (path: string) => (await folder(undefined, path)).reports.map(({ id }) => id).sort();
		expect(await ids(relative('.', dir))).toEqual(await ids(dir));
	});

	it('leaves in no area what does not say where it is of, where no county is clear, and says so', async () => {
		write('a.txt', '示例县水利局', 2022);
		write('b.txt', '虚构县水利局', 2022);
		write('c.txt', '县教育局', 2022);
		const areaOf = async (county?: string) =>
			(await folder(county)).reports.find(({ organ }) => organ.name.includes('教育局'))?.organ.area;
		expect(await areaOf()).toBeNull();
		expect(said.mock.calls.flat().join('\n')).toMatch(
			/^the county is not clear: .*示例县.*虚构县.*--county/m
		);
		expect(await areaOf('虚构县')).toBe('990102');
		expect(await areaOf('990101')).toBe('990101');
		await expect(areaOf('示例')).rejects.toThrow(/neither the name of a county nor its code/);
	});

	it('has a roster, and says who of it is missing', async () => {
		writeCounty();
		for (const name of ['expected.json', 'README.md']) writeFileSync(join(dir, name), '{"reports": 7}');
		writeFileSync(join(dir, 'roster.csv'), '单位名称\n城关镇\n县教育局\n水利局\n县档案馆\n联系人');
		const { roster = [], reports } = await folder();
		expect(rosterLines(roster, reports, 'en')).toEqual([
			'2023: 3 of 4 on the roster, 1 missing: 示例县档案馆',
			'2022: 3 of 4 on the roster, 1 missing: 示例县档案馆; not on it: 示例县供销合作社'
		]);
		const told = said.mock.calls.flat().join('\n');
		expect(told).toMatch(/roster\.csv:6: "联系人" is not what an organ is called/);
		// What lies beside the documents is not among those that were refused.
		expect(told).toMatch(/^not a document, and not read \(2\): \S+README\.md, \S+expected\.json$/m);
		expect(told).toMatch(/ refused +not a document +skipped\n9 +7 +[\d,]+ +0 +\d+ +\d+ +0 +2 +0$/m);
	});

	it('has what rules about text need: the same findings as an audit of its documents', async () => {
		writeCounty();
		const same = '本单位全年组织培训三次，更新栏目十二个，办理答复及时，群众满意。'.repeat(8);
		write('2022/e.txt', '示例镇人民政府', 2022, same);
		write('2023/e.txt', '示例镇人民政府', 2023, same);
		const contents = await folder();
		const passing = new Passing(datasetOf({ id: 'real', fictional: false, ...contents }));
		const built = [...passing.organs()].flatMap(({ findings }) => findings.map(({ key }) => key));
		const material = await materialOf([dir], options(), INVENTED, 'en');
		expect(built.sort()).toEqual(
			audited(material)
				.findings.map(({ key }) => key)
				.sort()
		);
		expect(contents.texts.size).toBe(9);
	});

	it('of typed CSV needs no document that can be read, and typed values stand', async () => {
		write('a.txt', '示例县水利局', 2022);
		const read = (await folder()).reports[0]!;
		const typed = {
			...read,
			source: { ...read.source, published: '2023-01-31' },
			figures: new Map([
				['penalty_decisions', { state: 'reported' as const, value: 77, raw: null, place: null }]
			])
		};
		const { reportsCsv, figuresCsv } = writeReports([typed]);
		writeFileSync(join(dir, 'reports.csv'), reportsCsv);
		writeFileSync(join(dir, 'figures.csv'), figuresCsv);
		const [both] = (await folder()).reports;
		expect(both?.source.published).toBe('2023-01-31');
		expect(both?.figures.get('penalty_decisions')).toMatchObject({ value: 77 });
		expect(both?.figures.size).toBe(read.figures.size);
		writeFileSync(join(dir, 'a.txt'), 'no report');
		expect((await folder()).reports).toHaveLength(1);
	});

	it('of what a browser handed over, unpacked, has the same reports, figures and roster', async () => {
		writeCounty();
		const { reports, roster } = await handedOver();
		for (const name of readdirSync(dir)) rmSync(join(dir, name), { recursive: true });
		const archive = unzipSync(roster.archive);
		for (const [name, bytes] of Object.entries(archive)) writeFileSync(join(dir, name), bytes);
		const site = await folder();
		const values = (of: readonly Report[]) =>
			of
				.map(({ id, year, organ, figures, source }) => ({
					id,
					year,
					name: organ.name,
					published: source.published,
					figures: [...figures].map(([field, figure]) => [field, figure.state, valueOf(figure)]).sort()
				}))
				.sort((a, b) => (a.id < b.id ? -1 : 1));
		expect(values(site.reports)).toEqual(values(reports));
		expect(site.roster?.map(({ name }) => name).sort()).toEqual(roster.names.toSorted());

		// A part that is not as it was handed over is named with what was expected, and nothing is made of it.
		const figures = readFileSync(join(dir, 'figures.csv'), 'utf8');
		const lines = figures.trimEnd().split('\n');
		writeFileSync(join(dir, 'figures.csv'), `${lines.slice(0, -1).join('\n')}\n`);
		const damaged = /figures\.csv: found [\d,]+ bytes with digest \S+, expected [\d,]+ bytes with digest/;
		await expect(folder()).rejects.toThrow(damaged);
		const edited = folderReports(dir, { ...options(), edited: true }, INVENTED, 'en');
		await expect(edited).rejects.toThrow(/reports\.csv:\d+:17: figures: expected \d+, as many lines/);
		writeFileSync(
			join(dir, 'figures.csv'),
			figures.replace('penalty_decisions,4321', 'penalty_decisions,4322')
		);
		await expect(folder()).rejects.toThrow(damaged);
		const changed = await folderReports(dir, { ...options(), edited: true }, INVENTED, 'en');
		expect(changed.reports.map((report) => valueOf(report.figures.get('penalty_decisions')!))).toContain(
			4322
		);
	});
});
