import type { Dice } from '../../src/cli/demonstration/dice';

/** How sound inputs become odd ones. */

/** What is put in the place of a stretch of a text: what breaks numbers, names, JSON, CSV and addresses. */
const ODD = [
	'1e309',
	'9007199254740993',
	'-1',
	'-0',
	'NaN',
	'Infinity',
	'2099',
	'0',
	'null',
	'[]',
	'{}',
	'"',
	'\\u0000',
	'\0',
	'\n',
	'\r\n',
	',',
	'\ufffd',
	'%',
	'%00',
	'toString',
	'__proto__',
	'constructor',
	'=1+1',
	'𠮷',
	' '.repeat(40),
	'9'.repeat(400)
];

/** A text with one to four of its stretches lost, doubled, exchanged or put in the place of others. */
export function mutated(text: string, throws: Dice): string {
	let changed = text;
	for (let left = throws.whole(1, 4); left > 0; left--) {
		const from = throws.whole(0, changed.length);
		const to = Math.min(changed.length, from + throws.whole(0, 12));
		const odd = ODD[throws.whole(0, ODD.length - 1)] ?? '';
		const middle = [odd, '', changed.slice(from, to).repeat(2), String.fromCharCode(throws.whole(0, 0xffff))];
		changed = changed.slice(0, from) + (middle[throws.whole(0, 3)] ?? '') + changed.slice(to);
	}
	return changed;
}

/** A value of JSON with one of the values in it exchanged for an odd one. */
export function withOddValue(told: unknown, throws: Dice): unknown {
	const places: (readonly [Record<string, unknown>, string])[] = [];
	const copy = structuredClone(told);
	const look = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		for (const key of Object.keys(value)) {
			places.push([value as Record<string, unknown>, key]);
			look((value as Record<string, unknown>)[key]);
		}
	};
	look(copy);
	const odd = [
		Number.MAX_VALUE,
		2 ** 53 + 2,
		-1,
		1e10,
		2099,
		null,
		{},
		[],
		'',
		'a\nb',
		'a\0b',
		'toString',
		true,
		'\ufffd'
	];
	const [holder, key] = places[throws.whole(0, places.length - 1)] ?? [];
	if (holder && key !== undefined) holder[key] = odd[throws.whole(0, odd.length - 1)];
	return copy;
}
