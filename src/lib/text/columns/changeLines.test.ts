import { expect, it } from 'vitest';
import { loadChanges } from '../../data/changes/loadChanges';
import { ownSourceOf } from '../../testing/ownSourceOf';
import { organ, report, type CellInput } from '../../testing/reports';
import { changesSentence } from '../pages/changes';
import { changeLines } from './changeLines';
import { changesTable } from './changes';

const [JIA, YI, BING] = [
	organ('990101101', '甲示例镇'),
	organ('990101102', '乙示例乡', 'township'),
	organ('990101103', '丙示例街道', 'street_office')
];
const VIEW = { area: '990101', group: 'all', year: 2024, set: 'main', organ: null } as const;

type Cells = Readonly<Record<string, CellInput>>;

async function lines(of: readonly (readonly [typeof JIA, Cells | null, Cells | null])[]) {
	const source = ownSourceOf(
		of.flatMap(([who, before, now]) => [
			...(before ? [report(who, 2023, before)] : []),
			...(now ? [report(who, 2024, now)] : [])
		])
	);
	const changes = await loadChanges(VIEW, source);
	if (!changes) throw new Error('no changes');
	return { changes, lines: changeLines(changes, 'zh'), catalog: source.catalog };
}

const told = (all: Awaited<ReturnType<typeof lines>>['lines'], id: string) =>
	all
		.filter((line) => line.id === id)
		.map(({ kind, who, before, now, change }) => [kind, who, before.text, now.text, change.text]);

it('puts the largest change first, small numbers apart, and takes nothing missing for 0', async () => {
	const { lines: all } = await lines([
		[JIA, { penalty_decisions: 20 }, { penalty_decisions: 30 }],
		[YI, { penalty_decisions: 100 }, { penalty_decisions: 10 }],
		[BING, { penalty_decisions: 3 }, { penalty_decisions: 'unreadable' }]
	]);
	expect(told(all, 'penalty_decisions').slice(0, 3)).toEqual([
		['figure_changed', '乙示例乡', '100 件', '10 件', '▼ 90 (90%)'],
		['figure_changed', '甲示例镇', '20 件', '30 件', '▲ 10 (50%)'],
		['figure_missing', '丙示例街道', '3 件', '未能读取', '—']
	]);
	const small = await lines([[JIA, { penalty_decisions: 3 }, { penalty_decisions: 9 }]]);
	expect(told(small.lines, 'penalty_decisions')).toEqual([['figure_few', '甲示例镇', '3 件', '9 件', '▲ 6']]);
});

it('states no change of organs put together where too few have both years', async () => {
	const { lines: all } = await lines([
		[JIA, { penalty_decisions: 20 }, { penalty_decisions: 30 }],
		[YI, { penalty_decisions: 100 }, { penalty_decisions: 10 }],
		[BING, { penalty_decisions: 5 }, null]
	]);
	const [total] = all.filter(({ kind }) => kind === 'total');
	expect(total).toMatchObject({ matched: 2, before: { text: '' }, change: { file: null } });
	expect(total?.change.text).toContain('没有足够的相同单位');
});

it('says whom it is about, and the file has a code for every word and a state for every side', async () => {
	const {
		changes,
		lines: all,
		catalog
	} = await lines([
		[JIA, { penalty_decisions: 20 }, { penalty_decisions: 'blank' }],
		[YI, null, { penalty_decisions: 1 }],
		[BING, { penalty_decisions: 1 }, null]
	]);
	expect(changesSentence(changes, all, 'zh')).toContain(
		'3 个单位，两年都有报告的 1 个，今年新有 1 个，去年有今年没有 1 个'
	);
	const { heads, rows } = changesTable(all, { year: 2024, scope: '示例县', catalog, language: 'zh' });
	const at = (id: string) => heads.findIndex((head) => head.id === id);
	const figure = rows.find(({ cells }) => cells[at('id')]?.file === 'penalty_decisions');
	expect(
		['change_code', 'before', 'before_state', 'now', 'now_state', 'difference', 'selection'].map(
			(id) => figure?.cells[at(id)]?.file
		)
	).toEqual(['figure_missing', 20, 'reported', null, 'blank', null, '示例县']);
	expect(rows.map(({ cells }) => cells[at('change_code')]?.file)).toEqual(
		expect.arrayContaining(['report_both', 'report_first', 'report_missing'])
	);
});
