import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../cli/demonstration/demonstration';
import { FIELDS } from '../../form/fields';
import { figureOf } from '../../report/report';
import { Audit } from '../../build/audit';
import { organsOf } from '../dataset';
import { FIGURE_STATES } from '../../report/figure';
import { county } from '../../testing/county';
import { ANYTHING, damagedAt, through, valuesIn } from '../../testing/damage';
import { packCounty } from './packCounty';
import { unpackCounty } from './unpackCounty';

/** Organs as a build holds them, with what the audit finds. */
function storedAnswerOf(reports: Parameters<typeof organsOf>[0]) {
	const organs = organsOf(reports);
	const { findings } = new Audit().add(organs);
	return organs.map((each) => ({ ...each, findings: findings.get(each.organ.code) ?? [] }));
}

describe.each([
	['the demonstration', demonstration().reports],
	['a county of every state, form and gap', county()]
])('the file of %s', (_, reports) => {
	const held = storedAnswerOf(reports);
	const back = unpackCounty(through(packCounty(held)));

	it('has every organ and report, described as before', () => {
		expect(back.map(({ organ }) => organ)).toEqual(held.map(({ organ }) => organ));
		const described = held.flatMap(({ reports: own }) =>
			own.map(({ figures: _figures, ...report }) => report)
		);
		const again = back.flatMap(({ reports: own }) => own.map(({ figures: _figures, ...report }) => report));
		// An organ is described as the data set does, which may be by a later report.
		expect(again.map(({ organ: _organ, ...report }) => report)).toEqual(
			described.map(({ organ: _organ, ...report }) => report)
		);
	});

	it('has every figure in its state, with number, text and remark', () => {
		const pairs = held.flatMap(({ reports: own }, i) =>
			own.map((report, n) => [report, back[i]?.reports[n]] as const)
		);
		for (const [report, again] of pairs)
			for (const { id } of FIELDS) {
				const [before, after] = [figureOf(report, id), again && figureOf(again, id)];
				expect(after?.state, `${report.id} ${id}`).toBe(before.state);
				if (before.state === 'reported') expect(after).toMatchObject({ value: before.value });
				else if (before.raw) expect(after).toMatchObject({ raw: before.raw });
			}
	});

	it('has every finding', () => {
		expect(back.map(({ findings }) => findings)).toEqual(held.map(({ findings }) => findings));
		expect(held.some(({ findings }) => findings.length > 0)).toBe(true);
	});
});

it('a damaged file is refused whole', () => {
	const good = packCounty(storedAnswerOf(county()));
	for (const damaged of [
		{},
		{ ...good, counts: [1] },
		{ ...good, counts: good.counts.map((count) => count + 1) },
		{ ...good, reports: { ...good.reports, rows: 1 } },
		{ ...good, rules: {} },
		{ ...good, reports: { ...good.reports, columns: { ...good.reports.columns, values: 'x' } } },
		{ ...good, cells: { ...good.cells, columns: { ...good.cells.columns, report: 9999 } } },
		{ ...good, findings: { ...good.findings, columns: { ...good.findings.columns, checks: '[{}]' } } },
		{ ...good, cells: { ...good.cells, columns: { ...good.cells.columns, at: FIELDS.length } } }
	])
		expect(() => unpackCounty(through(damaged)), JSON.stringify(damaged).slice(0, 60)).toThrow(TypeError);
});

it('damaged anywhere, is refused by a TypeError or gives figures that are one thing or the other', () => {
	const [first] = storedAnswerOf(county());
	const good = through(packCounty(first ? [first] : []));
	const places = valuesIn(good).map(([way]) => way);
	fc.assert(
		fc.property(fc.constantFrom(...places), ANYTHING, (way, put) => {
			let organs: ReturnType<typeof unpackCounty>;
			try {
				organs = unpackCounty(damagedAt(good, way, put));
			} catch (error) {
				expect(error).toBeInstanceOf(TypeError);
				return;
			}
			for (const { organ, reports, findings } of organs) {
				expect([typeof organ.code, typeof organ.name]).toEqual(['string', 'string']);
				for (const { year, figures } of reports) {
					expect(Number.isInteger(year)).toBe(true);
					for (const { state, ...rest } of figures.values())
						expect([state, 'value' in rest]).toEqual([expect.toBeOneOf([...FIGURE_STATES]), state === 'reported']);
				}
				for (const { report, checks } of findings)
					expect([typeof report, Array.isArray(checks)]).toEqual(['string', true]);
			}
		})
	);
});
