import { expect, it } from 'vitest';
import { organ, report } from '../testing/reports';
import { Audit } from './audit';
import { organsOf } from '../data/dataset';
import { reportEntry } from './reportEntry';

const town = organ('990101101', '示例镇');
const entry = (told: Parameters<typeof report>[2], form: '2021' | null = '2021') => {
	const only = report(town, 2022, told, { form });
	const { findings, rules } = new Audit().add(organsOf([only]));
	return reportEntry(only, findings.get(town.code) ?? [], rules);
};

it('says of a report how many figures it holds and how many rules it breaks', () => {
	const results = { upheld: 1, corrected: 1, other_result: 0, pending: 0, total: 3 };
	const told = Object.fromEntries(
		Object.entries(results).map(([result, count]) => [`reconsideration_${result}`, count])
	);
	expect(entry({ ...told, items_disclosed: 'unreadable' })).toMatchObject({
		reported: 5,
		unreadable: 1,
		errors: 1
	});
	expect(entry({ items_disclosed: 3 })).toMatchObject({ reported: 1, errors: 0 });
	expect(entry(told, null)).toMatchObject({ errors: 1 });
});
