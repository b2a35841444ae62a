import { describe, expect, it } from 'vitest';
import { demonstration } from '../../../cli/demonstration/demonstration';
import { FIELDS } from '../../form/fields';
import { figureOf } from '../../report/report';
import { Audit } from '../dataset/audit';
import { organsOf } from '../dataset/dataset';
import { county } from '../fictional-county';
import { packCounty, unpackCounty } from './county';

const travelled = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

/** Organs as a build holds them, with what the audit finds. */
function heldIn(reports: Parameters<typeof organsOf>[0]) {
	const organs = organsOf(reports);
	const findings = new Audit().add(organs);
	return organs.map((each) => ({ ...each, findings: findings.get(each.organ.code) ?? [] }));
}

describe.each([
	['the demonstration', demonstration().reports],
	['a county of every state, form and gap', county()]
])('the file of %s', (_, reports) => {
	const held = heldIn(reports);
	const back = unpackCounty(travelled(packCounty(held)));

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
	const good = packCounty(heldIn(county()));
	for (const damaged of [
		{},
		{ ...good, counts: [1] },
		{ ...good, counts: good.counts.map((count) => count + 1) },
		{ ...good, reports: { ...good.reports, rows: 1 } },
		{ ...good, rules: {} }
	])
		expect(() => unpackCounty(travelled(damaged)), JSON.stringify(damaged).slice(0, 60)).toThrow(TypeError);
	const [first] = unpackCounty(
		travelled({ ...good, reports: { ...good.reports, columns: { ...good.reports.columns, values: 'x' } } })
	);
	expect(() => first?.reports[0]?.figures).toThrow(TypeError);
});
