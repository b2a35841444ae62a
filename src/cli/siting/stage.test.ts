import { expect, it } from 'vitest';
import { INVENTED } from '../../lib/read/testing/divisions';
import type { Report } from '../../lib/report/report';
import { typedOver } from './stage';

const report = (figures: Record<string, number>, source: Partial<Report['source']> = {}): Report => ({
	id: '990101101-2022',
	organ: {
		code: '990101101',
		name: '示例镇人民政府',
		kind: 'town',
		path: ['示例省', '示例市', '示例县'],
		area: '990101101',
		formerNames: []
	},
	year: 2022,
	form: '2021',
	figures: new Map(
		Object.entries(figures).map(([field, value]) => [
			field,
			{ state: 'reported', value, raw: String(value), place: null }
		])
	),
	source: { url: null, mirror: false, published: null, complete: true, note: '', ...source }
});

it('a typed value wins over the one read, and what is not typed stays', () => {
	const read = report(
		{ penalty_decisions: 12, licensing_decisions: 3 },
		{ published: '2023-01-20', note: 'file:a.docx' }
	);
	const typed = report({ penalty_decisions: 21, coercion_decisions: 0 });
	const { reports } = typedOver({ reports: [read], areas: [] }, { reports: [typed], areas: [] }, INVENTED);
	expect(reports).toHaveLength(1);
	expect(reports[0]?.source).toMatchObject({ published: '2023-01-20', note: 'file:a.docx' });
	expect(
		[...(reports[0]?.figures ?? [])].map(([field, figure]) => [field, 'value' in figure && figure.value])
	).toEqual([
		['penalty_decisions', 21],
		['licensing_decisions', 3],
		['coercion_decisions', 0]
	]);
});
