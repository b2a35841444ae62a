import { describe, expect, it } from 'vitest';
import { parseReports } from '../report/csv';
import { writeReports } from '../report/csv/write';
import type { ReadReport } from '../read/read';
import { problem } from '../read/problems';
import { INVENTED } from '../read/testing/divisions';
import { contentsKey } from '../read/contentsKey';
import { storedFromListed, readAgain, withCorrection, type StoredReport } from './storedReport';
import { printed, storedDocument } from './testing';
import { jsonOfStored, storedFromJson } from './storedJson';
import { besidePublished, idsMoved, ownReports, reportOf, waitingReports } from './reports';

function stored(part: Partial<ReadReport>, file = 'a.txt', more: Partial<StoredReport> = {}): StoredReport {
	return { ...storedDocument(file, part), ...more };
}

describe("the reader's own data set", () => {
	it('has one report for each organ and year, the one read last', () => {
		const earlier = stored({}, 'a.txt', { readAt: 1 });
		const later = stored({ figures: new Map([['granted__total', printed(4)]]) }, 'b.txt', { readAt: 2 });
		const { reports, leftOut } = ownReports([later, earlier]);
		expect(reports.map((report) => [report.id, report.source.note])).toEqual([
			['990101101-2022', 'file:b.txt']
		]);
		expect([...leftOut]).toEqual([[earlier.key, 'read_later']]);
	});

	it('takes a revision before what it revises, whichever was read later', () => {
		const revised = stored({}, '年报（修订版）.docx', { readAt: 1 });
		const first = stored({}, '年报.docx', { readAt: 2 });
		for (const both of [
			[first, revised],
			[revised, first]
		]) {
			const { reports, leftOut } = ownReports(both);
			expect(reports.map(({ source }) => source.note)).toEqual(['file:年报（修订版）.docx']);
			expect([...leftOut]).toEqual([[first.key, 'newer_edition']]);
		}
	});

	it('leaves out what has no organ, no kind or no year, and says which', () => {
		const nobody = stored({ organ: null }, '1');
		const oddity = stored({ kind: null }, '2');
		const never = stored({ year: null }, '3');
		expect([...ownReports([nobody, oddity, never]).leftOut.values()].toSorted()).toEqual([
			'kind_unknown',
			'organ_unknown',
			'year_unknown'
		]);
	});

	it('gives a department an id of its own, the same in every year', () => {
		const bureau = { organ: '示例县示例局', kind: 'department', areaCode: null, path: [] } as const;
		const { reports } = ownReports([
			stored({ ...bureau, year: 2021 }, '1'),
			stored({ ...bureau, year: 2022 }, '2')
		]);
		const codes = new Set(reports.map((report) => report.organ.code));
		expect(codes.size).toBe(1);
		expect([...codes][0]).toMatch(/^x[0-9a-z]{1,9}$/);
	});

	it('never joins two bodies of one name: 城关镇 is in hundreds of counties', () => {
		const anywhere = { organ: '城关镇人民政府', areaCode: null, path: [] };
		const problems = [problem('area_ambiguous', '城关镇')];
		const two = [
			stored({ ...anywhere, year: 2021 }, '1', { problems }),
			stored({ ...anywhere, year: 2022 }, '2', { problems })
		];
		expect(new Set(ownReports(two).reports.map((report) => report.organ.code)).size).toBe(2);
	});

	it('goes through the project’s own files and back', () => {
		const corrected = withCorrection(stored({}), 'carried_in__total', { state: 'blank' });
		const bureau = stored(
			{ organ: '示例县示例局', kind: 'department', areaCode: null, path: [], form: null },
			'b'
		);
		const { reports } = ownReports([corrected, bureau]);
		const { reportsCsv, figuresCsv } = writeReports(reports);
		const back = parseReports(reportsCsv, figuresCsv, INVENTED);
		expect(back.problems).toEqual([]);
		expect(back.reports.map((report) => report.id)).toEqual(reports.map((report) => report.id));
		expect(back.reports[0]?.figures.get('carried_in__total')).toMatchObject({
			state: 'blank',
			reason: expect.stringContaining('corrected')
		});
	});

	it('stands beside the published data under codes and names of its own', () => {
		const [beside] = besidePublished(ownReports([stored({})]).reports, '（本机数据）');
		expect(beside).toMatchObject({
			id: 'my990101101-2022',
			organ: { code: 'my990101101', name: '示例镇人民政府（本机数据）' }
		});
	});
});

describe('a document read again', () => {
	const before = withCorrection(
		withCorrection(stored({}), 'granted__total', { state: 'reported', value: 5 }),
		'carried_in__total',
		{ state: 'blank' }
	);

	it('keeps what was corrected', () => {
		expect(readAgain(before, stored({}))).toEqual(before);
		expect(readAgain(null, before)).toEqual(before);
	});

	it('drops the correction of a cell that is now read in another way', () => {
		const now = stored({ figures: new Map([['granted__total', printed(5)]]) });
		expect([...readAgain(before, now).corrections.keys()]).toEqual(['carried_in__total']);
	});

	it('is the same document by its contents, whatever its name', () => {
		const bytes = (text: string) => contentsKey(new TextEncoder().encode(text));
		expect(bytes('示例')).toBe(bytes('示例'));
		expect(bytes('示例')).not.toBe(bytes('示列'));
	});
});

describe("the project's own CSV", () => {
	const read = ownReports([
		withCorrection(stored({}), 'carried_in__total', { state: 'blank' }),
		stored({ organ: '水利局', kind: 'department', areaCode: null, path: [], area: '990101' }, 'b.txt', {
			said: { year: 2021, published: '2022-01-20' }
		}),
		stored({ year: 2023, published: { date: '2024-01-05', from: 'printed' } }, 'c.txt')
	]).reports;
	const written = writeReports(read);
	const parsed = parseReports(written.reportsCsv, written.figuresCsv, INVENTED);
	const back = storedFromListed(parsed.reports, 'reports.csv', 5);

	it('taken back and written again is the same, under the same ids', () => {
		expect(parsed.problems).toEqual([]);
		expect(writeReports(ownReports(back).reports)).toEqual(written);
	});

	it('keeps its address and its copy mark through the database and an archive', () => {
		const [first] = parsed.reports;
		const source = { ...first!.source, url: 'https://example.test/1', complete: true };
		const [listed] = storedFromListed([{ ...first!, source }], 'reports.csv', 5);
		const again = storedFromJson(JSON.parse(JSON.stringify(jsonOfStored(listed!))));
		expect(again).toEqual(listed);
		expect(ownReports([again!]).reports[0]?.source).toEqual(source);
	});

	it('is the same report when it says the same, and another edition when a figure changed', () => {
		const keys = (of: typeof back) => of.map(({ key }) => key);
		expect(keys(storedFromListed(parsed.reports, 'copy/reports.csv', 9))).toEqual(keys(back));
		const changed = parsed.reports.map((each) => ({
			...each,
			figures: new Map([['granted__total', printed(9)]])
		}));
		expect(keys(storedFromListed(changed, 'reports.csv', 9)).some((key) => keys(back).includes(key))).toBe(
			false
		);
	});

	it('is put right like any other', () => {
		const said = back.map((each) => ({ ...each, said: { year: 2020 } }));
		expect(new Set(ownReports(said).reports.map(({ year }) => year))).toEqual(new Set([2020]));
	});
});

it('lets what is said of a report move its id, and names who waits for a year', () => {
	const [first, other, unknown] = [
		stored({}),
		stored({ year: 2020 }, 'b.txt'),
		stored({ year: null }, 'c.txt')
	];
	const before = ownReports([first, other]);
	const after = ownReports([{ ...first, said: { year: 2021 } }, other]);
	expect([...idsMoved(before, after)]).toEqual([['990101101-2022', '990101101-2021']]);
	expect(idsMoved(before, before).size).toBe(0);
	// Another report that stands in its place keeps what was decided there.
	const twice = ownReports([{ ...first, said: { year: 2021 } }, stored({}, 'd.txt')]);
	expect(idsMoved(before, twice).size).toBe(0);

	const all = [first, unknown];
	expect(waitingReports(all, ownReports(all))).toEqual([
		{ organ: '990101101', name: '示例镇人民政府', file: 'c.txt' }
	]);
	expect(waitingReports([first], before)).toEqual([]);
});

it('finds the day that was printed once the year is said, unless it is of another year', () => {
	const dated = stored({ year: null, published: { date: '2026-01-24', from: 'printed' } });
	const published = (year: number) => {
		const report = reportOf({ ...dated, said: { year } });
		return typeof report === 'string' ? report : report.source.published;
	};
	expect([published(2025), published(2022)]).toEqual(['2026-01-24', null]);
});
