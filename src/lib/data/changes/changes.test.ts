import { expect, it } from 'vitest';
import { ownSourceOf } from '../../testing/ownSourceOf';
import { organ, report, type CellInput } from '../../testing/reports';
import type { Report } from '../../report/report';
import type { ChangesView } from '../../view/changes';
import type { YearChanges } from './changes';
import { loadChanges } from './loadChanges';

const [JIA, YI, BING] = [
	organ('990101101', '甲示例镇'),
	organ('990101102', '乙示例乡', 'township'),
	organ('990101103', '丙示例街道', 'street_office')
];
const NEVER = organ('990101104', '丁示例镇');
const VIEW: ChangesView = { area: '990101', group: 'all', year: 2024, set: 'main', organ: null };

const dated = (published: string | null) => ({
	source: { url: null, mirror: false, published, complete: false, note: '' }
});
const penalties = (of: typeof JIA, year: number, number: CellInput, published: string | null = null): Report =>
	report(of, year, { penalty_decisions: number }, dated(published));

async function changed(reports: readonly Report[], view: Partial<ChangesView> = {}): Promise<YearChanges> {
	const changes = await loadChanges({ ...VIEW, ...view }, ownSourceOf(reports, [JIA, YI, BING, NEVER]));
	if (!changes) throw new Error('too many reports');
	return changes;
}

it('says of every organ due whether there are both reports, and else which is not', async () => {
	const { organs, comparable } = await changed([
		penalties(JIA, 2023, 40),
		penalties(JIA, 2024, 60),
		penalties(YI, 2022, 1),
		penalties(YI, 2024, 1),
		penalties(BING, 2023, 3)
	]);
	expect(organs.map(({ organ: { name }, report }) => [name, report])).toEqual([
		['甲示例镇', 'both'],
		['乙示例乡', 'after_gap'],
		['丙示例街道', 'missing'],
		['丁示例镇', 'neither']
	]);
	expect(comparable).toEqual([[2024, 1]]);
	// Whoever lacks one of them has no figure that changed, least of all to 0.
	expect(organs.slice(1).flatMap(({ figures, findings }) => [...figures, ...findings])).toEqual([]);
});

it('calls nobody missing whose report is there and waits for its year', async () => {
	const source = ownSourceOf([penalties(JIA, 2023, 40), penalties(YI, 2023, 1)], [JIA, YI, NEVER]);
	const waiting = [JIA, NEVER].map(({ code, name }) => ({ organ: code, name, file: 'a.docx' }));
	const changes = await loadChanges(VIEW, { ...source, waiting: () => Promise.resolve(waiting) });
	expect(changes?.organs.map(({ report }) => report)).toEqual(['waiting', 'missing', 'waiting']);
	expect((await loadChanges({ ...VIEW, year: 2023 }, source))?.organs[0]?.report).toBe('first');
});

it('an organ new in the data is first, and nobody is missed who is due nowhere', async () => {
	const source = ownSourceOf([penalties(JIA, 2023, 1), penalties(YI, 2024, 1)]);
	const changes = await loadChanges({ ...VIEW, year: 2024 }, source);
	expect(changes?.organs.map(({ report }) => report)).toEqual(['missing', 'first']);
	expect((await loadChanges({ ...VIEW, year: 2016 }, source))?.organs).toEqual([]);
});

it('keeps both sides of a figure in their states, and says where the form makes it another figure', async () => {
	const { organs } = await changed(
		[
			report(JIA, 2020, { penalty_decisions: 5 }),
			report(JIA, 2021, { normative_documents_issued: 4, penalty_decisions: 'blank' }),
			report(JIA, 2022, { normative_documents_issued: 9, penalty_decisions: 7 })
		],
		{ year: 2022, organ: JIA.code }
	);
	const figures = new Map(organs[0]?.figures.map((figure) => [figure.indicator, figure]));
	expect(figures.get('penalty_decisions')).toMatchObject({
		before: { state: 'blank', value: null },
		now: { state: 'reported', value: 7 }
	});
	expect(figures.get('normative_documents_issued')).toMatchObject({ before: { value: 4 }, now: { value: 9 }, apart: false });
});

it('a figure of two forms is apart', async () => {
	const { organs } = await changed(
		[
			report(JIA, 2020, { normative_documents_made_v19: 4 }),
			report(JIA, 2021, { normative_documents_issued: 9 })
		],
		{ year: 2021 }
	);
	const [{ figures, forms }] = organs as [(typeof organs)[0]];
	expect(forms).toEqual(['2019', '2021']);
	expect(figures.find(({ indicator }) => indicator === 'normative_documents_issued')).toMatchObject({
		before: { value: 4 },
		now: { value: 9 },
		apart: true
	});
});

it('counts the days in the season, not between the reports', async () => {
	const later = async (before: string | null, now: string | null) =>
		(await changed([penalties(JIA, 2023, 1, before), penalties(JIA, 2024, 1, now)])).organs[0]?.later;
	expect(await later('2024-01-20', '2025-01-25')).toBe(5);
	expect(await later('2024-03-01', '2025-01-31')).toBe(-30);
	expect(await later('2023-12-30', '2025-01-02')).toBe(3);
	expect(await later(null, '2025-01-02')).toBeNull();
});

it('adds up only organs with both years, and each group by itself', async () => {
	const office = organ('990101900', '示例局', 'department');
	const { totals } = await changed([
		...[JIA, YI, BING].flatMap((of, i) => [penalties(of, 2023, 10 + i), penalties(of, 2024, 20 + i)]),
		penalties(NEVER, 2024, 1000),
		penalties(office, 2023, 500),
		penalties(office, 2024, 500)
	]);
	const [total] = totals.filter(({ indicator }) => indicator === 'penalty_decisions');
	expect(totals.map(({ group }) => group)).not.toContain('departments');
	expect(total?.rows.find(({ year }) => year === 2024)).toMatchObject({
		matched: 3,
		matchedBefore: 33,
		matchedNow: 63,
		value: 1063
	});
	expect(total?.doubts).toBe(0);
});

it('says of what is added up how many findings rest on it', async () => {
	const fees = (of: typeof JIA, year: number, number: number) => report(of, year, { fees_collected: number });
	const { totals } = await changed(
		[
			...[JIA, YI].flatMap((of) => [fees(of, 2023, 1), fees(of, 2024, 2)]),
			// In yuan, it seems.
			fees(BING, 2023, 3800),
			fees(BING, 2024, 4),
			// Without a report of 2023 it is in neither sum.
			fees(NEVER, 2024, 5200)
		],
		{ set: 'proactive' }
	);
	expect(totals.find(({ indicator }) => indicator === 'fees_collected')?.doubts).toBe(1);
});
