import type { Organ } from '../../report/organ';
import type { BatchCounty } from '../identity/county';

/** Usual short names of departments: 人社局 of 人力资源和社会保障局, 卫健委 of 卫生健康委员会. */

/** 县人社局: the county is meant. 市监局 begins with the same character and means no city. */
const LEVEL = /^[县市区旗](?=\p{Script=Han}{3})/u;
/** 委 is how a 委员会 is called for short. */
const COMMITTEE = /委员会$/u;

const bare = (name: string, { name: county }: BatchCounty): string =>
	(name.startsWith(county) ? name.slice(county.length) : name).replace(COMMITTEE, '委');

/** Whether the characters of a name stand in another in their order, from its first to its last, with others between. */
function shortens(short: string, long: string): boolean {
	if (short.length < 3 || short.length >= long.length) return false;
	if (short.at(0) !== long.at(0) || short.at(-1) !== long.at(-1)) return false;
	let at = 0;
	for (const character of long) if (character === short[at]) at += 1;
	return at === short.length;
}

/**
 * The departments and other bodies of a county whose full name a name shortens: the same first and last character and the others
 * between them in their order. Several where it does not say which.
 */
export function shortenedBy(name: string, county: BatchCounty, organs: readonly Organ[]): readonly Organ[] {
	const called = bare(name, county);
	const ways = [called, called.replace(LEVEL, '')];
	return organs.filter(
		(organ) =>
			(organ.kind === 'department' || organ.kind === 'other') &&
			ways.some((way) => shortens(way, bare(organ.name, county)))
	);
}
