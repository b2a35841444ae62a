import { areaAround, isFiller, type Divisions } from '../divisions';
import type { Organ, OrganKind } from '../organ';
import { NAMES_SEPARATOR } from './columns';
import type { Line } from './lines';

/**
 * An organ's code in the spelling of the division data: prefectures and provinces are also written with six digits
 * ending in 00 (321300). Counties keep theirs: some of them really end so (441900).
 */
export function organCode(written: string, kind: OrganKind): string {
	if (!/^\d{6}$/.test(written)) return written;
	if (kind === 'prefecture' && written.endsWith('00')) return written.slice(0, 4);
	if (kind === 'province' && written.endsWith('0000')) return written.slice(0, 2);
	return written;
}

/** The organ a line of reports.csv describes. Its area is found by its code, else by the names of the areas around it. */
export function organFrom(line: Line, code: string, kind: OrganKind, divisions: Divisions): Organ {
	const path = ['province', 'city', 'county']
		.map((column) => line.at(column))
		.filter((name) => name !== '' && !isFiller(name))
		.filter((name, i, names) => name !== names[i - 1]);
	return {
		code,
		name: line.at('organ'),
		kind,
		path,
		area: divisions.has(code) ? code : areaAround(divisions, path),
		formerNames: line
			.at('former_names')
			.split(NAMES_SEPARATOR)
			.filter((name) => name !== '')
	};
}

/** Whether two lines describe the same organ alike. */
export const isSameOrgan = (a: Organ, b: Organ): boolean =>
	a.name === b.name &&
	a.kind === b.kind &&
	a.path.join() === b.path.join() &&
	a.formerNames.join() === b.formerNames.join();
