import { expect, it } from 'vitest';
import { carriedOrgans } from './carried';

it.each([
	['an organ of the address', 'i=penalty_decisions&o=410325111&v=table', null, '?o=410325111'],
	['several, in their order', 'o=410325111+110101001', null, '?o=410325111+110101001'],
	['one read on this machine', 'o=my410325111', null, '?o=my410325111'],
	['the organ a page is about', '', '410325111', '?o=410325111'],
	['those chosen before the one it is about', 'o=110101001', '410325111', '?o=110101001'],
	['none where none is named', 'i=penalty_decisions', null, ''],
	['nothing that is no code', 'o=%3Cb%3E', null, '']
])('a link carries %s', (_, query, about, carried) => {
	expect(carriedOrgans(new URLSearchParams(query), about)).toBe(carried);
});
