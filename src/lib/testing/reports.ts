import type { Figure } from '../report/figure';
import type { Area, Organ, OrganKind } from '../report/organ';
import type { Report } from '../report/report';

/** Small invented reports for tests: write only what the test is about. */
export const AREAS: readonly Area[] = [
	{ code: '99', name: '示例省', level: 'province', parent: null },
	{ code: '9901', name: '示例市', level: 'prefecture', parent: '99' },
	{ code: '990101', name: '示例县', level: 'county', parent: '9901' },
	{ code: '990102', name: '样板县', level: 'county', parent: '9901' }
];

export function organ(code: string, name: string, kind: OrganKind = 'town'): Organ {
	const county = AREAS.find((area) => area.code === code.slice(0, 6));
	const path = county ? ['示例省', '示例市', county.name] : ['示例省'];
	return { code, name, kind, path, area: county?.code ?? '99', formerNames: [] };
}

/** A number as it is printed, or a state. */
export type CellInput = number | Figure | Exclude<Figure['state'], 'reported'>;

function figure(printed: CellInput): Figure {
	if (typeof printed === 'number')
		return { state: 'reported', value: printed, raw: String(printed), place: null };
	return typeof printed === 'string' ? { state: printed } : printed;
}

export function report(
	of: Organ,
	year: number,
	cells: Readonly<Record<string, CellInput>>,
	more: Partial<Pick<Report, 'form' | 'source'>> = {}
): Report {
	return {
		id: `${of.code}-${year}`,
		organ: of,
		year,
		form: year >= 2021 ? '2021' : year >= 2019 ? '2019' : 'none',
		figures: new Map(Object.entries(cells).map(([field, value]) => [field, figure(value)])),
		source: { url: null, mirror: false, published: null, complete: false, note: '' },
		...more
	};
}
