import { strToU8, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../refusal';
import { checkBulk } from './bulk';

const CHARACTERS = strToU8('<0034> <6c11>\n'.repeat(200));

function pdfWith(deflated: Uint8Array, dictionary = '/Filter /FlateDecode', trailer = ''): Uint8Array {
	const before = strToU8(`%PDF-1.4\n1 0 obj\n<<${dictionary}>> stream\n`);
	const after = strToU8(`\nendstream\nendobj\n${trailer}`);
	return Uint8Array.from([...before, ...deflated, ...after]);
}

/** With another byte in the middle. */
function hurt(bytes: Uint8Array): Uint8Array {
	const changed = bytes.slice();
	const at = bytes.length >> 1;
	changed[at] = (changed[at] ?? 0) ^ 1;
	return changed;
}

describe('a stream of a pdf', () => {
	const deflated = zlibSync(CHARACTERS, { level: 0 });

	it('is as it was deflated', () => {
		expect(() => checkBulk(pdfWith(deflated))).not.toThrow();
		expect(() => checkBulk(pdfWith(zlibSync(CHARACTERS)))).not.toThrow();
	});

	it('that is another refuses the file: 民 was read as 妩', () => {
		expect(() => checkBulk(pdfWith(hurt(deflated)))).toThrow(Refusal);
		expect(() => checkBulk(pdfWith(deflated.slice(0, -9)))).toThrow(Refusal);
	});

	it('may be of a font or a picture, or of an encrypted file, which nobody can sum', () => {
		expect(() => checkBulk(pdfWith(hurt(deflated), '/Filter /FlateDecode /Length1 9'))).not.toThrow();
		expect(() => checkBulk(pdfWith(hurt(deflated), '/Subtype /Image /Filter /FlateDecode'))).not.toThrow();
		const encrypted = pdfWith(hurt(deflated), '/Filter /FlateDecode', 'trailer <</Encrypt 2 0 R>>');
		expect(() => checkBulk(encrypted)).not.toThrow();
	});
});
