import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganWithFindings } from '../data/dataset';
import { FIELDS } from '../form/fields';
import type { Figure, Place } from '../report/figure';
import { reportedValue } from '../report/figures';
import type { Report } from '../report/report';
import { organ, report } from '../testing/reports';
import { packOrgans, unpackOrgans } from './packed';

// What is packed comes back as it was: every figure in its state, with its raw text and its place.

/** Texts a document may hold, and none: an empty one is not a missing one. */
const text = fc.constantFrom('', '0', '1,472', '无', '行政许可', '—');
const place: fc.Arbitrary<Place> = fc.record(
	{
		table: fc.constantFrom('narrative', 'proactive', 'requests', 'disputes'),
		file: text,
		row: text,
		column: text,
		line: fc.nat(),
		page: fc.nat(),
		clause: text,
		opening: fc.boolean()
	},
	{ requiredKeys: ['table'], noNullPrototype: true }
);
const figure: fc.Arbitrary<Figure> = fc.oneof(
	fc.record(
		{
			state: fc.constant('reported' as const),
			value: fc.oneof(fc.integer(), fc.constantFrom(0, 0.092, 477.35)),
			raw: fc.oneof(text, fc.constant(null)),
			place: fc.oneof(place, fc.constant(null)),
			note: text
		},
		{ requiredKeys: ['state', 'value', 'raw', 'place'], noNullPrototype: true }
	),
	fc.record(
		{
			state: fc.constantFrom(
				'blank' as const,
				'not_applicable' as const,
				'unreadable' as const,
				'absent' as const
			),
			reason: text,
			raw: text,
			place
		},
		{ requiredKeys: ['state'], noNullPrototype: true }
	)
);
const figures = fc
	.uniqueArray(fc.tuple(fc.constantFrom(...FIELDS.map(({ id }) => id)), figure), {
		selector: ([id]) => id,
		maxLength: 12
	})
	.map((entries): Report['figures'] => new Map(entries));

const town = organ('990101101', '甲示例镇');
const held = fc.array(figures, { maxLength: 4 }).map((all): readonly OrganWithFindings[] => [
	{
		organ: town,
		findings: [],
		reports: all.map((each, i) => ({ ...report(town, 2019 + i, {}), figures: each }))
	},
	{ organ: organ('990101102', '乙示例镇'), findings: [], reports: [] }
]);

/** Figures as maps, in their order: what is unpacked makes each when it is asked for. */
const plain = (organs: readonly OrganWithFindings[]) =>
	organs.map((each) => ({
		...each,
		reports: each.reports.map((one) => ({ ...one, figures: [...one.figures] }))
	}));

describe('packed', () => {
	it('is what was packed', () => {
		fc.assert(
			fc.property(held, (organs) => {
				const back = unpackOrgans(structuredClone(packOrgans(organs)));
				expect(plain(back)).toStrictEqual(plain(organs));
				for (const [i, { reports }] of organs.entries())
					for (const [j, { figures: all }] of reports.entries()) {
						const own = back[i]?.reports[j]?.figures;
						expect([...(own?.keys() ?? [])]).toEqual([...all.keys()]);
						expect([...(own?.values() ?? [])]).toEqual([...all.values()]);
						for (const { id } of FIELDS) {
							expect(own?.get(id)).toEqual(all.get(id));
							expect(own?.has(id)).toBe(all.has(id));
							expect(own && reportedValue(own, id)).toBe(reportedValue(all, id));
						}
					}
			})
		);
	});
});
