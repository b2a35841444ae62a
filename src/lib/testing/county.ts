import { FIELDS } from '../form/fields';
import { isOnForm } from '../form/field';
import type { Report } from '../report/report';
import { organ, report, type CellInput } from './reports';

/** An invented county in which every state, form and gap occurs, the same each time: for holding two answers against each other. */
const ORGANS = [
	organ('990101101', '甲示例镇'),
	organ('990101102', '乙示例乡', 'township'),
	organ('990101103', '丙示例街道', 'street_office'),
	organ('990102001', '丁示例镇'),
	organ('x990101', '示例局', 'department')
];

export const COUNTY_ORGANS = ORGANS.map(({ code }) => code);

/** One of the ways a cell can be, by a number that stands for the cell. */
function told(cell: number): CellInput | null {
	const value = cell % 7;
	switch (cell % 23) {
		case 3:
			return 'blank';
		case 5:
			return { state: 'not_applicable', raw: '/' };
		case 7:
			return { state: 'unreadable', raw: `${value}▢`, reason: '示例' };
		case 11:
		case 13:
			return null;
		case 17: {
			const place = { table: 'narrative', opening: true } as const;
			return { state: 'reported', value, raw: `${value}余`, place, note: '余' };
		}
		default:
			return value / (cell % 5 === 0 ? 4 : 1);
	}
}

export function county(): readonly Report[] {
	const reports: Report[] = [];
	for (let year = 2016; year <= 2025; year++)
		for (const [at, body] of ORGANS.entries()) {
			if ((year + at * 3) % 6 === 0) continue;
			const due = year >= 2021 ? '2021' : year >= 2019 ? '2019' : 'none';
			const late = year > 2021 && (year + at) % 5 === 0;
			const form = (year + at) % 7 === 0 ? null : late ? '2019' : due;
			const cells = FIELDS.flatMap((field, i) => {
				const cell = told(year * 31 + at * 17 + i * 7);
				return cell !== null && isOnForm(field, form ?? due) ? [[field.id, cell] as const] : [];
			});
			const source = {
				url: at === 0 ? null : `https://example.org/${body.code}/${year}`,
				mirror: at === 0,
				published: year % 2 === 0 ? `${year + 1}-01-31` : null,
				complete: true,
				note: at === 2 ? '示例' : ''
			};
			reports.push(report(body, year, Object.fromEntries(cells), { form, source }));
		}
	return reports;
}
